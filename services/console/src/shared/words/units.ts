import type { Language } from './language.ts'

/** Units of time: singular, plural, and the abbreviation for narrow places. */
export const UNITS = [
  { ms: 31_557_600_000, name: 'year' },
  { ms: 86_400_000, name: 'day' },
  { ms: 3_600_000, name: 'hour' },
  { ms: 60_000, name: 'minute' },
  { ms: 1000, name: 'second' },
] as const
export type Unit = (typeof UNITS)[number]['name']

interface UnitWords {
  readonly one: string
  readonly many: string
  readonly short: string
}

/** After a number Finnish uses the partitive ("2 minuuttia"), Swedish the plural. */
export const UNIT_WORDS: Readonly<Record<Language, Readonly<Record<Unit, UnitWords>>>> = {
  en: {
    year: { one: 'year', many: 'years', short: 'y' },
    day: { one: 'day', many: 'days', short: 'd' },
    hour: { one: 'hour', many: 'hours', short: 'h' },
    minute: { one: 'minute', many: 'minutes', short: 'min' },
    second: { one: 'second', many: 'seconds', short: 's' },
  },
  fi: {
    year: { one: 'vuosi', many: 'vuotta', short: 'v' },
    day: { one: 'päivä', many: 'päivää', short: 'pv' },
    hour: { one: 'tunti', many: 'tuntia', short: 'h' },
    minute: { one: 'minuutti', many: 'minuuttia', short: 'min' },
    second: { one: 'sekunti', many: 'sekuntia', short: 's' },
  },
  sv: {
    year: { one: 'år', many: 'år', short: 'år' },
    day: { one: 'dag', many: 'dagar', short: 'd' },
    hour: { one: 'timme', many: 'timmar', short: 'h' },
    minute: { one: 'minut', many: 'minuter', short: 'min' },
    second: { one: 'sekund', many: 'sekunder', short: 's' },
  },
}

export const UNDER_A_SECOND: Readonly<Record<Language, string>> = {
  ...{ en: 'under a second', fi: 'alle sekunti', sv: 'under en sekund' },
}
