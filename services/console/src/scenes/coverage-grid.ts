import type { Coverage } from '../shared/api/types.ts'
import { type CoverageSpan, wholeSpan } from './coverage-span.ts'

type Cell = Coverage['cells'][number]

/**
 * The coverage of one place in one step. A step is the time that a column shows. `fewest` and `most` are the numbers of
 * separate submissions in its emptiest and in its fullest minute.
 */
export interface Covered {
  readonly fewest: number
  readonly most: number
}

/** One place, with its coverage in each shown step. A step is undefined if the service reported nothing. */
export interface CoverageRow {
  readonly key: string
  readonly lat: number
  readonly lon: number
  readonly sizeM: number
  readonly steps: readonly (Covered | undefined)[]
}

export interface CoverageGrid {
  /** Start of each step, epoch ms. */
  readonly steps: readonly number[]
  readonly stepMs: number
  readonly rows: readonly CoverageRow[]
  /** How many places are left out of `rows`. */
  readonly more: number
}

const MINUTE_MS = 60_000
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440] as const

/**
 * Fits the coverage into at most `steps` columns. A step of several minutes shows its minimum and maximum, because a
 * mean could hide a gap.
 */
export function coverageGrid(
  cells: readonly Cell[],
  most: { readonly steps: number; readonly places: number; readonly span?: CoverageSpan | undefined },
): CoverageGrid {
  const span = most.span ?? wholeSpan(cells)
  if (!span) return { steps: [], stepMs: MINUTE_MS, rows: [], more: 0 }
  const { from, to } = span
  const minutes =
    STEPS.find((one) => (to - from) / (one * MINUTE_MS) <= most.steps - 1) ??
    Math.ceil((to - from) / MINUTE_MS / (most.steps - 1))
  const stepMs = minutes * MINUTE_MS
  const first = Math.floor(from / stepMs) * stepMs
  const count = Math.ceil((to - first) / stepMs)
  const places = new Map<string, { readonly cell: Cell; readonly steps: (Covered | undefined)[]; total: number }>()
  for (const cell of cells) {
    if (cell.toMs <= from || cell.fromMs >= to) continue
    const key = `${cell.lat} ${cell.lon}`
    const known = places.get(key) ?? { cell, steps: Array.from({ length: count }, () => undefined), total: 0 }
    known.total += cell.submissions
    for (
      let at = Math.max(0, Math.floor((cell.fromMs - first) / stepMs));
      first + at * stepMs < cell.toMs && at < count;
      at += 1
    ) {
      const { fewest, most: fullest } = known.steps[at] ?? { fewest: cell.submissions, most: cell.submissions }
      known.steps[at] = { fewest: Math.min(fewest, cell.submissions), most: Math.max(fullest, cell.submissions) }
    }
    places.set(key, known)
  }
  const sorted = [...places.entries()].sort(([, a], [, b]) => b.total - a.total || a.cell.lat - b.cell.lat)
  return {
    steps: Array.from({ length: count }, (_, at) => first + at * stepMs),
    stepMs,
    rows: sorted.slice(0, most.places).map(([key, { cell, steps }]) => {
      const { lat, lon, sizeM } = cell
      return { key, lat, lon, sizeM, steps }
    }),
    more: Math.max(0, sorted.length - most.places),
  }
}
