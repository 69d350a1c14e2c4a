import type { TimeClaim } from '@firsthand/domain'
import { type Candidate, isTime } from './candidate.ts'
import type { DeviceZones } from './clocks/device-zones.ts'
import type { Family } from './clocks/names.ts'
import { zoneDisputeOf } from './disputed-zone.ts'
import type { Hints, IdentifiedClaim, ItemInput } from './input.ts'
import { keepsIncidentZone, offsetByFix } from './zone.ts'
import { zoneMs } from './zone-ms.ts'

/** One instant that a claim may mean. */
export interface Instant {
  readonly at: number
  readonly family: Family
  /** Whether the zone is known: stated, UTC by format, or that of the file's place. */
  readonly isZoned: boolean
  /** One of two instants, of which at most one is right. */
  readonly isEither: boolean
}

export interface InstantContext {
  readonly input: ItemInput
  readonly hints: Hints
  readonly zones: DeviceZones
  /** The device whose clock wrote the claim; undefined for satellite times, officers and witnesses. */
  readonly device: string | undefined
}

/**
 * The instants that a claim may mean. A device whose zone is known has one clock: what it displays less its own offset
 * is its UTC. A device whose zone its place contradicts has two possible clocks, its UTC and its display in the zone of
 * the place.
 */
export function instantsOf(candidate: Candidate, context: InstantContext): readonly Instant[] {
  const { at, shift } = candidate
  const { device, zones, input } = context
  const shownMs = displayOffset(candidate, context)
  if (shownMs === undefined) return ofUtc(candidate, context)
  const isEither = device !== undefined && zones.isDisputed(device)
  const offsetMs = device === undefined ? undefined : zones.of(device, input.device === 'camera')
  if (offsetMs === undefined) return [{ at, family: 'wall', isZoned: shift.by !== 'incident', isEither }]
  const utcMs = at + shownMs - offsetMs
  if (isEither && offsetMs !== shownMs) return either(utcMs, at)
  return [{ at: utcMs, family: 'utc', isZoned: true, isEither }]
}

/** What a claim says that is not read as the digits of a display. */
function ofUtc({ at, claim, shift }: Candidate, { device, zones, hints }: InstantContext): readonly Instant[] {
  const byMs =
    device !== undefined && zones.isDisputed(device) ? displayLaterBy(claim, hints, zones.shownOf(device)) : undefined
  // Satellites that show the display say which of the two is the clock that they checked.
  if (byMs !== undefined && device !== undefined && zones.isApart(device)) return either(at + byMs, at)
  if (byMs !== undefined) return either(at, at + byMs)
  const isZoned = shift.by !== 'nothing'
  return [{ at, family: isZoned ? 'utc' : 'wall', isZoned, isEither: false }]
}

const either = (utcMs: number, wallMs: number): readonly Instant[] => [
  { at: utcMs, family: 'utc', isZoned: true, isEither: true },
  { at: wallMs, family: 'wall', isZoned: true, isEither: true },
]

/**
 * The offset by which the digits of a display were read, ms: the incident's, or the same one from the file's place.
 * Undefined if the claim is not read this way.
 */
function displayOffset({ claim, shift }: Candidate, { input, hints }: InstantContext): number | undefined {
  if (claim.clock === 'gps') return undefined
  if (shift.by === 'incident') return -shift.shiftMs
  const zone =
    claim.zoneSource === 'coordinates' ? claim : shift.by === 'sibling' ? lenderOf(input, shift.shiftMs) : undefined
  if (zone?.zone === undefined) return undefined
  const isHere = keepsIncidentZone(zone, { hints, receivedAt: input.receivedAt, isCamera: true }) === true
  return isHere ? zoneMs(zone.zone) : undefined
}

/** The claim whose zone came from the file's place and was lent to a wall time. */
const lenderOf = ({ claims }: ItemInput, shiftMs: number): TimeClaim | undefined =>
  claims.find(
    (claim): claim is typeof claim & TimeClaim =>
      claim.about === 'time' && claim.zoneSource === 'coordinates' && zoneMs(claim.zone ?? '') === -shiftMs,
  )

/** How much later the display's instant is than the device's UTC, ms, if the display keeps the place's zone. */
function displayLaterBy(claim: TimeClaim, hints: Hints, shownMs: number | undefined): number | undefined {
  const byMs = zoneDisputeOf(claim)
  if (byMs !== undefined || claim.zoneSource !== 'stated' || claim.zone === undefined) return byMs
  const offsetMs = zoneMs(claim.zone)
  const wallMs = claim.atMs + offsetMs
  const step = hints.zone.findLast(({ fromWallMs }) => fromWallMs <= wallMs) ?? hints.zone[0]
  const hereMs = shownMs ?? step?.offsetMs
  return hereMs === undefined || hereMs === offsetMs ? undefined : offsetMs - hereMs
}

/** Notes what a file says of its device's zone. Only the device's camera and containers show it. */
export function noteZones(input: ItemInput, device: string, zones: DeviceZones, hints: Hints): void {
  for (const claim of input.claims) {
    if (!isTime(claim) || !OF_DISPLAY.has(claim.clock) || (claim.ref !== 'start' && claim.ref !== 'end')) continue
    noteZone(claim, input, device, { zones, hints })
  }
}

const OF_DISPLAY = new Set(['device', 'container'])

function noteZone(
  claim: IdentifiedClaim & TimeClaim,
  input: ItemInput,
  device: string,
  { zones, hints }: Pick<InstantContext, 'zones' | 'hints'>,
): void {
  // UTC is a notation, unless the incident's own zone is UTC.
  const isTold = keepsIncidentZone(claim, { hints, receivedAt: input.receivedAt, isCamera: true }) !== undefined
  if (isTold) zones.note(device, claim.zoneSource === 'stated' ? 'stated' : 'placed', zoneMs(claim.zone ?? ''))
  if (zoneDisputeOf(claim) !== undefined) zones.noteDispute(device)
  const shown = claim.clock === 'device' && claim.zoneSource === 'none' ? shownByFix(claim, input.claims) : undefined
  if (shown !== undefined) zones.note(device, 'shown', shown)
}

const shownByFix = (claim: TimeClaim, claims: ItemInput['claims']): number | undefined =>
  offsetByFix(claim, claims.filter(isTime))
