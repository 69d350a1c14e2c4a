import { err, ok, type Result, type Role } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import { tellIncident } from '../work/tell-incident.ts'
import { OPS_ACTOR } from './incidents.ts'

export interface NewOfficer {
  readonly id: string
  /** As `parseOfficerName` gives it. */
  readonly name: string
  /** From `hashPassword`. */
  readonly passwordHash: string
  /** From `makeTotpSecret`: base32. */
  readonly totpSecret: string
}

export interface OfficerFacts {
  readonly id: string
  readonly name: string
}

/** An account that may sign in and sees nothing until it is given a membership. */
export async function createOfficer(db: Database, officer: NewOfficer): Promise<Result<OfficerFacts, 'name-taken'>> {
  const { rows } = await sql<OfficerFacts>`
    insert into staff.officer (id, name, password_hash, totp_secret)
    values (${officer.id}, ${officer.name}, ${officer.passwordHash}, ${officer.totpSecret})
    on conflict (name) do nothing returning id, name`.execute(db)
  return rows[0] ? ok(rows[0]) : err('name-taken')
}

export async function findOfficer(db: Database, name: string): Promise<OfficerFacts | undefined> {
  const { rows } = await sql<OfficerFacts>`
    select id, name from staff.officer where name = ${name} and not disabled`.execute(db)
  return rows[0]
}

export interface NewMembership {
  readonly incident: string
  readonly officer: string
  readonly role: Role
}

/** Gives or changes the role; in the incident's custody when anything changed. Answers whether it did. */
export async function addMembership(db: Database, { incident, officer, role }: NewMembership): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql`
      insert into staff.membership (incident_id, officer_id, role, given_at)
      values (${incident}, ${officer}, ${role}, clock_timestamp())
      on conflict (incident_id, officer_id) do update
      set role = excluded.role, given_by = null, given_at = excluded.given_at
      where staff.membership.role <> excluded.role returning 1`.execute(trx)
    if (rows.length === 0) return false
    const entry = { incident, actor: OPS_ACTOR, action: 'membership.given', subject: officer, detail: { role } }
    await appendCustody(trx, entry)
    await tellIncident(trx, incident)
    return true
  })
}

/** The right to open, close and look after incidents. Answers whether anything changed. */
export async function setOpens(db: Database, officer: string, opens: boolean): Promise<boolean> {
  const { rows } = await sql`
    update staff.officer set opens = ${opens} where id = ${officer} and opens <> ${opens} returning 1`.execute(db)
  return rows.length > 0
}

export async function isMember(db: Database, incident: string, officer: string): Promise<boolean> {
  const { rows } = await sql`
    select from staff.membership where incident_id = ${incident} and officer_id = ${officer}`.execute(db)
  return rows.length > 0
}
