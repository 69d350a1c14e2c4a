/** A point on a calendar as a file writes it: digits, perhaps a fraction, perhaps a zone. */
export interface WallTime {
  /** The digits read as if they were UTC. */
  readonly wallMs: number
  readonly resolutionMs: number
  /** `+02:00` or `Z` written as `+00:00`; absent if the text states none. */
  readonly zone?: string
}

export type WallTimeFault = 'missing' | 'invalid' | 'epoch'

const SHAPE =
  /^\s*(\d{4})[-:./](\d{1,2})[-:./](\d{1,2})(?:[ T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?(?:\s*DST)?\s*$/i

/**
 * Reads EXIF (`2018:07:25 16:34:23`), ISO 8601 and exiftool's forms. Zero dates (0000, 1904 and empty digits) are
 * `missing`; a calendar impossibility is `invalid`; the Unix epoch itself is `epoch` (a clock that was never set).
 */
export function parseWallTime(text: string): WallTime | WallTimeFault {
  if (/^0*$/.test(text.replace(/[^0-9]/g, ''))) return 'missing'
  const found = SHAPE.exec(text)
  if (found === null) return 'invalid'
  const [, y = '', mo = '', d = '', h, mi = '0', s, fraction = '', zone] = found
  if (Number(y) === 0 || `${y}-${Number(mo)}-${Number(d)}` === '1904-1-1') return 'missing'
  const wholeMs = calendarMs([Number(y), Number(mo), Number(d), Number(h ?? 0), Number(mi), Number(s ?? 0)])
  if (wholeMs === undefined) return 'invalid'
  if (wholeMs === 0) return 'epoch'
  const read = { wallMs: wholeMs + fractionMs(fraction), resolutionMs: resolutionOf(h, s, fraction) }
  const offset = parseZone(zone ?? '')
  return offset === undefined ? read : { ...read, zone: offset }
}

/** Truncated, as cameras do. By digits: 0.29 × 1000 is 290.00000000000006 in floating point, 0.57 × 1000 is 569.99…. */
const fractionMs = (fraction: string): number => Number(fraction.padEnd(3, '0').slice(0, 3))

const resolutionOf = (hour: string | undefined, second: string | undefined, fraction: string): number => {
  if (hour === undefined) return 86_400_000
  if (second === undefined) return 60_000
  return fraction === '' ? 1000 : Math.max(1, 10 ** (3 - Math.min(3, fraction.length)))
}

/** UTC ms of calendar parts, or undefined if no calendar has them (month 13, 30 February, hour 24, second 60). */
export function calendarMs(parts: readonly [number, number, number, number, number, number]): number | undefined {
  const [y, mo, d, h, mi, s] = parts
  if (y < 1900 || y > 2200 || h > 23 || mi > 59 || s > 59) return undefined
  const date = new Date(Date.UTC(y, mo - 1, d, h, mi, s))
  return date.getUTCMonth() === mo - 1 && date.getUTCDate() === d ? date.getTime() : undefined
}

/** `Z`, `+02:00`, `+0200` → `+02:00`; undefined for an empty or impossible offset (beyond ±14:00, not on 15 min). */
export function parseZone(text: string): string | undefined {
  const trimmed = text.trim()
  if (/^(Z|UTC|GMT)$/i.test(trimmed)) return '+00:00'
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(trimmed)
  if (found === null) return undefined
  const minutes = Number(found[2]) * 60 + Number(found[3])
  if (minutes > 840 || minutes % 15 !== 0) return undefined
  return `${minutes === 0 ? '+' : found[1]}${found[2]}:${found[3]}`
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

/** Instants that cameras show when their clock was never set. */
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

export const looksNeverSet = (wallMs: number): boolean => NEVER_SET.has(new Date(wallMs).toISOString().slice(0, 10))
