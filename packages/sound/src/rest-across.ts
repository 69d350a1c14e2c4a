import { acrossAt, acrossLine, acrossOf, lineOf, topOf, waveAt } from './even-lines.ts'
import { type EvenMeeting, loudOf } from './even-meeting.ts'
import { added, type Sums, without } from './even-sums.ts'

/*
 * Tests whether the phases of the quiet cells have a component perpendicular to those of the loud cells. With one
 * source in two rooms, the phases of a bin differ by the same angle whether loud or quiet, echoes included. So for one
 * source that component is chance at any delay. The angles are taken from the loud cells, because quiet cells of a
 * programme in noise do not give them well.
 */
export interface RestScore {
  /**
   * How far the phases of the quieter cells deviate from those of the loud cells (the perpendicular component), in
   * standard deviations, at the delay where this is largest. With one source it is chance.
   */
  readonly by: number
  /**
   * How far the evidence lasts. The sound is split in two at each of several times. A split gets the score of its
   * better half. This is the lowest score of all splits. A loop that restarts changes only once, so neither half of a
   * split at the restart has a score.
   */
  readonly lasting: number
}

/** With a lower score, `lasting` is not measured. */
const WORTH_IT = 4.5

/** `loud`: the quiet cells against the loud fifth. `loudest`: all other cells against the loudest fourteenth. */
export function restAcross({ moments }: EvenMeeting): { readonly loud: RestScore; readonly loudest: RestScore } {
  const rest = moments.map(({ quiet, loud }) => added([quiet, loud]))
  return {
    loud: acrossIn(
      moments.map(({ quiet }) => quiet),
      moments.map(loudOf),
    ),
    loudest: acrossIn(
      rest,
      moments.map(({ loudest }) => loudest),
    ),
  }
}

function acrossIn(rest: readonly Sums[], loud: readonly Sums[]): RestScore {
  const [allRest, allLoud] = [added(rest), added(loud)]
  const line = acrossLine(acrossOf(allRest, allLoud))
  const top = topOf(line, topOf(lineOf(allLoud)))
  const by = line[top] ?? 0
  if (by < WORTH_IT) return { by, lasting: 0 }
  const wave = waveAt(top)
  const acrossBy = (r: Sums, l: Sums): number => acrossAt(acrossOf(r, l), wave)
  let [r, l, lasting] = [added([]), added([]), Number.POSITIVE_INFINITY]
  for (let at = 0; at + 1 < rest.length; at += 1) {
    r = added([r, rest[at] ?? added([])])
    l = added([l, loud[at] ?? added([])])
    lasting = Math.min(lasting, Math.max(acrossBy(r, l), acrossBy(without(allRest, r), without(allLoud, l))))
  }
  return { by, lasting: Number.isFinite(lasting) ? lasting : 0 }
}
