import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { matching, type TimelineFilter } from '../counted/filter.ts'
import { corrections, countMarks, factsOfMarked, isUnmarked } from '../counted/marks.ts'
import { overlapClasses } from '../counted/overlap.ts'
import type { TimeWindow } from '../counted/time-window.ts'

export interface ExtentQuery {
  readonly incident: string
  readonly filter: TimelineFilter
  /** The present time, epoch ms. The incident's own time (`Extent.own`) never ends later than this. */
  readonly now: number
  /** The window of the time brush, counted separately. */
  readonly window?: TimeWindow
}

/** The time range of the incident's items, and how many there are. Times in epoch ms. */
export interface Extent {
  readonly placed: number
  readonly arriving: number
  /** Placed items whose interval overlaps `window`; null if none was given. */
  readonly inWindow: number | null
  /**
   * The earliest and the latest middle of the placed items (an item's middle is its estimate, or else its latest time).
   * Null while nothing is placed.
   */
  readonly low: number | null
  readonly high: number | null
  /**
   * The incident's own time: from half a day before the first arrival until now, or until half a day after the last
   * arrival.
   */
  readonly own: TimeWindow | null
  /** Placed items outside of the incident's own time. Counting stops at `MOST_OUTSIDE` on each side. */
  readonly outside: number
  /** The newest item's number: a higher number means a later item. */
  readonly newest: number
}

const HALF_DAY = 12 * 3_600_000
const MOST_OUTSIDE = 10_000

export async function readExtent(db: Database, query: ExtentQuery): Promise<Extent> {
  const { incident, filter, now, window } = query
  const arrivals = await readArrivals(db, incident)
  const own =
    arrivals.first === null || arrivals.last === null
      ? null
      : { from: arrivals.first - HALF_DAY, to: Math.max(arrivals.first, Math.min(now, arrivals.last + HALF_DAY)) }
  const marks = await countMarks(db, incident)
  const isWhole = Object.values(filter).every((part) => part === undefined)
  const counts =
    isWhole && marks !== 'many'
      ? await ofSums(db, incident, { own, marked: marks === 'few' })
      : await ofItems(db, query, { own, marked: marks !== 'none' })
  const inWindow = window ? await countOverlapping(db, { incident, filter, window, marked: marks !== 'none' }) : null
  return { ...counts, inWindow, own, newest: arrivals.newest ?? 0 }
}

interface Arrivals {
  readonly first: number | null
  readonly last: number | null
  readonly newest: number | null
}

async function readArrivals(db: Database, incident: string): Promise<Arrivals> {
  const { rows } = await sql<Arrivals>`select
    floor(extract(epoch from (select min(received_at) from evidence.item where incident_id = ${incident})) * 1000)::bigint as first,
    floor(extract(epoch from (select max(received_at) from evidence.item where incident_id = ${incident})) * 1000)::bigint as last,
    (select seq from evidence.item where incident_id = ${incident} order by created_at desc, seq desc limit 1) as newest`.execute(
    db,
  )
  return rows[0] ?? { first: null, last: null, newest: null }
}

type Counts = Pick<Extent, 'placed' | 'arriving' | 'low' | 'high' | 'outside'>
interface Reading {
  readonly own: TimeWindow | null
  readonly marked: boolean
}

/**
 * Counts all items without reading them: the numbers come from evidence.tally, the lowest and highest middle from the
 * two ends of the index on time.
 */
