import { type RawBuilder, sql } from 'kysely'
import { inCircle, matching, type TimelineFilter } from '../counted/filter.ts'
import { overlapping } from '../counted/overlap.ts'
import type { TimeWindow } from '../counted/time-window.ts'
import type { SearchWords } from './words.ts'

/** What is searched for: `words`, a part of the filter, or both. */
export interface SearchScope {
  readonly incident: string
  readonly officer: string
  readonly words: SearchWords | undefined
  readonly filter: TimelineFilter
  readonly window: TimeWindow | undefined
  /** The purposes of officers' notes that this officer's role may read. */
  readonly notes: readonly string[]
}

export type WordScope = SearchScope & { readonly words: SearchWords }

export const isFiltered = ({ filter, window }: Pick<SearchScope, 'filter' | 'window'>): boolean =>
  window !== undefined || Object.values(filter).some((value) => value !== undefined)

/**
 * Whether the filter is about time and place only. Statements and log rows have these themselves, so they can match it.
 */
export const isPlaceAndTimeOnly = ({ filter }: SearchScope): boolean =>
  Object.entries(filter).every(([name, value]) => value === undefined || name === 'box' || name === 'circle')

const inWindow = (window: TimeWindow | undefined, from: RawBuilder<unknown>, to: RawBuilder<unknown>) =>
  window === undefined ? sql`` : sql`and ${to} >= ${window.from} and ${from} <= ${window.to}`

/** Conditions on `k`, a row of evidence.counted. Each begins with `and`. */
export const wantedOf = ({ incident, filter, window }: SearchScope): RawBuilder<unknown> =>
  sql`${inWindow(window, sql`k.earliest`, sql`k.latest`)} ${matching(incident, filter)}`

/** At most `limit` items that match the filter, in any order: `item_id, middle, submission_id`. */
export function itemsOf(scope: SearchScope, limit: number): RawBuilder<unknown> {
  const { incident, window } = scope
  const wanted = wantedOf(scope)
  if (window === undefined)
    return sql`select k.item_id, k.middle, k.submission_id from evidence.counted k
      where k.incident_id = ${incident} ${wanted} limit ${limit}`
  return sql`select w.item_id, w.middle, c.submission_id from (${overlapping({ incident, window, limit, wanted })}) w
    cross join lateral (select c.submission_id from evidence.counted c where c.item_id = w.item_id offset 0) c`
}

/**
 * The items that match the filter, for estimating how many there are. Unlike `itemsOf` it has no limit and no columns,
 * so it is fast to plan.
 */
export const itemsLike = (scope: SearchScope): RawBuilder<unknown> =>
  sql`select from evidence.counted k where k.incident_id = ${scope.incident} ${wantedOf(scope)}`

/**
 * Joins `f.fits`: whether the row that `on` refers to belongs to an item that matches the filter. Always true without a
 * filter.
 */
export const joinFits = (scope: SearchScope, on: RawBuilder<unknown>): RawBuilder<unknown> =>
  isFiltered(scope)
    ? sql`left join lateral (select true as fits from evidence.counted k where ${on} and k.incident_id = ${scope.incident}
        ${wantedOf(scope)} limit 1) f on true`
    : sql`cross join (select true as fits) f`

/**
 * Condition that row `name` has a time and place of its own that match the filter. It is false if the filter asks for
 * anything else. If the row has no time or place, the condition is null, which Postgres treats like false. `inTime`:
 * the condition that the row's time lies in the window.
 */
export function isThere(scope: SearchScope, name: string, inTime: RawBuilder<unknown>): RawBuilder<unknown> {
  if (!isPlaceAndTimeOnly(scope)) return sql`false`
  const { box, circle } = scope.filter
  const [lat, lon] = [sql.ref(`${name}.lat`), sql.ref(`${name}.lon`)]
  const parts = [
    scope.window === undefined ? sql`true` : inTime,
    ...(box === undefined ? [] : [boxed(box, lat, lon)]),
    ...(circle === undefined ? [] : [inCircle(circle, lat, lon)]),
  ]
  return sql`(${sql.join(parts, sql` and `)})`
}

/**
 * The `inTime` condition for rows whose time is one instant, a timestamp. It is written so that Postgres can use the
 * index.
 */
export const cameIn = ({ window }: SearchScope, came: RawBuilder<unknown>): RawBuilder<unknown> =>
  window === undefined ? sql`true` : sql`${came} between ${instantOf(window.from)} and ${instantOf(window.to)}`

/** The `inTime` of rows with an interval, in epoch ms. */
export const liesIn = (
  { window }: SearchScope,
  from: RawBuilder<unknown>,
  to: RawBuilder<unknown>,
): RawBuilder<unknown> =>
  window === undefined ? sql`true` : sql`(${to} >= ${window.from} and ${from} <= ${window.to})`

/** Clamped at 1970: nothing was sent before, and Postgres has no timestamps before 4713 BC. */
const instantOf = (ms: number): RawBuilder<unknown> => sql`to_timestamp(${Math.max(0, ms)}::double precision / 1000)`

const boxed = (
  { south, west, north, east }: NonNullable<TimelineFilter['box']>,
  lat: RawBuilder<unknown>,
  lon: RawBuilder<unknown>,
) =>
  west <= east
    ? sql`${lat} between ${south} and ${north} and ${lon} between ${west} and ${east}`
    : sql`${lat} between ${south} and ${north} and (${lon} >= ${west} or ${lon} <= ${east})`

/** Epoch ms of a timestamp. */
export const msOf = (column: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`floor(extract(epoch from ${column}) * 1000)::bigint`
