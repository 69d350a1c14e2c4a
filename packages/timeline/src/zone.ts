import type { TimeClaim } from '@firsthand/domain'
import { DEFAULT_PARAMETERS, type Hints, type Parameters } from './input.ts'
import { zoneMs } from './zone-ms.ts'

const QUARTER_HOUR = 900_000
const MINUTE = 60_000
/**
 * A GPS time identifies a zone only if its difference from the wall time is within this many ms of a real zone's
 * offset. The tolerance is wide, because a GPS time is that of the last fix, not of the shutter.
 */
const LATTICE_TOLERANCE = 120_000
/**
 * Two clocks of one file identify a zone only if their difference is within this many ms of a real zone's offset. Both
 * must have read the same moment.
 */
const SAME_MOMENT = 2_000
/** A GPS time with more lag than this in its error model does not identify a zone. */
const DOUBTFUL_LAG = 3_600_000
/** Real offsets that are not whole hours, in minutes east of UTC, summer time included (IANA tzdata since 1990). */
const ODD_ZONES = new Set([-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825])

/** The offset from a wall time to UTC, and its source. `lowMs`/`highMs`: how far the truth may lie to either side. */
export interface Shift {
  readonly by: 'known' | 'sibling' | 'gps' | 'device' | 'incident' | 'nothing'
  readonly shiftMs: number
  readonly lowMs: number
  readonly highMs: number
}

const sure = (by: Shift['by'], shiftMs: number): Shift => ({ by, shiftMs, lowMs: 0, highMs: 0 })

const isKnown = (claim: TimeClaim): boolean => claim.zoneSource !== 'none' && claim.zoneSource !== 'assumed'

/**
 * Takes the zone of a wall time from the first source that knows it: the claim itself; a sibling claim of the same file
 * that states a zone or has coordinates; the file's GPS time (the difference lies on the quarter-hour lattice of real
 * zones); the incident. If no source knows it, the interval covers every zone on earth.
 */
export function shiftToUtc(claim: TimeClaim, siblings: readonly TimeClaim[], hints: Hints, p: Parameters): Shift {
  if (isKnown(claim)) return sure('known', 0)
  // People read the clocks around them, whatever zone their camera was set to.
  if (claim.clock === 'witness') return byIncident(claim, hints, p)
  return (
    bySibling(claim, siblings, p) ?? byGps(claim, siblings, p) ?? byDevice(claim, hints) ?? byIncident(claim, hints, p)
  )
}

/** A name may have been written by another device, in another zone. */
const byDevice = ({ clock }: TimeClaim, { displayMs }: Hints): Shift | undefined =>
  displayMs === undefined || clock !== 'device' ? undefined : sure('device', -displayMs)

/**
 * Takes the zone from a sibling claim of the same file. The sibling's zone is used only if both show the same wall time
 * to the minute: a copy that was saved elsewhere a day later has another zone. A sibling in UTC (`…Z`) gives the zone
 * as the difference between the two, if such a zone exists. `utc-by-format` siblings are ignored: they describe the
 * container format, not the place.
 */
function bySibling(claim: TimeClaim, siblings: readonly TimeClaim[], p: Parameters): Shift | undefined {
  if (claim.clock === 'gps') return undefined
  const stated = siblings.filter((other) => tellsMoment(other) && other.zoneSource === 'stated')
  const lent = stated.find((other) => Math.abs(wallOf(other) - claim.atMs) <= MINUTE)
  if (lent) return sure('sibling', -zoneMs(lent.zone ?? ''))
  for (const other of stated.filter(({ zone }) => zone === '+00:00')) {
    const offset = zoneBetween(claim.atMs - other.atMs, SAME_MOMENT, p)
    if (offset !== undefined) return sure('sibling', -offset)
  }
  const placed = siblings.find((other) => other.zoneSource === 'coordinates' && isSameDay(wallOf(other), claim.atMs))
  return placed?.zone === undefined ? undefined : byPlaced(claim, placed, placed.zone)
}

/**
 * Takes the zone that a sibling claim got from the file's coordinates. If the clocks there showed the hour twice, or
 * skipped it, the time stays ambiguous.
 */
const byPlaced = ({ error }: TimeClaim, { error: lent }: TimeClaim, zone: string): Shift => ({
  by: 'sibling',
  shiftMs: -zoneMs(zone),
  lowMs: Math.min(0, (lent.lowMs ?? 0) - (error.lowMs ?? 0)),
  highMs: Math.max(0, (lent.highMs ?? 0) - (error.highMs ?? 0)),
})

const HOUR = 3_600_000

