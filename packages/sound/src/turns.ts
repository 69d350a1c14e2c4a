import { lineOf, mostNear, nextOf, topOf, valueAt, waveAt } from './even-lines.ts'
import { type EvenMeeting, loudOf } from './even-meeting.ts'
import { added, type Sums, without } from './even-sums.ts'

/*
 * Whether loud and quiet sound come from two places. A single source has the same clearest delay whether it is loud or
 * quiet, because its echoes rise and fall with it. Where there are several sources, the loud one is at one place, and
 * while it pauses, another is heard from another place.
 */
export interface Turn {
  /**
   * The smaller of two margins: of the first delay over the second in loud cells, and of the second over the first in
   * quiet cells. At most 0 if there is no second place.
   */
  readonly by: number
  /**
   * How far the evidence lasts. The sound is split in two at each of several times. A split gets the score of its
   * better half. This is the lowest score of all splits. A loop that restarts changes only once, so neither half of a
   * split at the restart has a score.
   */
  readonly lasting: number
  /** Scores in the quiet frames: `second` for the second delay, `third` for the best of all further delays. */
  readonly second: number
  readonly third: number
}

/** With a lower score, `lasting` is not measured. */
const WORTH_IT = 3

export function turnOf({ moments }: EvenMeeting): Turn {
  const quiet = moments.map((moment) => moment.quiet)
  const quietLine = lineOf(added(quiet))
  const louds = [moments.map(loudOf), moments.map(({ loudest }) => loudest)]
  const turns = louds.map((loud) => turnIn(quietLine, quiet, loud))
  return turns.reduce((best, turn) => (turn.lasting > best.lasting ? turn : best))
}

function turnIn(quietLine: Float64Array, quiet: readonly Sums[], loud: readonly Sums[]): Turn {
  const loudLine = lineOf(added(loud))
  const first = topOf(loudLine)
  const second = topOf(quietLine, first)
  const own = quietLine[second] ?? 0
  const by = Math.min(own - mostNear(quietLine, first), (loudLine[first] ?? 0) - mostNear(loudLine, second))
  const lasting = by < WORTH_IT ? 0 : leastOfSplits(quiet, loud, [first, second])
  return { by, lasting, second: own, third: nextOf(quietLine, second, first) }
}

function leastOfSplits(
  quiet: readonly Sums[],
  loud: readonly Sums[],
  [first, second]: readonly [number, number],
): number {
  const waves = [waveAt(first), waveAt(second)] as const
  const byOf = (q: Sums, l: Sums): number => {
    const [q1, q2, l1, l2] = [valueAt(q, waves[0]), valueAt(q, waves[1]), valueAt(l, waves[0]), valueAt(l, waves[1])]
    return Math.min(q2 - q1, l1 - l2)
  }
  const [allQuiet, allLoud] = [added(quiet), added(loud)]
  let [q, l, least] = [added([]), added([]), Number.POSITIVE_INFINITY]
  for (let at = 0; at + 1 < quiet.length; at += 1) {
    q = added([q, quiet[at] ?? added([])])
    l = added([l, loud[at] ?? added([])])
    least = Math.min(least, Math.max(byOf(q, l), byOf(without(allQuiet, q), without(allLoud, l))))
  }
  return Number.isFinite(least) ? least : 0
}
