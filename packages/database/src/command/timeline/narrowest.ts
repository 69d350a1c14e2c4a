import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { matching } from '../counted/filter.ts'
import { countMarks, factsOfMarked, isUnmarked } from '../counted/marks.ts'
import { eachClass } from '../counted/overlap.ts'
import type { GroupsQuery } from './groups.ts'
import { rowsOf, type TimelineRow } from './list.ts'

export interface Narrowest {
  /** The items with the narrowest intervals first; equals in time order. */
  readonly rows: readonly TimelineRow[]
  /** How many items of each kind overlap the window, including `rows`. */
  readonly overlap: Readonly<Record<string, number>>
  /**
   * Whether more items overlap than were counted. It is true if any class of interval widths reached the bound
   * (`MOST_COUNTED`).
   */
  readonly hasMore: boolean
}

/** Counting stops here for each class of widths, so the cost of a window does not grow with its contents. */
const MOST_COUNTED = 500

/**
 * The items that overlap a window, those with the narrowest intervals first. Of a million items a hundred thousand
 * overlap any minute, because nothing tells when they were made. A page in time order would be full of them and say
 * nothing about the minute.
 */
export async function listNarrowest(db: Database, query: GroupsQuery): Promise<Narrowest> {
  const { incident, filter, window, limit } = query
  const wanted = sql`and k.latest >= ${window.from} and k.earliest <= ${window.to} and not k.folded ${matching(incident, filter)}`
  const marked = (await countMarks(db, incident)) !== 'none'
  const exact = marked ? sql`and ${isUnmarked}` : sql``
  const most = Math.max(limit, MOST_COUNTED)
  const facts = marked
    ? sql`union all select k.item_id, k.middle, k.level, k.kind, k.has_estimate from ${factsOfMarked(incident)} k
        where k.middle is not null ${wanted}`
    : sql``
  const { rows } = await sql<NarrowestRow>`
    with found as materialized (select f.* from ${eachClass({ incident, window, limit: most, wanted: sql`${wanted} ${exact}` })} ${facts})
    select array(select item_id from found order by level, middle, item_id limit ${limit}) as items,
      coalesce((select jsonb_object_agg(n.kind, n.items) from (select kind, count(*) as items from found group by kind) n), '{}') as overlap,
      exists (select from found group by level, has_estimate having count(*) >= ${most}) as "hasMore"`.execute(db)
  const { items, overlap, hasMore } = rows[0] ?? NOTHING
  return { rows: await rowsOf(db, items), overlap, hasMore }
}

const NOTHING: NarrowestRow = { items: [], overlap: {}, hasMore: false }

interface NarrowestRow extends Pick<Narrowest, 'overlap' | 'hasMore'> {
  readonly items: readonly string[]
}
