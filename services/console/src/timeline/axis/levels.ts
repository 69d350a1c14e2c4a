import type { Span } from '../window.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND
const DAY = 24 * HOUR

/**
 * Milliseconds of a bin at each level, the finest first. The service counts at the same levels
 * (packages/database/src/command/counted/levels.ts).
 */
export const BIN_SIZES: readonly number[] = [
  ...[SECOND, 5 * SECOND, 30 * SECOND, 180 * SECOND, 900 * SECOND, HOUR, 6 * HOUR, DAY],
  ...[5 * DAY, 30 * DAY, 180 * DAY, 1080 * DAY, 6480 * DAY],
]

/**
 * The number of bins in a tile. Each tile is one request. The service answers at the finest level that needs at most
 * 400 bins. For the time of one tile this is the tile's own level, because the next finer level would need more than
 * 400.
 */
export const TILE_BINS = 256
const LEAST_BIN_PX = 3

/** The finest level whose bins are wide enough to be visible. */
export function levelOf({ from, to }: Span, width: number): number {
  const found = BIN_SIZES.findIndex((size) => ((to - from) / size) * LEAST_BIN_PX <= width)
  return found < 0 ? BIN_SIZES.length - 1 : found
}

export const sizeOf = (level: number): number => BIN_SIZES[level] ?? SECOND

/** The tiles of a level that a span touches, from left to right. */
export function tilesOf({ from, to }: Span, level: number): readonly number[] {
  return runOf({ from, to }, sizeOf(level) * TILE_BINS)
}

export const tileSpan = (level: number, index: number): Span => {
  const width = sizeOf(level) * TILE_BINS
  return { from: index * width, to: (index + 1) * width - 1 }
}

/** The window size as a power of two: at least half of the view, so that two or three windows cover it. */
export function rowPower({ from, to }: Span): number {
  return Math.max(10, Math.ceil(Math.log2((to - from) / 2)))
}
export const rowTilesOf = (span: Span, power: number): readonly number[] => runOf(span, 2 ** power)
export const rowTileSpan = (power: number, index: number): Span => ({
  from: index * 2 ** power,
  to: (index + 1) * 2 ** power - 1,
})

function runOf({ from, to }: Span, width: number): readonly number[] {
  const [first, last] = [Math.floor(from / width), Math.floor(to / width)]
  return Array.from({ length: Math.min(last - first + 1, 16) }, (_, n) => first + n)
}
