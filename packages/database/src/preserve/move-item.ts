import type { Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'
import type { NewItem } from './facts.ts'
import { ACTOR, isWithdrawn, lockSubmission } from './hide-cards.ts'
import { insertItem, oweInspection } from './keep-item.ts'
import { itemIdOf } from './rows.ts'
import { linkTwin, tellTwin } from './twins.ts'

export interface Move {
  readonly from: { readonly id: string; readonly incident: string }
  readonly to: NewItem
}

/**
 * Never an update of an item (design §5 Move): a new row over the same version in the vault; the old card is hidden.
 * An item that comes back to where it was is shown again under its first id. `known`: it was moved before.
 */
export const moveItem = (db: Database, { from, to }: Move): Promise<'moved' | 'known'> =>
  db.transaction().execute(async (trx) => {
    await lockSubmission(trx, to.submission)
    const old = await trx.selectFrom('evidence.card').select('hidden').where('item_id', '=', from.id).executeTakeFirst()
    if (!old || old.hidden === 'moved') return 'known'
    const hidden = (await isWithdrawn(trx, to.submission, to.number)) ? 'withdrawn' : carried(old.hidden)
    const { id: target, twinOf } = await showThere(trx, { from: from.id, to, hidden })
    await trx.updateTable('evidence.card').set({ hidden: 'moved' }).where('item_id', '=', from.id).execute()
    await tellBothChains(trx, { from, to: { ...to, id: target } })
    await tellTwin(trx, { ...to, id: target }, twinOf)
    return 'moved'
  })

/** A superseded partial stays out of the lists in its new incident too. */
const carried = (hidden: string | null): string | null =>
  hidden === 'superseded' || hidden === 'withdrawn' ? hidden : null

interface Target {
  readonly from: string
  readonly to: NewItem
  readonly hidden: string | null
}

interface Shown {
  readonly id: NewItem['id']
  readonly twinOf?: string | undefined
}

async function showThere(trx: Transaction<Schema>, { from, to, hidden }: Target): Promise<Shown> {
  if (await insertItem(trx, { ...to, movedFrom: from })) {
    await trx
      .insertInto('evidence.card')
      .values({ item_id: to.id, incident_id: to.incident, hidden, superseded_by: null })
      .execute()
    await oweInspection(trx, to)
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
  await trx.updateTable('evidence.card').set({ hidden }).where('item_id', '=', there.id).execute()
  return { id: itemIdOf(there.id) }
}

/** In the incidents' order, so that two moves in opposite directions do not wait for each other's chain. */
async function tellBothChains(trx: Transaction<Schema>, { from, to }: Move): Promise<void> {
  const sha256 = to.sha256.toString('hex')
  const detail = { from: from.id, to: to.id, fromIncident: from.incident, toIncident: to.incident, sha256 }
  const entries = [
    { incident: from.incident, action: 'item.moved' as const, subject: from.id, detail },
    {
      incident: to.incident,
      action: 'item.arrived' as const,
      subject: to.id,
      detail: { ...detail, lock: to.custody.lock },
    },
  ]
  for (const entry of entries.toSorted((a, b) => (a.incident < b.incident ? -1 : 1))) {
    await appendCustody(trx, { ...entry, actor: ACTOR })
  }
}
