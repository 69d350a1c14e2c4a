import { type LatLon, metresPerDegree } from './local-metres.ts'
import type { Box } from './map-address.ts'

/** A line of the grid: along the meridian (`east`: how far east it lies) or along the parallel. */
export interface GridLine {
  readonly axis: 'east' | 'north'
  readonly metres: number
  /** Longitude or latitude at which it runs. */
  readonly at: number
}

export interface MetricGrid {
  readonly stepM: number
  readonly lines: readonly GridLine[]
}

const STEPS = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000] as const
/** Lines that lie closer than this cannot be told apart, and their numbers would run together. */
const LEAST_PIXELS = 90
/** Further from its origin a flat grid is no longer true. */
const FURTHEST_M = 400_000
const MOST_LINES = 120

/** Lines of a metric grid over what is seen; undefined where it is looked at from too far away for one. */
export function metricGrid(box: Box, width: number, origin: LatLon): MetricGrid | undefined {
  const { north, east } = metresPerDegree(origin.lat)
  const wideM = (box.east - box.west) * east
  if (!(wideM > 0) || wideM > 2 * FURTHEST_M) return undefined
  const stepM = STEPS.find((step) => (step / wideM) * width >= LEAST_PIXELS)
  if (stepM === undefined) return undefined
  const lines = [
    ...along('east', (box.west - origin.lon) * east, (box.east - origin.lon) * east, stepM),
    ...along('north', (box.south - origin.lat) * north, (box.north - origin.lat) * north, stepM),
  ].map(
    ({ axis, metres }): GridLine => ({
      axis,
      metres,
      at: axis === 'east' ? origin.lon + metres / east : origin.lat + metres / north,
    }),
  )
  return lines.length > MOST_LINES ? undefined : { stepM, lines }
}

function along(axis: GridLine['axis'], from: number, to: number, step: number) {
  if (from < -FURTHEST_M || to > FURTHEST_M) return []
  const first = Math.ceil(from / step)
  const count = Math.max(0, Math.floor(to / step) - first + 1)
  return Array.from({ length: Math.min(count, MOST_LINES) }, (_, n) => ({ axis, metres: (first + n) * step }))
}

/** "1.2 km", "300 m": as the scale bar and the grid write it. */
export function metresText(metres: number): string {
  const size = Math.abs(metres)
  if (size < 1000) return `${Math.round(size)} m`
  const km = size / 1000
  return `${km < 10 && km % 1 !== 0 ? km.toFixed(1) : Math.round(km)} km`
}

/** The longest round length that fits a bar of so many pixels. */
export function scaleBar(metresPerPixel: number, most: number): { readonly metres: number; readonly pixels: number } {
  const longest = metresPerPixel * most
  const power = 10 ** Math.floor(Math.log10(longest))
  const metres = ([5, 2, 1].find((one) => one * power <= longest) ?? 1) * power
  return { metres, pixels: metres / metresPerPixel }
}
