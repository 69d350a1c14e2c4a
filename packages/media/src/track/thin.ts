import { type Flat, flatAt, type Spot } from './ground.ts'

/** `at` in ms of any clock that all of them share; undefined where none is. */
export interface Timed extends Spot {
  readonly at: number | undefined
}

/** A second apart, less what a camera's clock wavers by. */
const LEAST_APART_MS = 950

/** One each second at most; the last stays. Those without a time all stay. */
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

/** Finer than a receiver is, and than a screen shows. */
const FINEST_M = 1
/** Before anything else: a log of a whole day is thinned evenly, so that what follows stays cheap whatever it holds. */
const MOST_TRIED = 6_000

/**
 * No more than `most`, first and last among them: what lies where the others say it was at its time is left out
 * (Douglas and Peucker, with the distance to where one would have been then). Answers places in `fixes`, ascending.
 */
export function thinned(fixes: readonly Timed[], most: number): readonly number[] {
  const even = evenly(fixes.length, MOST_TRIED)
  const offs = offsOf(even.flatMap((at) => fixes[at] ?? []))
  const sorted = [...offs].filter(([, metres]) => metres > FINEST_M).sort(([a, x], [b, y]) => y - x || a - b)
  return sorted
    .slice(0, most)
    .map(([at]) => even[at] ?? 0)
    .sort((a, b) => a - b)
}

/** The places of those that are more than `tolerance` metres off the line of the others. */
export const corners = (fixes: readonly Timed[], tolerance: number): readonly number[] =>
  [...offsOf(fixes)]
    .filter(([, metres]) => metres > tolerance)
    .map(([at]) => at)
    .sort((a, b) => a - b)

/** `most` of `count` places, as evenly as they go, the first and the last among them. */
function evenly(count: number, most: number): readonly number[] {
  if (count <= most) return Array.from({ length: count }, (_, at) => at)
  return Array.from({ length: most }, (_, n) => Math.round((n * (count - 1)) / (most - 1)))
}

/** How far each is off the line of those that are further off; the ends always stay. */
function offsOf(fixes: readonly Timed[]): ReadonlyMap<number, number> {
  const last = fixes.length - 1
  const offs = new Map<number, number>()
  const [first] = fixes
  if (!first) return offs
  const plane = flatAt(first)
  const flat = fixes.map((fix) => ({ ...plane.to(fix), at: fix.at }))
  for (const end of [0, last]) offs.set(end, Number.POSITIVE_INFINITY)
  const open = [{ from: 0, to: last, off: Number.POSITIVE_INFINITY }]
  for (let span = open.pop(); span; span = open.pop()) {
    const { from, to } = span
    const furthest = furthestIn(flat, from, to)
    // Nothing within is further off than this one.
    if (furthest === undefined || furthest.metres <= FINEST_M) continue
    const off = Math.min(span.off, furthest.metres)
    offs.set(furthest.at, off)
    open.push({ from, to: furthest.at, off }, { from: furthest.at, to, off })
  }
  return offs
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
    const metres = one === undefined ? 0 : offLine(one, a, b)
    if (found === undefined || metres > found.metres) found = { at, metres }
  }
  return found
}

/** From where one would have been at that time; without times from the nearest point of the line. */
function offLine(one: FlatTimed, a: FlatTimed, b: FlatTimed): number {
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
