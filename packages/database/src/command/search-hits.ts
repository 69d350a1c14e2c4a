import { type RawBuilder, sql } from 'kysely'
import { mayReadWords } from './readable-words.ts'
import { queryOf, type SearchWords } from './search-words.ts'
import type { TimeWindow } from './timeline.ts'
import { inCircle, matching, type TimelineFilter } from './timeline-filter.ts'
import { overlapping } from './timeline-window.ts'

/** What is looked for; `words` or a part of the filter, or both. */
export interface SearchScope {
  readonly incident: string
  readonly officer: string
  readonly words: SearchWords | undefined
  readonly filter: TimelineFilter
  readonly window: TimeWindow | undefined
  /** Purposes of officers' notes that this officer's role reads. */
  readonly notes: readonly string[]
}

/**
 * Places that hold the words, of each source: so many are looked at, ranked and counted exactly. Of more than these the
 * newest; where a window is asked for, those that came first after it began, for nothing is sent before it happens.
 */
export const MOST_LOOKED_AT = 2500
/** Items that a filter leaves: up to so many it is cheaper, and exact, to look at what each of them says. */
export const MOST_FILTERED = 5000

/** `words`: from what holds the words to what the filter leaves; `items`: the other way round. */
export type Driver = 'words' | 'items'

export const isFiltered = ({ filter, window }: Pick<SearchScope, 'filter' | 'window'>): boolean =>
  window !== undefined || Object.values(filter).some((value) => value !== undefined)

/** Whether the filter speaks of time and place alone, which words and log rows have of their own. */
const isOfPlace = ({ filter }: SearchScope): boolean =>
  Object.entries(filter).every(([name, value]) => value === undefined || name === 'box' || name === 'circle')

const inWindow = (window: TimeWindow | undefined, from: RawBuilder<unknown>, to: RawBuilder<unknown>) =>
  window === undefined ? sql`` : sql`and ${to} >= ${window.from} and ${from} <= ${window.to}`

/** Items that the filter leaves: `item_id`, `middle`. */
export function itemsOf({ incident, filter, window }: SearchScope, limit: number): RawBuilder<unknown> {
  const wanted = matching(incident, filter)
  if (window !== undefined) {
    const inside = sql`${inWindow(window, sql`k.earliest`, sql`k.latest`)} ${wanted}`
    return overlapping({ incident, window, limit, wanted: inside })
  }
  return sql`select k.item_id, k.middle from evidence.counted k where k.incident_id = ${incident} ${wanted} limit ${limit}`
}

/** The same without an order, for asking how many there may be: planned in no time. */
export const itemsLike = ({ incident, filter, window }: SearchScope): RawBuilder<unknown> => sql`
  select from evidence.counted k where k.incident_id = ${incident} ${inWindow(window, sql`k.earliest`, sql`k.latest`)}
    ${matching(incident, filter)}`

/** The items of `items`, found once for all sources: stands before them in a WITH. */
export const fitting = (scope: SearchScope, driver: Driver): RawBuilder<unknown> =>
  driver === 'items' ? sql`fit as materialized (${itemsOf(scope, MOST_FILTERED)}),` : sql``

