import type { Database, PlaceBox } from '@firsthand/database/command'
import { type MapCell, type MapScope, readMapCells } from '@firsthand/database/command/map'

const WORLD: PlaceBox = { south: -90, west: -180, north: 90, east: 180 }
/** Zoom with cells about a kilometre wide, used if there are not too many of them. */
const STREET_ZOOM = 13
/**
 * At this zoom a cell is smaller than the margin around a place. So a box around the centres of cells, with this
 * margin, contains all items of the cells.
 */
const HOUSE_ZOOM = 18
/**
 * Share of items on each side that is ignored at first as outliers: a photo of last summer's trip, a wrong coordinate.
 */
const OUTLIER_SHARE = 0.02

export interface InitialView {
  readonly box: PlaceBox
  readonly middle: { readonly lat: number; readonly lon: number }
}

/** Finds the area where most items are. Undefined if no item has a place. */
export async function readInitialView(db: Database, scope: MapScope): Promise<InitialView | undefined> {
  const rough = await readMapCells(db, scope, { box: WORLD, zoom: 8 })
  const densest = around(rough.cells)
  if (!densest) return undefined
  // Refines the densest area twice: in cells as small as streets, then as small as houses.
  const { cells } = await readMapCells(db, scope, { box: boxAround(rough.cells, densest), zoom: STREET_ZOOM })
  const near = around(cells) ?? densest
  const fine = await readMapCells(db, scope, { box: boxAround(cells, near), zoom: HOUSE_ZOOM })
  const dense = isWide(densest) ? await densestOf(db, scope, rough.cells) : cells
  return {
    box: around(fine.cells) ?? near,
    middle: { lat: weightedQuantile(dense, 'lat', 0.5), lon: weightedQuantile(dense, 'lon', 0.5) },
  }
}

/**
 * The given box, widened to contain each cell whose mean position (`lat`, `lon`) lies in it. The mean positions alone
 * would not do, because there may be no item at such a point.
 */
function boxAround(cells: readonly MapCell[], { south, west, north, east }: PlaceBox): PlaceBox {
  const inside = cells.filter(({ lat, lon }) => lat >= south && lat <= north && lon >= west && lon <= east)
  return {
    south: Math.min(south, ...inside.map(({ box }) => box.south)),
    west: Math.min(west, ...inside.map(({ box }) => box.west)),
    north: Math.max(north, ...inside.map(({ box }) => box.north)),
    east: Math.max(east, ...inside.map(({ box }) => box.east)),
  }
}

/**
 * Up to this extent, in degrees, the average of all items is a usable origin, and a metric grid from there is valid for
 * all items.
 */
const MAX_LOCAL_DEGREES = 2
const isWide = ({ south, west, north, east }: PlaceBox): boolean =>
  Math.max(north - south, east - west) > MAX_LOCAL_DEGREES

/**
 * The cells around the fullest one. They are looked up twice, because the first cells are hundreds of kilometres wide.
 * Used for items that lie far apart: if they lie on three continents, say, their average is near none of them.
 */
async function densestOf(db: Database, scope: MapScope, rough: readonly MapCell[]): Promise<readonly MapCell[]> {
  let dense = rough
  for (const _look of ['country', 'town']) {
    const box = aroundFullest(dense)
    const { cells } = box ? await readMapCells(db, scope, { box, zoom: STREET_ZOOM }) : { cells: [] }
    if (cells.length > 0) dense = cells
  }
  return dense
}

/** The box includes neighbour cells, because a cell border may cross the place. */
function aroundFullest(cells: readonly MapCell[]): PlaceBox | undefined {
  const [first, ...others] = cells
  if (!first) return undefined
  const { box } = others.reduce((fullest, cell) => (isFuller(cell, fullest) ? cell : fullest), first)
  const [high, wide] = [box.north - box.south, box.east - box.west]
  return {
    ...{ south: Math.max(-90, box.south - high), west: Math.max(-180, box.west - wide) },
    ...{ north: Math.min(90, box.north + high), east: Math.min(180, box.east + wide) },
  }
}

/** Ties are always broken in the same way, so that the grid does not jump. */
const isFuller = (a: MapCell, b: MapCell): boolean =>
  a.items > b.items || (a.items === b.items && (a.lat - b.lat || a.lon - b.lon) > 0)

type Weighted = readonly { readonly lat: number; readonly lon: number; readonly items: number }[]

/** The margin around a single place. */
const LEAST_DEGREES = 0.002

function around(cells: Weighted): PlaceBox | undefined {
  if (cells.length === 0) return undefined
  const [south, north] = [
    weightedQuantile(cells, 'lat', OUTLIER_SHARE),
    weightedQuantile(cells, 'lat', 1 - OUTLIER_SHARE),
  ]
  const [west, east] = [
    weightedQuantile(cells, 'lon', OUTLIER_SHARE),
    weightedQuantile(cells, 'lon', 1 - OUTLIER_SHARE),
  ]
  const [high, wide] = [
    Math.max((north - south) * 0.2, LEAST_DEGREES),
    Math.max((east - west) * 0.2, LEAST_DEGREES * 2),
  ]
  return {
    ...{ south: Math.max(-90, south - high), west: Math.max(-180, west - wide) },
    ...{ north: Math.min(90, north + high), east: Math.min(180, east + wide) },
  }
}

/** The coordinate below which this share of the items lies. */
function weightedQuantile(cells: Weighted, axis: 'lat' | 'lon', share: number): number {
  const sorted = [...cells].sort((a, b) => a[axis] - b[axis])
  const all = sorted.reduce((sum, { items }) => sum + items, 0)
  let sum = 0
  for (const cell of sorted) {
    sum += cell.items
    if (sum >= all * share) return cell[axis]
  }
  return sorted.at(-1)?.[axis] ?? 0
}
