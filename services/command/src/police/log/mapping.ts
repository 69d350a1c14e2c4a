import { TIME_FORMATS, type TimeFormat } from './read-time.ts'

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1251', 'windows-1256'] as const
export type Encoding = (typeof ENCODINGS)[number]
export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** How a file is cut into rows and columns. */
export interface LogShape {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly hasHeader: boolean
}

/** What stands in which column, from 0. */
export interface LogMapping extends LogShape {
  readonly time: number
  /** Where the day stands in a column of its own: it is put before the time. */
  readonly date: number | null
  readonly format: TimeFormat
  readonly zone: string
  readonly day: string | null
  readonly twice: 'earlier' | 'later' | 'both'
  readonly words: readonly number[]
  readonly unit: number | null
  readonly place: number | null
  readonly lat: number | null
  readonly lon: number | null
  readonly kind: 'call' | 'radio' | 'other'
}

const MOST_COLUMNS = 200

/** Undefined where a part is missing or none of what it may be. */
export function parseMapping(body: unknown): LogMapping | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const given = body as Readonly<Record<string, unknown>>
  const parts = [parseShape(given), parseTimes(given), parseColumns(given)] as const
  const kind = (['call', 'radio', 'other'] as const).find((one) => one === given['kind'])
  const [shape, times, columns] = parts
  return shape && times && columns && kind ? { ...shape, ...times, ...columns, kind } : undefined
}

function parseTimes(given: Readonly<Record<string, unknown>>) {
  const time = column(given['time'])
  const date = optional(given['date'])
  const format = TIME_FORMATS.find((one) => one === given['format'])
  const twice = (['earlier', 'later', 'both'] as const).find((one) => one === given['twice'])
  const { zone } = given
  const day = parseDay(given['day'], format)
  if (time === undefined || date === 'bad' || day === 'bad' || !format || !twice) return undefined
  return typeof zone === 'string' && zone.length <= 60 ? { time, date, format, twice, zone, day } : undefined
}

/** Times of day alone need the day that they are of; nothing else has one. */
function parseDay(day: unknown, format: TimeFormat | undefined): string | null | 'bad' {
  if (format !== 'time') return day === null || day === undefined ? null : 'bad'
  return typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? day : 'bad'
}

const MOST_OF_WORDS = 20

function parseColumns(given: Readonly<Record<string, unknown>>) {
  const wanted: readonly unknown[] = Array.isArray(given['words']) ? given['words'] : []
  const words = wanted.flatMap((one) => column(one) ?? [])
  const [unit, place, lat, lon] = (['unit', 'place', 'lat', 'lon'] as const).map((name) => optional(given[name]))
  if (words.length === 0 || words.length !== wanted.length || words.length > MOST_OF_WORDS) return undefined
  return isColumn(unit) && isColumn(place) && isColumn(lat) && isColumn(lon)
    ? { words, unit, place, lat, lon }
    : undefined
}

const isColumn = (value: number | null | 'bad' | undefined): value is number | null =>
  value !== 'bad' && value !== undefined

function parseShape(given: Readonly<Record<string, unknown>>): LogShape | undefined {
  const encoding = ENCODINGS.find((one) => one === given['encoding'])
  const delimiter = DELIMITERS.find((one) => one === given['delimiter'])
  const { hasHeader } = given
  return encoding && delimiter && typeof hasHeader === 'boolean' ? { encoding, delimiter, hasHeader } : undefined
}

const column = (value: unknown): number | undefined =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < MOST_COLUMNS ? Number(value) : undefined

const optional = (value: unknown): number | null | 'bad' =>
  value === null || value === undefined ? null : (column(value) ?? 'bad')
