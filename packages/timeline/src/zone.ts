import type { TimeClaim } from '@firsthand/domain'
import type { Hints, Parameters } from './input.ts'

const QUARTER_HOUR = 900_000
/** GPS time is the last fix, not the shutter; a residual beyond this is no zone. */
const LATTICE_TOLERANCE = 120_000

/** How far a wall time must be moved to be UTC, and what says so. `lowMs`/`highMs`: where the truth may lie instead. */
export interface Shift {
  readonly by: 'known' | 'gps' | 'incident' | 'nothing'
  readonly shiftMs: number
  readonly lowMs: number
  readonly highMs: number
}

const sure = (by: Shift['by'], shiftMs: number): Shift => ({ by, shiftMs, lowMs: 0, highMs: 0 })

/**
 * The zone of a wall time, in this order: what the file says; the same file's GPS time (their difference lies on the
 * quarter-hour lattice of real zones); the incident's zone; nothing, and then the interval covers every zone on earth.
 */
export function shiftToUtc(claim: TimeClaim, siblings: readonly TimeClaim[], hints: Hints, p: Parameters): Shift {
  if (claim.zoneSource === 'stated' || claim.zoneSource === 'utc-by-format' || claim.zoneSource === 'coordinates') {
    return sure('known', 0)
  }
  const gps = siblings.find((other) => other.clock === 'gps' && other.zoneSource !== 'none')
  if (gps) {
    const offset = Math.round((claim.atMs - gps.atMs) / QUARTER_HOUR) * QUARTER_HOUR
    const residual = Math.abs(claim.atMs - gps.atMs - offset)
    if (residual <= LATTICE_TOLERANCE && offset >= p.westMs && offset <= p.eastMs) return sure('gps', -offset)
  }
  const step = hints.zone.findLast((candidate) => candidate.fromWallMs <= claim.atMs) ?? hints.zone[0]
  if (step) return sure('incident', -step.offsetMs)
  return { by: 'nothing', shiftMs: 0, lowMs: -p.eastMs, highMs: -p.westMs }
}
