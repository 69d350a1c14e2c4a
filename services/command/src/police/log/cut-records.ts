import { type CutCells, cutCells } from './cut-cells.ts'
import { createLineCutter, type Line, LONGEST_RECORD } from './cut-lines.ts'
import type { Delimiter } from './mapping.ts'

export interface LogRecord {
  readonly cells: readonly string[]
  /** The line that it ends on; of a torn one its only line. */
  readonly line: number
  /** Its quote never closes, or it is longer than a record may be: nobody can say where it ends. */
  readonly isTorn: boolean
}

export interface RecordRules {
  readonly delimiter: Delimiter
  /** Whether these cells are a row of their own: then they are no part of what somebody said before. */
  readonly isRow: (cells: readonly string[]) => boolean
}

/** Lines of a record whose quote has not closed, and how long they are together. */
interface Open {
  readonly held: Line[]
  length: number
}

/**
 * A quote may hold several lines, but a stray one takes no more than its own: where it never closes rightly, or where what it
 * would hold are rows of their own, its line alone is torn, and reading goes on with the line after it. A line is read twice
 * at most: the next stray quote ends what the first one began.
 */
export function createRecordCutter({ delimiter, isRow }: RecordRules) {
  const lines = createLineCutter()
  let open: Open = { held: [], length: 0 }
  const hold = (...more: readonly Line[]): void => {
    open.held.push(...more)
    for (const { text = '' } of more) open.length += text.length + 1
  }
  /** What was held, and nothing is from now on. */
  const release = (): readonly Line[] => {
    const { held } = open
    open = { held: [], length: 0 }
    return held
  }
  let width: number | undefined
  const isRowAlone = ({ text = '' }: Line): boolean => {
    const { cells } = cutCells(text, delimiter)
    return (width === undefined || cells.length === width) && isRow(cells)
  }
  const begin = ({ number, text }: Line): LogRecord | undefined => {
    if (text === undefined) return { cells: [], line: number, isTorn: true }
    const { cells, isOpen, isStrict } = cutCells(text, delimiter)
    if (isOpen && !isStrict) return { cells: text.split(delimiter), line: number, isTorn: true }
    // What is left of a torn record says nothing of how wide rows are.
    const isOther = isStrict && !isOpen && cells.length !== width
    if (isOther && (width === undefined || isRow(cells))) width = cells.length
    if (!isOpen) return { cells, line: number, isTorn: false }
    hold({ number, text })
    return undefined
  }
  /** The first of what is held is torn; the lines after it begin anew. */
  const tear = function* (): Generator<LogRecord> {
    const [first, ...others] = release()
    if (!first) return
    yield { cells: (first.text ?? '').split(delimiter), line: first.number, isTorn: true }
    for (const line of others) yield* take(line)
  }
  const take = function* (line: Line): Generator<LogRecord> {
    if (open.held.length > 0) return yield* addTo(line)
    const record = line.text === '' ? undefined : begin(line)
    if (record) yield record
  }
  const addTo = function* (line: Line): Generator<LogRecord> {
    const read = goOn(open, line, delimiter)
    hold(line)
    if (read === 'open') return
    if (read === 'torn' || open.held.slice(1).some(isRowAlone)) return yield* tear()
    release()
    yield { cells: read.cells, line: line.number, isTorn: false }
  }
  return {
    *feed(chunk: string): Generator<LogRecord> {
      for (const line of lines.feed(chunk)) yield* take(line)
    },
    /** `isWhole`: nothing follows, so what is still open never closes. Else what may be cut is left out. */
    *rest(isWhole: boolean): Generator<LogRecord> {
      if (!isWhole) return
      for (const line of lines.rest()) yield* take(line)
      while (open.held.length > 0) yield* tear()
    },
  }
}

/** Only a line with an odd number of quotes can end what is open, so that all of it is looked at once. */
function goOn({ held, length }: Open, { text }: Line, delimiter: Delimiter): CutCells | 'open' | 'torn' {
  if (text === undefined || length + text.length > LONGEST_RECORD) return 'torn'
  if (quotesIn(text) % 2 === 0) return 'open'
  const read = cutCells([...held.map((line) => line.text), text].join('\n'), delimiter)
  return read.isStrict && !read.isOpen ? read : 'torn'
}

function quotesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1
  return count
}
