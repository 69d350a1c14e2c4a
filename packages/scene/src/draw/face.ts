import type { Spot } from '../happened.ts'
import type { Colour } from './colour.ts'
import type { Pattern } from './pattern.ts'

/** East, north and up, in metres. Used for positions and directions. */
export type Point = readonly [number, number, number]

/** A flat convex polygon, its corners counter-clockwise as seen from the visible side. */
export interface Face {
  readonly corners: readonly Point[]
  readonly normal: Point
  readonly colour: Colour
  /** The pattern that varies the brightness: bricks, tiles. */
  readonly pattern: Pattern | undefined
  /** Whether the back is visible too, as of cloth. */
  readonly bothSides: boolean
}

export interface FaceLook {
  readonly pattern?: Pattern | undefined
  readonly bothSides?: boolean
}

/** Faces that are drawn or skipped together. */
export interface Solid {
  readonly faces: readonly Face[]
  readonly middle: Point
  readonly radius: number
}

export const face = (corners: readonly Point[], colour: Colour, look: FaceLook = {}): Face => ({
  corners,
  normal: normalOf(corners),
  colour,
  pattern: look.pattern,
  bothSides: look.bothSides ?? false,
})

export const pointOf = (spot: Spot): Point => [spot.east, spot.north, spot.up]

export function solid(faces: readonly Face[]): Solid {
  const corners = faces.flatMap((each) => each.corners)
  const middleAlong = (axis: 0 | 1 | 2) => {
    const along = corners.map((corner) => corner[axis])
    return (Math.min(...along) + Math.max(...along)) / 2
  }
  const middle: Point = [middleAlong(0), middleAlong(1), middleAlong(2)]
  return { faces, middle, radius: Math.max(...corners.map((corner) => distance(corner, middle))) }
}

export const distance = (one: Point, other: Point): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])

export const dot = (one: Point, other: Point): number => one[0] * other[0] + one[1] * other[1] + one[2] * other[2]

export const cross = (one: Point, other: Point): Point => [
  one[1] * other[2] - one[2] * other[1],
  one[2] * other[0] - one[0] * other[2],
  one[0] * other[1] - one[1] * other[0],
]

export function unit(point: Point): Point {
  const length = Math.hypot(point[0], point[1], point[2]) || 1
  return [point[0] / length, point[1] / length, point[2] / length]
}

const NOWHERE: Point = [0, 0, 0]

function normalOf(corners: readonly Point[]): Point {
  const [first = NOWHERE, second = NOWHERE, third = NOWHERE] = corners
  return unit(
    cross(
      [second[0] - first[0], second[1] - first[1], second[2] - first[2]],
      [third[0] - first[0], third[1] - first[1], third[2] - first[2]],
    ),
  )
}
