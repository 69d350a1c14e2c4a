/** A calendar time as a file writes it: digits, and maybe a fraction and a zone. */
export interface WallTime {
  /** The digits read as if they were UTC. */
  readonly wallMs: number
  readonly resolutionMs: number
  /** `+02:00`. `Z` is stored as `+00:00`. Absent if the text states no zone. */
  readonly zone?: string
}

export type WallTimeFault = 'missing' | 'invalid' | 'epoch'

const SHAPE =
  /^\s*(\d{4})[-:./](\d{1,2})[-:./](\d{1,2})(?:[ T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?(?:\s*DST)?\s*$/i

/**
 * Parses EXIF (`2018:07:25 16:34:23`), ISO 8601 and exiftool's forms. Zero dates (0000, 1904 and empty digits) are
 * `missing`. An impossible date is `invalid`. The Unix epoch itself is `epoch` (a clock that was never set).
 */
export function parseWallTime(text: string): WallTime | WallTimeFault {
  if (/^0*$/.test(text.replace(/[^0-9]/g, ''))) return 'missing'
  const found = SHAPE.exec(withZeros(text)) ?? COMPACT.exec(text)
  if (found === null) return 'invalid'
  const [, y = '', mo = '', d = '', h, mi = '0', s, fraction = '', zone] = found
  if (Number(y) === 0 || `${y}-${Number(mo)}-${Number(d)}` === '1904-1-1') return 'missing'
  const wholeMs = lenientMs([Number(y), Number(mo), Number(d), Number(h ?? 0), Number(mi), Number(s ?? 0)])
  if (wholeMs === undefined) return 'invalid'
  if (wholeMs === 0) return 'epoch'
  const read = { wallMs: wholeMs + fractionMs(fraction), resolutionMs: resolutionOf(h, s, fraction) }
  const offset = parseZone(zone ?? '')
  return offset === undefined ? read : { ...read, zone: offset }
}

/** Matches `20240506071000+0200`, as PDF programs and dashcams print it. */
const COMPACT =
  /^\s*(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})(?:[.,](\d{1,9}))?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?\s*$/i

/** Some cameras pad with blanks: `2024: 5: 6  7: 8: 9`. */
const withZeros = (text: string): string =>
  /^\d{4}: ?\d/.test(text)
    ? text.replace(/([:]) (?=\d)/g, '$10').replace(/^(\d{4}:\d{2}:\d{2}) {2}(?=\d:)/, '$1 0')
    : text

/**
 * Like `calendarMs`, but accepts 23:59:60 as a leap second, and hour 24, which is the first hour of one of two days
 * (`isHour24`).
 */
function lenientMs(parts: readonly [number, number, number, number, number, number]): number | undefined {
  const [y, mo, d, h, mi, s] = parts
  if (h === 23 && mi === 59 && s === 60) return calendarMs([y, mo, d, h, mi, 59])
  if (h !== 24) return calendarMs(parts)
  return calendarMs([y, mo, d, 0, mi, s])
}

/**
 * Some cameras show 24:08 after midnight. They mean the first hour of the same date or of the next; which one is
 * unknown.
 */
export const isHour24 = (text: string): boolean => /^\s*\d{4}\D\d{1,2}\D\d{1,2}[ T]+24:/.test(text)

/**
 * Truncates, as cameras do. Works on digits, because 0.29 × 1000 is 290.00000000000006 in floating point and 0.57 ×
 * 1000 is 569.99….
 */
const fractionMs = (fraction: string): number => Number(fraction.padEnd(3, '0').slice(0, 3))

const resolutionOf = (hour: string | undefined, second: string | undefined, fraction: string): number => {
  if (hour === undefined) return 86_400_000
  if (second === undefined) return 60_000
  return fraction === '' ? 1000 : Math.max(1, 10 ** (3 - Math.min(3, fraction.length)))
}

/** UTC ms of calendar parts. Undefined for an impossible date (month 13, 30 February, hour 24, second 60). */
export function calendarMs(parts: readonly [number, number, number, number, number, number]): number | undefined {
  const [y, mo, d, h, mi, s] = parts
  if (y < 1900 || y > 2200 || h > 23 || mi > 59 || s > 59) return undefined
  const date = new Date(Date.UTC(y, mo - 1, d, h, mi, s))
  return date.getUTCMonth() === mo - 1 && date.getUTCDate() === d ? date.getTime() : undefined
}

/**
 * Normalises a zone: `Z`, `+02:00`, `+0200` → `+02:00`. Undefined for an empty or impossible offset (beyond ±14:00, not
 * on 15 min).
 */
export function parseZone(text: string): string | undefined {
  const trimmed = text.trim()
  if (/^(Z|UTC|GMT)$/i.test(trimmed)) return '+00:00'
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(trimmed)
  if (found === null) return undefined
  const [, mark, hours, rest = '00'] = found
  const minutes = Number(hours) * 60 + Number(rest)
  if (minutes > 840 || minutes % 15 !== 0) return undefined
  return `${minutes === 0 ? '+' : mark}${hours}:${rest}`
}

export const zoneOfMinutes = (minutes: number): string | undefined => {
  const abs = Math.abs(Math.round(minutes))
  const sign = minutes < 0 ? '-' : '+'
  return parseZone(`${sign}${String(Math.floor(abs / 60)).padStart(2, '0')}:${String(abs % 60).padStart(2, '0')}`)
}

export const zoneMs = (zone: string): number => {
  const sign = zone.startsWith('-') ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * 60_000
}

/** Dates that cameras show if their clock was never set. */
const NEVER_SET = new Set([
  '1904-01-01',
  '1970-01-01',
  '1979-11-30',
  '1980-01-01',
  '1980-01-06',
  '1999-11-30',
  '2000-01-01',
  '2001-01-01',
])

/** The first minutes of a year are suspect, too: the firmware of a maker may start its clock on some 1 January. */
const isNewYear = (text: string): boolean => /^20[0-3]\d-01-01T00:0\d/.test(text)

export function looksNeverSet(wallMs: number): boolean {
  const text = new Date(wallMs).toISOString()
  return NEVER_SET.has(text.slice(0, 10)) || isNewYear(text)
}
