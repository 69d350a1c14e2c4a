// Tables of flights: AirData's export, PhantomHelp's and TXTlogToCSV's of DJI's flight records, and DJI's plain one. Which
// column is what stands in the first line; only a column that says `utc` or `local` is believed to be either.
import { number } from './fixes.mjs'

const MOST_ROWS = 500_000
const MOST_LINE = 20_000

const LATITUDES = ['latitude', 'osd.latitude']
const LONGITUDES = ['longitude', 'osd.longitude']
const SECONDS = { 'time(millisecond)': 0.001, 'osd.flytime [s]': 1, 'time(seconds)': 1 }

export function flightTable(text, log) {
  const rows = text.split('\n', MOST_ROWS)
  // Excel's own line about the mark between cells
  const first = /^\ufeff?sep=/.test(rows[0] ?? '') ? 1 : 0
  const mark = (rows[first] ?? '').includes(';') ? ';' : ','
  const cells = (row) =>
    row
      .slice(0, MOST_LINE)
      .split(mark)
      .map((cell) => cell.trim().replace(/^"|"$/g, ''))
  const names = cells((rows[first] ?? '').replace(/^\ufeff/, '')).map((name) => name.toLowerCase())
  const columns = columnsOf(names)
  for (const row of rows.slice(first + 1)) {
    if (log.isFull()) return
    if (row.trim() !== '') putRow(cells(row), columns, log)
  }
}

const columnsOf = (names) => {
  const at = (...wanted) => names.findIndex((name) => wanted.includes(name))
  const seconds = at(...Object.keys(SECONDS))
  return {
    ...{ lat: at(...LATITUDES), lon: at(...LONGITUDES), seconds, perSecond: SECONDS[names[seconds]] ?? 1 },
    ...{ utc: at('datetime(utc)'), day: at('custom.date [local]'), hour: at('custom.updatetime [local]') },
    ...{ utcDay: at('custom.date [utc]'), utcHour: at('custom.updatetime [utc]') },
  }
}

function putRow(cells, columns, log) {
  const of = (column) => (column < 0 ? undefined : cells[column])
  const seconds = number(of(columns.seconds))
  log.put({
    ...{ lat: number(of(columns.lat)), lon: number(of(columns.lon)), time: timeOf(of, columns) },
    at: seconds === undefined ? undefined : seconds * columns.perSecond,
  })
}

function timeOf(of, columns) {
  const zoned = of(columns.utc)
  if (zoned !== undefined) return withZ(momentOf(...halves(zoned)))
  const utc = momentOf(of(columns.utcDay), of(columns.utcHour))
  return utc === undefined ? momentOf(of(columns.day), of(columns.hour)) : withZ(utc)
}

const withZ = (moment) => (moment === undefined ? undefined : `${moment}Z`)

/** `2022-03-21 17:23:57`, `3/21/2022 5:23:57 PM`: the day and the hour. */
function halves(told) {
  const at = told.indexOf(' ')
  return at < 0 ? [told, undefined] : [told.slice(0, at), told.slice(at + 1)]
}

const HOUR = /^(\d{1,2}):(\d\d):(\d\d)(?:\.(\d{1,3}))?\s?(AM|PM)?$/i

/** A month before its day is told only by the clock of twelve hours that goes with it; of two that may be either neither is. */
function momentOf(day = '', hour = '') {
  const [, h, m, s, part, half] = HOUR.exec(hour) ?? []
  if (s === undefined) return undefined
  const [, year, month, date] = /^(20\d\d)[-/](\d{1,2})[-/](\d{1,2})$/.exec(day) ?? []
  const american = half === undefined ? undefined : /^(\d{1,2})\/(\d{1,2})\/(20\d\d)$/.exec(day)
  const [y, mo, d] = date === undefined ? [american?.[3], american?.[1], american?.[2]] : [year, month, date]
  if (y === undefined) return undefined
  const of24 = half === undefined ? Number(h) : (Number(h) % 12) + (/pm/i.test(half) ? 12 : 0)
  const two = (value) => String(value).padStart(2, '0')
  return `${y}-${two(mo)}-${two(d)} ${two(of24)}:${m}:${s}${part === undefined ? '' : `.${part}`}`
}
