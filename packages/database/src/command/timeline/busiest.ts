import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { isOfKindAndState, matching, type NearlyAll, nearlyAll, type TimelineFilter } from '../counted/filter.ts'
import { binOf } from '../counted/levels.ts'
import { corrections, countMarks } from '../counted/marks.ts'
import type { TimeWindow } from '../counted/time-window.ts'

export interface BusiestQuery {
  readonly incident: string
  readonly filter: TimelineFilter
  readonly window: TimeWindow
}

/** A whole minute of the clock (epoch ms, both ends inclusive), and how many items run in it. */
export interface BusyMinute {
  readonly from: number
  readonly to: number
  readonly items: number
}

const MINUTE = 60_000
/** Half a minute: two bins make one minute. */
const LEVEL = 2
const SIZE = 30_000
const MASS = 1_000_000

/**
 * The minute of the window in which most items run. Of equal minutes it is the first. Items whose interval is so wide
 * that their stored counts use bins wider than half a minute (about half an hour and more) are left out. They would
 * raise all minutes of their hours alike.
 */
export async function findBusiestMinute(db: Database, query: BusiestQuery): Promise<BusyMinute | undefined> {
  const marks = await countMarks(db, query.incident)
  const isSummed = isOfKindAndState(query.filter) && marks !== 'many'
  const nearly = marks === 'many' ? undefined : nearlyAll(query.filter)
  const marked = marks !== 'none'
  const cells = nearly
    ? allMinusOthers({ ...query, filter: nearly.rest }, nearly.others, marked)
    : isSummed
      ? ofPyramid(query, marked)
      : ofItems(query, marked)
  const { rows } = await sql<{ minute: number; mass: number }>`
    select bin >> 1 as minute, sum(mass)::double precision as mass from (${cells}) d
    group by 1 having sum(mass) > 0 order by 2 desc, 1 limit 1`.execute(db)
  const found = rows[0]
  if (!found) return undefined
  const from = found.minute * MINUTE
  return { from, to: from + MINUTE - 1, items: Math.round((found.mass / MASS) * 1000) / 1000 }
}

function ofPyramid({ incident, filter, window }: BusiestQuery, marked: boolean): RawBuilder<unknown> {
  const [first, last] = binsOf(window)
  const kind = filter.kind === undefined ? sql`` : sql`and d.kind = ${filter.kind}`
  const state = filter.state === undefined ? sql`` : sql`and d.status = ${filter.state}`
  const summed = sql`select d.bin, d.mass from evidence.density d where d.incident_id = ${incident}
    and d.level = ${LEVEL}::smallint and d.bin between ${first}::bigint and ${last}::bigint ${kind} ${state}`
  return marked
    ? sql`${summed} union all ${spread({ incident, filter, window }, sql`(${corrections(incident)})`)}`
    : summed
}

function ofItems(query: BusiestQuery, marked: boolean, more = sql``): RawBuilder<unknown> {
  const { incident } = query
  const all = sql`(select 1 as sign, k.* from evidence.counted k where k.incident_id = ${incident} ${more})`
  const each = spread(query, all)
  const differences = sql`(select k.* from (${corrections(incident)}) k where true ${more})`
  return marked ? sql`${each} union all ${spread(query, differences)}` : each
}

/** For filters that match nearly all items: all, minus the few that do not match. */
const allMinusOthers = (
  query: BusiestQuery,
  others: NearlyAll['others'],
  marked: boolean,
): RawBuilder<unknown> => sql`${ofPyramid(query, marked)}
  union all select r.bin, -r.mass from (${ofItems(query, marked, others)}) r`

/**
 * An item counts as a mass of one million. This spreads each item's mass over its half minutes, exactly as the stored
 * sums do (evidence.density, the pyramid).
 */
function spread({ incident, filter, window }: BusiestQuery, source: RawBuilder<unknown>): RawBuilder<unknown> {
  const [first, last] = binsOf(window)
  const size = sql`${SIZE}::bigint`
  return sql`
    select b.bin, k.sign * (evidence.mass_before((b.bin + 1) * ${size}, k.earliest, k.latest)
      - evidence.mass_before(b.bin * ${size}, k.earliest, k.latest)) as mass
    from ${source} k cross join lateral generate_series(
      greatest(${first}::bigint, evidence.bin_of(k.earliest, ${size})), least(${last}::bigint, evidence.bin_of(k.latest, ${size}))) b(bin)
    where k.level <= ${LEVEL} and not k.folded and k.latest >= ${first * SIZE}::bigint and k.earliest < ${(last + 1) * SIZE}::bigint
      ${matching(incident, filter)}`
}

/** The half minutes of all minutes that the window touches. A minute in which the window begins counts in full. */
function binsOf({ from, to }: TimeWindow): readonly [first: number, last: number] {
  return [binOf(from, MINUTE) * 2, binOf(to, MINUTE) * 2 + 1]
}
