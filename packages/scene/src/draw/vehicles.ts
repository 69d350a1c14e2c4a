import { beside, box, litFace, type Stand } from './box.ts'
import { type Colour, rgb, scaled } from './colour.ts'
import type { Face, Point } from './face.ts'

const GLASS = rgb(70, 88, 108)
const TYRE = rgb(38, 38, 42)
const HUB = rgb(170, 172, 176)

/** A car: body, cabin and wheels. Its nose points in the direction of its rotation. */
export function car(stand: Stand, colour: Colour): readonly Face[] {
  const on = (ahead: number, left: number, up: number): Stand => ({ ...stand, at: beside(stand, ahead, left, up) })
  return [
    ...wheels(stand, { apart: 1.3, wide: 0.84, radius: 0.33 }),
    ...box(on(0, 0, 0.3), { long: 2.1, wide: 0.86, high: 0.32 }, colour),
    ...box(on(0, 0, 0.62), { long: 2.1, wide: 0.86, high: 0.3, topLong: 1.95, topWide: 0.78 }, colour),
    ...box(on(-0.25, 0, 0.92), { long: 1.35, wide: 0.74, high: 0.5, topLong: 0.9, topWide: 0.6 }, GLASS),
    ...box(on(-0.25, 0, 1.4), { long: 0.92, wide: 0.62, high: 0.06 }, colour),
    ...box(on(-0.2, 0, 0.9), { long: 0.06, wide: 0.745, high: 0.5, topWide: 0.61 }, colour),
    ...lights(stand, 2.11, 0.62),
  ]
}

interface Axles {
  readonly apart: number
  readonly wide: number
  readonly radius: number
}

function wheels(stand: Stand, { apart, wide, radius }: Axles): readonly Face[] {
  return [-apart, apart].flatMap((ahead) =>
    [-1, 1].flatMap((side) => {
      const rim = (size: number, out: number) =>
        Array.from({ length: 10 }, (_, at): Point => {
          const angle = (-side * at * 2 * Math.PI) / 10
          return beside(stand, ahead + size * Math.cos(angle), side * out, radius + size * Math.sin(angle))
        })
      return [litFace(rim(radius, wide + 0.03), TYRE), litFace(rim(radius * 0.55, wide + 0.05), HUB)]
    }),
  )
}

function lights(stand: Stand, long: number, up: number): readonly Face[] {
  const plate = (ahead: number, left: number, colour: Colour) => {
    const side = ahead > 0 ? 1 : -1
    const corner = (aside: number, high: number) => beside(stand, ahead, left + aside * side, up + high)
    return { ...litFace([corner(-0.2, 0), corner(0.2, 0), corner(0.2, 0.18), corner(-0.2, 0.18)], colour), colour }
  }
  return [-0.6, 0.6].flatMap((left) => [plate(long, left, rgb(250, 240, 210)), plate(-long, left, rgb(190, 40, 36))])
}

/** The positions of a car's four indicator lamps. */
export const indicatorsOf = (stand: Stand): readonly Point[] =>
  [-2.1, 2.1].flatMap((ahead) => [-0.75, 0.75].map((left) => beside(stand, ahead, left, 0.75)))

const WHITE = rgb(244, 244, 240)
const STRIPE = rgb(214, 60, 44)
const YELLOW = rgb(226, 220, 70)

/** A high white box with a stripe, a cabin, and a bar of lamps. */
export function ambulance(stand: Stand): readonly Face[] {
  const on = (ahead: number, left: number, up: number): Stand => ({ ...stand, at: beside(stand, ahead, left, up) })
  const cross = [-1, 1].flatMap((side) => [
    sidePlate(stand, side, { from: -1.5, until: -0.3, low: 1.75, high: 2.05 }),
    sidePlate(stand, side, { from: -1.05, until: -0.75, low: 1.3, high: 2.5 }),
  ])
  return [
    ...wheels(stand, { apart: 1.8, wide: 1, radius: 0.4 }),
    ...box(on(-0.75, 0, 0.4), { long: 2.15, wide: 1.05, high: 2.3 }, WHITE),
    ...box(on(-0.75, 0, 0.95), { long: 2.17, wide: 1.07, high: 0.3 }, STRIPE),
    ...box(on(-0.75, 0, 0.5), { long: 2.16, wide: 1.06, high: 0.25 }, YELLOW),
    ...box(on(2.1, 0, 0.4), { long: 0.75, wide: 1, high: 0.85 }, WHITE),
    ...box(on(2.1, 0, 0.65), { long: 0.77, wide: 1.02, high: 0.25 }, STRIPE),
    ...box(on(1.85, 0, 1.25), { long: 0.95, wide: 0.96, high: 0.85, topLong: 0.5, topWide: 0.85 }, GLASS),
    ...box(on(1.6, 0, 2.1), { long: 0.3, wide: 0.9, high: 0.12 }, scaled(WHITE, 0.8)),
    ...cross,
    ...lights(stand, 2.86, 0.7),
  ]
}

interface Plate {
  readonly from: number
  readonly until: number
  readonly low: number
  readonly high: number
}

function sidePlate(stand: Stand, side: number, { from, until, low, high }: Plate): Face {
  const corner = (ahead: number, up: number) => beside(stand, ahead, side * 1.08, up)
  const [first, last] = side < 0 ? [from, until] : [until, from]
  return litFace([corner(first, low), corner(last, low), corner(last, high), corner(first, high)], STRIPE)
}

/** The positions of the two blue lamps on the ambulance's roof. */
export const blueLampsOf = (stand: Stand): readonly Point[] => [
  beside(stand, 1.2, 0.7, 2.85),
  beside(stand, 1.2, -0.7, 2.85),
]
