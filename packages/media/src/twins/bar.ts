import type { Block, Blocks } from './blocks.ts'

/** Rows of blocks, both ends included; none where `last` < `first`. */
export interface Band {
  readonly first: number
  readonly last: number
}

export const NO_BAND: Band = { first: 1, last: 0 }

/** Of the height. */
const MOST = 0.34
/** Of the width: how much of a row must differ, and how much of it must look like a bar; the rest may be its words. */
const DIFFERS = 0.75
const DRAWN = 0.25
const FLAT = 1.6
const ONE_LEVEL = 6

/**
 * The rows that a bar of text covers: they differ over their whole width, in one piece, and in one of the two pictures
 * they are a bar: one even colour beside the words, or the picture itself darker or lighter (a glassy one). Nothing else
 * may differ: a crowd that moved in front of a fixed camera differs over the whole width too, and is no bar.
 */
export function bandOf(blocks: Blocks): Band {
  const covers = Array.from({ length: blocks.rows }, (_, row) =>
    isCovered(
      blocks.list.filter((block) => block.row === row),
      blocks.columns,
    ),
  )
  const first = covers.indexOf(true)
  if (first < 0) return NO_BAND
  let last = first
  while (covers[last + 1] === true) last += 1
  // Blocks overlap by half: the rows beside the band see a part of it.
  const band = { first: Math.max(0, first - 1), last: Math.min(blocks.rows - 1, last + 1) }
  return (band.last - band.first + 1) / blocks.rows <= MOST ? band : NO_BAND
}

function isCovered(line: readonly Block[], columns: number): boolean {
  if (line.filter(({ isOff, state }) => isOff || state === 'unlike').length < DIFFERS * columns) return false
  const glassy = line.filter(({ isOff, state }) => isOff && state === 'alike').length
  const painted = Math.max(evenIn(line, 'inner'), evenIn(line, 'outer'))
  return Math.max(glassy, painted) >= DRAWN * columns
}

/** How many blocks of a row are of the row's one colour. */
function evenIn(line: readonly Block[], side: 'inner' | 'outer'): number {
  const levels = line.filter((block) => block[side].texture < FLAT).map((block) => block[side].mean)
  const middle = [...levels].sort((a, b) => a - b)[levels.length >> 1] ?? 0
  return levels.filter((level) => Math.abs(level - middle) <= ONE_LEVEL).length
}
