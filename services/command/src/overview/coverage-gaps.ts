import type { CoverageCell } from '@firsthand/domain'

/**
 * A span without footage between two spans with footage, in epoch ms. `place` null: no footage anywhere in the
 * incident.
 */
export interface CoverageGap {
  readonly fromMs: number
  readonly toMs: number
  readonly place: { readonly lat: number; readonly lon: number; readonly sizeM: number } | null
}

export interface CoverageGaps {
  readonly places: number
  readonly fromMs: number
  readonly toMs: number
  /** Gaps of the whole incident first, then of single places; each longest first. */
  readonly gaps: readonly CoverageGap[]
  readonly more: number
}

/** Shorter gaps are ignored: they are pauses between two clips of one phone. */
const SHORTEST_MS = 2 * 60_000
const MOST_GAPS = 6

/**
 * Finds where and when footage stops and resumes. No footage does not mean no event. Undefined before any coverage is
 * computed.
 */
export function coverageGaps(cells: readonly CoverageCell[]): CoverageGaps | undefined {
  const covered = cells.filter(({ submissions }) => submissions > 0)
  if (covered.length === 0) return undefined
  const byPlace = new Map<string, CoverageCell[]>()
  for (const cell of covered) {
    const key = `${cell.lat} ${cell.lon}`
    const known = byPlace.get(key)
    if (known) known.push(cell)
    else byPlace.set(key, [cell])
  }
  const whole = gapsIn(covered).map((gap) => ({ ...gap, place: null }))
  const single = [...byPlace.values()].flatMap((own) => {
    const [first] = own
    const place = first ? { lat: first.lat, lon: first.lon, sizeM: first.sizeM } : null
    // A gap of the whole incident is not listed again for every place.
    return gapsIn(own)
      .filter((gap) => !whole.some((one) => one.fromMs <= gap.fromMs && one.toMs >= gap.toMs))
      .map((gap) => ({ ...gap, place }))
  })
  const gaps = [...whole.toSorted(longestFirst), ...single.toSorted(longestFirst)]
  return {
    places: byPlace.size,
    fromMs: covered.reduce((least, { fromMs }) => Math.min(least, fromMs), Number.POSITIVE_INFINITY),
    toMs: covered.reduce((most, { toMs }) => Math.max(most, toMs), Number.NEGATIVE_INFINITY),
    gaps: gaps.slice(0, MOST_GAPS),
    more: Math.max(0, gaps.length - MOST_GAPS),
  }
}

type Span = Pick<CoverageGap, 'fromMs' | 'toMs'>
const longestFirst = (a: Span, b: Span): number => b.toMs - b.fromMs - (a.toMs - a.fromMs) || a.fromMs - b.fromMs

function gapsIn(cells: readonly CoverageCell[]): readonly Span[] {
  const gaps: Span[] = []
  let end: number | undefined
  for (const { fromMs, toMs } of cells.toSorted((a, b) => a.fromMs - b.fromMs)) {
    if (end !== undefined && fromMs - end >= SHORTEST_MS) gaps.push({ fromMs: end, toMs: fromMs })
    end = Math.max(end ?? toMs, toMs)
  }
  return gaps
}
