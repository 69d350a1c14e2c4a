import { type Database, type MapScope, type PlaceBox, readMapCells } from '@firsthand/database/command'

const WORLD: PlaceBox = { south: -90, west: -180, north: 90, east: 180 }
/** Cells of about a kilometre, where there are not too many. */
const CLOSE = 13
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
  // Once more where it is dense, in cells that tell streets apart.
  const { cells } = await readMapCells(db, scope, { box: densest, zoom: CLOSE })
  const box = around(cells) ?? densest
  return { box, middle: { lat: weighted(cells, 'lat', 0.5), lon: weighted(cells, 'lon', 0.5) } }
}

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
