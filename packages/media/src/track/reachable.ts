import { metresBetween } from './ground.ts'
import type { Timed } from './thin.ts'

/** Nothing that carries a camera over the ground is faster than sound. */
const FASTEST_M_PER_S = 340
/** What two fixes may be off by together without anybody's fault. */
const SLACK_M = 100
/** Ways that are followed side by side: a receiver that jumps about has no more than some. */
const MOST_WAYS = 8

interface Way<T> {
  readonly fixes: T[]
  last: T
}

/**
 * The longest way of fixes each of which can be reached from the one before in the time between: a jump of two
 * kilometres in a second is no way. The others are told as jumps. What has no time has no speed.
 */
export function reachable<T extends Timed>(
  fixes: readonly T[],
): { readonly way: readonly T[]; readonly jumps: number } {
  const ways: Way<T>[] = []
  let best: readonly T[] = []
  for (const fix of fixes) {
    const way = nearest(
      ways.filter(({ last }) => isWithinReach(last, fix)),
      fix,
    ) ?? { fixes: [], last: fix }
    way.fixes.push(fix)
    way.last = fix
    if (way.fixes.length > best.length) best = way.fixes
    // The one that goes on is the last to be forgotten.
    if (ways.includes(way)) ways.splice(ways.indexOf(way), 1)
    ways.unshift(way)
    ways.splice(MOST_WAYS)
  }
  return { way: best, jumps: fixes.length - best.length }
}

function isWithinReach(from: Timed, to: Timed): boolean {
  if (from.at === undefined || to.at === undefined) return true
  return metresBetween(from, to) - SLACK_M <= (FASTEST_M_PER_S * Math.max(0, to.at - from.at)) / 1000
}

const nearest = <T extends Timed>(ways: readonly Way<T>[], fix: T): Way<T> | undefined =>
  ways.length < 2
    ? ways[0]
    : ways.reduce((kept, way) => (metresBetween(way.last, fix) < metresBetween(kept.last, fix) ? way : kept))
