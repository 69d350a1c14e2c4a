import type { Camera } from './camera.ts'
import { dot, type Point } from './face.ts'

/** A linear function over the picture: at a pixel it is `start + x * across + y * down`. */
export interface Slope {
  readonly start: number
  readonly across: number
  readonly down: number
}

/** How far the ray through each pixel moves in `direction` per metre ahead, divided by `by`. */
export function slopeOf(camera: Camera, direction: Point, by = 1): Slope {
  const across = dot(direction, camera.right) / camera.focal / by
  const down = -dot(direction, camera.above) / camera.focal / by
  const ahead = dot(direction, camera.ahead) / by
  // at the centre of the pixel
  const start = ahead + (0.5 - camera.middleX) * across + (0.5 - camera.middleY) * down
  return { start, across, down }
}
