import { language } from './language.ts'
import { dayAndTime } from './time.ts'

/** An instant with as many digits as its interval justifies, down to milliseconds. */
export function preciseTime(at: number, zone: string, widthMs: number): string {
  if (widthMs >= 4000) return dayAndTime(at, zone)
  const digits = widthMs >= 400 ? 1 : widthMs >= 40 ? 2 : 3
  // Truncated, not rounded, like the digits before it.
  const part = Math.floor((((at % 1000) + 1000) % 1000) / 10 ** (3 - digits))
  return `${dayAndTime(at, zone)}${language() === 'en' ? '.' : ','}${String(part).padStart(digits, '0')}`
}
