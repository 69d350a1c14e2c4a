import type { Placement } from '@firsthand/domain'
import { instant, instantBy } from '../cli/table.ts'

/** A duration in words: "61 min 12 s", "350 ms". */
export function distance(ms: number): string {
  const size = Math.abs(ms)
  if (size < 1000) return `${Math.round(size)} ms`
  if (size < 60_000) return `${(size / 1000).toFixed(2)} s`
  const seconds = Math.round(size / 1000)
  if (seconds < 7200) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 2880 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${Math.round(minutes / 1440)} d`
}

export const movedBy = (ms: number | null): string =>
  ms === null ? '-' : ms === 0 ? 'interval only' : `${distance(ms)} ${ms < 0 ? 'earlier' : 'later'}`

/** A placement in words: "2026-06-01 09:00:07Z (± 400 ms, placed)". */
export function placed(placement: Pick<Placement, 'earliest' | 'estimate' | 'latest' | 'status'> | null): string {
  if (placement === null) return 'not on the timeline'
  const { earliest, estimate, latest, status } = placement
  if (estimate === undefined) return `before ${instantBy(latest)}`
  const [before, after] = [estimate - earliest, latest - estimate]
  // For an asymmetric interval a single ± would be wrong on both sides.
  const isLopsided = Math.max(before, after) > 2 * Math.min(before, after)
  const exact = isLopsided
    ? `from ${instant(earliest)} to ${instantBy(latest)}`
    : `± ${distance((latest - earliest) / 2)}`
  return `${instant(estimate)} (${exact}, ${status})`
}
