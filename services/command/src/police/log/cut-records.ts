import { type CutCells, cutCells } from './cut-cells.ts'
import { createLineCutter, type Line, LONGEST_RECORD } from './cut-lines.ts'
import type { Delimiter } from './mapping.ts'

export interface LogRecord {
  readonly cells: readonly string[]
  /** Number of the record's last line. A torn record has only one line. */
  readonly line: number
  /** True if the record's end is unknown: its quote never closes, or it is too long. */
  readonly isTorn: boolean
}

export interface RecordRules {
  readonly delimiter: Delimiter
  /** Whether these cells look like a complete row, so that they cannot be part of a quoted text. */
  readonly isRow: (cells: readonly string[]) => boolean
}

/** Lines of a record whose quote is still open, and their total length in characters. */
interface Open {
  readonly held: Line[]
  length: number
}

/**
 * Splits lines into records. A quote may span several lines. A stray quote spoils only its own line: that line alone is
 * torn, and reading resumes at the next line. A quote is stray if it never closes properly, or if the lines within it
 * are complete rows. A line is read at most twice, because the next stray quote closes the first one.
 */
export function createRecordCutter({ delimiter, isRow }: RecordRules) {
  const lines = createLineCutter()
  let open: Open = { held: [], length: 0 }
  const hold = (...more: readonly Line[]): void => {
    open.held.push(...more)
    for (const { text = '' } of more) open.length += text.length + 1
  }
  /** Returns the held lines and clears them. */
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
    // A torn record does not set the expected width. Only a strict record does, if it is the first one or a complete
    // row.
    const isOther = isStrict && !isOpen && cells.length !== width
    if (isOther && (width === undefined || isRow(cells))) width = cells.length
    if (!isOpen) return { cells, line: number, isTorn: false }
    hold({ number, text })
    return undefined
  }
  /** Reports the first held line as torn, and reads the lines after it again. */
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
    const read = continueRecord(open, line, delimiter)
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
    /**
     * Ends the text. `isWhole`: the file ends here, so an open quote never closes. Otherwise a last record that may be
     * cut is left out.
     */
    *rest(isWhole: boolean): Generator<LogRecord> {
      if (!isWhole) return
      for (const line of lines.rest()) yield* take(line)
      while (open.held.length > 0) yield* tear()
    },
  }
}

/**
 * Adds a line to an open record. Only a line with an odd number of quotes can close the record, so only then is the
 * whole record parsed.
 */
function continueRecord({ held, length }: Open, { text }: Line, delimiter: Delimiter): CutCells | 'open' | 'torn' {
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
