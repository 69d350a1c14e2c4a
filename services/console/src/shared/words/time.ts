/**
 * Formats times in the incident's zone, with seconds if they are known, and spans in a fitting unit. Times are in epoch
 * ms, spans in ms.
 */
import { LOCALES, language } from './language.ts'
import { decimal } from './number.ts'
import { UNDER_A_SECOND, UNIT_WORDS, UNITS } from './units.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options })
  formats.set(key, made)
  return made
}

/** Clock times have the form 14:02:31 in every language, because officers compare them with clocks in pictures. */
const clock = (zone: string, options: Intl.DateTimeFormatOptions) => format('en-GB', zone, options)
const day = (zone: string, options: Intl.DateTimeFormatOptions) => format(LOCALES[language()], zone, options)
/** Finnish writes its months as numbers. */
const month = () => (language() === 'fi' ? 'numeric' : 'short')

export const clockTime = (at: number, zone: string): string => clock(zone, { timeStyle: 'medium' }).format(at)
export const shortTime = (at: number, zone: string): string =>
  clock(zone, { hour: '2-digit', minute: '2-digit' }).format(at)
export const dayOf = (at: number, zone: string): string =>
  day(zone, { day: 'numeric', month: month(), year: 'numeric' }).format(at)
export const shortDay = (at: number, zone: string): string => day(zone, { day: 'numeric', month: month() }).format(at)
export const monthOf = (at: number, zone: string): string => day(zone, { month: month(), year: 'numeric' }).format(at)
export const yearOf = (at: number, zone: string): string => day(zone, { year: 'numeric' }).format(at)
export const dayAndTime = (at: number, zone: string): string => `${dayOf(at, zone)}, ${clockTime(at, zone)}`

/** An upper limit, at the next whole second: without that a part of the time before it would be cut off. */
export const dayAndTimeBy = (at: number, zone: string): string => dayAndTime(toNextSecond(at), zone)
export const clockTimeBy = (at: number, zone: string): string => clockTime(toNextSecond(at), zone)
const toNextSecond = (at: number): number => Math.ceil(at / 1000) * 1000

/** For times that are known only to the minute. */
export const dayAndMinute = (at: number, zone: string): string => `${dayOf(at, zone)}, ${shortTime(at, zone)}`
/** An upper limit to the minute. */
export const dayAndMinuteBy = (at: number, zone: string): string => dayAndMinute(Math.ceil(at / 60_000) * 60_000, zone)

/** Examples: "2 minutes", "1.5 hours", "under a second". */
export function span(ms: number): string {
  const size = Math.abs(ms)
  const unit = UNITS.find((one) => size >= one.ms)
  if (!unit) return UNDER_A_SECOND[language()]
  const count = size / unit.ms
  const isWhole = count >= 10 || count % 1 < 0.05 || count % 1 >= 0.95
  const { one, many } = UNIT_WORDS[language()][unit.name]
  const text = isWhole ? String(Math.round(count)) : decimal(count, 1)
  return `${text} ${text === '1' ? one : many}`
}

/** The precision of a placement in a few characters: "±2 s", "±0.4 s", "±20 ms". */
export function plusMinus(earliest: number, latest: number): string {
  const half = (latest - earliest) / 2
  const unit = UNITS.find((one) => half >= one.ms)
  if (!unit) return half < 100 ? `±${Math.max(1, Math.round(half))} ms` : `±${decimal(half / 1000, 1)} s`
  return `±${Math.round(half / unit.ms)} ${UNIT_WORDS[language()][unit.name].short}`
}

/** A duration in a player: 0:07, 1:02:03. */
export function playingTime(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const tail = `${String(rest).padStart(2, '0')}`
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const units = ['kB', 'MB', 'GB', 'TB']
  let value = bytes
  let unit = 'B'
  for (const next of units) {
    if (value < 1000) break
    value /= 1000
    unit = next
  }
  return `${value < 10 ? decimal(value, 1) : Math.round(value)} ${unit}`
}

/** The zone's UTC offset at an instant, in ms. */
export function offsetMs(at: number, zone: string): number {
  const text = clock(zone, { timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(text ?? '') ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

/** Example: "2 Jun 2026, 12:00:00 UTC". */
export const inUtc = (at: number): string => `${dayAndTime(at, 'UTC')} UTC`
