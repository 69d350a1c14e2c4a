import { type Flat, flatAt, type Spot } from './ground.ts'

/** A position with a time. `at` is in ms of any clock that all positions share; undefined if there is none. */
export interface Timed extends Spot {
  readonly at: number | undefined
}

/** Minimum interval: a second, minus the jitter of a camera's clock. */
const LEAST_APART_MS = 950

/** Keeps at most one fix per second, and the last. All fixes without a time stay. */
export function onePerSecond<T extends Timed>(fixes: readonly T[]): readonly T[] {
  const kept: T[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const fix of fixes) {
    if (fix.at !== undefined && fix.at - last < LEAST_APART_MS && fix.at >= last) continue
    kept.push(fix)
    last = fix.at ?? last
  }
  const end = fixes.at(-1)
  return end === undefined || kept.at(-1) === end ? kept : [...kept, end]
}

/** Minimum deviation that counts, in metres: finer than a receiver's precision and a screen's resolution. */
const FINEST_M = 1
/**
 * Maximum number of fixes to simplify. A log of a whole day is first thinned evenly, so that the simplification stays
 * cheap for any input.
 */
const MOST_TRIED = 6_000

/**
 * Selects at most `most` fixes, with the first and the last. A fix is dropped if the others predict its position at its
 * time (Douglas and Peucker, with the distance from the interpolated position). Returns indices in `fixes`, ascending.
 */
export function thinned(fixes: readonly Timed[], most: number): readonly number[] {
  const even = evenly(fixes.length, MOST_TRIED)
  const deviations = deviationsOf(even.flatMap((at) => fixes[at] ?? []))
  const sorted = [...deviations].filter(([, metres]) => metres > FINEST_M).sort(([a, x], [b, y]) => y - x || a - b)
  return sorted
    .slice(0, most)
    .map(([at]) => even[at] ?? 0)
    .sort((a, b) => a - b)
}

/** Indices of the fixes that are more than `tolerance` metres off the line of the others. */
export const corners = (fixes: readonly Timed[], tolerance: number): readonly number[] =>
  [...deviationsOf(fixes)]
    .filter(([, metres]) => metres > tolerance)
    .map(([at]) => at)
    .sort((a, b) => a - b)

/** Indices of `most` out of `count` fixes, evenly spaced, with the first and the last. */
function evenly(count: number, most: number): readonly number[] {
  if (count <= most) return Array.from({ length: count }, (_, at) => at)
  return Array.from({ length: most }, (_, n) => Math.round((n * (count - 1)) / (most - 1)))
}

/**
 * For each fix its distance from the line through the fixes that deviate more. The two ends are infinitely far off, so
 * they always stay.
 */
function deviationsOf(fixes: readonly Timed[]): ReadonlyMap<number, number> {
  const last = fixes.length - 1
  const deviations = new Map<number, number>()
  const [first] = fixes
  if (!first) return deviations
  const plane = flatAt(first)
  const flat = fixes.map((fix) => ({ ...plane.to(fix), at: fix.at }))
  for (const end of [0, last]) deviations.set(end, Number.POSITIVE_INFINITY)
  const open = [{ from: 0, to: last, off: Number.POSITIVE_INFINITY }]
  for (let span = open.pop(); span; span = open.pop()) {
    const { from, to } = span
    const furthest = furthestIn(flat, from, to)
    // No fix in this span deviates more than the minimum.
    if (furthest === undefined || furthest.metres <= FINEST_M) continue
    const off = Math.min(span.off, furthest.metres)
    deviations.set(furthest.at, off)
    open.push({ from, to: furthest.at, off }, { from: furthest.at, to, off })
  }
  return deviations
}

interface FlatTimed extends Flat {
  readonly at: number | undefined
}

function furthestIn(flat: readonly FlatTimed[], from: number, to: number) {
  const [a, b] = [flat[from], flat[to]]
  let found: { readonly at: number; readonly metres: number } | undefined
  if (!a || !b) return undefined
  for (let at = from + 1; at < to; at += 1) {
    const one = flat[at]
    const metres = one === undefined ? 0 : distanceFromLine(one, a, b)
    if (found === undefined || metres > found.metres) found = { at, metres }
  }
  return found
}

/** Distance from the position that is interpolated for that time; without times, from the nearest point of the line. */
function distanceFromLine(one: FlatTimed, a: FlatTimed, b: FlatTimed): number {
  const [wide, high] = [b.x - a.x, b.y - a.y]
  const long = wide ** 2 + high ** 2
  const isTimed = one.at !== undefined && a.at !== undefined && b.at !== undefined && b.at > a.at
  const share = isTimed
    ? ((one.at ?? 0) - (a.at ?? 0)) / ((b.at ?? 0) - (a.at ?? 0))
    : long === 0
      ? 0
      : ((one.x - a.x) * wide + (one.y - a.y) * high) / long
  const part = Math.max(0, Math.min(1, share))
  return Math.hypot(one.x - a.x - part * wide, one.y - a.y - part * high)
}
