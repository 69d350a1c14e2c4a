import { lineOf, topOf } from './even-lines.ts'
import { type EvenMeeting, evenMeetingAt, wholeOf } from './even-meeting.ts'
import { evenOffsets } from './even-offsets.ts'
import { type EvenSide, evenSideOf } from './even-side.ts'
import { added } from './even-sums.ts'
import { type RestScore, restAcross } from './rest-across.ts'
import { type Turn, turnOf } from './turns.ts'

/**
 * The offset at which the phases of two recordings agree with equally weighted cells, and the evidence that a source
 * was heard at a second place.
 */
export interface EvenLook {
  /** Start of b minus start of a, in samples. */
  readonly offset: number
  readonly driftPpm: number
  /** Phase agreement as a z-score: in standard deviations of the scores of unrelated sound. */
  readonly z: number
  readonly turn: Turn
  readonly across: { readonly loud: RestScore; readonly loudest: RestScore }
}

/** An offset found by comparing two whole recordings. */
export interface EvenProposal {
  readonly offset: number
  /** `power`: the score relative to chance. `standing`: the score relative to the next best offset. */
  readonly power: number
  readonly standing: number
}

/** The score that the best of all offsets reaches by chance is about this high. */
const CHANCE = 12

export function evenProposal(a: Int16Array, b: Int16Array): EvenProposal | undefined {
  const [best, next] = evenOffsets(evenSideOf(a).flat(), evenSideOf(b).flat(), 2)
  return best && { ...best, standing: best.power / Math.max(CHANCE, next?.power ?? 0) }
}

/** `driftPpm`: given if the offset is already measured, not only proposed. */
export function evenLookAt(a: Int16Array, b: Int16Array, offset: number, driftPpm?: number): EvenLook | undefined {
  const sides: readonly [EvenSide, EvenSide] = [evenSideOf(a), evenSideOf(b)]
  const meeting = evenMeetingAt(...sides, offset, driftPpm)
  return meeting && lookIn(meeting)
}

function lookIn(meeting: EvenMeeting): EvenLook {
  const line = lineOf(added(meeting.moments.map(wholeOf)))
  const { offset, driftPpm } = meeting
  return { offset, driftPpm, z: line[topOf(line)] ?? 0, turn: turnOf(meeting), across: restAcross(meeting) }
}
