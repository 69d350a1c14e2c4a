/**
 * A time of day in the words of one language. `half: 'open'` means that nothing says which half of the day. `'fixed'`
 * means that `hour` counts to 24.
 */
export interface Clock {
  readonly hour: number
  readonly minute: number
  readonly half: 'open' | 'am' | 'pm' | 'fixed'
  /** Standard deviation if the words do not say "about", ms. */
  readonly sdMs: number
  /** Digits in a language that uses a 24-hour clock: `9.30` is read as 09:30 first, and as 21:30 only second. */
  readonly isLiteral?: boolean
  /** A number that is a time only next to a word that says so. */
  readonly isBare?: boolean
  /** The number may be a count; only the next words tell. */
  readonly mayCount?: boolean
  /** "Just after": minutes to add to the named time. */
  readonly nudge?: number
  /** The word form alone means "from", as Finnish "kahdesta" does. */
  readonly opensRange?: boolean
}

export type Day =
  | { readonly kind: 'back'; readonly days: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year?: number }

export type PartName = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'

/**
 * A part of a day. `back`: days before the arrival, if the words themselves name the day (`tonight` 0, `last night` 1).
 */
export interface Part {
  readonly name: PartName
  readonly back?: number
}

/** How many minutes before the words were written: between `low` and `high`. */
export interface Ago {
  readonly low: number
  readonly high: number
}

export type Groups = Readonly<Record<string, string | undefined>>

export interface Rule<T> {
  /** A pattern for folded text, with flags `gu`. */
  readonly pattern: RegExp
  readonly read: (groups: Groups) => T | undefined
}

/** All time expressions of one language. Fragments are regular expressions for folded text. */
export interface LanguageRules {
  readonly code: string
  /** Common words that identify the language of a text. */
  readonly marks: RegExp
  readonly clocks: readonly Rule<Clock>[]
  readonly agos: readonly Rule<Ago>[]
  readonly days: readonly Rule<Day>[]
  readonly parts: readonly Rule<Part>[]
  /** Words that stand before a time: one list for each meaning. */
  readonly at: readonly string[]
  readonly about: readonly string[]
  readonly after: readonly string[]
  readonly before: readonly string[]
  readonly between: readonly string[]
  /** Words that stand directly after a time: one list for each meaning. */
  readonly aboutBehind: readonly string[]
  readonly afterBehind: readonly string[]
  readonly beforeBehind: readonly string[]
  readonly betweenBehind: readonly string[]
  /** Pairs of words before and after a time, joined by a blank, that mean shortly after it or shortly before it. */
  readonly soonAfter: readonly string[]
  readonly soonBefore: readonly string[]
  /**
   * `numbers`: words that count minutes. `offsets`: words that join minutes to an hour. If such words stand beside an
   * hour and were not understood, the hour is not read as a time.
   */
  readonly numbers: readonly string[]
  readonly offsets: readonly string[]
  /** The word between the two ends of a range. */
  readonly joins: readonly string[]
  /** Words that may follow a bare number if it is a time. A noun may not follow it. */
  readonly follows: readonly string[]
  /**
   * A clause with one of these words is not about the event, but about a timetable, an age, a call back or the like.
   */
  readonly others: readonly string[]
  /** Words directly after a number that make it a count. */
  readonly units: readonly string[]
  /** Words at which a clause ends without a comma. */
  readonly clauses: readonly string[]
}

const MINUTE = 60_000
export const SD = { digital: 3 * MINUTE, odd: 2 * MINUTE, spoken: 5 * MINUTE, hour: 10 * MINUTE } as const

/** Minutes that end in 0 or 5 are rounded by people; others were read from a clock. */
const digitalSd = (minute: number): number => (minute % 5 === 0 ? SD.digital : SD.odd)

const BEFORE = '(?<![\\p{L}\\p{N}])'
const BEHIND = '(?![\\p{L}\\p{N}])'

/** Matches one of these words, the longest first. */
export const oneOf = (words: readonly string[]): string =>
  `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`

export const rule = <T>(source: string, read: Rule<T>['read']): Rule<T> => ({
  pattern: new RegExp(`${BEFORE}${source}${BEHIND}`, 'gu'),
  read,
})

/** Fragments of a list written as a text: commas separate them, and a line end counts as a blank. */
export const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim().replace(/\s+/gu, ' '))
    .filter((one) => one !== '')

export const always = <T>(source: string, value: T): Rule<T> => rule(source, () => value)

/**
 * A clock from a spoken hour. `hour`: 0…24; if the words name the next full hour, the caller passes the hour before
 * ("half three" for 2:30 in Swedish and Finnish).
 */
