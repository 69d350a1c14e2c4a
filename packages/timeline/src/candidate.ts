import type { TimeClaim } from '@firsthand/domain'
import type { Hints, IdentifiedClaim, ItemInput, Parameters } from './input.ts'
import { type Shift, shiftToUtc } from './zone.ts'

/** One claim read as "the item starts in [low, high], most probably at `at`". */
export interface Candidate {
  readonly claim: IdentifiedClaim & TimeClaim
  readonly at: number
  readonly low: number
  readonly high: number
  readonly shift: Shift
  /** Half-width of the clock's own error, ms. No placement by this claim is narrower. */
  readonly half: number
  /** The claim states the end; the duration was subtracted. */
  readonly fromEnd: boolean
  /** The reading by the device's display, where its zone is in doubt. */
  readonly isByDisplay?: boolean
}

const Z90 = 1.645
/**
 * Mean delays, ms. Phones write a container's date when they close the container, up to a second after the last frame
 * (seen on Samsung). The file's own date follows when the whole file is on the disk.
 */
const CLOSING_MS = 500
const WRITTEN_MS = 500

export const isTime = (claim: IdentifiedClaim): claim is IdentifiedClaim & TimeClaim => claim.about === 'time'

/** Claims that say when the item starts. Days, limits and clocks that were never set do not. */
export function candidatesOf(input: ItemInput, hints: Hints, p: Parameters): readonly Candidate[] {
  const times = input.claims.filter(isTime)
  return times
    .filter((claim) => (claim.ref === 'start' || claim.ref === 'end') && claim.error.kind !== 'bound')
    .map((claim) => candidateOf(claim, times, { input, hints, p }))
    .filter((candidate) => candidate.high >= p.floorMs)
}

function candidateOf(
  claim: IdentifiedClaim & TimeClaim,
  siblings: readonly TimeClaim[],
  world: { input: ItemInput; hints: Hints; p: Parameters },
): Candidate {
  const { input, hints, p } = world
  const shift = shiftToUtc(claim, siblings, hints, p)
  const fromEnd = claim.ref === 'end'
  const start = claim.atMs + shift.shiftMs - (fromEnd ? (input.durationMs ?? 0) : 0)
  // A clock truncates to whole seconds, so the truth lies in [at, at + resolution). People round to both sides.
  const closing = fromEnd ? closingOf(claim) : 0
  const at = start - closing + (claim.clock === 'witness' ? 0 : Math.floor(claim.resolutionMs / 2))
  const clock = clockErrorOf(claim, input, p)
  const own = Math.ceil(claim.error.sdMs * Z90)
  const half = Math.max(clock, own) + Math.ceil(claim.resolutionMs / 2)
  // Without a duration, an end says only that the start is earlier.
  const unknownLength = fromEnd && input.durationMs === undefined ? 3_600_000 : 0
  const low = at - half + Math.min(0, claim.error.lowMs ?? 0) + shift.lowMs - unknownLength
  const high = at + half + Math.max(0, claim.error.highMs ?? 0) + shift.highMs
  return { claim, at, low, high, half, shift, fromEnd }
}

/** Mean delay between the last frame and the moment when the end was written, ms. */
function closingOf({ clock }: TimeClaim): number {
  if (clock === 'page') return CLOSING_MS + WRITTEN_MS
  return clock === 'container' ? CLOSING_MS : 0
}

/** An officer's interval gets no clock error on top. */
function clockErrorOf({ clock }: TimeClaim, { device }: ItemInput, p: Parameters): number {
  if (clock === 'officer') return 0
  return clock === 'gps' || clock === 'server' ? 1_000 : p.clockMs[device]
}

/** A witness's memory: wide, and never stronger than what a device wrote. */
export const isMemory = ({ claim }: Pick<Candidate, 'claim'>): boolean => claim.clock === 'witness'

/** Sorts devices before people, then by trust, width and id, so that the order of arrival never matters. */
export const byTrust = (a: Candidate, b: Candidate): number =>
  Number(isMemory(a)) - Number(isMemory(b)) ||
  rank(b) - rank(a) ||
  Number(a.isByDisplay === true) - Number(b.isByDisplay === true) ||
  narrower(a, b)

/** Identifies a witness's statement. Times and readings of one statement never contradict one another. */
export const byStatement = (claim: IdentifiedClaim): string => claim.statement ?? ''

export const isSameStatement = (a: Candidate, b: Candidate): boolean =>
  isMemory(a) && isMemory(b) && byStatement(a.claim) === byStatement(b.claim)

/** A wall time of unknown zone counts less than any claim with a zone. */
const rank = (c: Candidate): number => (c.shift.by === 'nothing' ? c.claim.trust / 10 : c.claim.trust)

/**
 * Whether `by` is the same wall time as this candidate, but with the zone of the file's place. The candidate is then
 * listed, but adds no second vote.
 */
export const isWallTimeOf = ({ claim }: Candidate, by: Candidate): boolean =>
  claim.zoneSource === 'none' && by.claim.source === `${claim.source}+place`

const width = (c: Candidate): number => c.high - c.low

const narrower = (a: Candidate, b: Candidate): number => width(a) - width(b) || (a.claim.id < b.claim.id ? -1 : 1)

/** The distance between two intervals; 0 if they meet. */
export const gap = (a: Candidate, b: Candidate): number => Math.max(0, a.low - b.high, b.low - a.high)

/**
 * The most trusted claim gives the interval; the sharpest claim within it gives the instant. For example, a GPS fix
 * that is up to a quarter of an hour old gives the interval, and the shutter's own clock gives the second.
 */
export function sharpest(trusted: Candidate, others: readonly Candidate[]): Candidate {
  // A witness sharpens only a wall time of unknown zone, or another memory.
  const maySharpen = (other: Candidate): boolean =>
    isMemory(other) ? isMemory(trusted) || trusted.shift.by === 'nothing' : !isWallTimeOf(other, trusted)
  const within = others.filter(
    (other) =>
      maySharpen(other) && other.at >= trusted.low && other.low <= trusted.high && width(other) < width(trusted),
  )
  return within.toSorted(byTrust)[0] ?? trusted
}
