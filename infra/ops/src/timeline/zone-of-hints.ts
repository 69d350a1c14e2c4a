import { offsetsOf } from '@firsthand/runtime'
import type { World } from '@firsthand/timeline'

const HALF_DAY = 43_200_000
/** Times this near to a change of offset are not compared, because a wall-clock time exists twice or never there. */
const NEAR_CHANGE = 2 * HALF_DAY
/** Zones are compared from 1990 on, the lower bound of digital capture times. */
const FROM = 631_152_000_000

/**
 * Whether the zone that a document names has the UTC offsets that the revision used. Offsets are compared only until
 * the revision's last item arrived, because versions of the zone database differ in later rules. If the zone is empty,
 * UTC or unknown, the revision must have used no offsets.
 */
export function isZoneOf(zone: string, { hints, items }: World): boolean {
  const steps = hints.zone.toSorted((a, b) => a.fromWallMs - b.fromWallMs)
  const offsetAt = offsetsOf(zone)
  if (!offsetAt) return steps.length === 0
  const until = Math.min(
    Date.now(),
    items.reduce((last, { receivedAt }) => Math.max(last, receivedAt), FROM),
  )
  let step = 0
  for (let at = FROM; at <= until; at += HALF_DAY) {
    const offset = offsetAt(at)
    const wall = at + offset
    while ((steps[step + 1]?.fromWallMs ?? Infinity) <= wall) step++
    const isNearChange = [steps[step], steps[step + 1]].some(
      (one) => one && Math.abs(one.fromWallMs - wall) < NEAR_CHANGE,
    )
    if (!isNearChange && steps[step]?.offsetMs !== offset) return false
  }
  return steps.length > 0
}
