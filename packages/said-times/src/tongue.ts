/** A time of day as one language says it. `open`: nothing says which half of the day. */
export interface Clock {
  readonly hour: number
  readonly minute: number
  readonly half: 'open' | 'am' | 'pm' | 'fixed'
  /** How far such words lie from the truth without any "about". */
  readonly sdMs: number
  /** Digits of a language that writes 24 hours: `9.30` is the morning first. */
  readonly isLiteral?: boolean
  /** A number that is a time only beside a word that says so. */
  readonly isBare?: boolean
  /** Might as well be a count of something, which only what follows tells. */
  readonly mayCount?: boolean
  /** "Just after": minutes to move what was named. */
  readonly nudge?: number
  /** Its form alone says "from", as kahdesta does. */
  readonly opensRange?: boolean
}

export type Day =
  | { readonly kind: 'back'; readonly days: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year?: number }

export type PartName = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'

/** A part of a day; `back`: which day it means by itself (`tonight` 0, `last night` 1), if it says so. */
export interface Part {
  readonly name: PartName
  readonly back?: number
}

/** Minutes before the words were written; the truth lies within. */
export interface Ago {
  readonly low: number
  readonly high: number
}

export type Groups = Readonly<Record<string, string | undefined>>

export interface Rule<T> {
  /** Over folded text, flags `gu`. */
  readonly pattern: RegExp
  readonly read: (groups: Groups) => T | undefined
}

/** Everything that one language says of time. Fragments are regular expressions over folded text. */
export interface Tongue {
  readonly code: string
  /** Common words that tell the language of a text. */
  readonly marks: RegExp
  readonly clocks: readonly Rule<Clock>[]
  readonly agos: readonly Rule<Ago>[]
  readonly days: readonly Rule<Day>[]
  readonly parts: readonly Rule<Part>[]
  /** Words before a time, by what they make of it. */
  readonly at: readonly string[]
  readonly about: readonly string[]
  readonly after: readonly string[]
  readonly before: readonly string[]
  readonly between: readonly string[]
  /** Words after a time, directly. */
  readonly aboutBehind: readonly string[]
  readonly afterBehind: readonly string[]
  readonly beforeBehind: readonly string[]
  readonly betweenBehind: readonly string[]
  /** Of words before and behind a time, joined by a blank: shortly after it, shortly before it. */
  readonly soonAfter: readonly string[]
  readonly soonBefore: readonly string[]
  /** Words that count minutes, and those that join them to an hour: what holds them and was not understood is no time. */
  readonly numbers: readonly string[]
  readonly offsets: readonly string[]
  /** What stands between the two ends of a range. */
  readonly joins: readonly string[]
  /** May follow a bare number that is a time; a noun may not. */
  readonly follows: readonly string[]
  /** A clause with one of these speaks of something else than what happened: a timetable, an age, a call back. */
  readonly others: readonly string[]
  /** Directly behind a number: it counts something. */
  readonly units: readonly string[]
  /** Where a clause ends without a comma. */
  readonly clauses: readonly string[]
}

const MINUTE = 60_000
export const SD = { digital: 3 * MINUTE, odd: 2 * MINUTE, spoken: 5 * MINUTE, hour: 10 * MINUTE } as const

/** Minutes that end in 0 or 5 are rounded by people; others were read from a clock. */
const digitalSd = (minute: number): number => (minute % 5 === 0 ? SD.digital : SD.odd)

const BEFORE = '(?<![\\p{L}\\p{N}])'
const BEHIND = '(?![\\p{L}\\p{N}])'

/** One of these words, the longest first. */
export const oneOf = (words: readonly string[]): string =>
  `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`

export const rule = <T>(source: string, read: Rule<T>['read']): Rule<T> => ({
  pattern: new RegExp(`${BEFORE}${source}${BEHIND}`, 'gu'),
  read,
})

/** Fragments of a list that is written as a text: parted by commas, a line end is a blank. */
export const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim().replace(/\s+/gu, ' '))
    .filter((one) => one !== '')

export const always = <T>(source: string, value: T): Rule<T> => rule(source, () => value)

/** A clock of spoken hours: `hour` 0…24 may be one before the one that was named (half three is 2:30). */
export function spoken(
  hour: number | undefined,
  minute: number | undefined,
  sdMs: number = SD.spoken,
): Clock | undefined {
  if (hour === undefined || minute === undefined || minute > 59 || hour > 24) return undefined
  const isFixed = hour > 12 || hour === 0
  return { hour: hour % 24, minute, half: isFixed ? 'fixed' : 'open', sdMs }
}

/** The hour before, as twelve-hour clocks count: before one comes twelve. */
export const hourBefore = (hour: number): number => (hour === 1 ? 12 : hour === 0 ? 23 : hour - 1)

/** `minutes` before the full hour that was named. */
export const toHour = (hour: number | undefined, minutes: number | undefined): Clock | undefined =>
  hour === undefined || minutes === undefined || minutes < 1 || minutes > 59
    ? undefined
    : spoken(hourBefore(hour), 60 - minutes)

/** Digits as written: `14:20`, `02:10` and `0.30` are of 24 hours; `2:20` may be both. */
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

/** `1410` beside a word that says that it is a time; 19xx and 20xx may be years. */
export const RUN_TOGETHER: Rule<Clock> = rule('(?<hh>[01]\\d|2[1-3])(?<mm>[0-5]\\d)', ({ hh, mm }) => {
  const clock = hh === '19' ? undefined : bare(digital(hh, mm, true))
  return clock && { ...clock, mayCount: true }
})

export const opening = (clock: Clock | undefined): Clock | undefined => clock && { ...clock, opensRange: true }

/** Number words by their value, folded; several spellings of one value in one text, parted by blanks. */
export function wordsOf(values: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(values).flatMap(([value, words]) => words.split(' ').map((word) => [word, Number(value)] as const)),
  )
}

/** A number as digits or as a word. */
export const numberOf = (text: string | undefined, words: ReadonlyMap<string, number>): number | undefined => {
  if (text === undefined) return undefined
  return /^\d{1,2}$/.test(text) ? Number(text) : (words.get(text.replace(/[\s-]+/g, '_')) ?? words.get(text))
}

/** Words that hold a blank are written with `_` in the tables; in a text any run of blanks or a hyphen does. */
export const fragment = (words: ReadonlyMap<string, number>): string =>
  oneOf([...words.keys()].map((word) => word.replace(/_/g, '[\\s-]+')))

/** `around` a number of minutes: people round to fives and quarters. */
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

/** `20.11.2026`, `20/11/2026`, `20.11.26`; `2026-11-20`. A date without its year only where a language writes one so. */
export const FULL_DATES: readonly Rule<Day>[] = [
  rule('(?<y>20\\d\\d)-(?<m>\\d\\d?)-(?<d>\\d\\d?)', ({ d, m, y }) => dateOf(d, Number(m), y)),
  rule('(?<d>\\d\\d?)[./-] ?(?<m>\\d\\d?)[./-] ?(?<y>20\\d\\d|\\d\\d)', ({ d, m, y }) => dateOf(d, Number(m), y)),
]

export const months = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.flatMap((spellings, index) => spellings.split(' ').map((name) => [name, index + 1] as const)))
