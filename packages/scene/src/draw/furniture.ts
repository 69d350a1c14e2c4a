import { beside, box, column, litFace } from './box.ts'
import { type Colour, mixed, rgb, scaled } from './colour.ts'
import { type Face, face, type Point, type Solid, solid } from './face.ts'
import type { Block } from './ground.ts'
import { lit } from './light.ts'
import type { Pattern } from './pattern.ts'

const TREES = [
  [-20, -28.5],
  [-30, 29],
  [-21, 29],
  [15, -29],
  [34, -26],
  [-30, -3],
  [-33, 15],
  [33, 27],
] as const
const LAMPS = [
  [-14, 12],
  [-22, -20],
  [2, -18],
  [-2, 26],
  [20, 26],
  [34, 6],
  [27, -14],
  [-34, -8],
] as const
const FOUNTAIN: Point = [-12, -4, 0]
const SHELTER = { at: [-31, -24.4, 0], turned: 0 } as const
const STONE = rgb(214, 204, 188)
const IRON = rgb(52, 60, 62)

/** The objects on the square, besides houses and stalls, that cast shadows. */
export const furnitureShades = (): readonly Block[] => [
  ...TREES.map(([east, north]) => blockAround(east, north, 1.7, 6)),
  ...TREES.map(([east, north]) => blockAround(east + 0.3, north + 0.2, 1.1, 7.3)),
  ...LAMPS.map(([east, north]) => blockAround(east, north, 0.12, 4.6)),
  blockAround(FOUNTAIN[0], FOUNTAIN[1], 2.6, 0.8),
  blockAround(FOUNTAIN[0], FOUNTAIN[1], 0.4, 3.4),
  { west: -34, east: -28, south: -25.2, north: -23.6, height: 2.6 },
]

const blockAround = (east: number, north: number, half: number, height: number): Block => ({
  ...{ west: east - half, east: east + half, south: north - half, north: north + half, height },
})

export const buildFurniture = (leaves: Pattern, random: () => number): readonly Solid[] => [
  ...TREES.map(([east, north]) => solid(tree([east, north, 0], leaves, random))),
  ...LAMPS.map(([east, north]) => solid(lampPost([east, north, 0]))),
  solid(fountain()),
  solid(shelter()),
]

function tree(at: Point, leaves: Pattern, random: () => number): readonly Face[] {
  const green = mixed(rgb(92, 128, 58), rgb(176, 140, 56), random())
  const crown = Array.from({ length: 3 }, (_, part) => {
    const middle: Point = [at[0] + (random() - 0.5) * 1.6, at[1] + (random() - 0.5) * 1.6, 4.2 + part * 1.3]
    return ball(middle, 2.3 - part * 0.45, scaled(green, 0.9 + 0.1 * part), leaves)
  })
  const iron = column({ at }, 8, { long: 0.9, wide: 0, high: 0.12 }, IRON)
  return [
    ...iron,
    ...column({ at }, 6, { long: 0.22, wide: 0, high: 3.4, topLong: 0.14 }, rgb(104, 84, 66)),
    ...crown.flat(),
  ]
}

/** A ball that consists of flat faces. */
function ball(middle: Point, radius: number, colour: Colour, pattern: Pattern): readonly Face[] {
  const sides = 8
  const at = (ring: number, side: number): Point => {
    const rising = ((ring - 2) * Math.PI) / 4
    const round = ((side + (ring % 2) / 2) * 2 * Math.PI) / sides
    const flat = radius * Math.cos(rising)
    return [
      middle[0] + flat * Math.cos(round),
      middle[1] + flat * Math.sin(round),
      middle[2] + radius * 0.85 * Math.sin(rising),
    ]
  }
  return [0, 1, 2, 3].flatMap((ring) =>
    Array.from({ length: sides }, (_, side) => {
      const shift = ring % 2
      const low = [at(ring, side), at(ring, side + 1)] as const
      const high = [at(ring + 1, side + shift), at(ring + 1, side + shift - 1)] as const
      return [
        litFace([low[0], low[1], high[0]], colour, { pattern }),
        litFace([low[0], high[0], high[1]], colour, { pattern }),
      ]
    }).flat(),
  )
}

function lampPost(at: Point): readonly Face[] {
  const glass = box(
    { at: [at[0], at[1], 4] },
    { long: 0.16, wide: 0.16, high: 0.5, topLong: 0.24, topWide: 0.24 },
    STONE,
  )
  return [
    ...column({ at }, 6, { long: 0.2, wide: 0, high: 0.6, topLong: 0.1 }, IRON),
    ...column({ at: [at[0], at[1], 0.6] }, 6, { long: 0.07, wide: 0, high: 3.4 }, IRON),
    ...glass.map((each) => ({ ...each, colour: rgb(255, 226, 160) })),
    ...box({ at: [at[0], at[1], 4.5] }, { long: 0.28, wide: 0.28, high: 0.3, topLong: 0.04, topWide: 0.04 }, IRON),
  ]
}

/** An octagonal basin, a column, two bowls, and glittering water. */
function fountain(): readonly Face[] {
  const stand = (up: number) => ({ at: [FOUNTAIN[0], FOUNTAIN[1], up] as const })
  const water = (radius: number, up: number) =>
    face(
      Array.from({ length: 8 }, (_, side) => {
        const angle = ((side + 0.5) * Math.PI) / 4
        return beside(stand(up), radius * Math.cos(angle), radius * Math.sin(angle), 0)
      }),
      rgb(126, 164, 190),
    )
  return [
    ...column(stand(0), 8, { long: 3.3, wide: 0, high: 0.25 }, scaled(STONE, 0.85)),
    ...column(stand(0.25), 8, { long: 2.8, wide: 0, high: 0.6 }, STONE),
    water(2.5, 0.87),
    ...column(stand(0.8), 8, { long: 0.45, wide: 0, high: 1.5, topLong: 0.3 }, STONE),
    ...column(stand(2.1), 8, { long: 0.4, wide: 0, high: 0.4, topLong: 1.3 }, STONE),
    water(1.15, 2.52),
    ...column(stand(2.4), 8, { long: 0.25, wide: 0, high: 1.2, topLong: 0.12 }, STONE),
  ]
}

/** The tram shelter. */
function shelter(): readonly Face[] {
  const on = (ahead: number, left: number, up: number) => ({ ...SHELTER, at: beside(SHELTER, ahead, left, up) })
  const post = (ahead: number, left: number) => box(on(ahead, left, 0), { long: 0.06, wide: 0.06, high: 2.5 }, IRON)
  const glass = [
    beside(SHELTER, -3, -0.75, 0.4),
    beside(SHELTER, 3, -0.75, 0.4),
    beside(SHELTER, 3, -0.75, 2.2),
    beside(SHELTER, -3, -0.75, 2.2),
  ]
  return [
    ...[-3, 0, 3].flatMap((ahead) => [...post(ahead, -0.75), ...post(ahead, 0.7)]),
    ...box(on(0, 0, 2.5), { long: 3.4, wide: 1.1, high: 0.14 }, rgb(70, 100, 96)),
    ...box(on(0, -0.3, 0.4), { long: 2.4, wide: 0.25, high: 0.08 }, rgb(150, 112, 76)),
    face(glass, lit(rgb(176, 200, 206), [0, 1, 0]), { bothSides: true }),
    ...box(on(4, 0.6, 0), { long: 0.05, wide: 0.05, high: 2.9 }, IRON),
    ...box(on(4, 0.6, 2.6), { long: 0.35, wide: 0.05, high: 0.7 }, rgb(236, 196, 60)),
  ]
}
