import type { Feature, FeatureCollection, Position } from 'geojson'
import { type LatLon, ringAround } from '../../evidence/place/local-metres.ts'
import type { Box, Circle } from '../../evidence/place/map-address.ts'
import type { Coverage, Scene } from '../../shared/api/types.ts'
import type { Cell, Dot } from '../map-queries.ts'

/** Features for the layers. Each clickable feature identifies itself in its properties. */
export const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
})
const point = ({ lat, lon }: LatLon, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties,
})
const polygon = (ring: Position[], properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry: { type: 'Polygon', coordinates: [ring] },
  properties,
})

/** The share of each kind in a cluster's ring, in sixteenths. Few different images are needed then. */
export function sharesOf(kinds: Readonly<Record<string, number>>): string {
  const all = Object.values(kinds).reduce((sum, count) => sum + count, 0)
  const sorted = Object.entries(kinds).sort(([, a], [, b]) => b - a)
  let left = 16
  const parts = sorted.flatMap(([kind, count], index) => {
    // Each remaining kind keeps at least one sixteenth.
    const most = left - (sorted.length - 1 - index)
    const own = index === sorted.length - 1 ? left : Math.min(most, Math.max(1, Math.round((count / all) * 16)))
    left -= own
    return own > 0 ? [`${kind}.${own}`] : []
  })
  return parts.join(',')
}

/** Rounds the label of a cell to two digits, so that few different images are needed. */
const roughly = (count: number): number => {
  if (count < 1000) return count
  const step = 10 ** (Math.floor(Math.log10(count)) - 1)
  return Math.round(count / step) * step
}

export const cellFeatures = (cells: readonly Cell[]): FeatureCollection =>
  collection(
    cells.map((cell, index) =>
      point(cell, {
        what: 'cell',
        index,
        items: cell.items,
        icon: `cell|${roughly(cell.items)}|${sharesOf(cell.kinds)}|${cell.conflicts > 0 ? 'conflict' : 'plain'}`,
      }),
    ),
  )

type Placed = Dot & LatLon
const placedOf = (dots: readonly Dot[]): readonly Placed[] =>
  dots.filter((dot): dot is Placed => dot.lat !== null && dot.lon !== null)

export const dotFeatures = (dots: readonly Dot[]): FeatureCollection =>
  collection(
    placedOf(dots).map((dot) =>
      point(dot, {
        what: 'dot',
        item: dot.item,
        icon: `dot|${dot.kind}|${dot.state}|${dot.conflicts > 0 ? 'conflict' : 'plain'}`,
      }),
    ),
  )

/** Circles within which the items may lie. */
export const radiusFeatures = (dots: readonly Dot[]): FeatureCollection =>
  collection(
    placedOf(dots).flatMap((dot) =>
      dot.radiusM === null || dot.radiusM <= 0
        ? []
        : [polygon(ringAround(dot, dot.radiusM), { kind: dot.kind, isSure: dot.state === 'placed' })],
    ),
  )

/** Labels stand at the northern edge, because markers in the middle would hide them. */
const edgeOf = (at: LatLon, radiusM: number | null): LatLon => {
  const [, north] = ringAround(at, Math.max(radiusM ?? 0, 5), 4)
  return { lat: north?.[1] ?? at.lat, lon: at.lon }
}

export const sceneFeatures = (scenes: readonly Scene[], label: (at: number) => string): FeatureCollection =>
  collection(
    scenes.flatMap(({ scene, lat, lon, radiusM }, at) =>
      lat === null || lon === null
        ? []
        : [
            polygon(ringAround({ lat, lon }, Math.max(radiusM ?? 0, 5)), { what: 'scene', scene }),
            point(edgeOf({ lat, lon }, radiusM), { what: 'scene', scene, icon: `label|${label(at + 1)}` }),
          ],
    ),
  )

/**
 * Squares with footage within the window. The density of a square is the largest number of submissions it had at one
 * time.
 */
export function coverageFeatures({ cells }: Coverage, window: { from?: number; to?: number }): FeatureCollection {
  const squares = new Map<string, { lat: number; lon: number; sizeM: number; submissions: number }>()
  for (const { lat, lon, sizeM, submissions, fromMs, toMs } of cells) {
    if ((window.from !== undefined && toMs < window.from) || (window.to !== undefined && fromMs > window.to)) continue
    if (lat === undefined || lon === undefined || lat === null || lon === null || !sizeM) continue
    const known = squares.get(`${lat} ${lon}`)
    squares.set(`${lat} ${lon}`, { lat, lon, sizeM, submissions: Math.max(submissions, known?.submissions ?? 0) })
  }
  return collection(
    [...squares.values()].map(({ submissions, sizeM, ...at }) => polygon(squareAround(at, sizeM), { submissions })),
  )
}

const squareAround = (at: LatLon, sizeM: number): Position[] => {
  // Four points on the circle give the edges of the square.
  const [right, up, left, down] = ringAround(at, sizeM / 2, 4)
  const [east = 0, north = 0, west = 0, south = 0] = [right?.[0], up?.[1], left?.[0], down?.[1]]
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

export function areaFeatures(box: Box | undefined, circle: Circle | undefined): FeatureCollection {
  const shapes: Feature[] = []
  if (box) {
    const { south, west, north } = box
    const east = box.east < west ? box.east + 360 : box.east
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ] as Position[]
    shapes.push(polygon(ring, {}))
  }
  if (circle) shapes.push(polygon(ringAround(circle, circle.radiusM, 96), {}))
  return collection(shapes)
}
