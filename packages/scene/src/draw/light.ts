import { blueOf, type Colour, greenOf, redOf, rgb } from './colour.ts'
import type { Point } from './face.ts'

/** Where the sun stands: low in the south-west, two hours before it sets. Its length is one. */
export const SUN: Point = [-0.757, -0.519, 0.397]

/** What the blue sky gives to every surface, and what the sun adds to those that look at it. */
const SKY = { red: 0.47, green: 0.5, blue: 0.62 }
const SUNSHINE = { red: 0.74, green: 0.58, blue: 0.34 }

/** How a surface of a colour looks that faces `normal`; `sunny` says how much of the sun reaches it. */
export function lit(colour: Colour, normal: Point, sunny = 1): Colour {
  const facing = normal[0] * SUN[0] + normal[1] * SUN[1] + normal[2] * SUN[2]
  const sun = Math.max(0, facing) * sunny
  // What looks up sees more sky than what looks down.
  const sky = 0.86 + 0.14 * normal[2] + 0.05 * normal[0]
  return rgb(
    redOf(colour) * (SKY.red * sky + SUNSHINE.red * sun),
    greenOf(colour) * (SKY.green * sky + SUNSHINE.green * sun),
    blueOf(colour) * (SKY.blue * sky + SUNSHINE.blue * sun),
  )
}
