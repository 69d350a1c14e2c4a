import { rgb } from './colour.ts'
import { type Face, face, type Point } from './face.ts'

/** The position of a pane, and the outward direction. */
export interface Opening {
  readonly middle: Point
  readonly out: Point
}

const GRAVITY = 9.81
const GLINTS = [rgb(226, 238, 248), rgb(168, 192, 214), rgb(246, 250, 252)] as const
/** The longest fall in seconds; no pane is higher than a house. */
const LONGEST = 2
/** How far apart the pieces are when the pane breaks, in metres. */
const SPREAD = 0.7

/** The pieces of a pane `age` seconds after it broke. None are left after they reach the ground. */
export function fallingGlass({ middle, out }: Opening, age: number): readonly Face[] {
  if (age > LONGEST) return []
  return GLINTS.flatMap((colour, piece) => {
    const aside = (piece - 1) * SPREAD * (0.5 + age)
    const forward = 0.3 + age * (1.2 + piece * 0.5)
    const up = middle[2] + (piece - 1) * 0.3 - (GRAVITY * age * age) / 2
    if (up < 0.05) return []
    const at: Point = [middle[0] + out[0] * forward - out[1] * aside, middle[1] + out[1] * forward + out[0] * aside, up]
    const turned = age * (7 + piece * 3)
    const [cosine, sine] = [Math.cos(turned) * 0.2, Math.sin(turned) * 0.2]
    const corner = (one: number, other: number): Point => [
      at[0] - out[1] * one * 0.2 + out[0] * other * sine,
      at[1] + out[0] * one * 0.2 + out[1] * other * sine,
      at[2] + other * cosine,
    ]
    return [face([corner(-1, -1), corner(1, -0.4), corner(0.2, 1)], colour, { bothSides: true })]
  })
}
