import type { ItemKind, ItemStage } from '@firsthand/domain'
import { type RawBuilder, sql } from 'kysely'
import { KEPT } from '../../kept-statements.ts'
import type { Database } from '../../pool.ts'
import { matching, type TimelineFilter, type TimelineState } from '../counted/filter.ts'
import { countMarks, factsOfMarked, isUnmarked } from '../counted/marks.ts'
import { overlapping } from '../counted/overlap.ts'
import type { TimelineCursor, TimeWindow } from '../counted/time-window.ts'

/** Times in epoch ms. `earliest` is null while an item is arriving; `latest` is then the end of its receipt. */
export interface TimelineRow {
  readonly item: string
  readonly seq: number
  readonly kind: ItemKind
  readonly mediaType: string
  readonly stage: ItemStage
  readonly state: TimelineState
  readonly earliest: number | null
  readonly estimate: number | null
  readonly latest: number
  readonly receivedAt: number
  readonly bytes: number
  readonly hasThumb: boolean
  /**
   * Null if there is a thumbnail. Otherwise the arrival whose still, sent by the phone before the file, can be shown
   * instead. The still is no evidence.
   */
  readonly stillOf: string | null
  readonly width: number | null
  readonly height: number | null
  readonly durationMs: number | null
  readonly flags: readonly string[]
  readonly partial: boolean
  /** Who brought the item: `witness` or `police`. */
  readonly source: string
  /** How often the item was sent to this incident, by anybody. The duplicates are folded into this card. */
  readonly sent: number
  /** Whether only two named officers may open the item. It then has no picture here. */
  readonly restricted: boolean
  /** The twin that represents the item. Only set on rows of `changedSince`, because the row then leaves the list. */
  readonly foldedInto: string | null
  /** The copy that is being made now, or that failed. `share` is 0…1. */
  readonly making: { readonly kind: string; readonly state: string; readonly share: number } | null
  readonly conflicts: number
  /** The rig that the item is tied to: one name for all recordings of one clock; null if it stands alone. */
  readonly rig: string | null
  /**
   * The kind of evidence behind the item's interval (`Grade`), which also sets how wide the interval is; null while the
   * item is not placed.
   */
  readonly grade: string | null
  readonly review: string | null
  /** The ledger's verification state; null while it is empty. */
  readonly verification: string | null
  /** The most important reason, as a code with values: the console has its words. */
  readonly reason: { readonly code: string; readonly source?: string; readonly values: object } | null
  /** Set once the item left the lists: `withdrawn`, `superseded`, `moved`. Only `changedSince` returns such rows. */
  readonly hidden: string | null
  readonly change: number
}

interface Scope {
  readonly incident: string
  readonly filter: TimelineFilter
  readonly limit: number
}

/**
 * For a page's rows only. Subqueries are index lookups for each row; with a join the planner might read all reviews.
 */
const columns = sql`
  i.id as item, i.seq, c.kind, c.media_type as "mediaType", c.stage, coalesce(p.status, 'arriving') as state,
  p.earliest, p.estimate, coalesce(p.latest, received.ms) as latest, received.ms as "receivedAt", i.bytes,
  (c.has_thumb and not c.restricted) as "hasThumb", c.restricted, c.folded_into as "foldedInto", case when c.has_thumb or c.restricted then null else (select a.item_id from evidence.arrival a
    where a.upload_id = i.upload_id and a.incident_id = i.incident_id and a.still_outcome = 'made') end as "stillOf", c.width, c.height, c.duration_ms as "durationMs", c.flags, i.partial, i.source, c.sent, c.hidden,
  (select jsonb_build_object('kind', m.kind, 'state', m.state, 'share', m.share) from evidence.making m
    where m.item_id = i.id and m.state in ('running', 'failed') order by m.state = 'running' desc, m.changed_at desc, m.seq desc limit 1) as making,
  coalesce(jsonb_array_length(q.conflicts), 0) as conflicts, p.grade, p.rig, q.reasons -> 0 as reason,
  nullif((select r.decision from evidence.review r where r.item_id = i.id order by r.seq desc limit 1), 'none') as review,
  (select v.state from evidence.verified v where v.item_id = i.id) as verification,
  greatest(c.change, coalesce(p.change, 0)) as change`

const joins = sql`
  join evidence.item i on i.id = c.item_id
  cross join lateral (select floor(extract(epoch from i.received_at) * 1000)::bigint as ms) received
  left join evidence.placement q on q.item_id = p.item_id and q.revision = p.revision`

interface PlacedScope extends Scope {
  readonly cursor?: TimelineCursor
  readonly isEach?: boolean
  readonly window?: TimeWindow
}

/**
 * Retries if a row leaves the lists between the two queries: the page would be short, and a short page is taken for the
 * last.
 */
const MOST_TRIES = 3

/**
 * One page in time order, after `cursor`; with a `window`, of items whose interval overlaps it. `listArriving` has the
 * items that are not placed yet.
 */
export async function listPlaced(db: Database, scope: PlacedScope): Promise<readonly TimelineRow[]> {
  for (let tries = 1; ; tries += 1) {
    const items = await findPlaced(db, scope)
    const rows = await rowsOf(db, items)
    if (rows.length === items.length || tries === MOST_TRIES) return rows
  }
}

