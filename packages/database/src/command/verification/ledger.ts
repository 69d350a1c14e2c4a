import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import type { ItemScope } from '../scope/item-scope.ts'
import type { Note } from '../scope/looks.ts'
import type { VerificationState } from '../scope/verification-states.ts'

/** How an officer came to the conclusion; `evidence.verification` has the same list. */
export const VERIFICATION_METHODS = [
  'geolocated',
  'chronolocated',
  'source-contacted',
  'reverse-image-search',
  'compared',
  'sound',
  'knowledge',
  'metadata',
  'other',
] as const
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number]

/** One numbered line of the ledger. `reason` is null if the reader may not see reasons. */
export interface VerificationEntry {
  readonly seq: number
  readonly state: VerificationState
  readonly method: VerificationMethod
  readonly officer: string
  /** Whether the reader wrote the entry. */
  readonly isOwn: boolean
  readonly at: number
  readonly reason: string | null
}

export interface Verification {
  readonly state: VerificationState
  /** How many officers have this state in the newest entry of their own. */
  readonly officers: number
  /** The newest first. */
  readonly ledger: readonly VerificationEntry[]
}

export interface NewVerification extends ItemScope {
  readonly officer: string
  readonly state: VerificationState
  readonly method: VerificationMethod
  /** The idempotency key: the same key twice is one entry. */
  readonly wish: string
  readonly note: Note
}

/**
 * Adds a line; earlier ones stay. Custody has state and method, and the salted hash of the reason. `spent`: the same
 * key entered something else; nothing is entered now. `own`: the newest line is this officer's own, with the same state
 * and method: nobody can corroborate himself.
 */
export const recordVerification = (db: Database, entry: NewVerification): Promise<'entered' | 'spent' | 'own'> =>
  db.transaction().execute(async (trx) => {
    const { incident, item, officer, state, method, wish, note } = entry
    await sql`select evidence.lock_cards(array[${item}])`.execute(trx)
    const before = await enteredBefore(trx, entry)
    if (before) return before
    if (await isOwnAlready(trx, entry)) return 'own'
    await trx
      .insertInto('staff.note')
      .values({ ...note, incident_id: incident, officer_id: officer, subject: item, purpose: 'verification' })
      .execute()
    await sql`insert into evidence.verification (incident_id, item_id, state, method, officer_id, reason_note, wish)
      values (${incident}, ${item}, ${state}, ${method}, ${officer}, ${note.id}, ${wish})`.execute(trx)
    await sql`select evidence.touch_card(${item})`.execute(trx)
    const noteHash = note.hash.toString('hex')
    const detail = { state, method }
    await appendCustody(trx, {
      incident,
      actor: officer,
      action: 'verification.entered',
      subject: item,
      detail,
      noteHash,
    })
    return 'entered'
  })

async function enteredBefore(
  trx: Transaction<Schema>,
  { incident, item, officer, state, method, wish, note }: NewVerification,
): Promise<'entered' | 'spent' | undefined> {
  // The lock on the item does not stop a request with the same key for another item.
  await sql`select pg_advisory_xact_lock(hashtextextended(${wish}, 40))`.execute(trx)
  const { rows } = await sql<{ same: boolean }>`
    select v.incident_id = ${incident} and v.item_id = ${item} and v.state = ${state} and v.method = ${method}
      and n.text = ${note.text} as same
    from evidence.verification v join staff.note n on n.id = v.reason_note
    where v.wish = ${wish} and v.officer_id = ${officer}`.execute(trx)
  const [row] = rows
  return row && (row.same ? 'entered' : 'spent')
}

async function isOwnAlready(
  trx: Transaction<Schema>,
  { incident, item, officer, state, method }: NewVerification,
): Promise<boolean> {
  const { rows } = await sql<{ own: boolean }>`
    select v.officer_id = ${officer} and v.state = ${state} and v.method = ${method} as own from evidence.verification v
    where v.item_id = ${item} and v.incident_id = ${incident} order by v.seq desc limit 1`.execute(trx)
  return rows[0]?.own ?? false
}

export async function readVerification(
  db: Database,
  { incident, item, officer, withReasons }: ItemScope & { readonly officer: string; readonly withReasons: boolean },
): Promise<Verification> {
  const reason = withReasons ? sql`(select n.text from staff.note n where n.id = v.reason_note)` : sql`null::text`
  const { rows } = await sql<VerificationEntry>`
    select v.seq, v.state, v.method, o.name as officer, v.officer_id = ${officer} as "isOwn", floor(extract(epoch from v.created_at) * 1000)::bigint as at,
      ${reason} as reason
    from evidence.verification v join staff.officer o on o.id = v.officer_id
    where v.item_id = ${item} and v.incident_id = ${incident} order by v.seq desc limit 200`.execute(db)
  const stands = await sql<{ state: VerificationState; officers: number }>`
    select state, officers from evidence.verified where item_id = ${item} and incident_id = ${incident}`.execute(db)
  return { state: 'unverified', officers: 0, ...stands.rows[0], ledger: rows }
}
