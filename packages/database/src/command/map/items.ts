import type { ItemKind } from '@firsthand/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { PlaceBox, TimelineState } from '../counted/filter.ts'
import { countMarks, factsOfMarked, isUnmarked } from '../counted/marks.ts'
import type { TimelineCursor } from '../counted/time-window.ts'
import { isOpenTo } from '../scope/open-to.ts'
import { inBox, type MapScope, within } from './cells.ts'

/** One item as a dot of the map and a line of its list. Times in epoch ms; null while it is arriving. */
export interface MapItem {
  readonly item: string
  readonly seq: number
  readonly kind: ItemKind
  readonly state: TimelineState
  readonly earliest: number | null
  readonly estimate: number | null
  readonly latest: number | null
  /** The rig that the item is tied to in time; null if it stands alone. */
  readonly rig: string | null
  /** The item's position in the list, from which the next page is requested. */
  readonly middle: number
  /** Null if the item has no place, or is restricted to others. */
  readonly lat: number | null
  readonly lon: number | null
  readonly radiusM: number | null
  readonly placeSource: string | null
  readonly hasThumb: boolean
  readonly restricted: boolean
  readonly conflicts: number
  readonly review: string | null
  readonly durationMs: number | null
  /** How far its receiver moved during the recording, and in what time; null if unknown. */
  readonly movedM: number | null
  readonly movedMs: number | null
}

/** The position of items without any time, which are listed last. */
export const NO_TIME = Number.MAX_SAFE_INTEGER

interface ItemsAsked extends MapScope {
  /** `none`: items without a place. */
  readonly place: PlaceBox | 'none'
  readonly limit: number
  readonly cursor?: TimelineCursor
}

/**
 * Decides how a page is read. If a part of the map has fewer items than this, all of them are read and sorted.
 * Otherwise the time index is read in order until a page is full.
 */
const FEW = 5000

/** One page in time order, after `cursor`. */
export async function listMapItems(db: Database, asked: ItemsAsked): Promise<readonly MapItem[]> {
  const marked = (await countMarks(db, asked.incident)) !== 'none'
  const isFew = asked.place !== 'none' && (await isWithin(db, asked, asked.place))
  const exact = marked ? sql`and ${isUnmarked}` : sql``
  const { rows } = await sql<MapItem>`
    with page as materialized (
      select k.item_id, k.middle from (${isFew ? sorted(asked, exact) : walked(asked, exact)}
        ${marked ? sql`union all (${facts(asked)})` : sql``}) k order by k.middle, k.item_id limit ${asked.limit})
    select page.middle, ${dotColumns} from page join evidence.item i on i.id = page.item_id
    join evidence.card c on c.item_id = page.item_id and c.hidden is null ${dotFacts(asked.officer)}
    order by page.middle, page.item_id`.execute(db)
  return rows
}

/** The columns of a dot except `middle`. */
export const dotColumns = sql`i.id as item, i.seq, c.kind, coalesce(p.status, 'arriving') as state, p.earliest, p.estimate,
  p.latest, p.rig, case when v.open then q.lat end as lat, case when v.open then q.lon end as lon,
  case when v.open then q.radius_m end as "radiusM", case when v.open then q.place_source end as "placeSource",
  (c.has_thumb and not c.restricted) as "hasThumb", c.restricted, coalesce(jsonb_array_length(q.conflicts), 0) as conflicts,
  (select r.decision from evidence.review r where r.item_id = i.id order by r.seq desc limit 1) as review,
  c.duration_ms as "durationMs", w.length_m as "movedM", w.span_ms as "movedMs"`

/** The joins that `dotColumns` needs, beside `i`, the item, and `c`, its card. */
export const dotFacts = (officer: string | undefined): RawBuilder<unknown> => sql`
  left join evidence.current_placement p on p.item_id = i.id
  left join evidence.placement q on q.item_id = p.item_id and q.revision = p.revision
  cross join lateral (select ${isOpenTo(officer, 'c')} as open) v
  left join lateral (select t.length_m, t.span_ms from evidence.track t
    where t.item_id = i.id and evidence.track_counts(t.item_id, t.extraction_id)) w on v.open`

