import type { ClaimClock, TimeClaim } from '@firsthand/domain'
import type { Candidate } from './candidate.ts'
import type { DeviceZones } from './clocks/device-zones.ts'
import { type ClockNames, type Family, unlisted } from './clocks/names.ts'
import { disputedSd, zoneDisputeOf } from './disputed-zone.ts'
import type { ClockPrior, Hints, ItemInput, Parameters } from './input.ts'
import { type Instant, instantsOf } from './instants.ts'
import { isEitherHour } from './zone.ts'

/**
 * One claim read as "the item starts at `at`, if its clock was right".
 * `clock`: a device's clock, which may be wrong by any amount. `fix`: a satellite time, which lags the shutter.
 * `anchor`: an officer's time. `memory`: a witness's memory, which counts only if nothing else does.
 */
export interface Reading {
  readonly kind: 'clock' | 'fix' | 'anchor' | 'memory'
  readonly claim: string
  readonly source: string
  readonly at: number
  /**
   * Standard deviation of the reading itself, ms: from truncation and the claim's error model. The clock's own error is
   * added later.
   */
  readonly sd: number
  /** How much later than a fix the true time may be, ms. */
  readonly lagMs: number
  /** `clock`: the clock that the reading belongs to. `device`: the same name without the family. */
  readonly clock: string
  readonly device: string
  /** Index among the clocks of the solve; −1 for fixes, anchors and memories. */
  readonly index: number
  readonly family: Family
  /** Whether the zone is known: stated, UTC by format, or that of the file's place. */
  readonly isZoned: boolean
  readonly prior: ClockPrior
}

/** Added doubt for a device whose zone was assumed: it may be set to another zone. */
const ASSUMED_WRONG = 0.08
const FIX: ClockPrior = { sd: 1_000, wrong: 0.04 }
/**
 * The prior of a satellite time that lies very far from the file's clock. The file does not say which of the two is
 * wrong.
 */
const DOUBTFUL_FIX: ClockPrior = { sd: 1_000, wrong: 0.15 }
const isDoubtful = ({ clock, error }: TimeClaim): boolean => clock === 'gps' && (error.highMs ?? 0) > 4 * LONGEST_LAG
/** Standard deviation of a satellite time at the moment of its fix, ms. The age of the fix is in `lagMs`. */
const FIX_SD = 300
const LONGEST_LAG = 900_000
const SURE: ClockPrior = { sd: 1, wrong: 0 }

/**
 * Claims that one device's clock writes: those of its camera, its containers, its file names and its last-modified
 * times.
 */
const OF_DEVICE = new Set(['device', 'container', 'name', 'page'])
/** Added doubt: anybody may rename a file, and a browser may state the time when the file was saved on this device. */
const DOUBTED: Readonly<Record<string, number>> = { name: 0.02, page: 0.1 }
/** Standard deviation of the delay with which phones close a container, ms. */
const CLOSING_SD = 400

/**
 * The item whose claims are read. `owner` names the clock if no device is known: one clock for all items with the same
 * bytes.
 */
export interface ReadingContext {
  readonly input: ItemInput
  readonly owner: string
  readonly names: ClockNames
  readonly zones: DeviceZones
  readonly hints: Hints
}

/** The readings of a claim: none, one, or one of each instant that it may mean. */
export function readingsOfClaim(candidate: Candidate, from: ReadingContext, p: Parameters): readonly Reading[] {
  const { input } = from
  const { claim, shift } = candidate
  // An end without a length says only that the start is earlier.
  if (candidate.fromEnd && input.durationMs === undefined) return []
  // A wall time in the hour that clocks show twice, or skip, is ambiguous even if the clock is right.
  if (isEitherHour(claim, shift)) return []
  return instantsOfClaim(candidate, from).map((instant) => readingOf(instant, candidate, { from, p }))
}

/** The instants that a claim may mean, by what the files of its device say of the device's zone. */
export function instantsOfClaim(
  candidate: Candidate,
  { input, owner, hints, zones }: ReadingContext,
): readonly Instant[] {
  return instantsOf(candidate, { input, hints, zones, device: writerOf(candidate.claim, input, owner) })
}

