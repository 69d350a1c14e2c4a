import { parseRole, type Role } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'

export interface Member {
  readonly officer: string
  readonly name: string
  readonly role: Role
  /** Whether one of this officer's sessions was used in the last five minutes. */
  readonly isHere: boolean
  /** When the role was given, epoch ms, and by whom; null if it was given on the command line. */
  readonly givenAt: number | null
  readonly givenBy: string | null
  /** Until when failed attempts lock the account, epoch ms; null if it is not locked. */
  readonly lockedUntil: number | null
}

const MOST = 500

/** The incident's members, ordered by role, then by name. */
export async function listMembersOf(db: Database, incident: string): Promise<readonly Member[]> {
  const { rows } = await sql<Omit<Member, 'role'> & { role: string }>`
    select o.id as officer, o.name, m.role, exists (select from staff.session s where s.officer_id = o.id
      and s.seen_at > clock_timestamp() - interval '5 minutes') as "isHere", g.name as "givenBy",
      floor(extract(epoch from m.given_at) * 1000)::bigint as "givenAt",
      case when o.locked_until > clock_timestamp() then floor(extract(epoch from o.locked_until) * 1000)::bigint end
        as "lockedUntil"
    from staff.membership m join staff.officer o on o.id = m.officer_id and staff.may_act(o.id)
      left join staff.officer g on g.id = m.given_by
    where m.incident_id = ${incident}
    order by array_position('{commander,analyst,viewer,ops,auditor}'::text[], m.role), o.name limit ${MOST}`.execute(db)
  return rows.flatMap(({ role, ...member }) => {
    const known = parseRole(role)
    return known ? [{ ...member, role: known }] : []
  })
}

export interface Unlocking {
  readonly incident: string
  /** Who unlocks: a commander of the incident. */
  readonly officer: string
  readonly member: string
}

/** `same`: the member was not locked. */
export type Unlocked = 'unlocked' | 'same' | 'not-found'

/** Lifts a lock-out after failed attempts. If there was one, the incident's custody gets an entry. */
export const unlockMember = (db: Database, { incident, officer, member }: Unlocking): Promise<Unlocked> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ unlocked: Unlocked }>`
      select staff.unlock_member(${officer}, ${incident}, ${member}) as unlocked`.execute(trx)
    const unlocked = rows[0]?.unlocked ?? 'not-found'
    if (unlocked !== 'unlocked') return unlocked
    await appendCustody(trx, { incident, actor: officer, action: 'officer.unlocked', subject: member, detail: {} })
    await notifyIncident(trx, incident)
    return unlocked
  })
