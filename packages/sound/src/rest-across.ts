import { acrossAt, acrossLine, acrossOf, lineOf, topOf, waveAt } from './even-lines.ts'
import { type EvenMeeting, loudOf } from './even-meeting.ts'
import { added, type Sums, without } from './even-sums.ts'

/*
 * Whether what is quiet stands across the angles of what is loud. One source in two rooms turns every bin by the same angle,
 * loud or quiet, echoes included; so of one source nothing is left across them but chance, at any delay. The loud tells those
 * angles well; the other way round the quiet of a programme in noise does not.
 */
export interface Beside {
  /** What the rest has at its best delay across the loud, standard deviations. */
  readonly by: number
  /** The same in that part before or after any moment in which it is greater: a loop that begins anew changes once. */
  readonly lasting: number
}

/** Below it nothing is measured further. */
const WORTH_IT = 4.5

/** The quiet across the loud fifth; all else across the loudest fourteenth. */
export function restAcross({ moments }: EvenMeeting): { readonly loud: Beside; readonly loudest: Beside } {
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

function acrossIn(rest: readonly Sums[], loud: readonly Sums[]): Beside {
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