export function spoken(
  hour: number | undefined,
  minute: number | undefined,
  sdMs: number = SD.spoken,
): Clock | undefined {
  if (hour === undefined || minute === undefined || minute > 59 || hour > 24) return undefined
  const isFixed = hour > 12 || hour === 0
  return { hour: hour % 24, minute, half: isFixed ? 'fixed' : 'open', sdMs }
}

/** The previous hour on a twelve-hour clock: twelve comes before one. */
export const hourBefore = (hour: number): number => (hour === 1 ? 12 : hour === 0 ? 23 : hour - 1)

/** `minutes` before the named full hour. */
export const toHour = (hour: number | undefined, minutes: number | undefined): Clock | undefined =>
  hour === undefined || minutes === undefined || minutes < 1 || minutes > 59
    ? undefined
    : spoken(hourBefore(hour), 60 - minutes)

/** Digits as written: `14:20`, `02:10` and `0.30` use 24 hours; `2:20` may be either. */
export function digital(hours: string | undefined, minutes: string | undefined, isLiteral: boolean): Clock | undefined {
  const hour = Number(hours)
  const minute = Number(minutes ?? '0')
  if (hours === undefined || !(hour < 24 || (hour === 24 && minute === 0)) || minute > 59) return undefined
  const isFixed = hour > 12 || hour === 0 || hours.startsWith('0')
  const sdMs = minutes === undefined ? SD.hour : digitalSd(minute)
  return {
    hour: hour % 24,
    minute,
    half: isFixed ? 'fixed' : 'open',
    sdMs,
    isLiteral: isLiteral && minutes !== undefined,
  }
}

export const withHalf = (clock: Clock | undefined, half: 'am' | 'pm' | undefined): Clock | undefined =>
  clock === undefined || half === undefined || clock.half !== 'open' ? clock : { ...clock, half }

export const bare = (clock: Clock | undefined): Clock | undefined => clock && { ...clock, isBare: true }

/** What people mean by "shortly after", in minutes. */
export const SOON = 5

export const nudged = (clock: Clock | undefined, minutes: number): Clock | undefined =>
  clock && { ...clock, nudge: minutes }

/** `1410` next to a word that makes it a time. 19xx and 20xx may be years. */
export const RUN_TOGETHER: Rule<Clock> = rule('(?<hh>[01]\\d|2[1-3])(?<mm>[0-5]\\d)', ({ hh, mm }) => {
  const clock = hh === '19' ? undefined : bare(digital(hh, mm, true))
  return clock && { ...clock, mayCount: true }
})

export const opening = (clock: Clock | undefined): Clock | undefined => clock && { ...clock, opensRange: true }

/** Folded number words by value. Blanks separate several spellings of one value. */
export function wordsOf(values: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(values).flatMap(([value, words]) => words.split(' ').map((word) => [word, Number(value)] as const)),
  )
}

/** A number in digits or as a word. */
export const numberOf = (text: string | undefined, words: ReadonlyMap<string, number>): number | undefined => {
  if (text === undefined) return undefined
  return /^\d{1,2}$/.test(text) ? Number(text) : (words.get(text.replace(/[\s-]+/g, '_')) ?? words.get(text))
}

/**
 * Words that contain a blank are written with `_` in the tables; in a text they match any run of blanks or a hyphen.
 */
export const fragment = (words: ReadonlyMap<string, number>): string =>
  oneOf([...words.keys()].map((word) => word.replace(/_/g, '[\\s-]+')))

/** A range about a number of minutes: people round to fives and quarters. */
export const ago = (minutes: number | undefined): Ago | undefined =>
  minutes === undefined || minutes <= 0 || minutes > 2880
    ? undefined
    : { low: Math.floor(minutes * 0.75), high: Math.ceil(minutes * 1.25) + 3 }

export const dateOf = (day: string | undefined, month: number | undefined, year?: string): Day | undefined => {
  const d = Number(day)
  if (day === undefined || month === undefined || d < 1 || d > 31 || month < 1 || month > 12) return undefined
  if (year === undefined) return { kind: 'date', day: d, month }
  return { kind: 'date', day: d, month, year: year.length === 2 ? 2000 + Number(year) : Number(year) }
}

/**
 * `20.11.2026`, `20/11/2026`, `20.11.26`; `2026-11-20`. Dates without a year are left to the languages that write them.
 */
export const FULL_DATES: readonly Rule<Day>[] = [
  rule('(?<y>20\\d\\d)-(?<m>\\d\\d?)-(?<d>\\d\\d?)', ({ d, m, y }) => dateOf(d, Number(m), y)),
  rule('(?<d>\\d\\d?)[./-] ?(?<m>\\d\\d?)[./-] ?(?<y>20\\d\\d|\\d\\d)', ({ d, m, y }) => dateOf(d, Number(m), y)),
]

export const months = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.flatMap((spellings, index) => spellings.split(' ').map((name) => [name, index + 1] as const)))
