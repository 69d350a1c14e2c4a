import type { Conflict } from '@firsthand/domain'
import { type Candidate, gap } from './candidate.ts'
import type { ItemInput } from './input.ts'

/** An old picture and a camera whose clock was never set look alike from here on. */
const FAR_MS = 30 * 86_400_000
const BY_HAND = new Set(['device', 'container', 'name'])

/**
 * The readings by a clock that somebody sets by hand, of long before the arrival. Without a satellite time beside it
 * nothing tells an old picture from a clock that lost its date, so they place nothing.
 */
export const farReadings = ({ device, receivedAt }: ItemInput, all: readonly Candidate[]): readonly Candidate[] =>
  device !== 'camera'
    ? []
    : all.filter(
        (one) => BY_HAND.has(one.claim.clock) && one.high < receivedAt - FAR_MS && !all.some((by) => isBeside(by, one)),
      )

/**
 * Whether a device's own clock says a time long before the arrival: an old recording, or a phone that lost its date. Then
 * the item is likely at most.
 */
export const isFarBack = (one: Candidate, all: readonly Candidate[], { receivedAt }: ItemInput): boolean =>
  BY_HAND.has(one.claim.clock) && one.at < receivedAt - FAR_MS && !all.some((by) => isBeside(by, one))

const BESIDE_MS = 86_400_000

const isBeside = (by: Candidate, one: Candidate): boolean =>
  !BY_HAND.has(by.claim.clock) && by.claim.clock !== 'page' && gap(by, one) < BESIDE_MS

/** `byMs`: how long before the arrival, as a negative number. */
export const farConflict = (one: Candidate, { receivedAt }: ItemInput): Conflict => ({
  code: 'conflict.far',
  claims: [one.claim.id],
  byMs: one.at - receivedAt,
})
