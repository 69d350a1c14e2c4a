import { decimal } from '../../shared/words/number.ts'
import { type LatLon, metresPerDegree } from './local-metres.ts'
import type { Box } from './map-address.ts'

/**
 * A line of the grid. `east`: a meridian, with its distance east of the origin. `north`: a parallel, with its distance
 * north.
 */
export interface GridLine {
  readonly axis: 'east' | 'north'
  readonly metres: number
  /** The longitude or latitude of the line. */
  readonly at: number
}

export interface MetricGrid {
  readonly stepM: number
  readonly lines: readonly GridLine[]
}

const STEPS = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000] as const
/** Lines closer than this cannot be told apart, and their numbers would overlap. */
const LEAST_PIXELS = 90
/** Further from the origin than this, distances are less exact and mean little to an officer. */
const FURTHEST_M = 400_000
/**
 * The largest relative error at the edges of the view. It arises because a metre east is more degrees at higher
 * latitudes.
 */
const MOST_OFF = 0.05

/**
 * `far`: the view lies too far from the grid's origin. `wide`: the view is so large that no grid is true for all of it.
 */
export type NoGrid = 'far' | 'wide'

/**
 * The lines of a metric grid over the view, or why there are none. Distances east are measured along the middle of the
 * view, as for the scale bar, however far the view lies from the origin.
 */
export function metricGrid(seen: Box, width: number, from: LatLon): MetricGrid | NoGrid {
  const box = { ...seen, east: seen.east < seen.west ? seen.east + 360 : seen.east }
  const origin = nearestCopyOf(from, box)
  const middle = (box.south + box.north) / 2
  const { north, east } = metresPerDegree(middle)
  const wideM = (box.east - box.west) * east
  const stepM = STEPS.find((step) => (step / wideM) * width >= LEAST_PIXELS)
  if (stepM === undefined || !isExactEverywhere(box, east)) return 'wide'
  const [fromWest, fromSouth] = [(box.west - origin.lon) * east, (box.south - origin.lat) * north]
  if (Math.max(Math.abs(fromWest + wideM / 2), Math.abs(middle - origin.lat) * north) > FURTHEST_M) return 'far'
  const eastLines = along(fromWest, fromWest + wideM, stepM).map(
    (metres): GridLine => ({ axis: 'east', metres, at: origin.lon + metres / east }),
  )
  const northLines = along(fromSouth, fromSouth + (box.north - box.south) * north, stepM).map(
    (metres): GridLine => ({ axis: 'north', metres, at: origin.lat + metres / north }),
  )
  return { stepM, lines: [...eastLines, ...northLines] }
}

const isExactEverywhere = ({ south, north }: Box, east: number): boolean =>
  [south, north].every((lat) => Math.abs(metresPerDegree(lat).east / east - 1) <= MOST_OFF)

/** The origin in the world copy nearest to the view: longitudes beyond 180° continue past the antimeridian. */
function nearestCopyOf({ lat, lon }: LatLon, { west, east }: Box): LatLon {
  return { lat, lon: lon + 360 * Math.round(((west + east) / 2 - lon) / 360) }
}

function along(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, n) => (first + n) * step)
}

/**
 * "1.2 km", "300 m": as the scale bar writes distances. Labels of grid lines are rounded by `step`, so that no two are
 * equal.
 */
export function metresText(metres: number, step?: number): string {
  const size = Math.abs(metres)
  if (Math.round(size) < 1000) return `${Math.round(size)} m`
  const finest = step ?? (size < 9950 ? 100 : 1000)
  const digits = finest >= 1000 ? 0 : finest >= 100 ? 1 : 2
  const km = Number((size / 1000).toFixed(digits))
  return `${Number.isInteger(km) ? km : decimal(km, digits)} km`
}

/** The longest round length that fits into `most` pixels. */
export function scaleBar(metresPerPixel: number, most: number): { readonly metres: number; readonly pixels: number } {
  const longest = metresPerPixel * most
  const power = 10 ** Math.floor(Math.log10(longest))
  const metres = ([5, 2, 1].find((one) => one * power <= longest) ?? 1) * power
  return { metres, pixels: metres / metresPerPixel }
}
