import type { Conflict } from '@firsthand/domain'
import type { Bounds, Limit } from './bounds.ts'
import { type Candidate, isMemory, sharpest } from './candidate.ts'
import type { Parameters } from './input.ts'
import type { Clipped } from './limits.ts'
import { isSameClaim } from './other-zone.ts'

/** The reading that places an item, and all instants that its evidence leaves open. */
export interface Chosen {
  readonly trusted: Candidate
  readonly best: Candidate
  readonly low: number
  readonly high: number
  /** What the choice itself contradicts. */
  readonly conflicts: readonly Conflict[]
  /** Two instants are open, of which at most one is right. */
  readonly isEither: boolean
}

/** Clocks that settle which of two readings is right, because no zone is in them. */
const SETTLING = new Set(['gps', 'officer', 'server'])
/**
 * A clock this much later than the satellite time of its file is fast, or the fix is old: the interval holds both. From
 * the second value on it is a conflict, because most old fixes are younger.
 */
const AGED_MS = 6_000
const STALE_MS = 20_000

/** Chooses the reading that places the item. `possible`: the most trusted first, at least one. */
export function chosen(possible: readonly Candidate[], trusted: Candidate): Chosen {
  // An item that an officer pinned stays at the pin, however sharp its own clock is.
  const best = trusted.claim.clock === 'officer' ? trusted : sharpest(trusted, possible)
  const other = possible.find((one) => one !== best && isSameClaim(one, best))
  if (other !== undefined && !SETTLING.has(trusted.claim.clock)) return either(trusted, best, other)
  const agedMs = trusted.claim.clock === 'gps' && best !== trusted ? best.at - trusted.at : 0
  const low = agedMs > AGED_MS ? Math.min(best.low, trusted.low) : best.low
  const conflict = { code: 'conflict.disagrees', claims: [best.claim.id, trusted.claim.id], byMs: -agedMs }
  return { trusted, best, low, high: best.high, conflicts: agedMs > STALE_MS ? [conflict] : [], isEither: false }
}

/**
 * A satellite time that is older than fixes are: the clock is fast by that much, or the fix is old. The file does not
 * say which, so both are within the interval. (Inspection marks such a fix by a lag of a day and more.)
 */
export function withOldFix(choice: Chosen, possible: readonly Candidate[]): Chosen {
  const { best, trusted } = choice
  if (SETTLING.has(trusted.claim.clock) || isMemory(best)) return choice
  const fix = possible.find((one) => isOldFix(one) && one.at < best.low)
  if (fix === undefined) return choice
  const conflict = { code: 'conflict.disagrees', claims: [best.claim.id, fix.claim.id], byMs: fix.at - best.at }
  return {
    ...choice,
    low: Math.min(choice.low, fix.at - fix.half),
    conflicts: [...choice.conflicts, conflict],
    isEither: true,
  }
}

const OLD_FIX_MS = 3_600_000
const isOldFix = ({ claim: { clock, error } }: Candidate): boolean =>
  clock === 'gps' && (error.highMs ?? 0) > OLD_FIX_MS && (error.lowMs ?? 0) > -OLD_FIX_MS

function either(trusted: Candidate, best: Candidate, other: Candidate): Chosen {
  const conflict = { code: 'conflict.zone', claims: [best.claim.id], byMs: other.at - best.at }
  return {
    ...{ trusted, best, conflicts: [conflict], isEither: true },
    ...{ low: Math.min(best.low, other.low), high: Math.max(best.high, other.high) },
  }
}

export interface Interval {
  readonly earliest: number
  readonly estimate: number
  readonly latest: number
  /** By how much the clock is fast at least, because it says a time after the arrival, ms. 0 if it does not. */
  readonly fastByMs: number
}

/** A limit that the device's own clock states is as doubtful as the clock that it clips. */
export const endOf = ({ at, firm }: Limit, best: Candidate): number =>
  firm > at && !isMemory(best) ? Math.min(firm, at + best.half) : at

/** A clock that is fast by some seconds may be fast by a minute more: the file was on its way for as long. */
export const ON_ITS_WAY_MS = 60_000

/**
 * The interval of the choice within the arrival and its own limits. It is never narrower than the error of the clock
 * that places the item, whatever clips it.
 */
export function intervalOf(
  { best, low, high }: Chosen,
  { hard, clipped: { upper, lower }, p }: { readonly hard: Bounds; readonly clipped: Clipped; readonly p: Parameters },
): Interval {
  const fastByMs = Math.max(0, best.at - hard.latest)
  const isFast = fastByMs > p.agreementMs
  const latest = Math.min(high, hard.latest, upper ? endOf(upper, best) : hard.latest)
  const from = Math.max(low, lower?.at ?? low)
  const room = isFast ? fastByMs + ON_ITS_WAY_MS + best.half : best.half
  const earliest = Math.min(from, latest - room)
  const estimate = isFast ? (earliest + latest) / 2 : Math.min(Math.max(best.at, earliest), latest)
  return { earliest, estimate, latest, fastByMs: isFast ? fastByMs : 0 }
}
