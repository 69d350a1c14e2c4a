import { type Conflict, HAND_SET_SD_MS, type TimeClaim } from '@firsthand/domain'
import { type Candidate, isMemory, isTime } from './candidate.ts'
import type { ItemInput } from './input.ts'
import type { Chosen } from './own-interval.ts'

/** How much earlier than the end of the recording a last write may be stated: cards round to two seconds. */
const ROUNDING_MS = 60_000
/** Clocks that do not depend on a zone or on a setting of the device. */
const SETTLING = new Set(['gps', 'officer', 'server'])

/**
 * A file is not written for the last time before it was recorded. If the page states so, the clock's zone or the page's
 * is wrong, and nothing tells which: both instants are within the interval. A satellite time or an officer settles it.
 */
export function withLastWrite(choice: Chosen, possible: readonly Candidate[], input: ItemInput): Chosen {
  const { best, trusted } = choice
  if (isMemory(best) || SETTLING.has(trusted.claim.clock) || possible.some((one) => settles(one, best))) return choice
  const [first] = input.claims
    .filter(isTime)
    .filter(isLastWrite)
    .map((claim) => ({ claim, at: claim.atMs - (input.durationMs ?? 0), room: claim.error.highMs ?? 0 }))
    .toSorted((a, b) => a.at - b.at)
  if (first === undefined || first.at + first.room >= best.low - ROUNDING_MS) return choice
  const conflict: Conflict = {
    code: 'conflict.disagrees',
    claims: [best.claim.id, first.claim.id],
    byMs: first.at - best.at,
  }
  return {
    ...choice,
    low: Math.min(choice.low, first.at - best.half),
    conflicts: [...choice.conflicts, conflict],
    isEither: true,
  }
}

/** A time by the clock of whoever wrote the file: the page's, or the container's if a known program wrote it. */
const isLastWrite = ({ clock, ref, error }: TimeClaim): boolean =>
  ref === 'upper' && (clock === 'page' || (clock === 'container' && error.sdMs < HAND_SET_SD_MS))

const settles = (one: Candidate, best: Candidate): boolean =>
  one.claim.clock === 'gps' && one.low <= best.high && best.low <= one.high
