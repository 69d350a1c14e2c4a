import { err, ok, type Result, type Role } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { appendCustody, type NewCustodyEntry } from '../work/append-custody.ts'
import { notifyIncident } from '../work/notify-incident.ts'
import { PLATFORM_CHAIN } from '../work/platform-chain.ts'

export interface NewOfficer {
  readonly id: string
  /** From `parseOfficerName`. */
  readonly name: string
  /** From `hashPassword`. */
  readonly passwordHash: string
  /** The secret of the second factor, sealed to the officers' key (`sealSecondFactor`). */
  readonly totpSealed: Buffer
}

export interface OfficerFacts {
  readonly id: string
  readonly name: string
}

/** Makes an account that may sign in but sees nothing until it is given a membership. */
export const createOfficer = (
  db: Database,
  officer: NewOfficer,
  by: string,
): Promise<Result<OfficerFacts, 'name-taken'>> => db.transaction().execute((trx) => createOfficerIn(trx, officer, by))

export async function createOfficerIn(
  trx: Transaction<Schema>,
  officer: NewOfficer,
  by: string,
): Promise<Result<OfficerFacts, 'name-taken'>> {
  const { rows } = await sql<OfficerFacts>`
    insert into staff.officer (id, name, password_hash, totp_sealed)
    values (${officer.id}, ${officer.name}, ${officer.passwordHash}, ${officer.totpSealed})
    on conflict (name) do nothing returning id, name`.execute(trx)
  if (!rows[0]) return err('name-taken')
  await recordOnPlatform(trx, { actor: by, action: 'officer.made', subject: officer.id, detail: {} })
  return ok(rows[0])
}

export async function findOfficer(db: Database | Transaction<Schema>, name: string): Promise<OfficerFacts | undefined> {
  const { rows } = await sql<OfficerFacts>`
    select id, name from staff.officer where name = ${name} and staff.may_act(id)`.execute(db)
  return rows[0]
}

export interface NewMembership {
  readonly incident: string
  readonly officer: string
  readonly role: Role
}

/** Gives or changes the role, with an entry in the incident's custody if anything changed. Returns whether it did. */
export const addMembership = (db: Database, membership: NewMembership, by: string): Promise<boolean> =>
  db.transaction().execute((trx) => addMembershipIn(trx, membership, by))

export async function addMembershipIn(
  trx: Transaction<Schema>,
  { incident, officer, role }: NewMembership,
  by: string,
): Promise<boolean> {
  const { rows } = await sql`
      insert into staff.membership (incident_id, officer_id, role, given_at)
      values (${incident}, ${officer}, ${role}, clock_timestamp())
      on conflict (incident_id, officer_id) do update
      set role = excluded.role, given_by = null, given_at = excluded.given_at
      where staff.membership.role <> excluded.role returning 1`.execute(trx)
  if (rows.length === 0) return false
  await recordGivenRole(trx, { incident, officer, role }, by)
  return true
}

/** Gives the officer a role there if he has none. Returns the role from now on: an existing one stays. */
export async function giveFirstRoleIn(
  trx: Transaction<Schema>,
  { incident, officer, role }: NewMembership,
  by: string,
): Promise<{ readonly role: Role; readonly isGiven: boolean }> {
  const given = await sql`
      insert into staff.membership (incident_id, officer_id, role, given_at)
      values (${incident}, ${officer}, ${role}, clock_timestamp())
      on conflict (incident_id, officer_id) do nothing returning 1`.execute(trx)
  if (given.rows.length > 0) {
    await recordGivenRole(trx, { incident, officer, role }, by)
    return { role, isGiven: true }
  }
  const { rows } = await sql<{ role: Role }>`
      select role from staff.membership where incident_id = ${incident} and officer_id = ${officer}`.execute(trx)
  return { role: rows[0]?.role ?? role, isGiven: false }
}

async function recordGivenRole(trx: Transaction<Schema>, { incident, officer, role }: NewMembership, by: string) {
  await appendCustody(trx, { incident, actor: by, action: 'membership.given', subject: officer, detail: { role } })
  await notifyIncident(trx, incident)
}

/** The right to open, close and look after incidents. */
export interface OpensChange {
  readonly officer: string
  readonly opens: boolean
}

/** Returns whether anything changed. `last-opener`: the right is not taken from the last officer who has it. */
export async function setOpens(db: Database, change: OpensChange, by: string): Promise<boolean | 'last-opener'> {
  try {
    return await db.transaction().execute((trx) => setOpensIn(trx, change, by))
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === LAST_OPENER) return 'last-opener'
    throw cause
  }
}
/** The error code of `staff.keep_one_opener`. */
const LAST_OPENER = 'FH003'

export async function setOpensIn(
  trx: Transaction<Schema>,
  { officer, opens }: OpensChange,
  by: string,
): Promise<boolean> {
  const { rows } = await sql`
    update staff.officer set opens = ${opens} where id = ${officer} and opens <> ${opens} returning 1`.execute(trx)
  if (rows.length === 0) return false
  await recordOnPlatform(trx, { actor: by, action: 'officer.opens-set', subject: officer, detail: { opens } })
  return true
}

/**
 * Lifts the lock-out after failed attempts. Returns whether the officer was locked out; an expired lock does not count.
 */
export async function unlockOfficer(db: Database, officer: string, by: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql`update staff.officer set failures = 0, locked_until = null
      where id = ${officer} and locked_until > clock_timestamp() returning 1`.execute(trx)
    if (rows.length === 0) return false
    await recordOnPlatform(trx, { actor: by, action: 'officer.unlocked', subject: officer, detail: {} })
    return true
  })
}

type AccountEntry = Pick<NewCustodyEntry, 'actor' | 'action' | 'subject' | 'detail'>
const recordOnPlatform = (trx: Transaction<Schema>, entry: AccountEntry): Promise<number> =>
  appendCustody(trx, { incident: PLATFORM_CHAIN, ...entry })

export async function isMember(db: Database, incident: string, officer: string): Promise<boolean> {
  const { rows } = await sql`
    select from staff.membership where incident_id = ${incident} and officer_id = ${officer}`.execute(db)
  return rows.length > 0
}
