import type { Row } from '../api/types.ts'

/** The span of time that the axis shows, epoch ms. */
export interface Span {
  readonly from: number
  readonly to: number
}

const SHORTEST = 10_000
const LONGEST = 40 * 365 * 86_400_000

/** Around the estimates, without the last per cent on either side: one camera set to 1970 must not flatten the rest. */
export function fit(rows: readonly Row[]): Span {
  const times = rows.map((row) => row.estimate ?? row.latest).sort((a, b) => a - b)
  const low = times[Math.floor(times.length * 0.02)]
  const high = times[Math.ceil(times.length * 0.98) - 1]
  if (low === undefined || high === undefined) return around(Date.now(), 3_600_000)
  const width = Math.max((high - low) * 1.12, 120_000)
  return around((low + high) / 2, width)
}

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
