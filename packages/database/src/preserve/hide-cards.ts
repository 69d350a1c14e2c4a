/**
 * In every transaction the cards come before custody, here as in the other doors: whoever holds the chain waits for no
 * card, so nobody waits in a circle.
 *
 * A card's `hidden` says why its item is in no list. A withdrawal wins over everything: the witness asked for it, and
 * a later supersession or move must not hide that.
 */
import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'

export const ACTOR = 'worker:preserve'

/** Serialises what decides over the items of one submission: preserving, withdrawing and moving see each other's end. */
export async function lockSubmission(trx: Transaction<Schema>, submission: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`submission ${submission}`}, 0))`.execute(trx)
}

/** Hides every item that the withdrawal is about and that is not withdrawn yet; answers their ids. */
export async function withdrawItems(
  trx: Transaction<Schema>,
  of: { readonly submission: string; readonly number: number | undefined },
): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('evidence.item')
    .innerJoin('evidence.card', 'evidence.card.item_id', 'evidence.item.id')
    .select(['evidence.item.id', 'evidence.item.incident_id'])
    .where('evidence.item.submission_id', '=', of.submission)
    .where((eb) => eb.or([eb('hidden', 'is', null), eb('hidden', '=', 'superseded')]))
    .$if(of.number !== undefined, (query) => query.where('evidence.item.number', '=', of.number ?? -1))
    .orderBy('evidence.item.incident_id')
    .orderBy('evidence.item.seq')
    .execute()
  const ids = rows.map((row) => row.id)
  if (ids.length > 0)
    await trx.updateTable('evidence.card').set({ hidden: 'withdrawn' }).where('item_id', 'in', ids).execute()
  for (const row of rows) {
    await appendCustody(trx, {
      incident: row.incident_id,
      actor: ACTOR,
      action: 'item.withdrawn',
      subject: row.id,
      detail: { kept: true },
    })
  }
  return ids
}

/** Whether the witness has asked not to use file `number`. */
export async function isWithdrawn(trx: Transaction<Schema>, submission: string, number: number): Promise<boolean> {
  const found = await trx
    .selectFrom('public_zone.document')
    .select('id')
    .where('submission_id', '=', submission)
    .where('kind', '=', 'withdrawal')
    .where((eb) => eb.or([eb('number', 'is', null), eb('number', '=', number)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Hides items over a shorter run of the same upload that are still shown; answers their ids, for custody. */
export async function supersedeShorter(
  trx: Transaction<Schema>,
  by: { readonly id: string; readonly incident: string; readonly upload: string; readonly bytes: number },
): Promise<readonly string[]> {
  const shorter = await trx
    .selectFrom('evidence.item')
    .innerJoin('evidence.card', 'evidence.card.item_id', 'evidence.item.id')
    .select('evidence.item.id')
    .where('evidence.item.incident_id', '=', by.incident)
    .where('evidence.item.upload_id', '=', by.upload)
    .where('evidence.item.partial', '=', true)
    .where('evidence.item.bytes', '<=', by.bytes)
    .where('evidence.item.id', '<>', by.id)
    .where('hidden', 'is', null)
    .execute()
  const ids = shorter.map((row) => row.id)
  if (ids.length > 0) {
    const hidden = { hidden: 'superseded', superseded_by: by.id }
    await trx.updateTable('evidence.card').set(hidden).where('item_id', 'in', ids).execute()
  }
  return ids
}

export async function tellSuperseded(
  trx: Transaction<Schema>,
  incident: string,
  of: { readonly items: readonly string[]; readonly by: string },
): Promise<void> {
  for (const subject of of.items) {
    await appendCustody(trx, { incident, actor: ACTOR, action: 'item.superseded', subject, detail: { by: of.by } })
  }
}
