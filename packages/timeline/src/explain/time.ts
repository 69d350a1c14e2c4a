import type { Language } from './language.ts'
import { SPAN_WORDS, UNITS } from './span-words.ts'

/** Instants in a zone and spans, in words. Arguments in ms. */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { hourCycle: 'h23', ...options })
  formats.set(key, made)
  return made
}

/**
 * "2 Jun 2026, 14:00:07". The time of day is written alike in every language, because readers compare it with clocks in
 * pictures.
 */
export function dayAndTime(at: number, zone: string, language: Language = 'en'): string {
  if (language === 'en') return format('en-GB', { timeZone: zone, dateStyle: 'medium', timeStyle: 'medium' }).format(at)
  const clock = format('en-GB', { timeZone: zone, timeStyle: 'medium' }).format(at)
  const day = { timeZone: zone, day: 'numeric', year: 'numeric' } as const
  return language === 'fi'
    ? `${format('fi-FI', { ...day, month: 'numeric' }).format(at)} klo ${clock}`
    : `${format('sv-FI', { ...day, month: 'short' }).format(at)} kl. ${clock}`
}

/** The end of an interval at the next whole second, so that no part of it is cut off. The start is cut down anyway. */
export const dayAndTimeBy = (at: number, zone: string, language: Language = 'en'): string =>
  dayAndTime(Math.ceil(at / 1000) * 1000, zone, language)

/** An interval below this is told with parts of a second: whole seconds would make it far wider than it is. */
const NARROW_MS = 4000

/**
 * An estimate and its interval, with as many digits as the width justifies: [estimate, start, end]. The start is
 * rounded down and the end up.
 */
export function interval(
  { earliest, estimate, latest }: { readonly earliest: number; readonly estimate: number; readonly latest: number },
  zone: string,
  language: Language = 'en',
): readonly [string, string, string] {
  const width = latest - earliest
  if (width >= NARROW_MS)
    return [
      dayAndTime(estimate, zone, language),
      dayAndTime(earliest, zone, language),
      dayAndTimeBy(latest, zone, language),
    ]
  const step = width >= 400 ? 100 : width >= 40 ? 10 : 1
  const digits = { 100: 1, 10: 2, 1: 3 }[step]
  const told = (at: number): string =>
    dayAndTime(at, zone, language) + pointed((modulo(at, 1000) / 1000).toFixed(digits).slice(1), language)
  const down = (at: number): number => Math.floor(at / step) * step
  return [told(down(estimate)), told(down(earliest)), told(Math.ceil(latest / step) * step)]
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by

/** "2 minutes", "61 minutes 12 seconds", "0.4 seconds": exact enough to recompute. */
export function span(ms: number, language: Language = 'en'): string {
  const words = SPAN_WORDS[language]
  const counted = (count: number, name: keyof typeof words.units): string =>
    `${pointed(String(count), language)} ${words.units[name][count === 1 ? 0 : 1]}`
  const size = nearUnit(Math.abs(ms))
  if (size < 1000) return `${pointed((size / 1000).toFixed(size < 100 ? 2 : 1), language)} ${words.units.second[1]}`
  const at = UNITS.findIndex((one) => size >= one.ms)
  const [unit, next] = [UNITS[at], UNITS[at + 1]]
  if (!unit) return `0 ${words.units.second[1]}`
  if (!next || unit.name === 'year') return counted(Math.round((size / unit.ms) * 10) / 10, unit.name)
  // Rounds the whole span first, so that no sixty seconds remain.
  const parts = Math.round(size / next.ms)
  const whole = Math.floor((parts * next.ms) / unit.ms)
  const rest = parts - (whole * unit.ms) / next.ms
  return rest === 0 ? counted(whole, unit.name) : `${counted(whole, unit.name)} ${counted(rest, next.name)}`
}

/** Every language but English uses a decimal comma. */
export const pointed = (number: string, language: Language): string =>
  language === 'en' ? number : number.replace('.', ',')

/** A span just under a whole minute or hour counts as one. */
const nearUnit = (size: number): number =>
  UNITS.find(({ ms }) => ms > 1000 && ms < 4e6 && size < ms && ms - size < 500)?.ms ?? size

/** Minutes east of UTC: "+02:00". */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${minutes < 0 ? '−' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}
