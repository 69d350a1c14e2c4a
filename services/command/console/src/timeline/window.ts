import type { Row } from '../api/types.ts'

/** The span of time that the axis shows, epoch ms. */
export interface Span {
  readonly from: number
  readonly to: number
}

const SHORTEST = 10_000
const LONGEST = 140 * 365 * 86_400_000

/** Around the estimates, without the last per cent on either side: one camera set to 1970 must not flatten the rest. */
export function fit(rows: readonly Row[]): Span {
  const times = rows.map(timeOf).sort((a, b) => a - b)
  const low = times[Math.floor(times.length * 0.02)]
  const high = times[Math.ceil(times.length * 0.98) - 1]
  if (low === undefined || high === undefined) return around(Date.now(), 3_600_000)
  const width = Math.max((high - low) * 1.12, 120_000)
  return around((low + high) / 2, width)
}

export interface Opening {
  readonly span: Span
  /** How many lie outside it: a camera set to 1970, a picture from last year. */
  readonly outside: number
}

const BEFORE_ARRIVAL_MS = 12 * 3_600_000

/**
 * Where the axis opens: on all that is placed, unless some of it lies outside the incident's own time, which begins half
 * a day before the first arrival and goes on until now (or until half a day after the last arrival, of an old one).
 */
export function openingSpan(placed: readonly Row[], arriving: readonly Row[], now: number): Opening {
  const [first, last] = rangeOf([...placed, ...arriving].map(({ receivedAt }) => receivedAt))
  const { from, to } = { from: first - BEFORE_ARRIVAL_MS, to: Math.min(now, last + BEFORE_ARRIVAL_MS) }
  const outside = placed.filter((row) => timeOf(row) < from || timeOf(row) > to).length
  if (outside === 0 || outside === placed.length) return { span: fit(placed), outside: 0 }
  // Never empty, and with room at its edges for what is drawn there.
  const width = Math.max(to - from, 3_600_000) * 1.02
  return { span: around((from + to) / 2, width), outside }
}

/** All that is placed, the strays as well. */
export function spanOfAll(placed: readonly Row[]): Span {
  const [low, high] = rangeOf(placed.map(timeOf))
  return around((low + high) / 2, Math.max((high - low) * 1.12, 120_000))
}

const timeOf = (row: Row): number => row.estimate ?? row.latest

/** Of thousands of numbers: no spreading into arguments. */
const rangeOf = (times: readonly number[]): readonly [number, number] =>
  times.reduce<readonly [number, number]>(
    ([low, high], time) => [Math.min(low, time), Math.max(high, time)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )

const around = (middle: number, width: number): Span => ({ from: middle - width / 2, to: middle + width / 2 })

/** `factor` below 1 looks closer; `at` (0…1 of the width) stays where it is. */
export function zoom({ from, to }: Span, factor: number, at = 0.5): Span {
  const width = Math.min(Math.max((to - from) * factor, SHORTEST), LONGEST)
  const anchor = from + (to - from) * at
  return { from: anchor - width * at, to: anchor + width * (1 - at) }
}

/** `share` of the width to the right. */
export const pan = ({ from, to }: Span, share: number): Span => {
  const by = (to - from) * share
  return { from: from + by, to: to + by }
}
