import { parseRole, type Role } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { PLATFORM_CHAIN } from '../../work/platform-chain.ts'

/** 15 minutes without a person's action, 12 hours in all (NIST SP 800-63B-4 AAL2). */
export const IDLE_MINUTES = 15
const LONGEST_HOURS = 12

export interface NewSession {
  readonly id: string
  readonly tokenHash: Buffer
  readonly officer: string
}

export interface LiveSession {
  readonly session: string
  readonly officer: string
  readonly officerName: string
  /** The platform's right to open, close and look after incidents. */
  readonly opens: boolean
  /** The session ends after this time in any case, epoch ms. */
  readonly expiresAt: number
}

/** The session and its entry are one transaction: nobody is signed in without an entry. */
export const openSession = (db: Database, { id, tokenHash, officer }: NewSession): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`insert into staff.session (id, token_hash, officer_id, expires_at)
      values (${id}, ${tokenHash}, ${officer}, clock_timestamp() + make_interval(hours => ${LONGEST_HOURS}))`.execute(
      trx,
    )
    const entry = { incident: PLATFORM_CHAIN, actor: officer, action: 'session.opened' as const, subject: officer }
    await appendCustody(trx, { ...entry, detail: { session: id } })
  })

interface SessionRow {
  readonly id: string
  readonly officer_id: string
  readonly name: string
  readonly opens: boolean
  readonly expires_at: Date
}

/**
 * The session that this token belongs to. Undefined if it is unknown, ended or idle for too long, if it was cut because
 * its officer's account was ended, disabled or reset (`wasCut`), or if its officer may act no more.
 */
export async function findSession(db: Database, tokenHash: Buffer): Promise<LiveSession | undefined> {
  const { rows } = await sql<SessionRow>`
    select s.id, s.officer_id, o.name, o.opens, s.expires_at
    from staff.session s join staff.officer o on o.id = s.officer_id
    where s.token_hash = ${tokenHash} and staff.may_act(o.id) and s.cut is null and s.expires_at > clock_timestamp()
      and s.seen_at > clock_timestamp() - make_interval(mins => ${IDLE_MINUTES})`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const { id: session, officer_id: officer, name: officerName, opens } = row
  return { session, officer, officerName, opens, expiresAt: row.expires_at.getTime() }
}

/**
 * Whether the session ended because its officer's account was ended, disabled, reset or expired: its screen says so.
 */
export async function wasCut(db: Database, tokenHash: Buffer): Promise<boolean> {
  const { rows } = await sql`select from staff.session s where s.token_hash = ${tokenHash}
    and (s.cut is not null or not staff.may_act(s.officer_id))`.execute(db)
  return rows.length > 0
}

export interface StreamOwner {
  readonly session: string
  readonly incident: string
}

/**
 * The present role of each session's officer in the incident, in the order asked. Undefined if the session has ended,
 * or if the officer was ended or is no longer a member.
 */
export async function standingStreams(
  db: Database,
  owners: readonly StreamOwner[],
): Promise<readonly (Role | undefined)[]> {
  if (owners.length === 0) return []
  const { rows } = await sql<{ n: number; role: string }>`
    select a.n::integer as n, m.role
    from unnest(${owners.map(({ session }) => session)}::text[], ${owners.map(({ incident }) => incident)}::text[])
      with ordinality as a (session, incident, n)
    join staff.session s on s.id = a.session and s.cut is null and s.expires_at > clock_timestamp()
      and s.seen_at > clock_timestamp() - make_interval(mins => ${IDLE_MINUTES})
    join staff.officer o on o.id = s.officer_id and staff.may_act(o.id)
    join staff.membership m on m.officer_id = o.id and m.incident_id = a.incident`.execute(db)
  const roles = new Map(rows.map(({ n, role }) => [n, parseRole(role)]))
  return owners.map((_owner, index) => roles.get(index + 1))
}

/** Called for what a person does, not for what the screen fetches by itself. Written at most twice a minute. */
export async function touchSession(db: Database, session: string): Promise<void> {
  await sql`update staff.session set seen_at = clock_timestamp()
    where id = ${session} and seen_at < clock_timestamp() - interval '30 seconds'`.execute(db)
}
