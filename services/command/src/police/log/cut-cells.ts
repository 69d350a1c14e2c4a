import type { Delimiter } from './mapping.ts'

/** One record as far as it has been read. */
export interface CutCells {
  readonly cells: readonly string[]
  /** A quote is open at its end: the record may go on in the next line. */
  readonly isOpen: boolean
  /** Every quote in it stands where RFC 4180 lets one stand. */
  readonly isStrict: boolean
}

/**
 * Cells of a text, by RFC 4180. A quote where none may stand is a character like any other, and the cell that it began ends
 * at the next delimiter: people write inches, and programs that do not know the rule write what people said.
 */
export function cutCells(text: string, delimiter: Delimiter): CutCells {
  if (!text.includes('"')) return { cells: text.split(delimiter), isOpen: false, isStrict: true }
  const cells: string[] = []
  let isStrict = true
  let from = 0
  while (from <= text.length) {
    const cell = text[from] === '"' ? quotedCell(text, from, delimiter) : plainCell(text, from, delimiter)
    cells.push(cell.text)
    isStrict &&= cell.isStrict
    if (cell.end === undefined) return { cells, isOpen: true, isStrict }
    from = cell.end + 1
  }
  return { cells, isOpen: false, isStrict }
}

interface Cell {
  readonly text: string
  /** Where its delimiter stands, or the end of the text; undefined where its quote never closes. */
  readonly end: number | undefined
  readonly isStrict: boolean
}

function plainCell(text: string, from: number, delimiter: Delimiter): Cell {
  const end = endOfCell(text, from, delimiter)
  const said = text.slice(from, end)
  return { text: said, end, isStrict: !said.includes('"') }
}

function quotedCell(text: string, from: number, delimiter: Delimiter): Cell {
  let close = text.indexOf('"', from + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close === -1) return { text: unescaped(text.slice(from + 1)), end: undefined, isStrict: true }
  const isEnd = close + 1 === text.length || text[close + 1] === delimiter
  if (isEnd) return { text: unescaped(text.slice(from + 1, close)), end: close + 1, isStrict: true }
  const end = endOfCell(text, close, delimiter)
  return { text: text.slice(from, end), end, isStrict: false }
}

const unescaped = (text: string): string => text.replaceAll('""', '"')

function endOfCell(text: string, from: number, delimiter: Delimiter): number {
  const at = text.indexOf(delimiter, from)
  return at === -1 ? text.length : at
}
