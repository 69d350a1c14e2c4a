import { type Conflict, HAND_SET_SD_MS, type TimeClaim } from '@firsthand/domain'
import { type Candidate, isMemory, isTime } from './candidate.ts'
import type { ItemInput } from './input.ts'
import { type Chosen, ON_ITS_WAY_MS } from './own-interval.ts'

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

/** A file's date and its arrival are both rounded. */
const SURE_MS = 10_000

/**
 * No file is written after it arrived. If the page states so, the sender's clock is fast by that much or a little more.
 * Most senders recorded what they send, so the recording may be that much earlier.
 */
export function withFastSender(choice: Chosen, input: ItemInput, arrivedBy: number): Chosen {
  const { best, trusted } = choice
  if (isMemory(best) || SETTLING.has(trusted.claim.clock)) return choice
  const [last] = input.claims
    .filter(isTime)
    .filter(({ clock, ref }) => clock === 'page' && (ref === 'upper' || ref === 'end'))
    .toSorted((a, b) => b.atMs - a.atMs)
  const fastMs = last === undefined ? 0 : last.atMs - arrivedBy
  if (last === undefined || fastMs < SURE_MS) return choice
  const conflict: Conflict = { code: 'conflict.after-received', claims: [last.id], byMs: fastMs }
  return {
    ...choice,
    low: Math.min(choice.low, best.low - fastMs - ON_ITS_WAY_MS),
    conflicts: [...choice.conflicts, conflict],
    isEither: true,
  }
}
