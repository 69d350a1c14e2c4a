import type { ZoneClock } from './wall-instants.ts'

export const TIME_FORMATS = ['iso', 'ymd', 'dmy', 'mdy', 'time', 'epoch-s', 'epoch-ms', 'excel'] as const
export type TimeFormat = (typeof TIME_FORMATS)[number]

export interface TimeReader {
  readonly format: TimeFormat
  /** The zone's clock, for times without a UTC offset. */
  readonly clock: ZoneClock
  /** For format `time`: the day of the log, `2026-06-01`. */
  readonly day: string | undefined
  /** How to read a local time that occurred twice: as the earlier, the later, or both. */
  readonly twice: 'earlier' | 'later' | 'both'
}

/**
 * A time that was read. `earliest` … `latest` span the precision of the text. `isTwice`: the local time occurred twice
 * and the text does not say which is meant.
 */
export interface ReadTime {
  readonly at: number
  readonly earliest: number
  readonly latest: number
  readonly isTwice: boolean
}

export type TimeFault = 'no-time' | 'no-such-time'

/**
 * Parses a time without guessing: a text that does not match the format is refused, and so is a day that no calendar
 * has.
 */
export function readTime(text: string, reader: TimeReader): ReadTime | TimeFault {
  const said = text.trim()
  if (reader.format === 'epoch-s' || reader.format === 'epoch-ms' || reader.format === 'excel')
    return readNumber(said, reader)
  const parts = partsOf(said, reader)
  if (!parts) return 'no-time'
  const wall = wallOf(parts)
  if (wall === undefined) return 'no-time'
  const { resolution, offset } = parts
  if (offset !== undefined) return exact(wall - offset, resolution)
  return among(reader.clock.instants(wall), resolution, reader)
}

const exact = (at: number, resolution: number): ReadTime => ({
  ...{ at, earliest: at, latest: at + resolution, isTwice: false },
})

function among(instants: readonly number[], resolution: number, { twice }: TimeReader): ReadTime | TimeFault {
  const [first, second] = instants
  if (first === undefined) return 'no-such-time'
  if (second === undefined) return exact(first, resolution)
  if (twice === 'both') return { at: first, earliest: first, latest: second + resolution, isTwice: true }
  return { ...exact(twice === 'earlier' ? first : second, resolution), isTwice: true }
}

const DAY = 86_400_000
/** Days from the spreadsheet epoch (1899-12-30) to the Unix epoch. */
const EXCEL_DAYS = 25_569
const FURTHEST_MS = 253_402_300_799_000

function readNumber(said: string, reader: TimeReader): ReadTime | TimeFault {
  if (!/^-?\d{1,16}([.,]\d{1,12})?$/.test(said)) return 'no-time'
  const value = Number(said.replace(',', '.'))
  if (reader.format === 'excel') {
    const wall = Math.round((value - EXCEL_DAYS) * DAY)
    return value < 1 || wall > FURTHEST_MS
      ? 'no-time'
      : among(reader.clock.instants(Math.round(wall / 1000) * 1000), 1000, reader)
  }
  const at = Math.round(reader.format === 'epoch-s' ? value * 1000 : value)
  if (Math.abs(at) > FURTHEST_MS) return 'no-time'
  return exact(at, reader.format === 'epoch-s' && !/[.,]/.test(said) ? 1000 : 1)
}

interface TimeParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly ms: number
  readonly resolution: number
  readonly offset: number | undefined
}

const CLOCK =
  /^(?<hour>\d{1,2})[.:](?<minute>\d\d)(?:[.:](?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?\s*(?<half>[ap]\.?m\.?)?\s*(?<offset>z|[+-]\d\d:?(?:\d\d)?)?$/i

const DATES = {
  iso: /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[T ]+(?<clock>.+)$/i,
  ymd: /^(?<year>\d{4})[-./ ](?<month>\d{1,2})[-./ ](?<day>\d{1,2})[T,; ]+(?<clock>.+)$/i,
  dmy: /^(?<day>\d{1,2})[-./ ](?<month>\d{1,2})[-./ ](?<year>\d{4})[T,; ]+(?:klo|kl\.?)?\s*(?<clock>.+)$/i,
  mdy: /^(?<month>\d{1,2})[-./ ](?<day>\d{1,2})[-./ ](?<year>\d{4})[T,; ]+(?<clock>.+)$/i,
} as const

function partsOf(said: string, { format, day }: TimeReader): TimeParts | undefined {
  const whole = format === 'time' ? `${day ?? ''} ${said}` : said
  const pattern = format === 'time' ? DATES.iso : DATES[parseDated(format)]
  const date = pattern.exec(whole)?.groups
  const clock = CLOCK.exec(date?.['clock']?.trim() ?? '')?.groups
  if (!date || !clock) return undefined
  const { second, fraction } = clock
  return {
    ...{ year: Number(date['year']), month: Number(date['month']), day: Number(date['day']) },
    ...{
      hour: hourOf(Number(clock['hour']), clock['half']),
      minute: Number(clock['minute']),
      second: Number(second ?? 0),
    },
    ms: fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000),
    resolution:
      second === undefined ? 60_000 : fraction === undefined ? 1000 : Math.max(1, 1000 / 10 ** fraction.length),
    offset: offsetOf(clock['offset']),
  }
}

const parseDated = (format: TimeFormat): keyof typeof DATES => format as keyof typeof DATES

/** Converts to 24 hours: 12 a.m. is midnight. An hour above 12 with a.m. or p.m. is invalid. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}

function offsetOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (text.toLowerCase() === 'z') return 0
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(text) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000
}

function wallOf({ year, month, day, hour, minute, second, ms }: TimeParts): number | undefined {
  if (!(hour < 24 && minute < 60 && second < 60) || year < 1970 || year > 9998) return undefined
  const at = Date.UTC(year, month - 1, day, hour, minute, second, ms)
  const made = new Date(at)
  const isReal = made.getUTCMonth() === month - 1 && made.getUTCDate() === day
  return isReal ? at : undefined
}
