import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { isShown } from './visible.ts'

/**
 * Times stay exact only while a wait is measured from them (decision 082). An alarm's is rounded when it is taken, and
 * an alert's when somebody looks. This function rounds two more: times of calls after which the next call may be made,
 * and times of alarms that nobody can take any more because their subject left the lists.
 */
export async function roundOverWaits(db: Database, { gapSeconds }: { readonly gapSeconds: number }): Promise<void> {
  await sql`update evidence.alarm_call set is_exact = false, made_at = work.up_to_minute(made_at),
      not_before = work.up_to_minute(not_before), ended_at = work.up_to_minute(ended_at)
    where is_exact and state <> 'pending' and made_at <= clock_timestamp() - make_interval(secs => ${gapSeconds})`.execute(
    db,
  )
  await sql`update evidence.alarm set words_at = work.up_to_minute(words_at), raised_at = work.up_to_minute(raised_at),
      rang_at = work.up_to_minute(rang_at), called_at = work.up_to_minute(called_at), escalated_at = work.up_to_minute(escalated_at)
    where id = any(array(
      select a.id from evidence.alarm a where a.outcome is null and a.taken_at is null
        and (a.words_at, a.raised_at, a.rang_at) is distinct from
          (work.up_to_minute(a.words_at), work.up_to_minute(a.raised_at), work.up_to_minute(a.rang_at))
        and not (${isShown}) order by a.seq limit 500 for update of a skip locked))`.execute(db)
}
