import type { Language } from './language.ts'

export const UNITS = [
  { ms: 31_557_600_000, name: 'year' },
  { ms: 86_400_000, name: 'day' },
  { ms: 3_600_000, name: 'hour' },
  { ms: 60_000, name: 'minute' },
  { ms: 1000, name: 'second' },
] as const

type Unit = (typeof UNITS)[number]['name']

interface SpanWords {
  /** For each unit: the form for one, and for any other number (Finnish uses the partitive). */
  readonly units: Readonly<Record<Unit, readonly [string, string]>>
}

export const SPAN_WORDS: Readonly<Record<Language, SpanWords>> = {
  en: {
    units: {
      ...{ year: ['year', 'years'], day: ['day', 'days'], hour: ['hour', 'hours'] },
      ...{ minute: ['minute', 'minutes'], second: ['second', 'seconds'] },
    },
  },
  fi: {
    units: {
      ...{ year: ['vuosi', 'vuotta'], day: ['päivä', 'päivää'], hour: ['tunti', 'tuntia'] },
      ...{ minute: ['minuutti', 'minuuttia'], second: ['sekunti', 'sekuntia'] },
    },
  },
  sv: {
    units: {
      ...{ year: ['år', 'år'], day: ['dag', 'dagar'], hour: ['timme', 'timmar'] },
      ...{ minute: ['minut', 'minuter'], second: ['sekund', 'sekunder'] },
    },
  },
}
