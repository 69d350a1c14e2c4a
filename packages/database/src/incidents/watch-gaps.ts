import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../pool.ts'
import { takesAlarms } from './watch.ts'
import { WATCHED_SECONDS } from './who-answers.ts'

/** A real incident whose alarms may ring unheard. */
export interface WatchGap {
  readonly incident: string
  readonly slug: string
  readonly title: string
  /** The officer who was watching. Null if nobody ever was, and there is no duty phone. */
  readonly watcher: string | null
}

const LIVE = sql`clock_timestamp() - make_interval(secs => ${sql.lit(WATCHED_SECONDS)})`

/**
 * Condition: the watcher may take this incident's alarms and has an alarm screen open. The screen may be another
 * incident's, because each one shows alarms of all incidents where its officer may take them.
 */
const isWatched = sql`${takesAlarms(sql`i.id`, sql`w.officer_id`)} and exists (select from platform.watch_sign s
  where s.officer_id = w.officer_id and s.seen_at > ${LIVE})`

/** Condition: every live command process reports that it has no duty phone configured. */
const hasNoPhone = sql`exists (select from platform.heartbeat h where h.process = 'command' and h.at > ${LIVE})
  and not exists (select from platform.heartbeat h where h.process = 'command' and h.at > ${LIVE}
    and h.facts ->> 'dutyPhone' is distinct from 'false')`

export const gapColumns: RawBuilder<unknown> = sql`i.id as incident, i.slug, i.title, o.name as watcher`

/** `i` is the incident, `w` its watch, `o` the watching officer. */
export const gapTables: RawBuilder<unknown> = sql`platform.incident i
  left join platform.watch w on w.incident_id = i.id left join staff.officer o on o.id = w.officer_id
  where i.kind = 'event' and not i.exercise and i.state in ('active', 'closing')
    and case when w.officer_id is null then ${hasNoPhone} else not (${isWatched}) end`

/** Oldest first. */
export async function listWatchGaps(db: Database): Promise<readonly WatchGap[]> {
  const { rows } = await sql<WatchGap>`select ${gapColumns} from ${gapTables} order by i.seq limit 50`.execute(db)
  return rows
}
