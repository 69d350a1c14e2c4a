import { MOST_TRACK_POINTS, type Track, type TrackPoint } from '@firsthand/domain'
import { circleAround, metresBetween, type Spot } from './ground.ts'
import { reachable } from './reachable.ts'
import { corners, onePerSecond, thinned } from './thin.ts'

/** Where a receiver told that it was. */
export interface SureFix extends TrackPoint {
  readonly altitudeM?: number
}

export interface Told {
  readonly source: string
  readonly fixes: readonly SureFix[]
  /** Read besides them, and no places. */
  readonly unsure: number
}

export interface Way {
  /** Undefined where there are fewer than two. */
  readonly track: Track | undefined
  /** All of the way, thinned by nothing. */
  readonly way: readonly SureFix[]
  readonly jumps: number
}

/** What a receiver wavers by while it stands still, whatever it says of itself; its errors drift, so half of what it says. */
const WAVERS_M = 5

/** The way of a file's fixes, bounded: what cannot have been is left out and counted. */
export function wayOf({ source, fixes, unsure }: Told): Way {
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

const pointOf = ({ atMs, utcMs, lat, lon, radiusM }: SureFix): TrackPoint => ({ atMs, utcMs, lat, lon, radiusM })

interface Clocked extends Spot {
  readonly fix: SureFix
  readonly at: number | undefined
  readonly radiusM: number | undefined
}

/** By the item's own time where all have it, else by the receiver's; else as they stand in the file. */
function inOrder(fixes: readonly SureFix[]): readonly Clocked[] {
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
  // where not every point has a time they stand as in the file, and the last one may be told to be the first
  return last.atMs < first.atMs ? undefined : last.atMs - first.atMs
}

/** Along the corners that are no wavering; 0 where all of it is. */
function lengthOf(way: readonly Clocked[]): number {
  const radii = way.flatMap(({ radiusM }) => radiusM ?? []).sort((a, b) => a - b)
  const wavers = Math.max(WAVERS_M, (radii[Math.floor(radii.length / 2)] ?? 0) / 2)
  const all = thinned(way, MOST_TRACK_POINTS).flatMap((at) => way[at] ?? [])
  if (circleAround(all.map((one) => ({ ...one, radiusM: 0 }))).radiusM <= wavers) return 0
  const turns = corners(all, wavers).flatMap((at) => all[at] ?? [])
  const metres = turns.slice(1).reduce((sum, one, at) => sum + metresBetween(turns[at] ?? one, one), 0)
  return Math.round(metres * 10) / 10
}
