import { MOST_TRACK_POINTS, type Track, type TrackPoint } from '@firsthand/domain'
import { circleAround, metresBetween, type Spot } from './ground.ts'
import { reachable } from './reachable.ts'
import { corners, onePerSecond, thinned } from './thin.ts'

/** A position of a receiver that passed validation. */
export interface ValidFix extends TrackPoint {
  readonly altitudeM?: number
}

export interface WayInput {
  readonly source: string
  readonly fixes: readonly ValidFix[]
  /** Number of further samples without a valid position. */
  readonly unsure: number
}

export interface Way {
  /** Undefined if there are fewer than two points. */
  readonly track: Track | undefined
  /** The whole track, before thinning. */
  readonly way: readonly ValidFix[]
  readonly jumps: number
}

/**
 * Noise of a receiver at rest, in metres, whatever accuracy it states. Its errors drift slowly, so half of the stated
 * accuracy counts.
 */
const NOISE_M = 5

/** The track of a file's fixes, limited in size. Impossible fixes are removed and counted. */
export function wayOf({ source, fixes, unsure }: WayInput): Way {
  const clocked = inOrder(fixes)
  const { way, jumps } = reachable(clocked)
  const some = onePerSecond(way)
  const points = thinned(some, MOST_TRACK_POINTS)
    .flatMap((at) => some[at]?.fix ?? [])
    .map(pointOf)
  const whole = way.map(({ fix }) => fix)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return { track: undefined, way: whole, jumps }
  const spanMs = between(first, last)
  const track = { source, points, fixes: fixes.length + unsure, unsure, jumps, lengthM: lengthOf(some), spanMs }
  return { track, way: whole, jumps }
}

const pointOf = ({ atMs, utcMs, lat, lon, radiusM }: ValidFix): TrackPoint => ({ atMs, utcMs, lat, lon, radiusM })

interface Clocked extends Spot {
  readonly fix: ValidFix
  readonly at: number | undefined
  readonly radiusM: number | undefined
}

/**
 * Sorts by the item's own time if all fixes have one, else by the receiver's time if all have one. Otherwise file order
 * is kept.
 */
function inOrder(fixes: readonly ValidFix[]): readonly Clocked[] {
  const isOwn = fixes.every(({ atMs }) => atMs !== undefined)
  const isUtc = !isOwn && fixes.every(({ utcMs }) => utcMs !== undefined)
  const clocked = fixes.map((fix) => ({
    ...{ fix, lat: fix.lat, lon: fix.lon, radiusM: fix.radiusM },
    at: isOwn ? fix.atMs : isUtc ? fix.utcMs : undefined,
  }))
  return isOwn || isUtc ? clocked.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)) : clocked
}

function between(first: TrackPoint, last: TrackPoint): number | undefined {
  if (first.atMs === undefined || last.atMs === undefined)
    return first.utcMs !== undefined && last.utcMs !== undefined ? Math.max(0, last.utcMs - first.utcMs) : undefined
  // If not every point has a time, they are in file order, and the last may be earlier than the first.
  return last.atMs < first.atMs ? undefined : last.atMs - first.atMs
}

/**
 * Length of the track along the corners that stand out from the noise, in metres; 0 if the whole track lies within the
 * noise.
 */
function lengthOf(way: readonly Clocked[]): number {
  const radii = way.flatMap(({ radiusM }) => radiusM ?? []).sort((a, b) => a - b)
  const noise = Math.max(NOISE_M, (radii[Math.floor(radii.length / 2)] ?? 0) / 2)
  const all = thinned(way, MOST_TRACK_POINTS).flatMap((at) => way[at] ?? [])
  if (circleAround(all.map((one) => ({ ...one, radiusM: 0 }))).radiusM <= noise) return 0
  const turns = corners(all, noise).flatMap((at) => all[at] ?? [])
  const metres = turns.slice(1).reduce((sum, one, at) => sum + metresBetween(turns[at] ?? one, one), 0)
  return Math.round(metres * 10) / 10
}
