// Tables of flights: AirData's export, PhantomHelp's and TXTlogToCSV's exports of DJI's flight records, and DJI's own
// plain one. The first line names the columns. A time column counts as UTC or local only if its name contains `utc` or
// `local`.
import { clockOf, type DayOrder, dateOf, dayOrder, type Moment } from './day-order.ts'
import { type Log, number } from './fixes.ts'
import { tableRows } from './table-rows.ts'

const MOST_ROWS = 500_000
/** One more than a log may have, so that a longer log is detected. */
const MOST_READ = 100_001

const LATITUDES = ['latitude', 'osd.latitude']
const LONGITUDES = ['longitude', 'osd.longitude']
const SECONDS: Readonly<Record<string, number>> = {
  'time(millisecond)': 0.001,
  'osd.flytime [s]': 1,
  'time(seconds)': 1,
}

type Columns = Readonly<
  Record<'lat' | 'lon' | 'seconds' | 'utc' | 'day' | 'hour' | 'utcDay' | 'utcHour' | 'perSecond', number>
>
type Value = (cell: string | undefined) => number | undefined
type CellOf = (column: number) => string | undefined

/** A row whose date is kept as written, because the order of day and month is known only after all rows. */
interface Written {
  readonly written: Moment
  readonly isUtc: boolean
}

interface Row extends Written {
  readonly lat: number | undefined
  readonly lon: number | undefined
  readonly at: number | undefined
}

export function flightTable(text: string, log: Pick<Log, 'put'>): void {
  const lines = text.split('\n', MOST_ROWS)
  // A table for Excel may start with a line that names the separator.
  const first = /^\ufeff?sep=/.test(lines[0] ?? '') ? 1 : 0
  const head = (lines[first] ?? '').replace(/^\ufeff/, '')
  const mark = head.includes(';') ? ';' : ','
  const [named = []] = tableRows([head], mark)
  // If semicolons separate the cells, a number may have a decimal comma.
  const value: Value = (cell) => number(mark === ';' ? cell?.replace(/^([-+]?\d{1,9}),(\d{1,15})$/, '$1.$2') : cell)
  const columns = columnsOf(named.map((name) => name.toLowerCase()))
  const rows: Row[] = []
  for (const cells of tableRows(lines.slice(first + 1), mark)) {
    rows.push(rowOf(cells, columns, value))
    if (rows.length > MOST_READ) break
  }
  const order = dayOrder(rows.map(({ written }) => written))
  for (const { written, isUtc, ...spot } of rows) log.put({ ...spot, time: momentOf(written, order, isUtc) })
}

const columnsOf = (names: readonly string[]): Columns => {
  const at = (...wanted: string[]): number => names.findIndex((name) => wanted.includes(name))
  const seconds = at(...Object.keys(SECONDS))
  return {
    ...{ lat: at(...LATITUDES), lon: at(...LONGITUDES), seconds, perSecond: SECONDS[names[seconds] ?? ''] ?? 1 },
    ...{ utc: at('datetime(utc)'), day: at('custom.date [local]'), hour: at('custom.updatetime [local]') },
    ...{ utcDay: at('custom.date [utc]'), utcHour: at('custom.updatetime [utc]') },
  }
}

function rowOf(cells: readonly string[], columns: Columns, value: Value): Row {
  const of: CellOf = (column) => (column < 0 ? undefined : cells[column])
  const seconds = value(of(columns.seconds))
  return {
    ...{ lat: value(of(columns.lat)), lon: value(of(columns.lon)), ...writtenOf(of, columns) },
    at: seconds === undefined ? undefined : seconds * columns.perSecond,
  }
}

function writtenOf(of: CellOf, columns: Columns): Written {
  const zoned = of(columns.utc)
  if (zoned !== undefined) return { written: halves(zoned), isUtc: true }
  const utc: Moment = [of(columns.utcDay), of(columns.utcHour)]
  if (!utc.includes(undefined)) return { written: utc, isUtc: true }
  return { written: [of(columns.day), of(columns.hour)], isUtc: false }
}

/** Splits `2022-03-21 17:23:57` or `3/21/2022 5:23:57 PM` into day and hour. */
function halves(text: string): Moment {
  const at = text.indexOf(' ')
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

function momentOf([day = '', hour = '']: Moment, order: DayOrder, isUtc: boolean): string | undefined {
  const clock = clockOf(hour)
  const date = dateOf(day, order)
  if (clock === undefined) return undefined
  // If the date is ambiguous, the text is passed on as written, and is reported later.
  return date === undefined ? `${day} ${clock}`.slice(0, 60) : `${date} ${clock}${isUtc ? 'Z' : ''}`
}
