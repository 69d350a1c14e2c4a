import type { Camera } from './camera.ts'
import { dot, type Point } from './face.ts'

/** A value that grows evenly across the picture: at a pixel it is `start + x * across + y * down`. */
export interface Slope {
  readonly start: number
  readonly across: number
  readonly down: number
}

/** How far the ray through each pixel goes in a direction while it goes one metre ahead; all of it divided by `by`. */
export function slopeOf(camera: Camera, direction: Point, by = 1): Slope {
  const across = dot(direction, camera.right) / camera.focal / by
  const down = -dot(direction, camera.above) / camera.focal / by
  const ahead = dot(direction, camera.ahead) / by
  // The ray goes through the middle of the pixel.
  const start = ahead + (0.5 - camera.middleX) * across + (0.5 - camera.middleY) * down
  return { start, across, down }
}
