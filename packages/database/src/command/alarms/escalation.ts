import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { isOfDrillDemonstration, isShown } from './visible.ts'

/**
 * The state of the call that was due when the last of the open alarms escalated. `made`: only alarms of a demonstration
 * escalated, and nobody is called for those.
 */
export type EscalationCall = 'called' | 'calling' | 'failed' | 'none' | 'made'

/**
 * Returns undefined in two cases. No open grave alarm has escalated. Or only alarms of a demonstration have escalated
 * while a real alarm waits. An escalation does not prove a call: none is made without a configured phone, and a call
 * that was made may not arrive.
 */
export async function findEscalationCall(db: Database, incident: string): Promise<EscalationCall | undefined> {
  const { rows } = await sql<{ call: EscalationCall }>`
    select case when e.at is null then 'made' else coalesce((
      select case when c.state = 'sent' then 'called' when c.code = 'no-address' then 'none'
        when c.state = 'pending' and c.code is null then 'calling' else 'failed' end
      from evidence.alarm_call c where c.incident_id = ${incident} and c.step = 'escalation' and c.made_at >= e.at
      order by c.seq desc limit 1), 'none') end as call
    from (select max(a.escalated_at) filter (where not ${isOfDrillDemonstration}) as at, count(*) as n from evidence.alarm a where a.incident_id = ${incident} and a.class = 'grave'
      and a.taken_at is null and a.escalated_at is not null and ${isShown}) e
    where e.n > 0 and (e.at is not null or not exists (select from evidence.alarm a where a.incident_id = ${incident}
      and a.class = 'grave' and a.taken_at is null and ${isShown} and not ${isOfDrillDemonstration}))`.execute(db)
  return rows[0]?.call
}
