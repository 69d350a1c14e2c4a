import { CsvError, type Options, parse } from 'csv-parse/sync'
import type { Delimiter } from './mapping.ts'

/** The cells of a record, or of the part that was read so far. */
export interface CutCells {
  readonly cells: readonly string[]
  /** True if the last quote is still open, so that the record may continue on the next line. */
  readonly isOpen: boolean
  /** True if every quote stands where RFC 4180 allows one. */
  readonly isStrict: boolean
}

/**
 * The delimiter of records for the CSV parser. The parser must find no end of a record, because `cut-records.ts` has
 * already found it. So the delimiter is a byte that occurs in no UTF-8 text.
 */
const NO_END = Buffer.from([0xff])

/**
 * Splits a record into cells by RFC 4180. A quote where none is allowed is an ordinary character, because people write
 * inches and some programs do not escape quotes. The cell that it began ends at the next delimiter.
 */
export function cutCells(text: string, delimiter: Delimiter): CutCells {
  // Records without a quote need no parser; most have none.
  if (!text.includes('"')) return { cells: text.split(delimiter), isOpen: false, isStrict: true }
  const strict = cellsOf(text, { delimiter })
  if (Array.isArray(strict)) return { cells: strict, isOpen: false, isStrict: true }
  const isStrict = strict === 'open'
  const relaxed = isStrict ? 'open' : cellsOf(text, { delimiter, relax_quotes: true })
  if (Array.isArray(relaxed)) return { cells: relaxed, isOpen: false, isStrict }
  // To get the cells of an open record, a closing quote is added.
  const soFar = cellsOf(`${text}"`, { delimiter, relax_quotes: true })
  return { cells: Array.isArray(soFar) ? soFar : text.split(delimiter), isOpen: true, isStrict }
}

/** Returns `open` if a quote never closes, `odd` if a quote stands where none is allowed. */
function cellsOf(text: string, rules: Pick<Options, 'delimiter' | 'relax_quotes'>): string[] | 'open' | 'odd' {
  try {
    return parse(text, { ...rules, record_delimiter: NO_END, relax_column_count: true }).flat()
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    if (cause.code === 'CSV_QUOTE_NOT_CLOSED') return 'open'
    if (cause.code === 'INVALID_OPENING_QUOTE' || cause.code === 'CSV_INVALID_CLOSING_QUOTE') return 'odd'
    throw cause
  }
}
