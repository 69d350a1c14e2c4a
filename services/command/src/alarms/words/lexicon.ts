import type { Around } from './calm.ts'
import type { Kind } from './kinds.ts'

/** The words of one language. Every text holds phrases separated by commas (phrase.ts defines their syntax). */
export interface Lexicon {
  readonly danger: Readonly<Record<Kind, string>>
  /**
   * Phrases in which words of danger mean none: "knife shop". Grouped by the danger they resemble, for readers only.
   */
  readonly harmless: Readonly<Partial<Record<Kind, string>>>
  readonly denials: Denials
  /** Settings around words of danger (settings.ts), and what sounds urgent. */
  readonly around: Readonly<Record<Exclude<Around, 'ends'>, string>>
}

/** Words that deny words of danger in their own clause. */
export interface Denials {
  /** Deny what follows directly or after one word: "not", "has no". */
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

/** Splits such a text into its phrases. */
export const phrasesIn = (text: string): readonly string[] =>
  text
    .split(/[,،]/u)
    .map((one) => one.trim().replace(/\s+/gu, ' '))
    .filter((one) => one !== '')

/** Each word is a phrase of its own. */
export const each = (words: string): string => words.trim().split(/\s+/u).join(', ')

/** Two things in either order, with up to three words between them. */
export const near = (one: string, other: string): string => `${one} … ${other}, ${other} … ${one}`
