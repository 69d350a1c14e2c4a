import type { Database, PlaceBox } from '@firsthand/database/command'
import { type MapCell, type MapScope, readMapCells } from '@firsthand/database/command/map'

const WORLD: PlaceBox = { south: -90, west: -180, north: 90, east: 180 }
/** Cells of about a kilometre, where there are not too many. */
const CLOSE = 13
/** Smaller than the air around a place: where a box is drawn around their middles something lies in it. */
const CLOSEST = 18
/** What lies far from the rest on each side is not looked at first: a photo of last summer's trip, a wrong coordinate. */
const FAR = 0.02

export interface Opening {
  readonly box: PlaceBox
  readonly middle: { readonly lat: number; readonly lon: number }
}

/** Where most of it is; undefined where nothing is on the ground. */
export async function openingOf(db: Database, scope: MapScope): Promise<Opening | undefined> {
  const rough = await readMapCells(db, scope, { box: WORLD, zoom: 8 })
  const densest = around(rough.cells)
  if (!densest) return undefined
  // Once more where it is dense, in cells that tell streets apart, and once more in cells that tell houses apart.
  const { cells } = await readMapCells(db, scope, { box: wholeOf(rough.cells, densest), zoom: CLOSE })
  const near = around(cells) ?? densest
  const fine = await readMapCells(db, scope, { box: wholeOf(cells, near), zoom: CLOSEST })
  const dense = isWide(densest) ? await densestOf(db, scope, rough.cells) : cells
  return {
    box: around(fine.cells) ?? near,
    middle: { lat: weighted(dense, 'lat', 0.5), lon: weighted(dense, 'lon', 0.5) },
  }
}

/** All of the cells whose middles lie in it: the middle of what lies in one cell may be a place where nothing is. */
function wholeOf(cells: readonly MapCell[], { south, west, north, east }: PlaceBox): PlaceBox {
  const inside = cells.filter(({ lat, lon }) => lat >= south && lat <= north && lon >= west && lon <= east)
  return {
    south: Math.min(south, ...inside.map(({ box }) => box.south)),
    west: Math.min(west, ...inside.map(({ box }) => box.west)),
    north: Math.max(north, ...inside.map(({ box }) => box.north)),
    east: Math.max(east, ...inside.map(({ box }) => box.east)),
  }
}

/** So near together the middle of all is a place of the incident, and a metric grid from there is true of all. */
const ONE_PLACE = 2
const isWide = ({ south, west, north, east }: PlaceBox): boolean => Math.max(north - south, east - west) > ONE_PLACE

/**
 * The cells around the fullest one, looked at twice as they are some hundred kilometres wide at first. Where few items
 * lie on three continents, the middle of all is in none of their places.
 */
async function densestOf(db: Database, scope: MapScope, rough: readonly MapCell[]): Promise<readonly MapCell[]> {
  let dense = rough
  for (const _look of ['country', 'town']) {
    const box = aroundFullest(dense)
    const { cells } = box ? await readMapCells(db, scope, { box, zoom: CLOSE }) : { cells: [] }
    if (cells.length > 0) dense = cells
  }
  return dense
}

/** With its neighbours: the border of two cells may run through the place. */
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

/** Of two that are as full always the same one: a grid does not hop. */
const isFuller = (a: MapCell, b: MapCell): boolean =>
  a.items > b.items || (a.items === b.items && (a.lat - b.lat || a.lon - b.lon) > 0)

type Weighted = readonly { readonly lat: number; readonly lon: number; readonly items: number }[]

/** A place of its own has some air around it. */
const LEAST_DEGREES = 0.002

function around(cells: Weighted): PlaceBox | undefined {
  if (cells.length === 0) return undefined
  const [south, north] = [weighted(cells, 'lat', FAR), weighted(cells, 'lat', 1 - FAR)]
  const [west, east] = [weighted(cells, 'lon', FAR), weighted(cells, 'lon', 1 - FAR)]
  const [high, wide] = [
    Math.max((north - south) * 0.2, LEAST_DEGREES),
    Math.max((east - west) * 0.2, LEAST_DEGREES * 2),
  ]
  return {
    ...{ south: Math.max(-90, south - high), west: Math.max(-180, west - wide) },
    ...{ north: Math.min(90, north + high), east: Math.min(180, east + wide) },
  }
}

/** The degree below which `share` of the items lie. */
function weighted(cells: Weighted, axis: 'lat' | 'lon', share: number): number {
  const sorted = [...cells].sort((a, b) => a[axis] - b[axis])
  const all = sorted.reduce((sum, { items }) => sum + items, 0)
  let sum = 0
  for (const cell of sorted) {
    sum += cell.items
    if (sum >= all * share) return cell[axis]
  }
  return sorted.at(-1)?.[axis] ?? 0
}
