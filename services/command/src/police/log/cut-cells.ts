import { CsvError, type Options, parse } from 'csv-parse/sync'
import type { Delimiter } from './mapping.ts'

/** One record as far as it is read. */
export interface CutCells {
  readonly cells: readonly string[]
  /** True if its last quote is open, so the record may continue in the next line. */
  readonly isOpen: boolean
  /** True if RFC 4180 allows every quote where it stands. */
  readonly isStrict: boolean
}

/** `cut-records.ts` has found the end of the record, so the record delimiter is a byte that no UTF-8 contains. */
const NO_END = Buffer.from([0xff])

/**
 * Splits a text into cells by RFC 4180. A quote where none may stand is an ordinary character, and the cell that it
 * began ends at the next delimiter: people write inches, and programs that ignore the rule write what people said.
 */
export function cutCells(text: string, delimiter: Delimiter): CutCells {
  // Most records have no quote, and every rule is about quotes.
  if (!text.includes('"')) return { cells: text.split(delimiter), isOpen: false, isStrict: true }
  const strict = cellsOf(text, { delimiter })
  if (Array.isArray(strict)) return { cells: strict, isOpen: false, isStrict: true }
  const isStrict = strict === 'open'
  const relaxed = isStrict ? 'open' : cellsOf(text, { delimiter, relax_quotes: true })
  if (Array.isArray(relaxed)) return { cells: relaxed, isOpen: false, isStrict }
  // A closing quote is added to an open record to get its cells so far.
  const soFar = cellsOf(`${text}"`, { delimiter, relax_quotes: true })
  return { cells: Array.isArray(soFar) ? soFar : text.split(delimiter), isOpen: true, isStrict }
}

/** `open`: a quote never closes. `odd`: a quote stands where none may. */
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
