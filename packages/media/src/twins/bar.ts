import { BLOCK, type Block, type Blocks } from './blocks.ts'

/** Rows of blocks, both ends included. Empty if `last` < `first`. */
export interface Band {
  readonly first: number
  readonly last: number
}

const NO_BAND: Band = { first: 1, last: 0 }

/** Maximum height of a band, as a share of the picture's height. */
const MOST = 0.34
/**
 * Shares of the blocks in a row: how many must differ, and how many must look like a bar. The others may be the bar's
 * text.
 */
const DIFFERS = 0.6
const DRAWN = 0.25
const GOES_ON = 0.4
const FLAT = 1.6
const ONE_LEVEL = 6

/**
 * Finds the rows that a bar of text covers. They are contiguous and differ over the whole width, and in one of the two
 * pictures they look like a bar: uniform beside the text, or the picture itself darker or lighter (translucent). A
 * crowd that moved in front of a fixed camera also differs over the whole width, but is no bar.
 */
export function bandOf(blocks: Blocks): Band {
  const lines = Array.from({ length: blocks.rows }, (_, row) => blocks.list.filter((block) => block.row === row))
  const isDrawn = (row: number): boolean =>
    blocks.drawnLines.slice(row * BLOCK.step, row * BLOCK.step + BLOCK.side).some(Boolean)
  const seed = lines.findIndex((line, row) => differing(line) >= DIFFERS && (drawn(line) >= DRAWN || isDrawn(row)))
  if (seed < 0) return NO_BAND
  // If text fills the bar, or the bar covers blocks only in part, the row still differs over most of its width.
  const goesOn = (row: number): boolean => differing(lines[row] ?? []) >= GOES_ON
  let [first, last] = [seed, seed]
  while (goesOn(first - 1)) first -= 1
  while (goesOn(last + 1)) last += 1
  // Blocks overlap by half, so the rows next to the band contain a part of it.
  const band = { first: Math.max(0, first - 1), last: Math.min(blocks.rows - 1, last + 1) }
  return (band.last - band.first + 1) / blocks.rows <= MOST ? band : NO_BAND
}

/** The share of a row's blocks that differ. */
const differing = (line: readonly Block[]): number =>
  line.filter(({ isOff, state }) => isOff || state === 'unlike').length / Math.max(1, line.length)

function drawn(line: readonly Block[]): number {
  const glassy = line.filter(({ isOff, state }) => isOff && state === 'alike').length
  return Math.max(glassy, evenIn(line, 'inner'), evenIn(line, 'outer')) / Math.max(1, line.length)
}

/** How many blocks of a row have about the median brightness of the row. Blocks with texture do not count. */
function evenIn(line: readonly Block[], side: 'inner' | 'outer'): number {
  const levels = line.filter((block) => block[side].texture < FLAT).map((block) => block[side].mean)
  const middle = [...levels].sort((a, b) => a - b)[levels.length >> 1] ?? 0
  return levels.filter((level) => Math.abs(level - middle) <= ONE_LEVEL).length
}
