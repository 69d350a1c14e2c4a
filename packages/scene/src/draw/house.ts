import { type Colour, pick, rgb } from './colour.ts'
import { type Point, type Solid, solid } from './face.ts'
import { buildFront, type Front } from './front.ts'
import { type Block, isShaded } from './ground.ts'
import type { Pattern } from './pattern.ts'
import type { Patterns } from './patterns.ts'
import type { Plot, Side } from './plan.ts'
import { chimney, type RoofLook, roofOf } from './roof.ts'
import { onWall, outOf, panel, type Wall } from './wall.ts'

export interface House {
  readonly body: Solid
  readonly fronts: readonly Front[]
}

const WALLS = [
  rgb(236, 214, 170),
  rgb(228, 178, 142),
  rgb(214, 152, 128),
  rgb(240, 228, 206),
  rgb(186, 200, 178),
  rgb(180, 194, 206),
  rgb(222, 190, 116),
  rgb(196, 120, 96),
  rgb(206, 200, 194),
] as const
const ROOFS = [rgb(176, 88, 62), rgb(158, 76, 58), rgb(98, 96, 108), rgb(190, 104, 70), rgb(120, 84, 72)] as const
const SHUTTERS = [rgb(70, 110, 96), rgb(96, 116, 150), rgb(140, 62, 54), rgb(110, 88, 70)] as const
const TRIM = rgb(246, 240, 226)
const SIDES = ['south', 'east', 'north', 'west'] as const satisfies readonly Side[]

export interface Style {
  readonly patterns: Patterns
  readonly blocks: readonly Block[]
  readonly random: () => number
}

export function buildHouse(plot: Plot, style: Style): House {
  const { random, patterns } = style
  const walls = pick(WALLS, random())
  const isBrick = walls === WALLS[7] || random() < 0.12
  const plaster = isBrick ? patterns.bricks : random() < 0.2 ? patterns.ashlar : patterns.plaster
  const windows = { frame: TRIM, shutters: random() < 0.4 ? pick(SHUTTERS, random()) : undefined, panes: 2 }
  const sides = SIDES.map((side) => ({ side, wall: wallOf(plot, side, style.blocks) }))
  const roof = roofLook(plot, style, { walls, plaster })
  const fronts = sides
    .filter(({ side }) => plot.fronts.includes(side))
    .map(({ side, wall }) => buildFront(wall, { windows, walls, trim: TRIM, hasShop: side === plot.fronts[0] }, random))
  const bare = sides.map(({ wall }) =>
    panel(wall, { left: 0, right: wall.width, bottom: 0, top: wall.height }, walls, { pattern: plaster }),
  )
  return { body: solid([...bare, ...roofOf(plot, roof), ...chimney(plot, roof, random())]), fronts }
}

function roofLook(
  plot: Plot,
  { random, patterns }: Style,
  { walls, plaster }: { walls: Colour; plaster: Pattern },
): RoofLook {
  const isAcross = plot.east - plot.west > plot.north - plot.south
  const showsGable = random() < 0.35
  return {
    ...{ colour: pick(ROOFS, random()), tiles: patterns.tiles, walls, plaster },
    rise: 3 + random() * 1.8,
    isAlongEast:
      plot.fronts[0] === 'south' || plot.fronts[0] === 'north' ? !showsGable : plot.isFar ? isAcross : showsGable,
    hip: !showsGable && random() < 0.25 ? 3 : 0,
  }
}

export function wallOf(plot: Block, side: Side, blocks: readonly Block[]): Wall {
  const { west, east, south, north, height } = plot
  const shapes = {
    south: { corner: [west, south, 0], along: [1, 0], width: east - west },
    east: { corner: [east, south, 0], along: [0, 1], width: north - south },
    north: { corner: [east, north, 0], along: [-1, 0], width: east - west },
    west: { corner: [west, north, 0], along: [0, -1], width: north - south },
  } as const satisfies Record<Side, { corner: Point; along: readonly [number, number]; width: number }>
  const wall = { ...shapes[side], height, sunny: 1 }
  return { ...wall, sunny: sunOn(wall, blocks) }
}

/** The share of sample points on a wall that the sun reaches. */
function sunOn(wall: Wall, blocks: readonly Block[]): number {
  const places = [0.2, 0.5, 0.8].flatMap((along) =>
    [0.35, 0.8].map((up) => onWall(wall, wall.width * along, wall.height * up, 0.1)),
  )
  if (outOf(wall)[0] > 0.9 || outOf(wall)[1] > 0.9) return 0
  const sunny = places.filter(([east, north, up]) => !blocks.some((block) => isShaded(block, east, north, up)))
  return sunny.length / places.length
}
