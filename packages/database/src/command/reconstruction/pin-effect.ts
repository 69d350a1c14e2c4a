/**
 * What a pinned time moves, and the second officer who confirms a pin that moves many items. The pin counts from the
 * beginning (decision 050).
 */
import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import type { ItemScope } from '../scope/item-scope.ts'
import type { Note } from '../scope/looks.ts'

export interface PinEffect {
  /** Members of the item's rig that are in the lists, including the item itself. */
  readonly items: number
  /**
   * The least distance by which the pin moves the item from its present placement; null if the item has no time yet.
   */
  readonly shiftMs: number | null
  /**
   * Whether the pin moves more than five items. If so, it is marked as one officer's word until a second officer
   * confirms it.
   */
  readonly needsSecond: boolean
}

/** What a pin would move, before it is set. Times of the item's beginning in epoch ms. */
export async function foreseePin(
  db: Database,
  { incident, item, fromMs, toMs }: ItemScope & { readonly fromMs: number; readonly toMs: number },
): Promise<PinEffect> {
  const { rows } = await sql<PinEffect>`
    select items, shift_ms as "shiftMs", items > 5 as "needsSecond"
    from evidence.pin_moves(${incident}, ${item}, ${fromMs}::bigint, ${toMs}::bigint)`.execute(db)
  return rows[0] ?? { items: 1, shiftMs: null, needsSecond: false }
}

/** The effect as it was stored with the pin. */
export async function readPinEffect(trx: Transaction<Schema>, anchor: string): Promise<PinEffect | null> {
  const { rows } = await sql<PinEffect>`select items, shift_ms as "shiftMs", needs_second as "needsSecond"
    from evidence.pin_effect where anchor_id = ${anchor}`.execute(trx)
  return rows[0] ?? null
}

/** An officer's word about a pin, with its reason. */
export interface WordOnPin {
  readonly incident: string
  readonly anchor: string
  readonly officer: string
  readonly note: Note
}

/** `own`: the officer who pinned it may only recall it. `taken-back`: it was recalled, or a newer pin replaced it. */
export type PinConfirmed =
  | 'confirmed'
  | 'already'
  | 'own'
  | 'taken-back'
  | 'not-allowed'
  | 'not-found'
  | 'reason-needed'

/**
 * If two officers confirm at once, the second learns that it is done. Nothing is solved again, because the pin already
 * counts.
 */
export const confirmPin = (db: Database, request: WordOnPin): Promise<PinConfirmed> =>
  db.transaction().execute(async (trx) => {
    const { incident, anchor, officer, note } = request
    const found = await sql<{ item: string; by: string; items: number }>`
      select c.item_id as item, a.officer_id as by, e.items from evidence.anchor a
      join evidence.claim c on c.id = a.claim_id join evidence.pin_effect e on e.anchor_id = a.id
      where a.id = ${anchor} and a.incident_id = ${incident}`.execute(trx)
    const [pin] = found.rows
    if (!pin) return 'not-found'
    const kept = { ...note, incident_id: incident, officer_id: officer, subject: pin.item, purpose: 'anchor' }
    await sql`savepoint before_reason`.execute(trx)
    await trx.insertInto('staff.note').values(kept).execute()
    const { rows } = await sql<{ outcome: PinConfirmed }>`
      select evidence.second_pin(${incident}, ${anchor}, ${officer}, ${note.id}) as outcome`.execute(trx)
    const outcome = rows[0]?.outcome ?? 'not-found'
    if (outcome !== 'confirmed') {
      // A reason is not stored if its act was not done.
      await sql`rollback to savepoint before_reason`.execute(trx)
      return outcome
    }
    await appendCustody(trx, {
      ...{ incident, actor: officer, action: 'anchor.confirmed', subject: pin.item },
      detail: { anchor, about: 'time', pinnedBy: pin.by, moves: pin.items },
      noteHash: note.hash.toString('hex'),
    })
    await notifyIncident(trx, incident)
    return 'confirmed'
  })
