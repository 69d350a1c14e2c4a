import { metresPerDegree } from '../../evidence/place/local-metres.ts'
import { viewportText } from '../../evidence/place/map-address.ts'
import { metresText, scaleBar } from '../../evidence/place/metric-grid.ts'

interface Way {
  readonly lats: readonly number[]
  readonly lons: readonly number[]
}

export interface Sketch {
  /** Formatted for an SVG polyline. */
  readonly points: string
  readonly start: { readonly x: number; readonly y: number }
  readonly end: { readonly x: number; readonly y: number }
  /** The direction of movement at the end of the track, in degrees clockwise from east. */
  readonly turn: number
  /** The scale bar's length in pixels; `barText` is its length on the ground. */
  readonly bar: number
  readonly barText: string
}

const [WIDE, HIGH, EDGE] = [240, 108, 12]
const nearer = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180
const round = (value: number): number => Math.round(value * 10) / 10

/** Draws the track into 240 × 108 pixels, north up, with a scale bar of a round length. */
export function sketchOf(way: Way): Sketch {
  const { flat, west, north, wideM, highM } = flatOf(way)
  const perPixel = Math.max(wideM / (WIDE - 2 * EDGE), highM / (HIGH - 2 * EDGE), 0.05)
  const [left, top] = [(WIDE - wideM / perPixel) / 2, (HIGH - highM / perPixel) / 2]
  const points = flat.map(({ x, y }) => ({
    x: round(left + (x - west) / perPixel),
    y: round(top + (north - y) / perPixel),
  }))
  const end = points.at(-1) ?? { x: 0, y: 0 }
  const before = points.findLast(({ x, y }) => Math.hypot(end.x - x, end.y - y) > 3) ?? end
  const { metres, pixels } = scaleBar(perPixel, 80)
  return {
    points: points.map(({ x, y }) => `${x},${y}`).join(' '),
    start: points[0] ?? end,
    end,
    turn: round((Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI),
    ...{ bar: round(pixels), barText: metresText(metres) },
  }
}

function flatOf({ lats, lons }: Way) {
  const { north: perLat, east: perLon } = metresPerDegree(lats[0] ?? 0)
  const flat = lats.map((lat, n) => ({ x: nearer((lons[n] ?? 0) - (lons[0] ?? 0)) * perLon, y: lat * perLat }))
  const xs = flat.map(({ x }) => x)
  const ys = flat.map(({ y }) => y)
  const [west, north] = [Math.min(...xs), Math.max(...ys)]
  return { flat, west, north, wideM: Math.max(...xs) - west, highM: north - Math.min(...ys) }
}

/** The map view that shows the whole track. */
export function viewportOf(way: Way): string {
  const { lats, lons } = way
  const { wideM, highM } = flatOf(way)
  const { east } = metresPerDegree(lats[0] ?? 0)
  const middle = (of: readonly number[]): number => (Math.min(...of) + Math.max(...of)) / 2
  const off = lons.map((lon) => nearer(lon - (lons[0] ?? 0)))
  // Assumes a map of 350 pixels. At zoom 0 a tile of 512 pixels holds the earth.
  const perPixel = Math.max(wideM, highM, 40) / 350
  const zoom = Math.max(2, Math.min(18, Math.log2((360 * east) / (512 * perPixel))))
  return viewportText({ lat: middle(lats), lon: nearer((lons[0] ?? 0) + middle(off)), zoom })
}
