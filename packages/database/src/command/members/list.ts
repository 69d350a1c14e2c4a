import { parseRole, type Role } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { tellIncident } from '../../work/tell-incident.ts'

export interface Member {
  readonly officer: string
  readonly name: string
  readonly role: Role
  /** A session of theirs was used in the last five minutes. */
  readonly isHere: boolean
  /** When the role was given, epoch ms; who gave it, null where the command line did. */
  readonly givenAt: number | null
  readonly givenBy: string | null
  /** Until when wrong tries keep the name out, epoch ms; null where they do not. */
  readonly lockedUntil: number | null
}

const MOST = 500

/** Who belongs to the incident, in the order of what they may do, then by name. */
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
  /** Who lets in; a commander of the incident. */
  readonly officer: string
  readonly member: string
}

/** `same`: nothing kept the member out. */
export type Unlocked = 'unlocked' | 'same' | 'not-found'

/** Takes back the lock-out that wrong tries made; in the incident's custody where one stood. */
export const unlockMember = (db: Database, { incident, officer, member }: Unlocking): Promise<Unlocked> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ unlocked: Unlocked }>`
      select staff.unlock_member(${officer}, ${incident}, ${member}) as unlocked`.execute(trx)
    const unlocked = rows[0]?.unlocked ?? 'not-found'
    if (unlocked !== 'unlocked') return unlocked
    await appendCustody(trx, { incident, actor: officer, action: 'officer.unlocked', subject: member, detail: {} })
    await tellIncident(trx, incident)
    return unlocked
  })
