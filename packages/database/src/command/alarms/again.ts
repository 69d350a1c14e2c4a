import { sql } from 'kysely'
import { takesAlarms } from '../../incidents/watch.ts'
import type { Database } from '../../pool.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'

/**
 * An alarm that was taken and has had no outcome for `afterSeconds` rings again as if it were new, because whoever took
 * it may have been called away. It rings at once if that officer's account was ended, or if that officer no longer
 * takes alarms of the incident. Returns how many ring again.
 */
export const ringAgain = (db: Database, afterSeconds: number): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ incident: string; alarms: readonly string[]; count: number }>`
      with again as (
        update evidence.alarm a set taken_at = null, taken_by = null, dropped_at = a.taken_at, dropped_by = a.taken_by,
          rang_at = clock_timestamp(), rings = a.rings + 1, called_at = null, escalated_at = null
        where a.id = any(array(
          select a.id from evidence.alarm a where a.taken_at is not null and a.outcome is null
            and (a.taken_at < clock_timestamp() - make_interval(secs => ${afterSeconds})
              or not (${takesAlarms(sql`a.incident_id`, sql`a.taken_by`)})) order by a.taken_at limit 5000 for update of a skip locked))
        returning a.id, a.seq, a.incident_id)
      select incident_id as incident, count(*)::integer as count,
        to_jsonb((array_agg(id order by seq))[1:${sql.lit(MOST_NAMED)}]) as alarms from again group by 1 order by 1`.execute(
      trx,
    )
    for (const { incident, alarms, count } of rows) {
      await appendCustody(trx, {
        ...{ incident, actor: 'command', action: 'alarm.rang-again', subject: incident },
        detail: { alarms, count },
      })
      await notifyIncident(trx, incident)
    }
    return rows.reduce((sum, { count }) => sum + count, 0)
  })

/** Upper bound of the ids that one entry names. The entry also has the full count. */
const MOST_NAMED = 20
