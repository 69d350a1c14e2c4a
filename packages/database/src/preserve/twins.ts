/**
 * Exact duplicates. They are recognised in the evidence zone only, because no answer of the public door may depend on
 * them.
 */
import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'
import type { ItemRow } from './facts.ts'
import { ACTOR } from './hide-cards.ts'

type Digested = Pick<ItemRow, 'id' | 'incident' | 'upload' | 'bytes' | 'sha256'>

/**
 * Links an item that was just inserted to the first one with the same bytes from another upload, if there is any. A
 * trigger folds the two items into one card (`evidence.twin_found`). Returns the first item's id, for `recordTwin`. Empty
 * files are skipped, because all of them are equal.
 */
export async function linkTwin(trx: Transaction<Schema>, item: Digested): Promise<string | undefined> {
  if (item.bytes === 0) return undefined
  // Without the lock, two concurrent items with the same bytes would not see each other.
  const name = `digest ${item.incident} ${item.sha256.toString('hex')}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx)
  const first = await trx
    .selectFrom('evidence.item')
    .innerJoin('evidence.card', 'evidence.card.item_id', 'evidence.item.id')
    .select('id')
    .where('evidence.item.incident_id', '=', item.incident)
    .where('sha256', '=', item.sha256)
    .where('bytes', '=', item.bytes)
    .where('upload_id', '<>', item.upload)
    // A moved item counts in its new incident.
    .where((eb) => eb.or([eb('hidden', 'is', null), eb('hidden', '<>', 'moved')]))
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  if (!first) return undefined
  await trx
    .insertInto('evidence.twin')
    .values({ item_id: item.id, incident_id: item.incident, twin_of: first.id, kind: 'exact' })
    .execute()
  return first.id
}

export async function recordTwin(trx: Transaction<Schema>, item: Digested, twinOf: string | undefined): Promise<void> {
  if (twinOf === undefined) return
  const detail = { twinOf, kind: 'exact', sha256: item.sha256.toString('hex') }
  await appendCustody(trx, { incident: item.incident, actor: ACTOR, action: 'item.twin', subject: item.id, detail })
}
