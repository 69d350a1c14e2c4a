import type { TimeClaim } from '@firsthand/domain'
import type { Hints, IdentifiedClaim, ItemInput, Parameters } from './input.ts'
import { type Shift, shiftToUtc } from './zone.ts'

/** One claim read as "the item starts in [low, high], most likely at `at`". */
export interface Candidate {
  readonly claim: IdentifiedClaim & TimeClaim
  readonly at: number
  readonly low: number
  readonly high: number
  readonly shift: Shift
  /** True when the claim told the end and the duration was taken off. */
  readonly fromEnd: boolean
}

const Z90 = 1.645
/**
 * Phones write a container's date when they close it, up to a second after the last frame (seen on
 * Samsung); the file's own date follows when all of it lies on the disk.
 */
const CLOSING_MS = 500
const WRITTEN_MS = 500

export const isTime = (claim: IdentifiedClaim): claim is IdentifiedClaim & TimeClaim => claim.about === 'time'

/** Claims that say where the item starts; a day, a limit or an empty clock says no such thing. */
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
  // Whole seconds of a clock are truncated: the truth lies in [at, at + resolution). People round to both sides.
  const closing = fromEnd ? closingOf(claim) : 0
  const at = start - closing + (claim.clock === 'witness' ? 0 : Math.floor(claim.resolutionMs / 2))
  const clock = clockErrorOf(claim, input, p)
  const own = Math.ceil(claim.error.sdMs * Z90)
  const half = Math.max(clock, own) + Math.ceil(claim.resolutionMs / 2)
  // Without a duration an end tells only that the start lies before it.
  const unknownLength = fromEnd && input.durationMs === undefined ? 3_600_000 : 0
  const low = at - half + Math.min(0, claim.error.lowMs ?? 0) + shift.lowMs - unknownLength
  const high = at + half + Math.max(0, claim.error.highMs ?? 0) + shift.highMs
  return { claim, at, low, high, shift, fromEnd }
}

/** How long after the last frame an end was written. */
function closingOf({ clock }: TimeClaim): number {
  if (clock === 'page') return CLOSING_MS + WRITTEN_MS
  return clock === 'container' ? CLOSING_MS : 0
}

/** An officer's interval is the officer's own. */
function clockErrorOf({ clock }: TimeClaim, { device }: ItemInput, p: Parameters): number {
  if (clock === 'officer') return 0
  return clock === 'gps' || clock === 'server' ? 1_000 : p.clockMs[device]
}

/** What a person says they remember; wide, and never more than what a device wrote. */
export const isTold = ({ claim }: Pick<Candidate, 'claim'>): boolean => claim.clock === 'witness'

/**
 * Devices before people, then the trust order; then the narrower, then the id, so that the order of arrival never
 * matters.
 */
export const byTrust = (a: Candidate, b: Candidate): number =>
  Number(isTold(a)) - Number(isTold(b)) || rank(b) - rank(a) || narrower(a, b)

/** All that one statement says: times and readings that never contradict one another. */
export const byStatement = (claim: IdentifiedClaim): string => claim.statement ?? ''

export const isSameStatement = (a: Candidate, b: Candidate): boolean =>
  isTold(a) && isTold(b) && byStatement(a.claim) === byStatement(b.claim)

/** A wall time whose zone nobody knows is worth less than any claim that has one. */
const rank = (c: Candidate): number => (c.shift.by === 'nothing' ? c.claim.trust / 10 : c.claim.trust)

/** Digits that the place gave a zone speak with it: without, they are told, and are no second voice. */
export const isSaidAgain = ({ claim }: Candidate, by: Candidate): boolean =>
  claim.zoneSource === 'none' && by.claim.source === `${claim.source}+place`

const width = (c: Candidate): number => c.high - c.low

const narrower = (a: Candidate, b: Candidate): number => width(a) - width(b) || (a.claim.id < b.claim.id ? -1 : 1)

/** How far apart two intervals lie; 0 where they meet. */
export const gap = (a: Candidate, b: Candidate): number => Math.max(0, a.low - b.high, b.low - a.high)

/**
 * The most trusted claim says between which instants; the sharpest claim that agrees with it says when: a GPS fix of
 * up to a quarter of an hour ago bounds, the shutter's own clock within it tells the second.
 */
export function sharpest(trusted: Candidate, others: readonly Candidate[]): Candidate {
  // A witness sharpens only what no clock says: a wall time whose zone nobody knows.
  const maySharpen = (other: Candidate): boolean =>
    isTold(other) ? isTold(trusted) || trusted.shift.by === 'nothing' : !isSaidAgain(other, trusted)
  const within = others.filter(
    (other) =>
      maySharpen(other) && other.at >= trusted.low && other.at <= trusted.high && width(other) < width(trusted),
  )
  return within.toSorted(byTrust)[0] ?? trusted
}
