import { createRecordCutter, type LogRecord, type RecordRules } from './cut-records.ts'
import { DELIMITERS, type Delimiter, type Encoding, type LogShape } from './mapping.ts'

/**
 * Guesses the encoding from the first bytes: a byte order mark or valid UTF-8, else Windows-1252, which older programs
 * in Western Europe use.
 */
function sniffEncoding(head: Uint8Array): Encoding {
  const [a, b, c] = head
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  // In UTF-16 without a byte order mark every second byte of Latin text is zero.
  const zeros = (from: number) => head.subarray(0, 400).filter((byte, at) => at % 2 === from && byte === 0).length
  if (zeros(1) > 50 && zeros(0) === 0) return 'utf-16le'
  if (zeros(0) > 50 && zeros(1) === 0) return 'utf-16be'
  return isUtf8(head) ? 'utf-8' : 'windows-1252'
}

/** Whether the head is valid UTF-8. Its last character may be cut. */
function isUtf8(head: Uint8Array): boolean {
  for (const cut of [0, 1, 2, 3])
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, head.length - cut))
      return true
    } catch {
      // Tries again without the last byte, which may belong to a cut character.
    }
  return false
}

export const decodeHead = (head: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(head)

const MOST_ROWS = 200

/** Records of the head, split as the full import will split them, without a last record that may be cut. */
export function recordsOfHead(text: string, rules: RecordRules, isWhole: boolean): readonly LogRecord[] {
  const cutter = createRecordCutter(rules)
  const records: LogRecord[] = []
  for (const some of [cutter.feed(text), cutter.rest(isWhole)])
    for (const record of some) {
      records.push(record)
      if (records.length === MOST_ROWS) return records
    }
  return records
}

/** Rows of the head before columns are mapped. */
export const rowsOfHead = (text: string, delimiter: Delimiter, isWhole: boolean): readonly (readonly string[])[] =>
  recordsOfHead(text, { delimiter, isRow: () => false }, isWhole).map(({ cells }) => cells)

/**
 * Chooses the delimiter that gives the most rows of equal width. The first row is a header if it has no digit and the
 * rows below have some.
 */
export function sniffShape(head: Uint8Array, isWhole: boolean): LogShape {
  const encoding = sniffEncoding(head)
  const text = decodeHead(head, encoding)
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(rowsOfHead(text, delimiter, isWhole)) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  const [first = [], ...others] = rowsOfHead(text, best.delimiter, isWhole)
  const hasDigits = (row: readonly string[]) => row.some((cell) => /\d/.test(cell))
  return { encoding, delimiter: best.delimiter, hasHeader: !hasDigits(first) && others.some(hasDigits) }
}

function evenness(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>()
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  return Math.max(0, ...[...widths].map(([width, count]) => (count / rows.length) * 1000 + width))
}
