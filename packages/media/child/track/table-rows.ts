// Rows of a table that a program or a person wrote (RFC 4180), one row per line. If a logger lost power, a quote may
// stay open, and the lines after it must not become one cell.
import { CsvError, parse } from 'csv-parse/sync'

const MOST_LINE = 20_000
/** After an open quote, at most this many lines are parsed without quotes. */
const LINES_AT_ONCE = 500

export type Mark = ',' | ';'

/** Yields rows of trimmed cells. Blank lines are dropped, and a line that is too long is cut. */
export function* tableRows(lines: readonly string[], mark: Mark): Generator<readonly string[]> {
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
    const some = lines
      .slice(from, from + LINES_AT_ONCE)
      .map((line) => line.slice(0, MOST_LINE))
      .filter((line) => line.trim() !== '')
    yield* quotedRows(some, mark) ?? rowsOf(some, mark, false).map((cells) => cells.map(withoutQuotes))
  }
}

/** Returns undefined if a row does not end with its line, or if a quote is misplaced. */
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
