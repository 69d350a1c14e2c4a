import type { Around } from './calm.ts'
import type { Kind } from './kinds.ts'

/** What one language says. Every text holds phrases, parted by commas (phrase.ts says what a phrase may hold). */
export interface Lexicon {
  readonly danger: Readonly<Record<Kind, string>>
  /** Words of danger within these mean none: "knife shop". By what they look like, for readers only. */
  readonly harmless: Readonly<Partial<Record<Kind, string>>>
  readonly denials: Denials
  /** What is talked about around words of danger (settings.ts), and what sounds urgent. */
  readonly around: Readonly<Record<Exclude<Around, 'ends'>, string>>
}

/** What denies words of danger in its own clause. */
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

/** The phrases of such a text. */
export const phrasesIn = (text: string): readonly string[] =>
  text
    .split(/[,،]/u)
    .map((one) => one.trim().replace(/\s+/gu, ' '))
    .filter((one) => one !== '')

/** Each word is a phrase of its own. */
export const each = (words: string): string => words.trim().split(/\s+/u).join(', ')

/** Two things that stand in either order, with up to three words between them. */
export const near = (one: string, other: string): string => `${one} … ${other}, ${other} … ${one}`