async function ofSums(db: Database, incident: string, { own, marked }: Reading): Promise<Counts> {
  const differences = marked
    ? sql`union all select k.state, k.sign from (${corrections(incident)}) k where not k.folded`
    : sql``
  const middles = exactMiddles(incident, marked)
  const end = (order: RawBuilder<unknown>) =>
    sql`(select m.middle from (${middles(sql`order by k.middle ${order}, k.item_id ${order} limit 1`, sql``)}) m order by m.middle ${order} limit 1)`
  const beyond = (side: RawBuilder<unknown>) =>
    sql`(select count(*) from (${middles(sql`limit ${MOST_OUTSIDE}`, sql`and ${side}`)}) m)`
  const { rows } = await sql<Counts>`select
    coalesce(sum(t.items) filter (where t.state <> 'arriving'), 0)::integer as placed,
    coalesce(sum(t.items) filter (where t.state = 'arriving'), 0)::integer as arriving,
    ${end(sql`asc`)} as low, ${end(sql`desc`)} as high,
    ${own === null ? sql`0` : sql`(${beyond(sql`k.middle < ${own.from}`)} + ${beyond(sql`k.middle > ${own.to}`)})::integer`} as outside
    from (select state, items from evidence.tally where incident_id = ${incident} ${differences}) t`.execute(db)
  return rows[0] ?? NOTHING
}

/**
 * The middles of placed items. Items that are marked as changed are read from the facts, all others from their copy in
 * `evidence.counted`. `tail` and `more` are applied to each of these two sources.
 */
const exactMiddles =
  (incident: string, marked: boolean) =>
  (tail: RawBuilder<unknown>, more: RawBuilder<unknown>): RawBuilder<unknown> => {
    const copy = sql`(select k.middle from evidence.counted k where k.incident_id = ${incident} and k.middle is not null
      and not k.folded ${more} ${marked ? sql`and ${isUnmarked}` : sql``} ${tail})`
    const facts = sql`(select k.middle from ${factsOfMarked(incident)} k where k.middle is not null and not k.folded ${more} ${tail})`
    return marked ? sql`${copy} union all ${facts}` : copy
  }

const NOTHING: Counts = { placed: 0, arriving: 0, low: null, high: null, outside: 0 }

/** Counts the items that match a filter, in one pass. */
async function ofItems(db: Database, { incident, filter }: ExtentQuery, { own, marked }: Reading): Promise<Counts> {
  const wanted = sql`not k.folded ${matching(incident, filter)}`
  const copy = sql`select k.state, k.middle from evidence.counted k where k.incident_id = ${incident} and ${wanted}`
  const source = marked
    ? sql`${copy} and ${isUnmarked} union all select k.state, k.middle from ${factsOfMarked(incident)} k where ${wanted}`
    : copy
  const outside =
    own === null ? sql`0` : sql`(count(*) filter (where k.middle not between ${own.from} and ${own.to}))::integer`
  const { rows } = await sql<Counts>`select (count(*) filter (where k.middle is not null))::integer as placed,
    (count(*) filter (where k.middle is null))::integer as arriving, min(k.middle) as low, max(k.middle) as high,
    ${outside} as outside from (${source}) k`.execute(db)
  return rows[0] ?? NOTHING
}

interface Overlapping {
  readonly incident: string
  readonly filter: TimelineFilter
  readonly window: TimeWindow
  readonly marked: boolean
}

/**
 * An exact count. It uses the index by level of interval width (`counted_by_level`), which also contains the intervals.
 */
async function countOverlapping(db: Database, { incident, filter, window, marked }: Overlapping): Promise<number> {
  const wanted = sql`and k.latest >= ${window.from} and k.earliest <= ${window.to} and not k.folded ${matching(incident, filter)}`
  const parts = overlapClasses(window).map(
    ({ level, hasEstimate, low, high }) => sql`(select count(*) as n from evidence.counted k
      where k.incident_id = ${incident} and k.level = ${level}::smallint and k.has_estimate = ${hasEstimate}
        and k.middle between ${low}::bigint and ${high}::bigint ${wanted} ${marked ? sql`and ${isUnmarked}` : sql``})`,
  )
  const facts = marked
    ? [sql`(select count(*) as n from ${factsOfMarked(incident)} k where k.middle is not null ${wanted})`]
    : []
  const { rows } = await sql<{ n: number }>`
    select sum(f.n)::integer as n from (${sql.join([...parts, ...facts], sql` union all `)}) f`.execute(db)
  return rows[0]?.n ?? 0
}
