import { HAPPENED, WHERE } from '../happened.ts'
import { beside, box, litFace, type Stand } from './box.ts'
import { type Colour, pick, rgb, scaled } from './colour.ts'
import { type Face, type Solid, solid } from './face.ts'
import type { Block } from './ground.ts'

/** An object that looks different from a certain moment on. */
export interface Changing {
  readonly before: Solid
  readonly after: Solid
  /** Seconds from the first bang. */
  readonly at: number
}

/** The places of the stalls: rows with aisles; the first two burn. */
const PLACES = [
  [WHERE.firstBang.east, WHERE.firstBang.north, 0.04],
  [WHERE.secondBang.east + 0.4, WHERE.secondBang.north + 1.4, -0.06],
  [6.5, 8.6, 0.02],
  [0.8, 8.2, -0.03],
  [13.5, -0.5, 0.03],
  [7.5, -0.8, -0.02],
  [19.5, 0.5, 0.05],
  [24, 7.5, 1.5],
  [22.5, 14.5, 0.7],
  [14, 18, 0.02],
  [7.5, 17.5, -0.05],
  [1, 17, 0.06],
  [30, -8, 1.57],
  [28, 22, 0.4],
] as const

const CLOTHS = [rgb(206, 64, 54), rgb(52, 112, 160), rgb(66, 140, 90), rgb(226, 164, 58), rgb(120, 82, 150)] as const
const GOODS = [rgb(214, 84, 46), rgb(232, 196, 70), rgb(96, 150, 70), rgb(170, 60, 90), rgb(236, 226, 200)] as const
const WOOD = rgb(150, 112, 76)
const CHAR = rgb(40, 36, 36)
const WHITE = rgb(248, 242, 230)

export const stallShades = (): readonly Block[] =>
  PLACES.map(([east, north]) => ({
    west: east - 1.8,
    east: east + 1.8,
    south: north - 1.3,
    north: north + 1.3,
    height: 2.4,
  }))

export interface Market {
  readonly standing: readonly Solid[]
  readonly burnt: readonly Changing[]
}

export function buildMarket(random: () => number): Market {
  const [first, second, ...others] = PLACES.map(([east, north, turned]) => ({ at: [east, north, 0] as const, turned }))
  const whole = (stand: Stand) => solid(stall(stand, random))
  const burnt = [
    { stand: first, at: HAPPENED.firstBang },
    { stand: second, at: HAPPENED.secondBang },
  ].flatMap(({ stand, at }) => (stand ? [{ before: whole(stand), after: solid(ruin(stand, random)), at }] : []))
  return { standing: others.map(whole), burnt }
}

function stall(stand: Stand, random: () => number): readonly Face[] {
  const cloth = pick(CLOTHS, random())
  const on = (ahead: number, left: number, up: number): Stand => ({ ...stand, at: beside(stand, ahead, left, up) })
  const posts = [-1.6, 1.6].flatMap((ahead) =>
    [-1.1, 1.1].flatMap((left) => box(on(ahead, left, 0), { long: 0.05, wide: 0.05, high: 2.3 }, WHITE)),
  )
  const goods = Array.from({ length: 10 }, (_, at) => {
    const measures = { long: 0.24, wide: 0.4, high: 0.12 + 0.22 * random(), topLong: 0.18, topWide: 0.3 }
    return box(on(-1.3 + (at % 5) * 0.65, at < 5 ? -0.45 : 0.4, 0.9), measures, pick(GOODS, random()))
  })
  return [
    ...box(on(0, 0, 0), { long: 1.65, wide: 0.85, high: 0.9 }, WOOD),
    ...box(on(0, 0, 0.72), { long: 1.7, wide: 0.9, high: 0.14 }, scaled(cloth, 0.9)),
    ...posts,
    ...goods.flat(),
    ...canopy(stand, cloth),
  ]
}

/** A striped roof with a fringe. */
function canopy(stand: Stand, cloth: Colour): readonly Face[] {
  const strips = 8
  const wide = 3.8 / strips
  return Array.from({ length: strips }, (_, strip) => {
    const [from, until] = [-1.9 + strip * wide, -1.9 + (strip + 1) * wide]
    const colour = strip % 2 === 0 ? cloth : WHITE
    const piece = (left: number, up: number, toLeft: number, toUp: number) => [
      beside(stand, from, left, up),
      beside(stand, until, left, up),
      beside(stand, until, toLeft, toUp),
      beside(stand, from, toLeft, toUp),
    ]
    const under = scaled(colour, 0.75)
    return [
      litFace(piece(-1.5, 2.25, 0, 2.95), colour),
      litFace(piece(0, 2.95, 1.5, 2.25), colour),
      litFace(piece(0, 2.95, -1.5, 2.25), under, {}, 0),
      litFace(piece(1.5, 2.25, 0, 2.95), under, {}, 0),
      litFace(piece(-1.5, 2, -1.5, 2.25), colour, { bothSides: true }),
      litFace(piece(1.5, 2.25, 1.5, 2), colour, { bothSides: true }),
    ]
  }).flat()
}

/** What the fire leaves of a stall: leaning black posts, boards, shreds of cloth. */
function ruin(stand: Stand, random: () => number): readonly Face[] {
  const near = () => (random() - 0.5) * 4.5
  const boards = Array.from({ length: 14 }, () => {
    const at = beside(stand, near(), near() * 0.8, 0)
    return box(
      { at, turned: random() * 6 },
      { long: 0.3 + random() * 0.6, wide: 0.1 + 0.2 * random(), high: 0.06 + 0.25 * random() },
      scaled(WOOD, 0.3 + 0.3 * random()),
    )
  })
  const posts = [-1.4, 1.2].map((ahead) => {
    const foot = beside(stand, ahead, 0.8, 0)
    const top = beside(stand, ahead * 1.5, 0.2, 1.4 + 0.5 * random())
    return litFace([foot, [foot[0] + 0.12, foot[1], 0], [top[0] + 0.1, top[1], top[2]], top], CHAR, { bothSides: true })
  })
  return [
    ...box(stand, { long: 1.4, wide: 0.8, high: 0.5, topLong: 1.1, topWide: 0.3 }, CHAR),
    ...boards.flat(),
    ...posts,
  ]
}
