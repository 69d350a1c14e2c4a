import { err, ok, parseOfficerName, type Result, ROLES, type Role } from '@firsthand/domain'
import { CsvError, parse } from 'csv-parse/sync'

/** One line of the file, as `firsthand officer add --help` describes it. */
export interface Enrolment {
  readonly line: number
  readonly name: string
  /** The slug or id of the incident. If undefined, the command line names it. */
  readonly incident: string | undefined
  readonly role: Role
  readonly opens: boolean
}

export interface BadLine {
  readonly line: number
  /** The name in the bad line. Empty if there is none. */
  readonly name: string
  readonly problem: string
}

const COLUMNS = ['name', 'incident', 'role', 'opens'] as const
type Column = (typeof COLUMNS)[number]
const YES = /^(?:yes|true|1|x|kyllä|ja)$/i
const NO = /^(?:no|false|0|-|ei|nej)?$/i

/**
 * Reads a table of officers. The first line names the columns, in any order, separated by comma, semicolon or tab. A
 * cell cannot contain a line break, so each line is read alone, and a bad line does not affect the others.
 */
export function readOfficersFile(text: string): Result<readonly Result<Enrolment, BadLine>[], string> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  if (text.trim() === '') return err(`It is empty: its first line names the columns, of ${COLUMNS.join(', ')}`)
  const first = lines[0] ?? ''
  const separator = [';', '\t'].find((one) => first.includes(one)) ?? ','
  const heads = (cellsOf(first, separator) ?? []).map((head) => head.toLowerCase())
  const unknown = heads.find((head) => !COLUMNS.some((one) => one === head))
  if (unknown !== undefined) return err(`Its first line has a column that is none: it knows ${COLUMNS.join(', ')}`)
  if (!heads.includes('name')) return err('Its first line names no column “name”')
  const seen = new Map<string, number>()
  const once = (read: Result<Enrolment, BadLine>): Result<Enrolment, BadLine> => {
    if (!read.ok) return read
    const { name, line } = read.value
    const before = seen.get(name)
    seen.set(name, before ?? line)
    return before === undefined ? read : err({ line, name, problem: `the name stands in line ${before} already` })
  }
  return ok(
    lines.flatMap((line, index) =>
      index === 0 || line.trim() === '' ? [] : [once(readLine(cellsOf(line, separator), heads, index + 1))],
    ),
  )
}

/**
 * The cells of a line. Undefined if a quote is never closed. A quote in the middle of a cell is kept; it makes the name
 * or role invalid.
 */
function cellsOf(line: string, delimiter: string): readonly string[] | undefined {
  try {
    const [cells = []] = parse(line, { delimiter, trim: true, relax_quotes: true, relax_column_count: true })
    return cells.map((cell) => cell.trim())
  } catch (cause) {
    if (cause instanceof CsvError && cause.code === 'CSV_QUOTE_NOT_CLOSED') return undefined
    throw cause
  }
}

function readLine(
  cells: readonly string[] | undefined,
  heads: readonly string[],
  line: number,
): Result<Enrolment, BadLine> {
  if (cells === undefined) return err({ line, name: '', problem: 'a quote never closes' })
  const cell = (column: Column): string => cells[heads.indexOf(column)] ?? ''
  const name = parseOfficerName(cell('name'))
  const bad = (problem: string) => err({ line, name: name ?? '', problem })
  if (name === undefined) return bad('the name is none: 1 to 64 letters, digits, spaces and . _ @ -')
  if (cells.length > heads.length) return bad('it has more cells than the first line')
  const roleText = cell('role').toLowerCase()
  const role = roleText === '' ? 'viewer' : ROLES.find((one) => one === roleText)
  if (role === undefined) return bad(`the role is none of ${ROLES.join(', ')}`)
  const opens = YES.test(cell('opens'))
  if (!opens && !NO.test(cell('opens'))) return bad('“opens” is yes or no')
  const incident = cell('incident') === '' ? undefined : cell('incident')
  return ok({ line, name, incident, role, opens })
}
