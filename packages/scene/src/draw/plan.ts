import { randomOf } from '../random.ts'
import type { Block } from './ground.ts'

/** The sides of a house that face a street or the square. */
export type Side = 'south' | 'east' | 'north' | 'west'

/** The ground plan of a house. */
export interface Plot extends Block {
  readonly fronts: readonly Side[]
  /** Whether the house is seen only over the roofs of others, so that it needs no windows. */
  readonly isFar: boolean
}

interface Row {
  readonly facing: Side
  /** The line along which the fronts of a row stand. */
  readonly line: number
  readonly from: number
  readonly until: number
  readonly storeys: readonly [number, number]
}

const DEPTH = 12

/**
 * The rows of houses around the square, then those along its streets: two rows each to the south, north, east and west.
 */
const ROWS: readonly Row[] = [
  { facing: 'south', line: 35, from: -52, until: -16, storeys: [3, 4] },
  { facing: 'south', line: 35, from: -8, until: 52, storeys: [3, 5] },
  { facing: 'north', line: -35, from: -52, until: 1, storeys: [3, 4] },
  { facing: 'north', line: -35, from: 11, until: 52, storeys: [3, 5] },
  { facing: 'west', line: 40, from: -35, until: -6, storeys: [3, 4] },
  { facing: 'west', line: 40, from: 2, until: 35, storeys: [4, 5] },
  { facing: 'east', line: -40, from: -35, until: -22, storeys: [3, 3] },
  { facing: 'east', line: -40, from: -15, until: 35, storeys: [3, 4] },
  { facing: 'east', line: 1, from: -232, until: -47, storeys: [2, 4] },
  { facing: 'west', line: 11, from: -232, until: -47, storeys: [2, 4] },
  { facing: 'east', line: -16, from: 47, until: 110, storeys: [2, 3] },
  { facing: 'west', line: -8, from: 47, until: 110, storeys: [2, 4] },
  { facing: 'north', line: -6, from: 52, until: 130, storeys: [2, 4] },
  { facing: 'south', line: 2, from: 52, until: 130, storeys: [2, 4] },
  { facing: 'north', line: -22, from: -130, until: -52, storeys: [2, 4] },
  { facing: 'south', line: -15, from: -130, until: -52, storeys: [2, 4] },
]

/** Plans the town: every seed gives another one around the same square. */
export function planTown(seed: number): readonly Plot[] {
  const random = randomOf(seed + 100)
  return [...ROWS.flatMap((row) => plotsOf(row, random)), ...farPlots(random)]
}

function plotsOf(row: Row, random: () => number): readonly Plot[] {
  const count = Math.max(1, Math.round((row.until - row.from) / 10.5))
  const shares = Array.from({ length: count }, () => 0.75 + 0.5 * random())
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let from = row.from
  return shares.map((share, at) => {
    const until = from + (share / whole) * (row.until - row.from)
    const [least, most] = row.storeys
    const storeys = least + Math.floor(random() * (most - least + 1))
    const isEnd = at === 0 || at === count - 1
    const plot = {
      ...standing(row, from, until),
      height: 1 + storeys * 3.2 + random() * 0.8,
      fronts: isEnd ? [row.facing, ...beyond(row, at === 0)] : [row.facing],
      isFar: false,
    }
    from = until
    return plot
  })
}

function standing({ facing, line }: Row, from: number, until: number) {
  const behind = facing === 'south' || facing === 'west' ? line + DEPTH : line - DEPTH
  const [near, far] = [Math.min(line, behind), Math.max(line, behind)]
  return facing === 'south' || facing === 'north'
    ? { west: from, east: until, south: near, north: far }
    : { west: near, east: far, south: from, north: until }
}

/** The first and the last house of a row may have a side that faces a street. Returns that side. */
function beyond({ facing }: Row, isFirst: boolean): readonly Side[] {
  if (facing === 'south' || facing === 'north') return [isFirst ? 'west' : 'east']
  return [isFirst ? 'south' : 'north']
}

/** Houses behind the front rows, so that the town seems to continue. */
function farPlots(random: () => number): readonly Plot[] {
  return Array.from({ length: 46 }, (_, at) => {
    const angle = ((at + random() * 0.8) / 46) * 2 * Math.PI
    const away = 84 + random() * 70
    const east = Math.cos(angle) * away * 1.1
    const north = Math.sin(angle) * away
    return { east, north, wide: 6 + random() * 6, deep: 5 + random() * 4, height: 7 + random() * 7 }
  })
    .filter(({ east, north }) => !isOnStreet(east, north))
    .map(({ east, north, wide, deep, height }) => ({
      ...{ west: east - wide, east: east + wide, south: north - deep, north: north + deep, height },
      ...{ fronts: [], isFar: true },
    }))
}

function isOnStreet(east: number, north: number): boolean {
  const alongNorth = (east > -22 && east < 34 && north < 0) || (east > -44 && east < 16 && north > 0)
  const alongEast = north > -48 && north < 32
  // the hill in the south-west stays free, because films from there look over it
  const isHill = east < -40 && north < -30
  return alongNorth || alongEast || isHill
}
