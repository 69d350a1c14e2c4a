import type { Around } from './calm.ts'
import type { Kind } from './kinds.ts'

/** The words of one language. Each string holds phrases separated by commas (phrase.ts defines their syntax). */
export interface Lexicon {
  readonly danger: Readonly<Record<Kind, string>>
  /** Phrases that contain a word of danger but mean none: "knife shop". The grouping by danger is for readers only. */
  readonly harmless: Readonly<Partial<Record<Kind, string>>>
  readonly denials: Denials
  /** Words that show a harmless subject (settings.ts), and words that sound urgent. */
  readonly around: Readonly<Record<Exclude<Around, 'ends'>, string>>
}

/** Words that deny words of danger in their own clause. */
export interface Denials {
  /** Words that deny what follows them directly or after one word: "not", "has no". */
  readonly direct: string
  /** Deny up to five words after them: "nobody", "did not see". */
  readonly far: string
  /** Deny what stands directly before them, or one word before: "is over". */
  readonly after: string
  /** Deny what stands up to six words before or after them: "false alarm". */
  readonly around: string
  /** End the reach of a denial: a new subject, "but", "only". */
  readonly ends: string
}

/** Splits a string of phrases at its commas. */
export const phrasesIn = (text: string): readonly string[] =>
  text
    .split(/[,،]/u)
    .map((one) => one.trim().replace(/\s+/gu, ' '))
    .filter((one) => one !== '')

/** Makes each word a phrase of its own. */
export const each = (words: string): string => words.trim().split(/\s+/u).join(', ')

/** Builds phrases of two things in either order, with up to three words between them. */
export const near = (one: string, other: string): string => `${one} … ${other}, ${other} … ${one}`
