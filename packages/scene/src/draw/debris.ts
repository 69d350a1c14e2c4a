import { HAPPENED, type Spot, WHERE } from '../happened.ts'
import { randomOf } from '../random.ts'
import { litFace } from './box.ts'
import { type Colour, pick, rgb } from './colour.ts'
import { type Face, face, type Point } from './face.ts'

/** A thrown piece: a board, a shred of cloth, fruit. */
export interface Piece {
  readonly from: Spot
  readonly at: number
  /** Velocity in metres a second. */
  readonly thrown: Point
  readonly size: number
  readonly spin: number
  readonly colour: Colour
}

const COLOURS = [
  rgb(120, 86, 60),
  rgb(60, 52, 48),
  rgb(206, 64, 54),
  rgb(244, 238, 226),
  rgb(220, 120, 50),
  rgb(40, 36, 36),
] as const
const GRAVITY = 9.81

export function buildDebris(seed: number): readonly Piece[] {
  const random = randomOf(seed + 500)
  const thrownFrom = (from: Spot, at: number, count: number, strong: number) =>
    Array.from({ length: count }, (): Piece => {
      const round = random() * 2 * Math.PI
      const out = (2 + 9 * random()) * strong
      return {
        ...{ from, at, size: 0.08 + 0.25 * random() ** 2, spin: 2 + random() * 9, colour: pick(COLOURS, random()) },
        thrown: [Math.cos(round) * out, Math.sin(round) * out, (5 + 8 * random()) * strong],
      }
    })
  return [
    ...thrownFrom(WHERE.firstBang, HAPPENED.firstBang, 70, 1),
    ...thrownFrom(WHERE.secondBang, HAPPENED.secondBang, 30, 0.7),
  ]
}

/** The thrown pieces: in the air, and later where they fell. */
export const debrisAt = (pieces: readonly Piece[], seconds: number): readonly Face[] =>
  pieces.flatMap((piece) => {
    const age = seconds - piece.at
    return age < 0 ? [] : [fragment(piece, Math.min(age, landsAfter(piece)))]
  })

/** Seconds that a piece flies before it lands. */
const landsAfter = ({ from, thrown: [, , up] }: Piece): number =>
  (up + Math.sqrt(up * up + 2 * GRAVITY * from.up)) / GRAVITY

function fragment({ from, thrown, size, spin, colour }: Piece, age: number): Face {
  const middle: Point = [
    from.east + thrown[0] * age,
    from.north + thrown[1] * age,
    from.up + thrown[2] * age - (GRAVITY * age * age) / 2 + 0.06,
  ]
  const [cosine, sine] = [Math.cos(spin * age) * size, Math.sin(spin * age) * size]
  const corner = (one: number, other: number): Point => [
    middle[0] + one * cosine - other * sine * 0.4,
    middle[1] + one * sine * 0.6 + other * cosine * 0.6,
    Math.max(0.02, middle[2] + (one * sine + other * cosine) * 0.5),
  ]
  return litFace([corner(-1, -0.6), corner(1, -0.5), corner(0.8, 0.6), corner(-0.7, 0.5)], colour, { bothSides: true })
}

/** Soot on the burnt ground: a ragged star. */
export const scorchAt = (seconds: number): readonly Face[] =>
  [
    { spot: WHERE.firstBang, at: HAPPENED.firstBang, radius: 4.2 },
    { spot: WHERE.secondBang, at: HAPPENED.secondBang, radius: 2.4 },
  ].flatMap(({ spot, at, radius }) =>
    seconds < at + 0.1
      ? []
      : [1, 0.72, 0.45].map((share, ring) =>
          face(
            Array.from({ length: 12 }, (_, side): Point => {
              const angle = (side * Math.PI) / 6 + ring
              const out = radius * share * (1 + 0.12 * Math.sin(side * 5 + ring))
              return [spot.east + Math.cos(angle) * out, spot.north + Math.sin(angle) * out * 0.9, 0.01]
            }),
            0,
            { bothSides: true },
          ),
        ),
  )
