import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'
import { PLATFORM_CHAIN } from '../work/platform-chain.ts'

/** What is done to an account, and the action in the platform's chain. */
const ENTRIES = {
  end: 'officer.ended',
  disable: 'officer.disabled',
  enable: 'officer.enabled',
  reset: 'officer.reset',
  until: 'officer.until-set',
  unlock: 'officer.unlocked',
} as const
export type OfficerAct = keyof typeof ENTRIES
export const OFFICER_ACTS = ['end', 'disable', 'enable', 'reset', 'until', 'unlock'] as const satisfies OfficerAct[]

/**
 * An account that nobody can use until its link was used: its password and secret are random, and nobody knows them.
 */
export interface FreshAccount {
  readonly passwordHash: string
  readonly totpSealed: Buffer
  /** SHA-256 of the link's capability. */
  readonly linkHash: Buffer
}

export type OfficerChange = { readonly officer: string } & (
  | { readonly act: Exclude<OfficerAct, 'reset' | 'until'> }
  | { readonly act: 'reset'; readonly fresh: FreshAccount }
  /** Epoch ms; null: the account does not end by itself. */
  | { readonly act: 'until'; readonly until: number | null }
)

/** `ended`: final. `past`: that time is over. `last-opener`: nobody else could open an incident. */
export type Changed = 'done' | 'same' | 'ended' | 'last-opener' | 'past' | 'not-found' | 'self' | 'not-allowed'

/** `officer`: the one whose right the database checks. The command line has the right of its role. */
export type ChangedBy = { readonly actor: string; readonly officer?: string }

/** If anything changed, the platform's custody gets an entry. */
export const changeOfficer = (db: Database, change: OfficerChange, by: ChangedBy): Promise<Changed> =>
  db.transaction().execute((trx) => changeOfficerIn(trx, change, by))

export async function changeOfficerIn(
  trx: Transaction<Schema>,
  change: OfficerChange,
  { actor, officer: asked }: ChangedBy,
): Promise<Changed> {
  const more = JSON.stringify(moreOf(change))
  const call =
    asked === undefined
      ? sql`staff.change_officer(${change.officer}, ${change.act}, ${more}::jsonb)`
      : sql`staff.change_officer_as(${asked}, ${change.officer}, ${change.act}, ${more}::jsonb)`
  const { rows } = await sql<{ changed: Changed }>`select ${call} as changed`.execute(trx)
  const changed = rows[0]?.changed ?? 'not-found'
  if (changed !== 'done') return changed
  const detail = change.act === 'until' ? { until: change.until } : {}
  await appendCustody(trx, {
    ...{ incident: PLATFORM_CHAIN, actor, action: ENTRIES[change.act], subject: change.officer, detail },
  })
  return changed
}

function moreOf(change: OfficerChange): Readonly<Record<string, string | number | null>> {
  if (change.act === 'until') return { until: change.until }
  if (change.act !== 'reset') return {}
  const { passwordHash, totpSealed, linkHash } = change.fresh
  return { passwordHash, totpSealed: totpSealed.toString('base64'), link: linkHash.toString('base64') }
}
