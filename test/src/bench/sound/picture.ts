import type { Draws } from './draws.ts'

export const PICTURE = { width: 160, height: 90, perSecond: 12 } as const

interface Thing {
  readonly colour: readonly [number, number, number]
  readonly wide: number
  readonly high: number
  readonly x: number
  readonly y: number
  /** Speed, in widths of the picture per second. */
  readonly goesX: number
  readonly goesY: number
}

/** RGB frames of a street of flat shapes, some of which move. No two seeds look alike. */
export function frames(seconds: number, draws: Draws): Buffer {
  const { width, height, perSecond } = PICTURE
  const [sky, ground] = [drawColour(draws), drawColour(draws)]
  const horizon = Math.round(height * draws.between(0.3, 0.7))
  const things = Array.from({ length: draws.whole(9, 16) }, () => drawThing(draws))
  const count = Math.ceil(seconds * perSecond) + 1
  const made = Buffer.alloc(count * width * height * 3)
  const empty = Buffer.alloc(width * height * 3)
  for (let i = 0; i < width * height; i += 1) empty.set(i < horizon * width ? sky : ground, 3 * i)
  for (let n = 0; n < count; n += 1) {
    const frame = made.subarray(n * empty.length, (n + 1) * empty.length)
    empty.copy(frame)
    for (const thing of things) paint(frame, thing, n / perSecond)
  }
  return made
}

const drawColour = (draws: Draws): [number, number, number] => [
  draws.whole(10, 245),
  draws.whole(10, 245),
  draws.whole(10, 245),
]

function drawThing(draws: Draws): Thing {
  const walks = draws.chance(0.5)
  return {
    colour: drawColour(draws),
    wide: draws.between(0.04, 0.3),
    high: draws.between(0.1, 0.6),
    x: draws.unit(),
    y: draws.between(0, 0.9),
    goesX: walks ? draws.between(-0.12, 0.12) : 0,
    goesY: walks ? draws.between(-0.02, 0.02) : 0,
  }
}

function paint(frame: Buffer, { colour, wide, high, x, y, goesX, goesY }: Thing, at: number): void {
  const { width, height } = PICTURE
  // A shape that leaves on one side enters on the other.
  const left = Math.floor(((((x + goesX * at) % 1.3) + 1.3) % 1.3) * width - 0.15 * width)
  const top = Math.floor((y + goesY * at) * height)
  for (let row = Math.max(0, top); row < Math.min(height, top + high * height); row += 1) {
    for (let column = Math.max(0, left); column < Math.min(width, left + wide * width); column += 1) {
      frame.set(colour, 3 * (row * width + column))
    }
  }
}
