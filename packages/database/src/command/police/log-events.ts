import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { enterLook } from '../scope/look.ts'
import { readingsOf } from '../scope/readable-items.ts'

/**
 * A call, a radio message, or another row of a log that an officer brought. Untrusted text, like everything that comes
 * in.
 */
export interface LogEvent {
  readonly event: string
  /** The item that is the log. `row` is the number of the row's line in that log. */
  readonly item: string
  readonly row: number
  readonly atMs: number
  readonly earliest: number
  readonly latest: number
  readonly words: string
  readonly unit: string | null
  readonly placeWords: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly kind: 'call' | 'radio' | 'other'
}

interface Asking {
  readonly incident: string
  readonly officer: string
  readonly from: number
  readonly to: number
}

/** Upper bound of a row's interval. The widest is an hour that occurs twice when the clocks go back, plus a minute. */
const WIDEST_MS = 2 * 3_600_000

/** Log events that may have happened within the window, in time order. */
export async function listLogEvents(
  db: Database,
  {
    incident,
    officer,
    from,
    to,
    limit,
    after,
  }: Asking & { readonly limit: number; readonly after?: LogCursor | undefined },
): Promise<readonly LogEvent[]> {
  const { rows } = await sql<LogEvent>`
    select e.id as event, e.item_id as item, e.row, e.at_ms as "atMs", e.earliest, e.latest, e.words, e.unit,
      e.place_words as "placeWords", e.lat, e.lon, e.kind
    from evidence.event e where e.incident_id = ${incident} and e.reading_id = any(${readingsOf(incident, officer)})
      and e.at_ms between ${from - WIDEST_MS} and ${to} and e.latest >= ${from}
      ${after === undefined ? sql`` : sql`and (e.at_ms, e.id) > (${after.atMs}::bigint, ${after.event}::text)`}
    order by e.at_ms, e.id limit ${limit}`.execute(db)
  return rows
}

export interface LogCursor {
  readonly atMs: number
  readonly event: string
}

export interface LogBin {
  readonly bin: number
  readonly kind: LogEvent['kind']
  readonly count: number
}

/** How many events began in each of `bins` equal parts of the window. Empty ones are left out. */
export async function readLogDensity(
  db: Database,
  { incident, officer, from, to, bins }: Asking & { readonly bins: number },
): Promise<readonly LogBin[]> {
  const { rows } = await sql<LogBin>`
    select least(${bins - 1}, floor((e.at_ms - ${from})::double precision * ${bins} / ${Math.max(1, to - from)}))::integer as bin, e.kind,
      count(*)::integer as count
    from evidence.event e where e.incident_id = ${incident} and e.reading_id = any(${readingsOf(incident, officer)})
      and e.at_ms between ${from} and ${to} group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

/**
 * Records that an officer looks at the events of logs. As for every list, custody gets one entry per officer in each
 * ten-minute slot.
 */
export const recordLogLook = async (db: Database, { incident, officer }: Pick<Asking, 'incident' | 'officer'>) => {
  await enterLook(db, { incident, officer, subject: 'events-log', kind: 'view', detail: { kind: 'events-log' } })
}
