import { box, column } from './box.ts'
import { rgb, scaled } from './colour.ts'
import { type Face, face, type Solid, solid } from './face.ts'
import type { Block } from './ground.ts'
import { wallOf } from './house.ts'
import type { Patterns } from './patterns.ts'
import { panel } from './wall.ts'

/** The town hall's tower: a landmark in the north-east for cameras that do not see the church. */
export const BELFRY: Block = { west: 42.5, east: 48.5, south: 37, north: 43, height: 25 }

const BRICK = rgb(188, 104, 80)
const TRIM = rgb(240, 228, 204)
const SLATE = rgb(84, 92, 116)
const DARK = rgb(52, 46, 50)
const PENNANT = rgb(224, 172, 52)

const MIDDLE = { east: (BELFRY.west + BELFRY.east) / 2, north: (BELFRY.south + BELFRY.north) / 2 }
const stand = (up: number) => ({ at: [MIDDLE.east, MIDDLE.north, up] as const })

export function buildBelfry(patterns: Patterns, blocks: readonly Block[]): Solid {
  const sides = (['south', 'east', 'north', 'west'] as const).flatMap((side) => {
    const wall = wallOf(
      BELFRY,
      side,
      // the belfry stands in a house with a lower roof, which must not shade it
      blocks.filter((block) => block !== BELFRY && block.height > 20),
    )
    const opening = (left: number) => [
      panel(wall, { left, right: left + 1.5, bottom: 19.6, top: 23.4, out: 0.04 }, TRIM),
      panel(wall, { left: left + 0.2, right: left + 1.3, bottom: 19.8, top: 23.2, out: 0.06 }, DARK),
    ]
    return [
      panel(wall, { left: 0, right: 6, bottom: 0, top: wall.height }, BRICK, { pattern: patterns.bricks }),
      panel(wall, { left: 0, right: 6, bottom: 18, top: 18.6, out: 0.1 }, TRIM),
      ...opening(1),
      ...opening(3.5),
    ]
  })
  return solid([...sides, ...cap()])
}

/** The tower's top: a gallery, a dome of slate, a lantern, and a pennant in the wind. */
function cap(): readonly Face[] {
  return [
    ...box(stand(25), { long: 3.5, wide: 3.5, high: 0.6 }, TRIM),
    ...column(stand(25.6), 8, { long: 3.2, wide: 0, high: 2.2, topLong: 2.9 }, SLATE),
    ...column(stand(27.8), 8, { long: 2.9, wide: 0, high: 1.7, topLong: 1.2 }, SLATE),
    ...column(stand(29.5), 8, { long: 0.9, wide: 0, high: 2, topLong: 0.9 }, TRIM),
    ...column(stand(31.5), 8, { long: 1.3, wide: 0, high: 2.2, topLong: 0.08 }, scaled(SLATE, 0.9)),
    ...column(stand(33.6), 6, { long: 0.07, wide: 0, high: 2.8 }, DARK),
    face(
      [
        [MIDDLE.east, MIDDLE.north, 36.3],
        [MIDDLE.east + 2.6, MIDDLE.north + 1.2, 35.7],
        [MIDDLE.east, MIDDLE.north, 35.1],
      ],
      PENNANT,
      { bothSides: true },
    ),
  ]
}