/** Which rows the page has, from an index alone. */
async function findPlaced(db: Database, scope: PlacedScope): Promise<readonly string[]> {
  const { incident, cursor, window, limit } = scope
  const after = cursor ? sql`and (k.middle, k.item_id) > (${cursor.middle}, ${cursor.item})` : sql``
  const inside = window ? sql`and k.latest >= ${window.from} and k.earliest <= ${window.to}` : sql``
  const wanted = sql`${inside} ${folded(scope)} ${matching(incident, scope.filter)} ${after}`
  const marked = (await countMarks(db, incident)) !== 'none'
  const exact = marked ? sql`and ${isUnmarked}` : sql``
  const counted = window
    ? overlapping({ incident, window, limit, wanted: sql`${wanted} ${exact}` })
    : sql`select k.item_id, k.middle from evidence.counted k
        where k.incident_id = ${incident} and k.middle is not null ${wanted} ${exact}
        order by k.middle, k.item_id limit ${limit}`
  const facts = marked
    ? sql`union all (select k.item_id, k.middle from ${factsOfMarked(incident)} k where k.middle is not null ${wanted})`
    : sql``
  const { rows } = await sql<{ item: string }>`
    select k.item_id as item from ((${counted}) ${facts}) k order by k.middle, k.item_id limit ${limit}`.execute(db)
  return rows.map(({ item }) => item)
}

/** Rows that one query looks up: the longest page uses two connections, which takes half as long. */
const ROWS_AT_ONCE = 250

/** The rows of the given placed items, in the given order, without items that left the lists. */
export async function rowsOf(db: Database, items: readonly string[]): Promise<readonly TimelineRow[]> {
  const parts = Array.from({ length: Math.ceil(items.length / ROWS_AT_ONCE) }, (_, n) =>
    items.slice(n * ROWS_AT_ONCE, (n + 1) * ROWS_AT_ONCE),
  )
  return (await Promise.all(parts.map((part) => lookUp(db, part)))).flat()
}

async function lookUp(db: Database, items: readonly string[]): Promise<readonly TimelineRow[]> {
  const { rows } = await sql<TimelineRow>`${sql.raw(KEPT)} select ${columns}
    from unnest(${items}::text[]) with ordinality page(item_id, place)
    join evidence.current_placement p on p.item_id = page.item_id
    join evidence.card c on c.item_id = page.item_id and c.hidden is null ${joins}
    order by page.place`.execute(db)
  return rows
}

/** The newest of the items that are not placed yet. */
export async function listArriving(
  db: Database,
  scope: Scope & { readonly isEach?: boolean },
): Promise<readonly TimelineRow[]> {
  const { incident, limit } = scope
  const wanted = sql`k.state = 'arriving' ${folded(scope)} ${matching(incident, scope.filter)}`
  const marked = (await countMarks(db, incident)) !== 'none'
  const facts = marked ? sql`union all select k.item_id from ${factsOfMarked(incident)} k where ${wanted}` : sql``
  const { rows } = await sql<TimelineRow>`
    with page as materialized (
      select k.item_id from evidence.counted k where k.incident_id = ${incident} and ${wanted}
        ${marked ? sql`and ${isUnmarked}` : sql``} ${facts}),
    newest as materialized (
      select c.item_id from page join evidence.card c on c.item_id = page.item_id order by c.change desc limit ${limit})
    select ${columns} from newest join evidence.card c on c.item_id = newest.item_id
    left join evidence.current_placement p on p.item_id = c.item_id ${joins} order by c.change desc`.execute(db)
  return rows
}

/** Twins are one row, unless each is requested. */
const folded = ({ isEach }: { readonly isEach?: boolean }): RawBuilder<unknown> =>
  isEach === true ? sql`` : sql`and not k.folded`

/** `at` is the change number that the row was found by; the next page begins after the last row's. */
export type ChangedRow = TimelineRow & { readonly at: number }

/** What changed after `since`, in order of change, including what left the lists (`hidden`). */
export async function changedSince(
  db: Database,
  scope: { readonly incident: string; readonly since: number; readonly limit: number },
): Promise<readonly ChangedRow[]> {
  const { rows } = await sql<ChangedRow>`
    with changed as (
      (select item_id, change from evidence.card where incident_id = ${scope.incident} and change > ${scope.since}
        order by change limit ${scope.limit})
      union all
      (select item_id, change from evidence.current_placement where incident_id = ${scope.incident}
        and change > ${scope.since} order by change limit ${scope.limit})
    ), first as (select item_id, min(change) as at from changed group by item_id order by min(change) limit ${scope.limit})
    select f.at, ${columns} from first f join evidence.card c on c.item_id = f.item_id
    left join evidence.current_placement p on p.item_id = c.item_id ${joins} order by f.at`.execute(db)
  return rows
}

/** The newest change of an incident: passed to `changedSince`, it returns what is new. */
export async function newestChange(db: Database, incident: string): Promise<number> {
  const { rows } = await sql<{ change: number }>`select greatest(
    coalesce((select max(change) from evidence.card where incident_id = ${incident}), 0),
    coalesce((select max(change) from evidence.arrival where incident_id = ${incident}), 0),
    coalesce((select max(change) from evidence.current_placement where incident_id = ${incident}), 0)) as change`.execute(
    db,
  )
  return rows[0]?.change ?? 0
}
