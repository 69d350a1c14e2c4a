import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { isOfKindAndState, matching, type PlaceBox, type TimelineFilter } from '../counted/filter.ts'
import { LANE_KINDS, LANE_STATES, ofKindAndState } from '../counted/lanes.ts'
import { corrections, countMarks, factsOfMarked, isUnmarked } from '../counted/marks.ts'
import { isOpenTo } from '../scope/open-to.ts'
import {
  boxOfCell,
  gridOfPort,
  latOf,
  lonOf,
  type MapViewport,
  type PortGrid,
  STEPS_OF_LAT,
  STEPS_OF_LON,
} from './grid.ts'

/**
 * What narrows a map: the common filter, and the time to overlap. Maps do not count folded twins. Only the readers of a
 * restricted item learn where it is: for everybody else it has no place.
 */
export interface MapScope {
  readonly incident: string
  /** The reader. Absent: somebody who may open nothing restricted. */
  readonly officer?: string
  readonly filter: TimelineFilter
  readonly from?: number
  readonly to?: number
}

/**
 * The contents of one cell of a viewport's grid. `lat` and `lon` are the mean position of its items, not the centre of
 * the cell.
 */
export interface MapCell {
  readonly lat: number
  readonly lon: number
  readonly items: number
  readonly kinds: Readonly<Record<string, number>>
  /** How many of the items have only a likely or an open time. */
  readonly unsure: number
  readonly conflicts: number
  readonly box: PlaceBox
}

export interface MapCells {
  readonly level: number
  readonly cells: readonly MapCell[]
  readonly items: number
}

/**
 * Counts a viewport's items by cell. If only kind and state are filtered, it reads the stored sums. Otherwise it reads
 * the viewport's items from the index of places (`evidence.counted_on_map`). Items that changed since the sums were
 * updated are marked; both results are corrected for them.
 */
export async function readMapCells(db: Database, scope: MapScope, port: MapViewport): Promise<MapCells> {
  const grid = gridOfPort(port)
  const marks = await countMarks(db, scope.incident)
  const isSummed = isOfKindAndState(scope.filter) && hasNoTime(scope) && marks !== 'many'
  const counted = isSummed
    ? sql`${fromSums(scope, grid)} union all ${fromItems({ scope, grid, source: closed(scope) })}`
    : sql`${fromItems({ scope, grid, source: shown(scope.incident) })}
        union all ${fromItems({ scope, grid, source: own(scope), isOpen: true })}`
  const differences =
    marks === 'none'
      ? sql``
      : sql`union all ${fromItems({ scope, grid, source: sql`(${corrections(scope.incident)})`, isOpen: !isSummed })}`
  const { rows } = await runTunedPass(
    db,
    sql<CellRow>`
    select c.x, c.y, c.lane, sum(c.items)::integer as items, sum(c.conflicts)::integer as conflicts,
      sum(c.sum_x)::double precision as "sumX", sum(c.sum_y)::double precision as "sumY"
    from (${counted} ${differences}) c group by 1, 2, 3 having sum(c.items) > 0`,
  )
  const cells = gather(rows, grid.level)
  return { level: grid.level, cells, items: cells.reduce((sum, { items }) => sum + items, 0) }
}

export interface MapTotal {
  /** All matching items, with or without a place. */
  readonly items: number
  readonly noPlace: number
}

/** How many items match, and how many of them have no place. */
export async function readMapTotal(db: Database, scope: MapScope): Promise<MapTotal> {
  const marks = await countMarks(db, scope.incident)
  const isSummed = isOfKindAndState(scope.filter) && hasNoTime(scope) && marks !== 'many'
  const counted = isSummed
    ? sql`${totalOfSums(scope)} union all select 0, sum(k.sign) filter (where ${isPlaced}) from ${closed(scope)} k
        where true ${within(scope)}`
    : totalOfItems(scope, { source: allCounted(scope.incident), isOpen: true })
  const differences =
    marks === 'none'
      ? sql``
      : sql`union all ${totalOfItems(scope, { source: sql`(${corrections(scope.incident)})`, isOpen: !isSummed })}`
  const { rows } = await runTunedPass(
    db,
    sql<{ items: number; placed: number }>`
    select coalesce(sum(c.items), 0)::integer as items, coalesce(sum(c.placed), 0)::integer as placed
    from (${counted} ${differences}) c`,
  )
  const { items, placed } = rows[0] ?? { items: 0, placed: 0 }
  return { items, noPlace: items - placed }
}

