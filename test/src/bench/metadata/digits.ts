// Times as exiftool writes them. They are parsed by code that the readers do not use: a shared parser would share its
// mistakes.

export interface Digits {
  /** The digits read as if they were UTC, in whole seconds. */
  readonly wall: number
  /** Digits after the decimal point of the seconds, as written; empty if none. */
  readonly fraction: string
  /** Minutes east of UTC; undefined if no zone is written. */
  readonly zone: number | undefined
  readonly isDay: boolean
}

const SHAPE =
  /^(\d{4})[-:/.](\d{1,2})[-:/.](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?(?: DST)?$/i

/** Undefined for text that is no date: zeros, words, a month 13, a year before digital cameras. */
export function readDigits(text: string): Digits | undefined {
  const found = SHAPE.exec(text.trim())
  if (found === null) return undefined
  const [, y, mo, d, h, mi = '0', s = '0', fraction = '', zone] = found
  const [year, month, day] = [Number(y), Number(mo), Number(d)]
  const isCalendar = year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31
  if (!isCalendar || Number(h ?? 0) > 23 || Number(mi) > 59 || Number(s) > 59) return undefined
  const date = new Date(Date.UTC(year, month - 1, day, Number(h ?? 0), Number(mi), Number(s)))
  if (date.getUTCDate() !== day) return undefined
  return { wall: date.getTime() / 1000, fraction, zone: readZone(zone), isDay: h === undefined }
}

/** Minutes east of UTC; undefined for text that is no offset. */
export function readZone(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^(z|utc|gmt)$/i.test(text.trim())) return 0
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(text.trim())
  if (found === null) return undefined
  const minutes = Number(found[2]) * 60 + Number(found[3])
  return found[1] === '-' ? -minutes : minutes
}
