import { words } from './catalog.ts'
import { language } from './language.ts'
import { decimal } from './number.ts'
import { UNIT_WORDS } from './units.ts'

/** Durations for comparison, as exact as they were measured, down to the millisecond. All arguments are in ms. */
export function distance(ms: number): string {
  const size = Math.abs(ms)
  if (size < 999.5) return `${Math.round(size)} ms`
  if (size < 59_995) return `${decimal(size / 1000, 2)} s`
  const seconds = Math.round(size / 1000)
  if (seconds < 7200) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 2880) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
  return `${Math.floor(minutes / 1440)} ${UNIT_WORDS[language()].day.short} ${Math.floor((minutes % 1440) / 60)} h`
}

export const APART_WORDS = words({
  same: { en: 'at the same moment', fi: 'samalla hetkellä', sv: 'i samma ögonblick' },
  before: {
    en: (by: string) => `${by} before this one`,
    fi: (by: string) => `${by} ennen tätä`,
    sv: (by: string) => `${by} före det här`,
  },
  after: {
    en: (by: string) => `${by} after this one`,
    fi: (by: string) => `${by} tämän jälkeen`,
    sv: (by: string) => `${by} efter det här`,
  },
  earlier: {
    en: (by: string) => `${by} earlier`,
    fi: (by: string) => `${by} aiemmin`,
    sv: (by: string) => `${by} tidigare`,
  },
  later: {
    en: (by: string) => `${by} later`,
    fi: (by: string) => `${by} myöhemmin`,
    sv: (by: string) => `${by} senare`,
  },
})

/** Example: "1.23 s after this one", if the other item began that much later. */
export const apart = (offsetMs: number): string => {
  if (Math.abs(offsetMs) < 0.5) return APART_WORDS.same
  return offsetMs < 0 ? APART_WORDS.before(distance(offsetMs)) : APART_WORDS.after(distance(offsetMs))
}

/** Example: "1.23 s later". */
export const shifted = (byMs: number): string =>
  byMs < 0 ? APART_WORDS.earlier(distance(byMs)) : APART_WORDS.later(distance(byMs))

const Z90 = 1.645

/** Half of the interval that holds nine in ten values. */
export const within90 = (sdMs: number): string => `± ${distance(Math.max(1, sdMs * Z90))}`
