import { blueOf, type Colour, greenOf, redOf, rgb } from './colour.ts'
import type { Point } from './face.ts'

/** The unit vector to the sun: low in the south-west, two hours before sunset. */
export const SUN: Point = [-0.757, -0.519, 0.397]

/** The colours of two lights: blue light from the sky on every surface, and sunlight on surfaces that face the sun. */
const SKY = { red: 0.47, green: 0.5, blue: 0.62 }
const SUNSHINE = { red: 0.74, green: 0.58, blue: 0.34 }

/** The colour that a surface with this normal has in the light; `sunny` is the share of sunlight that reaches it. */
export function lit(colour: Colour, normal: Point, sunny = 1): Colour {
  const facing = normal[0] * SUN[0] + normal[1] * SUN[1] + normal[2] * SUN[2]
  const sun = Math.max(0, facing) * sunny
  // a surface that faces up sees more sky than one that faces down
  const sky = 0.86 + 0.14 * normal[2] + 0.05 * normal[0]
  return rgb(
    redOf(colour) * (SKY.red * sky + SUNSHINE.red * sun),
    greenOf(colour) * (SKY.green * sky + SUNSHINE.green * sun),
    blueOf(colour) * (SKY.blue * sky + SUNSHINE.blue * sun),
  )
}
