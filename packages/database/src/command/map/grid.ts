import type { PlaceBox } from '../counted/filter.ts'

/**
 * The grid of evidence.map_cell. Each axis has 2^30 steps. The number of a cell on an axis is the number of the step,
 * shifted right by 30 minus the level.
 */
const BITS = 30
export const STEPS_OF_LON = 2 ** BITS / 360
export const STEPS_OF_LAT = 2 ** BITS / 180

/** The finest and the coarsest level for which counts per cell are stored. `evidence.map_levels` has the same list. */
const FINEST = 22
const COARSEST = 3

/** A screen holds some hundred cells. A viewport with more than this gets coarser ones. */
export const MOST_CELLS = 3000

/** The requested part of the map and its zoom. */
export interface MapViewport {
  readonly box: PlaceBox
  /** Zoom as in web maps with 512-pixel tiles. A cell is then at least 64 pixels wide. */
  readonly zoom: number
}

/** Cells from x0 to x1 and y0 to y1; x0 > x1 if the viewport crosses the antimeridian. */
export interface CellRange {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** The grid of a viewport. `stored` is the level that is read, `level` that of the returned cells. */
export interface PortGrid extends CellRange {
  readonly level: number
  readonly stored: number
  /** How far a fine map coordinate (`stepX`, `stepY`) is shifted right to give the number of its cell. */
  readonly shift: number
}

/** The level that fits the zoom, or the finest one at which the viewport has at most `MOST_CELLS` cells. */
export function gridOfPort({ box, zoom }: MapViewport): PortGrid {
  let level = Math.max(COARSEST, Math.min(FINEST, Math.floor(zoom) + 3))
  let range = rangeAt(box, level)
  while (level > COARSEST && countOf(range, level) > MOST_CELLS) {
    level -= 1
    range = rangeAt(box, level)
  }
  return { ...range, level, stored: level + (level % 2), shift: BITS - level }
}

function rangeAt({ south, west, north, east }: PlaceBox, level: number): CellRange {
  const shift = BITS - level
  return { x0: stepX(west) >> shift, x1: stepX(east) >> shift, y0: stepY(south) >> shift, y1: stepY(north) >> shift }
}

function countOf({ x0, x1, y0, y1 }: CellRange, level: number): number {
  const wide = x0 <= x1 ? x1 - x0 + 1 : 2 ** level - x0 + x1 + 1
  return wide * (y1 - y0 + 1)
}

const LAST = 2 ** BITS - 1
const clamp = (step: number): number => Math.min(Math.max(Math.floor(step), 0), LAST)
/** The same as `evidence.map_x` and `evidence.map_y`. */
const stepX = (lon: number): number => clamp((lon + 180) * STEPS_OF_LON)
const stepY = (lat: number): number => clamp((lat + 90) * STEPS_OF_LAT)

/** The middle of a grid step, in degrees rounded to a ten-millionth (a centimetre). */
export const lonOf = (step: number): number => round((step + 0.5) / STEPS_OF_LON - 180)
export const latOf = (step: number): number => round((step + 0.5) / STEPS_OF_LAT - 90)
const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7

/** The box of a cell, in degrees. */
export function boxOfCell(x: number, y: number, level: number): PlaceBox {
  const [wide, high] = [360 / 2 ** level, 180 / 2 ** level]
  return {
    ...{ south: round(y * high - 90), west: round(x * wide - 180) },
    ...{ north: round((y + 1) * high - 90), east: round((x + 1) * wide - 180) },
  }
}
