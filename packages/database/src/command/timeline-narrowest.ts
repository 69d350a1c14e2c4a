import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../pool.ts'
import { columns, joins, type TimelineRow, type TimeWindow } from './timeline.ts'
import { countMarks, factsOfMarked, isUnmarked } from './timeline-counted.ts'
import { matching, type TimelineFilter } from './timeline-filter.ts'
import { overlapClasses } from './timeline-window.ts'

export interface NarrowQuery {
  readonly incident: string
  readonly filter: TimelineFilter
  readonly window: TimeWindow
  readonly limit: number
}

export interface Narrowest {
  /** The items that are known best first; in the order of time among equals. */
  readonly rows: readonly TimelineRow[]
  /** How many overlap the window, `rows` among them; at least so many where a class of widths holds more than are counted. */
  readonly overlap: number
}

/** Of each width's items so many are counted at most: what a window costs does not grow with what lies in it. */
const MOST_COUNTED = 500

/**
 * What overlaps a window, those with the narrowest intervals first. Of a million items a hundred thousand overlap any
 * minute because nothing tells when they were made; a page in the order of time would be full of them, and say nothing of
 * the minute.
 */
export async function listNarrowest(db: Database, query: NarrowQuery): Promise<Narrowest> {
  const { incident, filter, window, limit } = query
  const wanted = sql`and k.latest >= ${window.from} and k.earliest <= ${window.to} and not k.folded ${matching(incident, filter)}`
  const marked = (await countMarks(db, incident)) !== 'none'
  const exact = marked ? sql`and ${isUnmarked}` : sql``
  const most = Math.max(limit, MOST_COUNTED)
  const parts = overlapClasses(window).map(
    ({ level, hasEstimate, low, high }) => sql`(select k.item_id, k.middle, k.level from evidence.counted k
      where k.incident_id = ${incident} and k.level = ${level}::smallint and k.has_estimate = ${hasEstimate}
        and k.middle between ${low}::bigint and ${high}::bigint ${wanted} ${exact}
      order by k.middle, k.item_id limit ${most})`,
  )
  const facts: readonly RawBuilder<unknown>[] = marked
    ? [
        sql`(select k.item_id, k.middle, k.level from ${factsOfMarked(incident)} k where k.middle is not null ${wanted})`,
      ]
    : []
  const { rows } = await sql<TimelineRow & { readonly overlap: number }>`
    with found as materialized (${sql.join([...parts, ...facts], sql` union all `)}),
    page as materialized (select item_id, middle, level from found order by level, middle, item_id limit ${limit})
    select (select count(*) from found)::integer as overlap, ${columns} from page
    join evidence.current_placement p on p.item_id = page.item_id
    join evidence.card c on c.item_id = page.item_id and c.hidden is null ${joins}
    order by page.level, page.middle, page.item_id`.execute(db)
  return { overlap: rows[0]?.overlap ?? 0, rows: rows.map(({ overlap: _, ...row }) => row) }
}