const oneItem = (scope: SearchScope, on: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  left join lateral (select true as fits from evidence.counted k where ${on} and k.incident_id = ${scope.incident}
    ${inWindow(scope.window, sql`k.earliest`, sql`k.latest`)} ${matching(scope.incident, scope.filter)} limit 1) f on true`

/** Place and time of `name`'s own, where the filter speaks of nothing else. */
function isThere(scope: SearchScope, name: string, times: readonly [RawBuilder<unknown>, RawBuilder<unknown>]) {
  if (!isOfPlace(scope)) return sql`false`
  const { box, circle } = scope.filter
  const [lat, lon] = [sql.ref(`${name}.lat`), sql.ref(`${name}.lon`)]
  const parts = [
    sql`true ${inWindow(scope.window, ...times)}`,
    ...(box === undefined ? [] : [boxed(box, lat, lon)]),
    ...(circle === undefined ? [] : [inCircle(circle, lat, lon)]),
  ]
  return sql`coalesce(${sql.join(parts, sql` and `)}, false)`
}

const boxed = (
  { south, west, north, east }: NonNullable<TimelineFilter['box']>,
  lat: RawBuilder<unknown>,
  lon: RawBuilder<unknown>,
) =>
  west <= east
    ? sql`${lat} between ${south} and ${north} and ${lon} between ${west} and ${east}`
    : sql`${lat} between ${south} and ${north} and (${lon} >= ${west} or ${lon} <= ${east})`

const ms = (column: RawBuilder<unknown>) => sql`floor(extract(epoch from ${column}) * 1000)::bigint`
const RANK = ({ exact, broad }: SearchWords) => sql`((h.found @@ ${queryOf(exact)})::integer * 1000
  + round(ts_rank(h.found, ${queryOf(broad)}, 1) * 100)::integer)`
/** An item's time where it has one, else that of its arrival. */
const AT = sql`coalesce(p.middle, ${ms(sql`i.received_at`)})`
const NOT_WITHDRAWN = sql`not exists (select from public_zone.document w where w.submission_id = h.submission_id
  and w.kind = 'withdrawal' and w.number is null)`

/** A restricted item is found by its two readers alone. */
export const mayRead = (officer: string): RawBuilder<unknown> => sql`c.hidden is null and (not c.restricted
  or ${officer} = any((select r.readers from evidence.restriction r where r.item_id = c.item_id order by r.seq desc limit 1)::text[]))`

/** Each answers `source, ref, item, submission, at, rank`, of which the newest come in where there are too many. */
export function hitsOf(scope: SearchScope & { readonly words: SearchWords }, driver: Driver): RawBuilder<unknown> {
  return sql.join(
    [statements(scope, driver), texts(scope, driver), notes(scope), ...(isOfPlace(scope) ? [events(scope)] : [])],
    sql` union all `,
  )
}

/** Which of too many. */
const lookedAt = (
  { window }: SearchScope,
  at: RawBuilder<unknown>,
  newest: RawBuilder<unknown>,
): RawBuilder<unknown> =>
  window === undefined || window.from < 0
    ? sql`order by ${newest} desc limit ${MOST_LOOKED_AT}`
    : sql`and ${at} >= to_timestamp(${window.from}::double precision / 1000) order by ${at} limit ${MOST_LOOKED_AT}`

/** Each by its key: a plan that reads whole tables for some hundred rows would be slow where there are a million. */
const facts = (item: RawBuilder<unknown>, officer: string): RawBuilder<unknown> => sql`
  cross join lateral (select c.item_id from evidence.card c where c.item_id = ${item} and ${mayRead(officer)} offset 0) c
  cross join lateral (select i.submission_id, i.received_at from evidence.item i where i.id = c.item_id offset 0) i
  left join lateral (select p.middle from evidence.current_placement p where p.item_id = c.item_id offset 0) p on true`

function statements(scope: SearchScope & { readonly words: SearchWords }, driver: Driver): RawBuilder<unknown> {
  const { incident, words, officer } = scope
  const columns = sql`s.id, s.seq, s.submission_id, s.found, s.received_at, s.lat, s.lon`
  const own = isThere(scope, 'h', [ms(sql`h.received_at`), ms(sql`h.received_at`)])
  const query = queryOf(words.broad)
  const ofItems = sql`select ${columns} from (select distinct i.submission_id from fit k
      cross join lateral (select c.submission_id from evidence.counted c where c.item_id = k.item_id offset 0) i) u
    cross join lateral (select * from evidence.statement s where s.submission_id = u.submission_id and s.incident_id = ${incident} offset 0) s
    where s.found @@ ${query}`
  const ownThere = sql`select ${columns} from (select * from evidence.statement h where h.incident_id = ${incident}
    and ${isThere(scope, 'h', [ms(sql`h.received_at`), ms(sql`h.received_at`)])} limit ${MOST_FILTERED}) s where s.found @@ ${query}`
  const hits =
    driver === 'items'
      ? isOfPlace(scope)
        ? sql`${ofItems} union ${ownThere}`
        : ofItems
      : sql`select ${columns} from evidence.statement s where s.incident_id = ${incident} and s.found @@ ${query}
          ${lookedAt(scope, sql`s.received_at`, sql`s.seq`)}`
  const narrowed = isFiltered(scope) && driver === 'words'
  return sql`(with h as materialized (${hits})
    select 'words' as source, h.id as ref, null::text as item, h.submission_id as submission, ${ms(sql`h.received_at`)} as at,
      ${RANK(words)} as rank
    from h ${narrowed ? oneItem(scope, sql`k.submission_id = h.submission_id`) : sql``}
    where ${NOT_WITHDRAWN} and ${mayReadWords(sql`h.submission_id`, officer)} ${narrowed ? sql`and (f.fits or ${own})` : sql``})`
}

function texts(scope: SearchScope & { readonly words: SearchWords }, driver: Driver): RawBuilder<unknown> {
  const { incident, words, officer } = scope
  const columns = sql`t.id, t.source, t.item_id, t.found`
  const hits =
    driver === 'items'
      ? sql`select ${columns} from fit k
          cross join lateral (select * from evidence.text t where t.item_id = k.item_id and t.incident_id = ${incident} offset 0) t
          where t.found @@ ${queryOf(words.broad)}`
      : sql`select ${columns} from evidence.text t where t.incident_id = ${incident} and t.found @@ ${queryOf(words.broad)}
          ${lookedAt(scope, sql`t.created_at`, sql`t.created_at`)}`
  const narrowed = isFiltered(scope) && driver === 'words'
  return sql`(with h as materialized (${hits})
    select h.source, h.id, h.item_id, i.submission_id, ${AT}, ${RANK(words)}
    from h ${facts(sql`h.item_id`, officer)}
    ${narrowed ? oneItem(scope, sql`k.item_id = h.item_id`) : sql``}
    ${narrowed ? sql`where f.fits` : sql``})`
}

function notes(scope: SearchScope & { readonly words: SearchWords }): RawBuilder<unknown> {
  const { incident, words, officer } = scope
  const narrowed = isFiltered(scope)
  return sql`(with h as materialized (select n.id, n.subject, n.created_at, evidence.found_words(n.text) as found from staff.note n
      where n.incident_id = ${incident} and n.purpose <> 'search' and n.purpose = any(${[...scope.notes]}::text[])
        and evidence.found_words(n.text) @@ ${queryOf(words.broad)} order by n.seq desc limit ${MOST_LOOKED_AT})
    select 'note', h.id, h.subject, i.submission_id, ${AT}, ${RANK(words)}
    from h ${facts(sql`h.subject`, officer)}
    ${narrowed ? oneItem(scope, sql`k.item_id = h.subject`) : sql``}
    ${narrowed ? sql`where f.fits` : sql``})`
}

/** Readings of logs that count now, of items that may be read. */
export const readingsOf = (incident: string, officer: string): RawBuilder<unknown> => sql`array(
  select r.id from evidence.log_reading r join evidence.card c on c.item_id = r.item_id
  where r.incident_id = ${incident} and r.current and ${mayRead(officer)})`

function events(scope: SearchScope & { readonly words: SearchWords }): RawBuilder<unknown> {
  const { incident, words, officer } = scope
  const own = isThere(scope, 'e', [sql`e.earliest`, sql`e.latest`])
  return sql`(with h as materialized (select e.id, e.item_id, e.at_ms, e.found from evidence.event e
      where e.incident_id = ${incident} and e.reading_id = any(${readingsOf(incident, officer)})
        and e.found @@ ${queryOf(words.broad)} and ${own} limit ${MOST_LOOKED_AT})
    select 'event', h.id, h.item_id, i.submission_id, h.at_ms, ${RANK(words)} from h join evidence.item i on i.id = h.item_id)`
}
