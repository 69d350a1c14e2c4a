import { CsvError, type Options, parse } from 'csv-parse/sync'
import type { Delimiter } from './mapping.ts'

/** One record as far as it has been read. */
export interface CutCells {
  readonly cells: readonly string[]
  /** A quote is open at its end: the record may go on in the next line. */
  readonly isOpen: boolean
  /** Every quote in it stands where RFC 4180 lets one stand. */
  readonly isStrict: boolean
}

/** Where a record ends is decided before (`cut-records.ts`): a byte that is in no UTF-8 ends none. */
const NO_END = Buffer.from([0xff])

/**
 * Cells of a text, by RFC 4180. A quote where none may stand is a character like any other, and the cell that it began ends
 * at the next delimiter: people write inches, and programs that do not know the rule write what people said.
 */
export function cutCells(text: string, delimiter: Delimiter): CutCells {
  // Most records have no quote, and none of the rules is about those.
  if (!text.includes('"')) return { cells: text.split(delimiter), isOpen: false, isStrict: true }
  const strict = cellsOf(text, { delimiter })
  if (Array.isArray(strict)) return { cells: strict, isOpen: false, isStrict: true }
  const isStrict = strict === 'open'
  const relaxed = isStrict ? 'open' : cellsOf(text, { delimiter, relax_quotes: true })
  if (Array.isArray(relaxed)) return { cells: relaxed, isOpen: false, isStrict }
  // One more quote closes what is open: the cells as far as they have come.
  const soFar = cellsOf(`${text}"`, { delimiter, relax_quotes: true })
  return { cells: Array.isArray(soFar) ? soFar : text.split(delimiter), isOpen: true, isStrict }
}

/** `open`: its quote never closes; `odd`: a quote stands where none may. */
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
