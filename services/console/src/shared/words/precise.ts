import { language } from './language.ts'
import { dayAndTime } from './time.ts'

/** Digits after the second that an interval justifies, by its width in ms. */
const digitsOf = (widthMs: number): number => (widthMs >= 4000 ? 0 : widthMs >= 400 ? 1 : widthMs >= 40 ? 2 : 3)

/** The end of an interval, rounded up to its last digit, so that no part of the interval is cut off. */
export function preciseEnd(at: number, zone: string, widthMs: number): string {
  const step = 10 ** (3 - digitsOf(widthMs))
  return preciseTime(Math.ceil(at / step) * step, zone, widthMs)
}

/** An instant with as many digits as its interval justifies, down to milliseconds. */
export function preciseTime(at: number, zone: string, widthMs: number): string {
  const digits = digitsOf(widthMs)
  if (digits === 0) return dayAndTime(at, zone)
  // Truncated, not rounded, like the digits before it.
  const part = Math.floor((((at % 1000) + 1000) % 1000) / 10 ** (3 - digits))
  return `${dayAndTime(at, zone)}${language() === 'en' ? '.' : ','}${String(part).padStart(digits, '0')}`
}
