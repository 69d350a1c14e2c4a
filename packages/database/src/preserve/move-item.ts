import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import type { NewItem } from './facts.ts'
import { keepCard, lockSubmission } from './hide-cards.ts'
import { addInspection, insertItem } from './keep-item.ts'
import { keepLock } from './locks.ts'
import { itemIdOf } from './rows.ts'
import { linkTwin, recordTwin } from './twins.ts'

export interface Move {
  readonly from: { readonly id: string; readonly incident: string }
  readonly to: NewItem
}

/**
 * An item is never updated: a new row refers to the same version in the vault, and the old card is hidden. An item that
 * returns is shown again under its first id. `known`: it was moved before.
 */
export const moveItem = (db: Database, { from, to }: Move): Promise<'moved' | 'known'> =>
  db.transaction().execute(async (trx) => {
    await lockSubmission(trx, to.submission)
    const old = await trx.selectFrom('evidence.card').select('hidden').where('item_id', '=', from.id).executeTakeFirst()
    if (!old || old.hidden === 'moved') return 'known'
    const { id: target, twinOf } = await showInTarget(trx, { from, to })
    // Hides the old card, shows the new one, and appends to both chains.
    await sql`select evidence.move_card(${from.id}, ${target}, ${to.custody.lock})`.execute(trx)
    await recordTwin(trx, { ...to, id: target }, twinOf)
    return 'moved'
  })

interface Shown {
  readonly id: NewItem['id']
  readonly twinOf?: string | undefined
}

async function showInTarget(trx: Transaction<Schema>, { from, to }: Move): Promise<Shown> {
  if (await insertItem(trx, { ...to, movedFrom: from.id })) {
    await keepLock(trx, to)
    await keepCard(trx, to.id)
    await addInspection(trx, to)
    return { id: to.id, twinOf: await linkTwin(trx, to) }
  }
  const there = await trx
    .selectFrom('evidence.item')
    .select('id')
    .where('incident_id', '=', to.incident)
    .where('upload_id', '=', to.upload)
    .where('partial', '=', to.partial)
    .where('bytes', '=', to.bytes)
    .executeTakeFirstOrThrow()
  return { id: itemIdOf(there.id) }
}
