import { box, litFace } from './box.ts'
import { type Colour, rgb, scaled } from './colour.ts'
import type { Face, Point } from './face.ts'
import type { Pattern } from './pattern.ts'
import type { Plot } from './plan.ts'

export interface RoofLook {
  readonly colour: Colour
  readonly tiles: Pattern
  readonly walls: Colour
  readonly plaster: Pattern
  /** The height of the ridge above the walls, in metres. */
  readonly rise: number
  /** Whether the ridge runs from west to east. */
  readonly isAlongEast: boolean
  /** How far the ends lean inwards, in metres. 0 makes a gable. */
  readonly hip: number
}

const EAVES = 0.4

/** Two slopes, two ends, and the dark underside of the eaves. */
export function roofOf(plot: Plot, look: RoofLook): readonly Face[] {
  const at = turnedBy(plot, look.isAlongEast)
  const { long, wide } = at
  const top = plot.height + look.rise
  const inset = Math.min(look.hip, long * 0.8)
  const drop = (EAVES / wide) * look.rise
  const low = plot.height - drop
  const end = inset > 0 ? long + EAVES : long + 0.15
  const tiled = { pattern: look.tiles }
  const slope = (side: 1 | -1) =>
    [
      at.point(-end * side, -(wide + EAVES) * side, low),
      at.point(end * side, -(wide + EAVES) * side, low),
      at.point((long - inset) * side, 0, top),
      at.point(-(long - inset) * side, 0, top),
    ] as const
  const gable = (side: 1 | -1) => [
    at.point(long * side, -wide * side, plot.height),
    at.point(long * side, wide * side, plot.height),
    at.point(long * side, 0, top),
  ]
  const hip = (side: 1 | -1) => [
    at.point(end * side, -(wide + EAVES) * side, low),
    at.point(end * side, (wide + EAVES) * side, low),
    at.point((long - inset) * side, 0, top),
  ]
  const ends =
    inset > 0
      ? [hip(1), hip(-1)].map((corners) => litFace(corners, look.colour, tiled))
      : [gable(1), gable(-1)].map((corners) => litFace(corners, look.walls, { pattern: look.plaster }))
  const under = [...slope(1)].reverse()
  return [
    ...[slope(1), slope(-1)].map((corners) => litFace(corners, look.colour, tiled)),
    ...ends,
    litFace(under, scaled(look.colour, 0.4)),
    litFace([...slope(-1)].reverse(), scaled(look.colour, 0.4)),
  ]
}

/** The middle of a house and half of its sides, in the direction of its ridge and across. */
function turnedBy(plot: Plot, isAlongEast: boolean) {
  const east = (plot.west + plot.east) / 2
  const north = (plot.south + plot.north) / 2
  const halfEast = (plot.east - plot.west) / 2
  const halfNorth = (plot.north - plot.south) / 2
  return isAlongEast
    ? {
        long: halfEast,
        wide: halfNorth,
        point: (along: number, aside: number, up: number): Point => [east + along, north + aside, up],
      }
    : {
        long: halfNorth,
        wide: halfEast,
        point: (along: number, aside: number, up: number): Point => [east - aside, north + along, up],
      }
}

export function chimney(plot: Plot, look: RoofLook, chance: number): readonly Face[] {
  const { point, long, wide } = turnedBy(plot, look.isAlongEast)
  const at = point((chance - 0.5) * long, wide * 0.3, plot.height + look.rise * 0.4)
  const brick = rgb(150, 88, 70)
  return [
    ...box({ at }, { long: 0.45, wide: 0.4, high: look.rise * 0.6 + 0.9 }, brick),
    ...box(
      { at: [at[0], at[1], at[2] + look.rise * 0.6 + 0.9] },
      { long: 0.55, wide: 0.5, high: 0.15 },
      scaled(brick, 0.7),
    ),
  ]
}