/**
 * The device whose clock wrote a claim; undefined for satellite times, officers, witnesses and other clocks. A camera
 * writes its own time into containers, and inspection reads that as its camera's claim. Any other container date in a
 * camera's film is of the program that wrote the film again, by a clock of its own.
 */
function writerOf({ clock }: TimeClaim, input: ItemInput, owner: string): string | undefined {
  if (!OF_DEVICE.has(clock)) return undefined
  return clock === 'container' && input.device === 'camera' ? `own:${owner}` : deviceOf(input, owner)
}

/** The name of an item's device. */
export const deviceOf = ({ clock }: ItemInput, owner: string): string => clock ?? `own:${owner}`

function readingOf(
  { at, family, isZoned, isEither }: Instant,
  candidate: Candidate,
  { from: { input, owner, names }, p }: { readonly from: ReadingContext; readonly p: Parameters },
): Reading {
  const { claim, shift } = candidate
  const key = writerOf(claim, input, owner) ?? `${claim.clock}:${owner}`
  const kind = KINDS[claim.clock]
  const { clock, device, index } = kind === 'clock' ? names.of(key, family) : unlisted(key, family)
  const zone = isZoned && shift.by === 'incident' ? 'known' : shift.by
  const prior = priorOf(isDoubtful(claim) ? 'doubtful' : kind, zone, doubted(p.priors[input.device], claim.clock))
  return {
    kind,
    claim: claim.id,
    source: claim.source,
    at,
    sd: ownError(candidate, kind),
    lagMs: lagOf(claim),
    clock,
    device,
    index,
    family,
    isZoned,
    prior: isEither ? { ...prior, wrong: Math.max(prior.wrong, EITHER) } : prior,
  }
}

/** If the place contradicts a device's zone, its UTC and its display in the zone of the place are equally likely. */
const EITHER = 0.5

const lagOf = ({ error }: TimeClaim): number => Math.min(LONGEST_LAG, Math.max(0, error.highMs ?? 0))

function ownError({ claim, fromEnd }: Candidate, kind: Reading['kind']): number {
  const truncated = claim.clock === 'witness' ? 0 : claim.resolutionMs / Math.sqrt(12)
  const closing = fromEnd && claim.clock === 'container' ? CLOSING_SD : 0
  return Math.hypot(kind === 'fix' ? FIX_SD : sdOf(claim), truncated, closing, 1)
}

function sdOf(claim: TimeClaim): number {
  if (zoneDisputeOf(claim) !== undefined) return disputedSd(claim)
  return isWide(claim) ? Math.max(claim.error.sdMs, widthOf(claim) / 2) : claim.error.sdMs
}

/** A claim that leaves this much open (a film that was cut, a date of the start or the end) tells no second, ms. */
const WIDE_MS = 8_000
const widthOf = ({ error }: TimeClaim): number => (error.highMs ?? 0) - (error.lowMs ?? 0)
const isWide = (claim: TimeClaim): boolean =>
  claim.error.kind === 'lag' && claim.clock !== 'gps' && widthOf(claim) > WIDE_MS && zoneDisputeOf(claim) === undefined

/** How a reading of each kind of clock is treated. */
const KINDS: Readonly<Record<ClaimClock, Reading['kind']>> = {
  device: 'clock',
  container: 'clock',
  name: 'clock',
  document: 'clock',
  messenger: 'clock',
  log: 'clock',
  page: 'clock',
  gps: 'fix',
  officer: 'anchor',
  server: 'anchor',
  witness: 'memory',
}

function doubted(prior: ClockPrior, clock: string): ClockPrior {
  const by = DOUBTED[clock]
  return by === undefined ? prior : { sd: prior.sd, wrong: Math.min(1, prior.wrong + by) }
}

function priorOf(kind: Reading['kind'] | 'doubtful', zone: Candidate['shift']['by'], device: ClockPrior): ClockPrior {
  if (kind === 'anchor') return SURE
  if (kind === 'fix') return FIX
  if (kind === 'doubtful') return DOUBTFUL_FIX
  if (zone === 'nothing') return { sd: device.sd, wrong: 1 }
  return zone === 'incident' ? { sd: device.sd, wrong: device.wrong + ASSUMED_WRONG } : device
}
