import type { Coverage } from '../shared/api/types.ts'

type Cell = Coverage['cells'][number]

/**
 * The time that the columns show. `outside` counts the covered minutes of places beyond it; `farthest` is the most
 * distant one, epoch ms.
 */
export interface CoverageSpan {
  readonly from: number
  readonly to: number
  readonly outside: number
  readonly farthest: number | undefined
}

/**
 * How many submissions may lie outside: one in ten, but at least one if there are three or more. One photo with a wrong
 * time must not stretch all columns.
 */
const mayLieOutside = (total: number): number => (total < 3 ? 0 : Math.max(1, Math.floor(total / 10)))
/** Minutes are left out only if that shortens the span at least by this factor. */
const WORTH = 2
const MARGIN = 0.05

/** From the first to the last covered minute. Undefined if there is none. */
export function wholeSpan(cells: readonly Cell[]): CoverageSpan | undefined {
  const from = cells.reduce((least, { fromMs }) => Math.min(least, fromMs), Number.POSITIVE_INFINITY)
  const to = cells.reduce((last, { toMs }) => Math.max(last, toMs), Number.NEGATIVE_INFINITY)
  return to > from ? { from, to, outside: 0, farthest: undefined } : undefined
}

/** The shortest span that holds nine tenths of the coverage; the whole span if that is hardly longer. */
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

/** The shortest run of cells with at least `enough` submissions. Expects cells in chronological order. */
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
