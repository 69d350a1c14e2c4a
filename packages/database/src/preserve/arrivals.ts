/** A file on its way, shown by its phone's still. It gives no item, claim, placement or lock. */
import type { Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { addWork } from '../work/add-work.ts'
import { appendCustody } from '../work/append-custody.ts'
import type { KnownArrival, NewArrival } from './facts.ts'
import { ACTOR, isWithdrawn, lockSubmission } from './hide-cards.ts'
import { idOf, itemIdOf } from './rows.ts'

export type ArrivalEnd = 'kept' | 'known' | 'item-there' | 'withdrawn'

export async function readArrival(db: Database, item: string): Promise<KnownArrival | undefined> {
  const row = await db
    .selectFrom('evidence.arrival')
    .select(['item_id', 'incident_id', 'upload_id', 'object_key', 'still_key'])
    .where('item_id', '=', item)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    item: itemIdOf(row.item_id),
    incident: idOf('incident', row.incident_id),
    upload: idOf('upload', row.upload_id),
    keyObject: row.object_key,
    stillKey: row.still_key ?? undefined,
  }
}

/**
 * An arrival's row, its custody entry and the work that makes its picture are one transaction. The submission's lock
 * decides whether the file or its still came first.
 */
export const keepArrival = (db: Database, arrival: NewArrival): Promise<ArrivalEnd> =>
  db.transaction().execute(async (trx) => {
    const { item, incident, upload, submission, number } = arrival
    await lockSubmission(trx, submission)
    const there = await trx.selectFrom('evidence.item').select('id').where('id', '=', item).executeTakeFirst()
    if (there) return 'item-there'
    if (await isWithdrawn(trx, submission, number)) return 'withdrawn'
    const inserted = await trx
      .insertInto('evidence.arrival')
      .values({
        item_id: item,
        incident_id: incident,
        upload_id: upload,
        submission_id: submission,
        number,
        length: arrival.length,
        recipient: arrival.recipient,
        key_id: arrival.key.keyId,
        sealed_identity: arrival.key.sealedIdentity,
        object_key: arrival.key.objectKey,
        sealed_still: arrival.sealedStill,
        danger: arrival.danger,
        still_key: null,
        still_version: null,
        still_bytes: null,
        still_sealed_length: null,
        still_width: null,
        still_height: null,
        still_outcome: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('item_id')
      .executeTakeFirst()
    if (!inserted) return 'known'
    await appendCustody(trx, {
      incident,
      actor: ACTOR,
      action: 'arrival.seen',
      subject: item,
      detail: { upload, submission, number, preview: arrival.preview },
    })
    // Runs before any file, because it is only of use while the file is on its way.
    await addWork(trx, { task: 'inspect-arrival', incident, subject: item, priority: 1 })
    return 'kept'
  })

/** Deletes the row of an arrival. Custody keeps that it existed, and says that it was erased. */
export const removeArrival = (db: Database, { item, incident }: KnownArrival): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom('evidence.arrival')
      .where('item_id', '=', item)
      .returning('item_id')
      .executeTakeFirst()
    if (!gone) return
    const entry = { incident, actor: ACTOR, action: 'arrival.erased' as const, subject: item }
    await appendCustody(trx, { ...entry, detail: { reason: 'check' } })
  })

/** Announces arrivals that their witness withdrew: lists leave them out from then on. */
export async function touchArrivals(
  trx: Transaction<Schema>,
  of: { readonly submission: string; readonly number: number | undefined },
): Promise<void> {
  await trx
    .updateTable('evidence.arrival')
    .set((eb) => ({ number: eb.ref('number') }))
    .where('submission_id', '=', of.submission)
    .$if(of.number !== undefined, (query) => query.where('number', '=', of.number ?? 0))
    .execute()
}
