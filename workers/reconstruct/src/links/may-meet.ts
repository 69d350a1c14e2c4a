import type { LinkBounds } from '@firsthand/database/reconstruct'
import type { LinkedPair } from '@firsthand/sound'

/** Tolerance for the clocks of servers and phones, and for arrivals, which are whole minutes. */
const TOLERANCE_MS = 120_000

/**
 * Whether two items can lie `offsetMs` apart (start of b minus start of a) according to certain facts: arrivals and
 * officers' pins. Clocks of devices are not used, because links are there to find the wrong ones.
 */
export function mayMeet(a: LinkBounds, b: LinkBounds, offsetMs: number): boolean {
  const [one, other] = [startsOf(a), startsOf(b)]
  return (
    one.earliest + offsetMs <= other.latest + TOLERANCE_MS && other.earliest - offsetMs <= one.latest + TOLERANCE_MS
  )
}

function startsOf({ pinned, receivedAt, durationMs }: LinkBounds): {
  readonly earliest: number
  readonly latest: number
} {
  const latest = receivedAt - durationMs
  if (!pinned) return { earliest: Number.NEGATIVE_INFINITY, latest }
  return { earliest: pinned.earliest, latest: Math.min(latest, pinned.latest) }
}

/**
 * The offset according to the items' own placements, or undefined. It distinguishes a sound that was played at several
 * times from one that was heard once.
 */
export function claimedOffset(a: LinkBounds, b: LinkBounds): NonNullable<LinkedPair['claimed']> | undefined {
  if (!a.placed || !b.placed || a.placed.status === 'open' || b.placed.status === 'open') return undefined
  const middle = ({ earliest, latest }: { earliest: number; latest: number }): number => (earliest + latest) / 2
  // Converts an interval to a standard deviation. Placements are 90 % intervals, which are 3.29 standard deviations
  // wide.
  const width = ({ earliest, latest }: { earliest: number; latest: number }): number => (latest - earliest) / 3.29
  return {
    offsetMs: middle(b.placed) - middle(a.placed),
    sdMs: Math.hypot(width(a.placed), width(b.placed), 1000),
    isTrusted: a.placed.status === 'placed' || b.placed.status === 'placed',
  }
}
