import type { Colour } from './colour.ts'
import { type Face, type FaceLook, face, type Point } from './face.ts'
import { lit } from './light.ts'

/** An upright rectangle. Positions on a wall are measured from its lower left corner, seen from outside. */
export interface Wall {
  readonly corner: Point
  /** One metre to the right along the wall, as east and north. */
  readonly along: readonly [number, number]
  readonly width: number
  readonly height: number
  /** The share of sunlight that reaches the wall, 0 to 1. */
  readonly sunny: number
}

/** A rectangle on a wall, in metres; `out` is how far it protrudes. */
export interface Patch {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
  readonly out?: number
}

export const outOf = (wall: Wall): Point => [wall.along[1], -wall.along[0], 0]

export function onWall(wall: Wall, along: number, up: number, out = 0): Point {
  const [east, north] = wall.along
  return [wall.corner[0] + east * along + north * out, wall.corner[1] + north * along - east * out, wall.corner[2] + up]
}

/** A patch that is lit like its wall. */
export const panel = (wall: Wall, patch: Patch, colour: Colour, look?: FaceLook): Face =>
  glowing(wall, patch, lit(colour, outOf(wall), wall.sunny), look)

/** A patch that keeps its own colour in any light. */
export const glowing = (wall: Wall, { left, right, bottom, top, out = 0 }: Patch, colour: Colour, look?: FaceLook) =>
  face(
    [
      onWall(wall, left, bottom, out),
      onWall(wall, right, bottom, out),
      onWall(wall, right, top, out),
      onWall(wall, left, top, out),
    ],
    colour,
    look,
  )

/** A protruding board: its front, its upper side and its lower side. */
export function ledge(wall: Wall, patch: Patch, colour: Colour): readonly Face[] {
  const { left, right, bottom, top, out = 0.2 } = patch
  const upper = [
    onWall(wall, left, top, out),
    onWall(wall, right, top, out),
    onWall(wall, right, top),
    onWall(wall, left, top),
  ]
  const lower = [
    onWall(wall, left, bottom),
    onWall(wall, right, bottom),
    onWall(wall, right, bottom, out),
    onWall(wall, left, bottom, out),
  ]
  return [
    panel(wall, patch, colour),
    face(upper, lit(colour, [0, 0, 1], wall.sunny)),
    face(lower, lit(colour, [0, 0, -1], 0)),
  ]
}
