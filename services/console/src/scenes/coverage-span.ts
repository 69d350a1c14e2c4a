import type { Coverage } from '../shared/api/types.ts'

type Cell = Coverage['cells'][number]

/** The time that the columns show; `outside`: covered minutes of a place that lie beyond it, and when the farthest is. */
export interface CoverageSpan {
  readonly from: number
  readonly to: number
  readonly outside: number
  readonly farthest: number | undefined
}

/** One in ten may lie elsewhere, and one where there are few: one wrong photo must not stretch every column. */
const mayLieOutside = (total: number): number => (total < 3 ? 0 : Math.max(1, Math.floor(total / 10)))
/** What is left out must make the rest this many times clearer. */
const WORTH = 2
const MARGIN = 0.05

/** All that was told of: from the first minute to the last one. Undefined where that is nothing. */
export function wholeSpan(cells: readonly Cell[]): CoverageSpan | undefined {
  const from = cells.reduce((least, { fromMs }) => Math.min(least, fromMs), Number.POSITIVE_INFINITY)
  const to = cells.reduce((last, { toMs }) => Math.max(last, toMs), Number.NEGATIVE_INFINITY)
  return to > from ? { from, to, outside: 0, farthest: undefined } : undefined
}

/** The shortest time in which nine tenths of what is covered lie; the whole one where that is hardly shorter. */
export function mainSpan(cells: readonly Cell[]): CoverageSpan | undefined {
  const whole = wholeSpan(cells)
  const busy = cells.filter(({ submissions }) => submissions > 0).toSorted((a, b) => a.fromMs - b.fromMs)
  const total = busy.reduce((sum, { submissions }) => sum + submissions, 0)
  const core = shortest(busy, total - mayLieOutside(total))
  if (!whole || !core || (core.to - core.from) * WORTH > whole.to - whole.from) return whole
  const margin = Math.max(60_000, (core.to - core.from) * MARGIN)
  const [from, to] = [Math.max(whole.from, core.from - margin), Math.min(whole.to, core.to + margin)]
  const beyond = busy.filter(({ fromMs, toMs }) => toMs <= from || fromMs >= to)
  if (beyond.length === 0) return whole
  const away = ({ fromMs }: Cell): number => (fromMs < from ? from - fromMs : fromMs - to)
  return { from, to, outside: beyond.length, farthest: beyond.toSorted((a, b) => away(b) - away(a))[0]?.fromMs }
}

/** Of cells in the order of time: the shortest run of them that holds `enough`. */
function shortest(busy: readonly Cell[], enough: number): { readonly from: number; readonly to: number } | undefined {
  let best: { from: number; to: number } | undefined
  let [first, held] = [0, 0]
  for (const { toMs, submissions } of busy) {
    held += submissions
    for (let head = busy[first]; head && held - head.submissions >= enough; head = busy[first]) {
      held -= head.submissions
      first += 1
    }
    const from = busy[first]?.fromMs
    if (held >= enough && from !== undefined && (!best || toMs - from < best.to - best.from)) best = { from, to: toMs }
  }
  return best
}