const hasNoTime = ({ from, to }: MapScope): boolean => from === undefined && to === undefined

const allCounted = (incident: string): RawBuilder<unknown> =>
  sql`(select 1 as sign, k.* from evidence.counted k where k.incident_id = ${incident})`

/** Items whose place everybody may see, read from the index of places alone. */
const shown = (incident: string): RawBuilder<unknown> =>
  sql`(select 1 as sign, k.* from evidence.counted k where k.incident_id = ${incident} and not k.restricted)`

/** Restricted items, for their readers. They are few and are looked up by their restrictions. */
const own = ({ incident }: MapScope): RawBuilder<unknown> => sql`(
  select 1 as sign, k.* from evidence.counted k where k.incident_id = ${incident} and k.restricted
    and k.item_id = any(array(select r.item_id from evidence.restriction r where r.incident_id = ${incident})))`

/**
 * Items restricted to others. Stored sums include every item, so these have the sign -1, which subtracts them. A marked
 * item is taken with its present facts.
 */
const closed = ({ incident, officer }: MapScope): RawBuilder<unknown> => sql`(
  select -1 as sign, k.* from evidence.counted k where k.incident_id = ${incident} and k.restricted and ${isUnmarked}
    and k.item_id = any(array(select r.item_id from evidence.restriction r where r.incident_id = ${incident}))
    and not ${isOpenTo(officer)}
  union all select -1, k.* from ${factsOfMarked(incident)} k where k.restricted and not ${isOpenTo(officer)})`

const isPlaced = sql`k.lat is not null and k.lon is not null`

/** Conditions on `k` for the scope. Each begins with `and`. */
export function within({ incident, filter, from, to }: MapScope): RawBuilder<unknown> {
  return sql`and not k.folded ${from === undefined ? sql`` : sql`and k.latest >= ${from}`}
    ${to === undefined ? sql`` : sql`and k.earliest <= ${to}`} ${matching(incident, filter)}`
}

/** Condition on `k`: placed inside the viewport's cells. */
function inGrid(grid: PortGrid): RawBuilder<unknown> {
  const low = boxOfCell(grid.x0, grid.y0, grid.level)
  const high = boxOfCell(grid.x1, grid.y1, grid.level)
  // The box is slightly larger than the cells, because it is only for the index; the cell numbers decide.
  const edge = 1e-6
  const box = { south: low.south - edge, west: low.west - edge, north: high.north + edge, east: high.east + edge }
  return sql`${inBox(box)}
    and ${cellOf('y', grid)} between ${grid.y0} and ${grid.y1} and ${ofRange(cellOf('x', grid), grid)}`
}

/** Condition on `k`, beginning with `and`. `west` > `east` if the box crosses the antimeridian. */
export const inBox = ({ south, west, north, east }: PlaceBox): RawBuilder<unknown> =>
  west <= east
    ? sql`and k.lat between ${south} and ${north} and k.lon between ${west} and ${east}`
    : sql`and k.lat between ${south} and ${north} and (k.lon >= ${west} or k.lon <= ${east})`

const ofRange = (x: RawBuilder<unknown>, { x0, x1 }: PortGrid): RawBuilder<unknown> =>
  x0 <= x1 ? sql`${x} between ${x0} and ${x1}` : sql`(${x} >= ${x0} or ${x} <= ${x1})`

/**
 * The expression of `evidence.map_x` and `evidence.map_y`. It is written out here, because the SQL function would be
 * called for each of a million rows.
 */
const step = (axis: 'x' | 'y'): RawBuilder<unknown> =>
  axis === 'x'
    ? sql`least(greatest(floor((k.lon + 180) * ${STEPS_OF_LON}::double precision), 0), 1073741823)::integer`
    : sql`least(greatest(floor((k.lat + 90) * ${STEPS_OF_LAT}::double precision), 0), 1073741823)::integer`
const cellOf = (axis: 'x' | 'y', { shift }: PortGrid): RawBuilder<unknown> => sql`(${step(axis)} >> ${shift}::integer)`