/** Whether the time lies in the hour that clocks show twice, or skip, so that its zone leaves two times open. */
export const isEitherHour = ({ zoneSource, error }: TimeClaim, { by, lowMs, highMs }: Shift): boolean =>
  (by !== 'nothing' && highMs - lowMs >= HOUR) ||
  (zoneSource === 'coordinates' && (error.highMs ?? 0) - (error.lowMs ?? 0) >= HOUR)

/**
 * Whether the claim has a zone and tells the item's own moment. A limit or a day of receipt was written by another
 * clock, perhaps elsewhere.
 */
const tellsMoment = (claim: TimeClaim): boolean =>
  claim.zone !== undefined && (claim.ref === 'start' || claim.ref === 'end')

const wallOf = (claim: TimeClaim): number => claim.atMs + zoneMs(claim.zone ?? '')

const isSameDay = (a: number, b: number): boolean => Math.abs(a - b) <= 12 * 3_600_000

function byGps(claim: TimeClaim, siblings: readonly TimeClaim[], p: Parameters): Shift | undefined {
  const offset = offsetByFix(claim, siblings, p)
  return offset === undefined ? undefined : sure('gps', -offset)
}

/** The offset of a wall time that the satellite time of its own file shows, ms east of UTC. */
export function offsetByFix(
  claim: TimeClaim,
  siblings: readonly TimeClaim[],
  p: Pick<Parameters, 'westMs' | 'eastMs'> = DEFAULT_PARAMETERS,
): number | undefined {
  const gps = siblings.find((other) => other.clock === 'gps' && isKnown(other))
  if (!gps || (gps.error.highMs ?? 0) > DOUBTFUL_LAG) return undefined
  return zoneBetween(claim.atMs - gps.atMs, LATTICE_TOLERANCE, p)
}

/**
 * The offset of an existing time zone that equals the difference within the tolerance, in ms; undefined if there is
 * none. Few zones are off by a quarter of an hour, so a satellite time that is 15 minutes old is not mistaken for a
 * zone.
 */
function zoneBetween(
  apartMs: number,
  toleranceMs: number,
  p: Pick<Parameters, 'westMs' | 'eastMs'>,
): number | undefined {
  const offset = Math.round(apartMs / QUARTER_HOUR) * QUARTER_HOUR
  const minutes = offset / MINUTE
  const exists = (minutes % 60 === 0 && offset >= p.westMs && offset <= p.eastMs) || ODD_ZONES.has(minutes)
  return exists && Math.abs(apartMs - offset) <= toleranceMs ? offset : undefined
}

function byIncident(claim: TimeClaim, hints: Hints, p: Parameters): Shift {
  const at = hints.zone.findLastIndex((candidate) => candidate.fromWallMs <= claim.atMs)
  const step = hints.zone[at] ?? hints.zone[0]
  if (!step) return { by: 'nothing', shiftMs: 0, lowMs: -p.eastMs, highMs: -p.westMs }
  // In the hour that clocks showed twice, the first of the two times is possible, too.
  const before = hints.zone[at - 1]
  const againMs = before ? before.offsetMs - step.offsetMs : 0
  if (againMs > 0 && claim.atMs < step.fromWallMs + againMs)
    return { by: 'incident', shiftMs: -step.offsetMs, lowMs: -againMs, highMs: 0 }
  // A clock that showed the skipped hour had not been set forward yet, or was set too far forward.
  const after = at < 0 ? undefined : hints.zone[at + 1]
  const skippedMs = after ? after.offsetMs - step.offsetMs : 0
  if (after && skippedMs > 0 && claim.atMs >= after.fromWallMs - skippedMs)
    return { by: 'incident', shiftMs: -step.offsetMs, lowMs: -skippedMs, highMs: skippedMs }
  return sure('incident', -step.offsetMs)
}

/** What `keepsIncidentZone` needs to know besides the claim. */
interface Keeping {
  readonly hints: Hints
  readonly receivedAt: number
  /**
   * A camera shows only one time. So a zone that its wall time got from the file's coordinates counts like a zone that
   * the file states.
   */
  readonly isCamera: boolean
}

/**
 * Whether a claim's wall time is in the incident's zone; undefined if unknown. UTC in a claim is a notation, not the
 * zone of a device.
 */
export function keepsIncidentZone(
  { zone, zoneSource }: TimeClaim,
  { hints, receivedAt, isCamera }: Keeping,
): boolean | undefined {
  const isStated = zoneSource === 'stated' || (isCamera && zoneSource === 'coordinates')
  const step = hints.zone.findLast(({ fromWallMs, offsetMs }) => fromWallMs - offsetMs <= receivedAt) ?? hints.zone[0]
  if (!isStated || zone === undefined || !step || (zoneMs(zone) === 0 && step.offsetMs !== 0)) return undefined
  return zoneMs(zone) === step.offsetMs
}
