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
  /** How many of each kind overlap the window, `rows` among them. */
  readonly overlap: Readonly<Record<string, number>>
  /** There are more still: a class of widths holds more than are counted. */
  readonly hasMore: boolean
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
    ({
      level,
      hasEstimate,
      low,
      high,
    }) => sql`(select k.item_id, k.middle, k.level, k.kind, k.has_estimate from evidence.counted k
      where k.incident_id = ${incident} and k.level = ${level}::smallint and k.has_estimate = ${hasEstimate}
        and k.middle between ${low}::bigint and ${high}::bigint ${wanted} ${exact}
      order by k.middle, k.item_id limit ${most})`,
  )
  const facts: readonly RawBuilder<unknown>[] = marked
    ? [
        sql`(select k.item_id, k.middle, k.level, k.kind, k.has_estimate from ${factsOfMarked(incident)} k
          where k.middle is not null ${wanted})`,
      ]
    : []
  const { rows } = await sql<TimelineRow & Told>`
    with found as materialized (${sql.join([...parts, ...facts], sql` union all `)}),
    page as materialized (select item_id, middle, level from found order by level, middle, item_id limit ${limit}),
    told as materialized (select
      (select jsonb_object_agg(n.kind, n.items) from (select kind, count(*) as items from found group by kind) n) as overlap,
      exists (select from found group by level, has_estimate having count(*) >= ${most}) as "hasMore")
    select told.overlap, told."hasMore", ${columns} from page cross join told
    join evidence.current_placement p on p.item_id = page.item_id
    join evidence.card c on c.item_id = page.item_id and c.hidden is null ${joins}
    order by page.level, page.middle, page.item_id`.execute(db)
  const [first] = rows
  return {
    overlap: first?.overlap ?? {},
    hasMore: first?.hasMore ?? false,
    rows: rows.map(({ overlap: _overlap, hasMore: _hasMore, ...row }) => row),
  }
}

type Told = Pick<Narrowest, 'overlap' | 'hasMore'>
