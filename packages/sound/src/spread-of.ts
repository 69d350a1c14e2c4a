import type { PlacedAt } from '@firsthand/domain'

const METRES_A_MS = 0.343
const MEASURED_MS = 2
/** Used for two recorders whose distance is unknown (research: 50 m is 146 ms). */
const UNKNOWN_MS = 150
const EARTH_METRES = 6_371_000

/**
 * Standard deviation, in ms, of a sound link between two places. The source may lie anywhere between and around them,
 * so the travel times differ by up to the distance, uniformly. 150 ms if a place is unknown.
 */
export function spreadOf(a?: PlacedAt, b?: PlacedAt): number {
  if (a === undefined || b === undefined) return UNKNOWN_MS
  // The GPS errors of the two places add to their distance.
  const metres = Math.hypot(metresBetween(a, b), a.radiusM, b.radiusM)
  if (!Number.isFinite(metres)) return UNKNOWN_MS
  return Math.hypot(MEASURED_MS, metres / METRES_A_MS / Math.sqrt(3))
}

function metresBetween(a: PlacedAt, b: PlacedAt): number {
  const rad = Math.PI / 180
  const across = Math.sin(((b.lon - a.lon) * rad) / 2) ** 2 * Math.cos(a.lat * rad) * Math.cos(b.lat * rad)
  const up = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(up + across)))
}
