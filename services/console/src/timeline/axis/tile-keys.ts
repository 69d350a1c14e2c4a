import type { Span } from '../window.ts'
import { rowTileSpan, tileSpan } from './levels.ts'

/** The key of a tile: size, position and source. `source` is the text of the filter; it has no blanks. */
export const keyOf = (source: string, size: number, index: number): string => `${size} ${index} ${source}`

/** Whether the key belongs to this source. Avoids parsing the key. */
export const isOf = (key: string, source: string): boolean => key.endsWith(` ${source}`)

interface Piece {
  readonly source: string
  readonly span: Span
}

/** Parses the key of a density tile. Its `size` is the number of a level (see `BIN_SIZES`). */
export const parseDensityKey = (key: string): Piece => parse(key, tileSpan)
/** Parses the key of a tile of rows. Its `size` is the exponent of a power of two. */
export const parseRowKey = (key: string): Piece => parse(key, rowTileSpan)

function parse(key: string, spanOf: (size: number, index: number) => Span): Piece {
  const [size, index, source = ''] = key.split(' ')
  return { source, span: spanOf(Number(size), Number(index)) }
}
