import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { isShown } from './visible.ts'

/** The grave alarms of one real incident that nobody has taken. */
export interface RingingIncident {
  readonly incident: string
  readonly title: string
  readonly count: number
  /** Whether one of these alarms was not taken in time. */
  readonly isEscalated: boolean
  /** `seq` of the newest alarm, which rises with each alarm. */
  readonly newest: number
}

/**
 * Every real incident whose alarms this officer may take, including one that was closed while they rang. So an officer
 * who looks at another incident, or at none, still hears of them. A drill rings on its own screens only.
 */
export async function listRinging(db: Database, officer: string): Promise<readonly RingingIncident[]> {
  const { rows } = await sql<RingingIncident>`
    select i.id as incident, i.title, count(*)::integer as count, bool_or(a.escalated_at is not null) as "isEscalated",
      max(a.seq) as newest
    from staff.membership m join platform.incident i on i.id = m.incident_id and i.kind = 'event' and not i.exercise
      join evidence.alarm a on a.incident_id = i.id and a.class = 'grave' and a.outcome is null and a.taken_at is null
    where m.officer_id = ${officer} and m.role in ('analyst', 'commander') and ${isShown}
    group by i.id order by min(a.rang_at) limit 50`.execute(db)
  return rows
}