async function isWithin(db: Database, asked: ItemsAsked, box: PlaceBox): Promise<boolean> {
  const { rows } = await sql<{ items: number }>`select count(*)::integer as items from (
    select from evidence.counted k where k.incident_id = ${asked.incident} ${inBox(box)} limit ${FEW + 1}) n`.execute(
    db,
  )
  return (rows[0]?.items ?? 0) <= FEW
}

const placed = ({ place, officer }: ItemsAsked): RawBuilder<unknown> =>
  place === 'none'
    ? sql`and (k.lat is null or k.lon is null or not ${isOpenTo(officer)})`
    : sql`${inBox(place)} and ${isOpenTo(officer)}`

const after = (cursor: TimelineCursor | undefined, middle: RawBuilder<unknown>): RawBuilder<unknown> =>
  cursor ? sql`and (${middle}, k.item_id) > (${cursor.middle}::bigint, ${cursor.item})` : sql``

/** All matching items, found by place and then sorted. */
const sorted = (asked: ItemsAsked, exact: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select * from (select k.item_id, coalesce(k.middle, ${NO_TIME}::bigint) as middle from evidence.counted k
    where k.incident_id = ${asked.incident} ${placed(asked)} ${within(asked)} ${exact} offset 0) k
  where true ${after(asked.cursor, sql`k.middle`)}`

/** Reads the time index in order, only until a page is full. Items without a time follow. */
const walked = (asked: ItemsAsked, exact: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (select k.item_id, k.middle from evidence.counted k
    where k.incident_id = ${asked.incident} and k.middle is not null ${placed(asked)} ${within(asked)} ${exact}
      ${after(asked.cursor, sql`k.middle`)} order by k.middle, k.item_id limit ${asked.limit})
  union all
  (select k.item_id, ${NO_TIME}::bigint from evidence.counted k
    where k.incident_id = ${asked.incident} and k.state = 'arriving' ${placed(asked)} ${within(asked)} ${exact}
      ${after(asked.cursor, sql`${NO_TIME}::bigint`)} order by k.item_id limit ${asked.limit})`

const facts = (asked: ItemsAsked): RawBuilder<unknown> => sql`
  select k.item_id, coalesce(k.middle, ${NO_TIME}::bigint) from ${factsOfMarked(asked.incident)} k
  where true ${placed(asked)} ${within(asked)} ${after(asked.cursor, sql`coalesce(k.middle, ${NO_TIME}::bigint)`)}`

/** The place for which the incident was opened; undefined if nobody gave one. */
export async function findIncidentPlace(
  db: Database,
  incident: string,
): Promise<{ readonly lat: number; readonly lon: number } | undefined> {
  const { rows } = await sql<{ lat: number; lon: number }>`
    select lat, lon from platform.incident where id = ${incident} and lat is not null and lon is not null`.execute(db)
  return rows[0]
}

/**
 * The time axis leaves out 1 in this many items at each end. Otherwise a clock that was never set, or a wrong year,
 * would widen it.
 */
const STRAYS = 50
const MOST_STRAYS = 20_000

/**
 * The time range that holds most items, epoch ms; undefined while nothing is placed. Read from the two ends of an
 * index.
 */
export async function readMapSpan(
  db: Database,
  incident: string,
): Promise<{ readonly from: number; readonly to: number } | undefined> {
  const { rows } = await sql<{ from: number | null; to: number | null }>`
    with n as materialized (select least(coalesce(sum(t.items), 0) / ${STRAYS}::integer, ${MOST_STRAYS})::bigint as strays
      from evidence.tally t where t.incident_id = ${incident} and t.state <> 'arriving')
    select (select p.middle from evidence.current_placement p where p.incident_id = ${incident}
        order by p.middle, p.item_id offset (select strays from n) limit 1) as from,
      (select p.middle from evidence.current_placement p where p.incident_id = ${incident}
        order by p.middle desc, p.item_id desc offset (select strays from n) limit 1) as to`.execute(db)
  const { from, to } = rows[0] ?? {}
  return from === null || to === null || from === undefined || to === undefined ? undefined : { from, to }
}
