import { box, column, litFace } from './box.ts'
import { rgb, scaled } from './colour.ts'
import { type Face, face, type Point, type Solid, solid } from './face.ts'
import type { Block } from './ground.ts'
import { wallOf } from './house.ts'
import type { Patterns } from './patterns.ts'
import { glowing, onWall, panel, type Wall } from './wall.ts'

/** The tower is a landmark in the north-west. */
export const TOWER: Block = { west: -37, east: -29, south: 50, north: 58, height: 33 }
export const NAVE: Block = { west: -66, east: -37, south: 49.5, north: 58.5, height: 13 }

const STONE = rgb(226, 208, 178)
const COPPER = rgb(104, 158, 140)
const SLATE = rgb(92, 94, 110)
const LOUVRES = rgb(60, 58, 66)
const GOLD = rgb(230, 186, 84)

export function buildChurch(patterns: Patterns, blocks: readonly Block[]): Solid {
  return solid([
    ...body(TOWER, patterns, blocks, towerSide),
    ...body(NAVE, patterns, blocks, naveSide),
    ...naveRoof(patterns),
    ...spire(),
  ])
}

function body(block: Block, patterns: Patterns, blocks: readonly Block[], details: (wall: Wall) => readonly Face[]) {
  // A block must not shade itself.
  const others = blocks.filter((other) => other !== block)
  return (['south', 'east', 'north', 'west'] as const).flatMap((side) => {
    const wall = wallOf(block, side, others)
    const whole = { left: 0, right: wall.width, bottom: 0, top: wall.height }
    return [panel(wall, whole, STONE, { pattern: patterns.ashlar }), ...details(wall)]
  })
}

function towerSide(wall: Wall): readonly Face[] {
  const band = (bottom: number) =>
    panel(wall, { left: -0.2, right: 8.2, bottom, top: bottom + 0.5, out: 0.2 }, scaled(STONE, 0.8))
  const arch = (left: number) => panel(wall, { left, right: left + 1.1, bottom: 20, top: 24, out: 0.03 }, LOUVRES)
  return [band(16), band(25.4), band(32.5), arch(1.8), arch(5.1), ...clock(wall)]
}

/** The clock stopped long ago, at ten past ten: a running clock would show a time that may contradict the drill. */
function clock(wall: Wall): readonly Face[] {
  const middle = { along: 4, up: 29 }
  const disc = (radius: number, out: number, colour: number) =>
    face(
      Array.from({ length: 16 }, (_, at) => {
        const angle = (at / 16) * 2 * Math.PI
        return onWall(wall, middle.along + radius * Math.cos(angle), middle.up + radius * Math.sin(angle), out)
      }),
      colour,
    )
  const hand = (clockwise: number, length: number) => {
    const [sine, cosine] = [Math.sin(clockwise), Math.cos(clockwise)]
    const at = (along: number, aside: number): Point =>
      onWall(wall, middle.along + along * sine + aside * cosine, middle.up + along * cosine - aside * sine, 0.12)
    return face([at(-0.3, 0.13), at(length, 0.08), at(length, -0.08), at(-0.3, -0.13)], rgb(40, 40, 52), {
      bothSides: true,
    })
  }
  const marks = Array.from({ length: 12 }, (_, at) => {
    const angle = (at / 12) * 2 * Math.PI
    const [along, up] = [middle.along + 1.75 * Math.cos(angle), middle.up + 1.75 * Math.sin(angle)]
    return glowing(
      wall,
      { left: along - 0.12, right: along + 0.12, bottom: up - 0.12, top: up + 0.12, out: 0.1 },
      rgb(60, 60, 70),
    )
  })
  return [
    disc(2.3, 0.06, GOLD),
    disc(2.05, 0.08, rgb(246, 242, 228)),
    ...marks,
    hand(Math.PI / 3, 1.5),
    hand(-Math.PI / 3 + 0.09, 1.05),
  ]
}

function naveSide(wall: Wall): readonly Face[] {
  const count = Math.floor(wall.width / 4)
  return Array.from({ length: count }, (_, at) => {
    const middle = ((at + 0.5) * wall.width) / count
    return panel(wall, { left: middle - 0.6, right: middle + 0.6, bottom: 4, top: 10, out: 0.03 }, rgb(70, 84, 120))
  })
}

function naveRoof(patterns: Patterns): readonly Face[] {
  const { west, east, south, north, height } = NAVE
  const ridge = (south + north) / 2
  const tiled = { pattern: patterns.tiles }
  return [
    litFace(
      [
        [west, south - 0.5, height - 0.4],
        [east, south - 0.5, height - 0.4],
        [east, ridge, height + 7],
        [west, ridge, height + 7],
      ],
      SLATE,
      tiled,
    ),
    litFace(
      [
        [east, north + 0.5, height - 0.4],
        [west, north + 0.5, height - 0.4],
        [west, ridge, height + 7],
        [east, ridge, height + 7],
      ],
      SLATE,
      tiled,
    ),
    litFace(
      [
        [west, north, height],
        [west, south, height],
        [west, ridge, height + 7],
      ],
      STONE,
    ),
  ]
}

/** A pointed roof of green copper, with a golden ball. */
function spire(): readonly Face[] {
  const stand = (up: number) => ({ at: [-33, 54, up] as const })
  return [
    ...box(stand(33), { long: 4.5, wide: 4.5, high: 0.8 }, scaled(STONE, 0.85)),
    ...column(stand(33.8), 8, { long: 4.1, wide: 0, high: 6, topLong: 2.2 }, COPPER),
    ...column(stand(39.8), 8, { long: 2.2, wide: 0, high: 11, topLong: 0.12 }, COPPER),
    ...column(stand(50.8), 8, { long: 0.45, wide: 0, high: 0.9, topLong: 0.4 }, GOLD),
  ]
}
