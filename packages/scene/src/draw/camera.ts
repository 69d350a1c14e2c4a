import { cross, dot, type Point, pointOf, unit } from './face.ts'
import { swayOf } from './hand.ts'
import type { Size, View } from './view.ts'

/** A pinhole camera without lens distortion: straight lines stay straight. */
export interface Camera {
  readonly at: Point
  readonly right: Point
  readonly above: Point
  readonly ahead: Point
  /** The distance from the eye to the image plane, in pixels. */
  readonly focal: number
  readonly middleX: number
  readonly middleY: number
}

/** The position of a point in the picture, and its distance ahead in metres. */
export interface InPicture {
  readonly x: number
  readonly y: number
  readonly away: number
}

/** Nothing nearer to the eye than this is drawn. */
export const NEAR = 0.2

const UP: Point = [0, 0, 1]

export function cameraOf(view: View, seconds: number, size: Size): Camera {
  const at = pointOf(view.from)
  const to = pointOf(view.looksAt)
  const sway = swayOf(view, seconds)
  const steady = unit([to[0] - at[0], to[1] - at[1], to[2] - at[2]])
  const level = unit(cross(steady, UP))
  const raised = cross(level, steady)
  const ahead = unit(combined(steady, combined(level, raised, [sway.turn, sway.nod]), [1, 1]))
  const untilted = unit(cross(ahead, UP))
  const right = unit(combined(untilted, cross(untilted, ahead), [Math.cos(sway.tilt), Math.sin(sway.tilt)]))
  return {
    ...{ at, right, ahead, above: cross(right, ahead) },
    focal: size.width / 2 / Math.tan((view.degrees * Math.PI) / 360),
    middleX: size.width / 2,
    middleY: size.height / 2,
  }
}

/** Undefined for a point behind the camera. */
export function inPicture(camera: Camera, point: Point): InPicture | undefined {
  const from: Point = [point[0] - camera.at[0], point[1] - camera.at[1], point[2] - camera.at[2]]
  const away = dot(from, camera.ahead)
  if (away < NEAR) return undefined
  return {
    x: camera.middleX + (dot(from, camera.right) / away) * camera.focal,
    y: camera.middleY - (dot(from, camera.above) / away) * camera.focal,
    away,
  }
}

const combined = (one: Point, other: Point, [ofOne, ofOther]: readonly [number, number]): Point => [
  one[0] * ofOne + other[0] * ofOther,
  one[1] * ofOne + other[1] * ofOther,
  one[2] * ofOne + other[2] * ofOther,
]
