import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { PlaceBox } from '../counted/filter.ts'
import { countMarks, factsOfMarked, isUnmarked } from '../counted/marks.ts'
import type { ItemScope } from '../scope/item-scope.ts'
import { isOpenTo } from '../scope/open-to.ts'
import { type MapScope, within } from './cells.ts'
import { dotColumns, dotFacts, type MapItem, NO_TIME } from './items.ts'

/** The GPS track that was recorded with one item. */
export interface ItemTrack {
  /** The source, named as for claims: `track.GPS`, `log.GPS`. */
  readonly source: string
  /** Degrees, one value for each point, in time order. */
  readonly lats: readonly number[]
  readonly lons: readonly number[]
  /** Time since the item's start, and UTC by the receiver; null if the file does not give it. */
  readonly atMs: readonly (number | null)[]
  readonly utcMs: readonly (number | null)[]
  readonly lengthM: number
  readonly spanMs: number | null
  /**
   * Numbers of positions: all that were read; those that are no valid places; those that would need an impossible jump.
   */
  readonly fixes: number
  readonly unsure: number
  readonly jumps: number
}

/** The track of a dot of the map. */
export type MapTrack = MapItem & ItemTrack

/** Upper bound of the tracks in an answer; each has at most 600 points. */
export const MOST_TRACKS = 200
/** Upper bound of the tracks in a viewport that are considered. The longest come first. */
const MOST_NEAR = 4000
/**
 * Upper bound of the candidates that are checked for a newer run of inspect, which replaces their track. Few items are
 * inspected twice, so twice the returned number is enough.
 */
const MOST_RUNS = 2 * MOST_TRACKS

const columns = sql`t.source, to_jsonb(t.lats) as lats, to_jsonb(t.lons) as lons, to_jsonb(t.at_ms) as "atMs",
  to_jsonb(t.utc_ms) as "utcMs", t.length_m as "lengthM", t.span_ms as "spanMs", t.fixes, t.unsure, t.jumps`

/** The track of an item that its reader was already allowed to open. */
export async function findTrack(db: Database, { incident, item }: ItemScope): Promise<ItemTrack | undefined> {
  const { rows } = await sql<ItemTrack>`select ${columns} from evidence.track t
    where t.item_id = ${item} and t.incident_id = ${incident} and evidence.track_counts(t.item_id, t.extraction_id)`.execute(
    db,
  )
  return rows[0]
}

interface TracksAsked extends MapScope {
  /** A part of the map, or one item. */
  readonly place: PlaceBox | { readonly item: string }
}

export interface MapTracks {
  readonly tracks: readonly MapTrack[]
  /** Whether there are more tracks than were returned. */
  readonly isCut: boolean
}

/**
 * Tracks that touch a viewport, the longest first, narrowed like the map's cells. An item that did not move has no
 * track. Tracks of items that are hidden, folded into a twin or restricted to others are left out.
 */
export async function listMapTracks(db: Database, asked: TracksAsked): Promise<MapTracks> {
  const marked = (await countMarks(db, asked.incident)) !== 'none'
  const counted = sql`select k.item_id from evidence.counted k
    where k.incident_id = ${asked.incident} and k.item_id = any(array(select n.item_id from near n))
      and ${isOpenTo(asked.officer)} ${within(asked)} ${marked ? sql`and ${isUnmarked}` : sql``}`
  const facts = sql`union all select k.item_id from ${factsOfMarked(asked.incident)} k
    where k.item_id in (select n.item_id from near n) and ${isOpenTo(asked.officer)} ${within(asked)}`
  const { rows } = await sql<MapTrack>`
    with near as materialized (select t.item_id, t.extraction_id, t.length_m from evidence.track t
      where t.incident_id = ${asked.incident} and t.length_m > 0 and ${isThere(asked.place)}
      order by t.length_m desc, t.item_id limit ${MOST_NEAR}),
    open as materialized (select n.* from near n where n.item_id in (${counted} ${marked ? facts : sql``})
      order by n.length_m desc, n.item_id limit ${MOST_RUNS}),
    shown as materialized (select o.* from open o where evidence.track_counts(o.item_id, o.extraction_id)
      order by o.length_m desc, o.item_id limit ${MOST_TRACKS + 1})
    select coalesce(p.middle, ${NO_TIME}::bigint) as middle, ${dotColumns}, ${columns}
    from shown s join evidence.track t on t.extraction_id = s.extraction_id
    join evidence.item i on i.id = s.item_id
    join evidence.card c on c.item_id = s.item_id and c.hidden is null ${dotFacts(asked.officer)}
    order by s.length_m desc, s.item_id`.execute(db)
  return { tracks: rows.slice(0, MOST_TRACKS), isCut: rows.length > MOST_TRACKS }
}

/** Condition on `t`: the track touches the requested part. */
function isThere(place: TracksAsked['place']): RawBuilder<unknown> {
  if ('item' in place) return sql`t.item_id = ${place.item}`
  const { south, west, north, east } = place
  const boxes = west <= east ? [[west, east] as const] : [[west, 180] as const, [-180, east] as const]
  const touching = boxes.map(
    ([from, to]) =>
      sql`t.ground && box(point(${from}::float8, ${south}::float8), point(${to}::float8, ${north}::float8))`,
  )
  return sql`(${sql.join(touching, sql` or `)})`
}
