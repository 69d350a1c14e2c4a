import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import type { ItemScope } from './items.ts'
import type { Note } from './looks.ts'

export const VERIFICATION_STATES = ['unverified', 'corroborated', 'verified', 'disproved'] as const
export type VerificationState = (typeof VERIFICATION_STATES)[number]

/** How an officer came to it; a closed list of migration 039. */
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

/** One line of the ledger, with its number; `reason` is null where the reader may not see reasons. */
export interface VerificationEntry {
  readonly seq: number
  readonly state: VerificationState
  readonly method: VerificationMethod
  readonly officer: string
  readonly at: number
  readonly reason: string | null
}

export interface Verification {
  readonly state: VerificationState
  /** Officers whose own newest entry says this state. */
  readonly officers: number
  /** The newest first. */
  readonly ledger: readonly VerificationEntry[]
}

export interface NewVerification extends ItemScope {
  readonly officer: string
  readonly state: VerificationState
  readonly method: VerificationMethod
  /** Sent again it is one entry. */
  readonly wish: string
  readonly note: Note
}

/** One more line; those before it stay. Custody has state and method, and the salted hash of the reason. */
export const recordVerification = (db: Database, entry: NewVerification): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { incident, item, officer, state, method, wish, note } = entry
    await sql`select evidence.lock_cards(array[${item}])`.execute(trx)
    const { rows } =
      await sql`select 1 from evidence.verification where wish = ${wish} and officer_id = ${officer}`.execute(trx)
    if (rows.length > 0) return
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
  })

export async function readVerification(
  db: Database,
  { incident, item, withReasons }: ItemScope & { readonly withReasons: boolean },
): Promise<Verification> {
  const reason = withReasons ? sql`(select n.text from staff.note n where n.id = v.reason_note)` : sql`null::text`
  const { rows } = await sql<VerificationEntry>`
    select v.seq, v.state, v.method, o.name as officer, floor(extract(epoch from v.created_at) * 1000)::bigint as at,
      ${reason} as reason
    from evidence.verification v join staff.officer o on o.id = v.officer_id
    where v.item_id = ${item} and v.incident_id = ${incident} order by v.seq desc limit 200`.execute(db)
  const stands = await sql<{ state: VerificationState; officers: number }>`
    select state, officers from evidence.verified where item_id = ${item} and incident_id = ${incident}`.execute(db)
  return { state: 'unverified', officers: 0, ...stands.rows[0], ledger: rows }
}