function fromSums({ incident, filter }: MapScope, grid: PortGrid): RawBuilder<unknown> {
  const up = grid.stored - grid.level
  const first = { x0: grid.x0 << up, x1: ((grid.x1 + 1) << up) - 1, y0: grid.y0 << up, y1: ((grid.y1 + 1) << up) - 1 }
  const range = { ...grid, ...first }
  return sql`select m.x >> ${up}::integer as x, m.y >> ${up}::integer as y, m.lane, m.items, m.conflicts, m.sum_x, m.sum_y
    from evidence.map_cell m where m.incident_id = ${incident} and m.level = ${grid.stored}::smallint
      and m.y between ${range.y0} and ${range.y1} and ${ofRange(sql`m.x`, range)} ${ofKindAndState(filter)}`
}

interface Counting {
  readonly scope: MapScope
  readonly grid: PortGrid
  readonly source: RawBuilder<unknown>
  /** Whether to leave out what is restricted to others. */
  readonly isOpen?: boolean
}

const fromItems = ({ scope, grid, source, isOpen = false }: Counting): RawBuilder<unknown> =>
  sql`select ${cellOf('x', grid)} as x, ${cellOf('y', grid)} as y, k.lane, sum(k.sign) as items,
      sum(k.sign * (k.conflicts > 0)::integer) as conflicts, sum(k.sign * ${step('x')}::bigint) as sum_x,
      sum(k.sign * ${step('y')}::bigint) as sum_y
    from ${source} k where ${isPlaced} ${isOpen ? sql`and ${isOpenTo(scope.officer)}` : sql``} ${inGrid(grid)} ${within(scope)}
    group by 1, 2, 3`

const totalOfSums = ({ incident, filter }: MapScope): RawBuilder<unknown> => sql`
  select (select coalesce(sum(t.items), 0) from evidence.tally t where t.incident_id = ${incident}
      ${filter.kind === undefined ? sql`` : sql`and t.kind = ${filter.kind}`}
      ${filter.state === undefined ? sql`` : sql`and t.state = ${filter.state}`}) as items,
    (select coalesce(sum(m.items), 0) from evidence.map_cell m where m.incident_id = ${incident} and m.level = 4
      ${ofKindAndState(filter)}) as placed`

const totalOfItems = (
  scope: MapScope,
  { source, isOpen }: Pick<Counting, 'source'> & { readonly isOpen: boolean },
): RawBuilder<unknown> =>
  sql`select sum(k.sign) as items,
      sum(k.sign) filter (where ${isPlaced} ${isOpen ? sql`and ${isOpenTo(scope.officer)}` : sql``}) as placed
    from ${source} k where true ${within(scope)}`

/** Groups by hash without sorting, and lets parallel workers group their own share: see timeline/density.ts. */
const runTunedPass = <T>(db: Database, query: RawBuilder<T>) =>
  db.transaction().execute(async (trx) => {
    await sql`select set_config('work_mem', '64MB', true), set_config('parallel_setup_cost', '0', true),
      set_config('parallel_tuple_cost', '0', true), set_config('jit', 'off', true), set_config('enable_sort', 'off', true)`.execute(
      trx,
    )
    return query.execute(trx)
  })

interface CellRow {
  readonly x: number
  readonly y: number
  readonly lane: number
  readonly items: number
  readonly conflicts: number
  readonly sumX: number
  readonly sumY: number
}

function gather(rows: readonly CellRow[], level: number): readonly MapCell[] {
  const cells = new Map<string, CellRow[]>()
  for (const row of rows) {
    const key = `${row.x} ${row.y}`
    const known = cells.get(key)
    if (known) known.push(row)
    else cells.set(key, [row])
  }
  return [...cells.values()].map((lanes) => cellOfLanes(lanes, level))
}

function cellOfLanes(lanes: readonly CellRow[], level: number): MapCell {
  const [{ x, y }] = lanes as readonly [CellRow, ...CellRow[]]
  const sum = (pick: (row: CellRow) => number): number => lanes.reduce((all, row) => all + pick(row), 0)
  const items = sum((row) => row.items)
  const kinds: Record<string, number> = {}
  for (const row of lanes) {
    const kind = LANE_KINDS[row.lane >> 3] ?? 'other'
    kinds[kind] = (kinds[kind] ?? 0) + row.items
  }
  return {
    ...{ lat: latOf(sum((row) => row.sumY) / items), lon: lonOf(sum((row) => row.sumX) / items), items, kinds },
    unsure: sum((row) => (LANE_STATES[row.lane & 7] === 'placed' ? 0 : row.items)),
    conflicts: sum((row) => row.conflicts),
    box: boxOfCell(x, y, level),
  }
}
