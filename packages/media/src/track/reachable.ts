import { metresBetween } from './ground.ts'
import type { Timed } from './thin.ts'

/** Maximum speed. No vehicle on the ground is faster than sound. */
const FASTEST_M_PER_S = 340
/** Ordinary error of two fixes together. */
const SLACK_M = 100
/** Maximum number of candidate tracks in parallel. A jumping receiver produces only a few. */
const MOST_WAYS = 8

interface Way<T> {
  readonly fixes: T[]
  last: T
}

/**
 * Finds the longest track in which each fix is reachable from the previous one in the time between. Two kilometres in a
 * second are a jump. The other fixes are counted as jumps. Without times there is no speed limit.
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
    // The track that was just extended moves to the front, so that it is the last to be dropped.
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
