import type { TimeClaim } from '@firsthand/domain'
import type { Hints, Parameters } from './input.ts'

const QUARTER_HOUR = 900_000
/** GPS time is the last fix, not the shutter; a residual beyond this is no zone. */
const LATTICE_TOLERANCE = 120_000

/** How far a wall time must be moved to be UTC, and what says so. `lowMs`/`highMs`: where the truth may lie instead. */
export interface Shift {
  readonly by: 'known' | 'sibling' | 'gps' | 'incident' | 'nothing'
  readonly shiftMs: number
  readonly lowMs: number
  readonly highMs: number
}

const sure = (by: Shift['by'], shiftMs: number): Shift => ({ by, shiftMs, lowMs: 0, highMs: 0 })

const isKnown = (claim: TimeClaim): boolean => claim.zoneSource !== 'none' && claim.zoneSource !== 'assumed'

/**
 * The zone of a wall time, in this order: what it states; what a sibling claim of the same file states or what its
 * coordinates say; the same file's GPS time (the difference lies on the quarter-hour lattice of real zones); the
 * incident's zone; nothing, and then the interval covers every zone on earth.
 */
export function shiftToUtc(claim: TimeClaim, siblings: readonly TimeClaim[], hints: Hints, p: Parameters): Shift {
  if (isKnown(claim)) return sure('known', 0)
  // People say what the clocks around them said, whatever zone their camera was set to.
  if (claim.clock === 'witness') return byIncident(claim, hints, p)
  return bySibling(claim, siblings) ?? byGps(claim, siblings, p) ?? byIncident(claim, hints, p)
}

/** `utc-by-format` tells how a container counts, not where the device was. */
function bySibling(claim: TimeClaim, siblings: readonly TimeClaim[]): Shift | undefined {
  const speaks = (source: TimeClaim['zoneSource']) =>
    siblings.find((other) => other.zoneSource === source && other.zone)
  const zone = (speaks('stated') ?? speaks('coordinates'))?.zone
  return zone === undefined || claim.clock === 'gps' ? undefined : sure('sibling', -zoneMs(zone))
}

function byGps(claim: TimeClaim, siblings: readonly TimeClaim[], p: Parameters): Shift | undefined {
  const gps = siblings.find((other) => other.clock === 'gps' && isKnown(other))
  if (!gps) return undefined
  const offset = Math.round((claim.atMs - gps.atMs) / QUARTER_HOUR) * QUARTER_HOUR
  const residual = Math.abs(claim.atMs - gps.atMs - offset)
  const isZone = residual <= LATTICE_TOLERANCE && offset >= p.westMs && offset <= p.eastMs
  return isZone ? sure('gps', -offset) : undefined
}

function byIncident(claim: TimeClaim, hints: Hints, p: Parameters): Shift {
  const step = hints.zone.findLast((candidate) => candidate.fromWallMs <= claim.atMs) ?? hints.zone[0]
  if (step) return sure('incident', -step.offsetMs)
  return { by: 'nothing', shiftMs: 0, lowMs: -p.eastMs, highMs: -p.westMs }
}

/** `+02:00` → 7,200,000; `Z` → 0. */
const zoneMs = (zone: string): number => {
  const found = /^([+-])(\d{2}):(\d{2})$/.exec(zone)
  if (!found) return 0
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000
}
