/** The span of time that the axis shows, epoch ms. */
export interface Span {
  readonly from: number
  readonly to: number
}

const SHORTEST = 2_000
const LONGEST = 140 * 365 * 86_400_000
/**
 * The farthest that a span may reach from 1970. This is the limit of a Date minus the longest span, because the axis
 * may show times beyond the span.
 */
const FURTHEST = 8.64e15 - LONGEST
const LEAST_OPENING = 120_000

/** The time range of the incident's items, from the service. */
export interface Reach {
  readonly placed: number
  readonly low: number | null
  readonly high: number | null
  readonly own: Span | null
  readonly outside: number
}

/**
 * The initial span of the axis. It omits items outside the incident's own time (from half a day before the first
 * arrival to half a day after the last): a camera set to 1970 must not squeeze all other items together.
 */
export function openingSpan(reach: Reach | undefined, now: number): Span {
  if (!reach || reach.low === null || reach.high === null) return around(now, 3_600_000)
  const { placed, low, high, own, outside } = reach
  if (own === null || outside === 0 || outside >= placed) return spanOfAll(low, high)
  return around((own.from + own.to) / 2, Math.max(own.to - own.from, 3_600_000) * 1.02)
}

/** The span of all placed items including outliers, with margins for the marks at its ends. */
export const spanOfAll = (low: number, high: number): Span =>
  around((low + high) / 2, Math.max((high - low) * 1.12, LEAST_OPENING))

/** A span of this width around a middle. */
export const around = (middle: number, width: number): Span =>
  keep({ from: middle - width / 2, to: middle + width / 2 })

/** Zooms in if `factor` is below 1. The point `at` (0…1 of the width) keeps its position. */
export function zoom({ from, to }: Span, factor: number, at = 0.5): Span {
  const width = Math.min(Math.max((to - from) * factor, SHORTEST), LONGEST)
  const anchor = from + (to - from) * at
  return keep({ from: anchor - width * at, to: anchor + width * (1 - at) })
}

/** Moves the span to the right by `share` of its width. */
export const pan = ({ from, to }: Span, share: number): Span => {
  const by = (to - from) * share
  return keep({ from: from + by, to: to + by })
}

/** Moves the span only as far as needed to contain `at` with some margin. */
export function reveal({ from, to }: Span, at: number): Span {
  const room = (to - from) * 0.08
  if (at >= from + room && at <= to - room) return { from, to }
  const by = at < from + room ? at - room - from : at + room - to
  return keep({ from: from + by, to: to + by })
}

/** Keeps the span within the range of a Date. */
function keep({ from, to }: Span): Span {
  const by = from < -FURTHEST ? -FURTHEST - from : to > FURTHEST ? FURTHEST - to : 0
  return { from: from + by, to: to + by }
}
