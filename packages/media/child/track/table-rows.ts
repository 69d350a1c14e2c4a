// Rows of a table as programs and people write them (RFC 4180), of which each line is one: a logger that lost its power leaves
// a quote open, and what stands behind it must not become one cell.
import { CsvError, parse } from 'csv-parse/sync'

const MOST_LINE = 20_000
/** So many lines are read otherwise when a quote in one of them stays open. */
const LINES_AT_ONCE = 500

export type Mark = ',' | ';'

/** Cells without the blanks around them, row by row; blank lines are left out, and a line ends where it is too long. */
export function* tableRows(lines: readonly string[], mark: Mark): Generator<readonly string[]> {
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
    const some = lines
      .slice(from, from + LINES_AT_ONCE)
      .map((line) => line.slice(0, MOST_LINE))
      .filter((line) => line.trim() !== '')
    yield* quotedRows(some, mark) ?? rowsOf(some, mark, false).map((cells) => cells.map(withoutQuotes))
  }
}

/** Undefined if a row does not end with its line, or a quote stands where none may. */
function quotedRows(lines: readonly string[], mark: Mark): string[][] | undefined {
  try {
    const rows = rowsOf(lines, mark, true)
    return rows.length === lines.length ? rows : undefined
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    return undefined
  }
}

const rowsOf = (lines: readonly string[], mark: Mark, isQuoted: boolean): string[][] =>
  parse(lines.join('\n'), {
    ...{ delimiter: mark, quote: isQuoted ? '"' : null, relax_quotes: true, relax_column_count: true },
    ...{ record_delimiter: '\n', trim: true },
  }).map((cells) => cells.map((cell) => cell.trim()))

const withoutQuotes = (cell: string): string => cell.replace(/^"|"$/g, '')
