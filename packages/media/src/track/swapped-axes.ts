import type { FileFlag } from '@firsthand/domain'
import { sign } from '../claims/sign.ts'
import type { Spot } from './ground.ts'
import type { Axes } from './read-log.ts'

/** Maximum share of stray positions. */
const STRAYS = 0.1
/** Tolerance in degrees: the rounding of bounds in a head, plus the error of a receiver. */
const SLACK = 0.01
/** Maximum extent in degrees. A wider area contains too many positions by chance. */
const WIDEST = 2

/**
 * Whether so many positions are impossible as written that the others, read in the same order, cannot be trusted
 * either.
 */
export const isBeyond = ({ pairs, beyond }: Axes): boolean => beyond > pairs * STRAYS

/**
 * Signs for positions that fit only with latitude and longitude swapped. The evidence comes from the log itself: a
 * latitude beyond a pole, letters that name the axes, bounds in the head, or the positions nearby. Nothing is
 * corrected.
 */
export function axesSigns(axes: Axes | undefined, fixes: readonly Spot[], way: readonly Spot[]): FileFlag[] {
  const { pairs, beyond, lettered, bounds } = axes ?? { pairs: fixes.length, beyond: 0, lettered: 0 }
  const of = pairs + lettered
  if (beyond > 0) return [sign('log-axes-swapped', { by: 'range', positions: beyond, of })]
  if (lettered > 0) return [sign('log-axes-swapped', { by: 'letters', positions: lettered, of })]
  const outside = bounds === undefined ? 0 : fixes.filter((spot) => isMirrored(spot, widened(bounds))).length
  if (outside > fixes.length * STRAYS) return [sign('log-axes-swapped', { by: 'bounds', positions: outside, of })]
  const left = mirroredIn(way, fixes)
  return left === 0 ? [] : [sign('log-axes-swapped', { by: 'way', positions: left, of })]
}

type Box = readonly [south: number, west: number, north: number, east: number]

const widened = ([south, west, north, east]: Box): Box => [south - SLACK, west - SLACK, north + SLACK, east + SLACK]

const isIn = ({ lat, lon }: Spot, [south, west, north, east]: Box): boolean =>
  lat >= south && lat <= north && lon >= west && lon <= east

const isMirrored = (spot: Spot, box: Box): boolean => !isIn(spot, box) && isIn({ lat: spot.lon, lon: spot.lat }, box)

/**
 * Counts the positions outside the track's area that would lie in it if latitude and longitude were swapped. 0 if the
 * track extends over more than `WIDEST`.
 */
function mirroredIn(way: readonly Spot[], fixes: readonly Spot[]): number {
  const on = new Set(way)
  const off = fixes.filter((spot) => !on.has(spot))
  const [first] = way
  if (first === undefined || off.length === 0) return 0
  const box = way.reduce<Box>(
    ([south, west, north, east], { lat, lon }) => [
      ...([Math.min(south, lat), Math.min(west, lon)] as const),
      ...([Math.max(north, lat), Math.max(east, lon)] as const),
    ],
    [first.lat, first.lon, first.lat, first.lon],
  )
  const [south, west, north, east] = box
  if (north - south > WIDEST || east - west > WIDEST) return 0
  return off.filter((spot) => isMirrored(spot, widened(box))).length
}
