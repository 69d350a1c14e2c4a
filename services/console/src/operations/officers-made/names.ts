import { visiblePieces } from '../../shared/parts/visible-text.ts'

/** Must equal the rule of `parseOfficerName`; `names.test.ts` compares the two. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@ -]{0,62}[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u

export interface ReadNames {
  readonly names: readonly string[]
  /** Lines that cannot be the name of an account. */
  readonly wrong: readonly string[]
}

/**
 * One name a line, as pasted from a list; duplicates count once. A line of a table is no name and is reported as wrong.
 */
export function readNames(text: string): ReadNames {
  const lines = [
    ...new Set(
      text
        .normalize('NFC')
        .split(/[\r\n\u2028\u2029]+/, MOST_LINES)
        .map((line) => line.trim()),
    ),
  ]
  const written = lines.filter((line) => line !== '')
  return { names: written.filter((line) => NAME.test(line)), wrong: written.filter((line) => !NAME.test(line)) }
}
const MOST_LINES = 2_000

const MOST_TOLD = 3
const MOST_LETTERS = 40

/**
 * The first wrong names for use in a sentence: shortened, with invisible characters made visible, and isolated from the
 * sentence's text direction.
 */
export function quoteWrong(wrong: readonly string[]): { readonly names: string; readonly more: number } {
  const names = wrong.slice(0, MOST_TOLD).map((name) => `\u2068${shortOf(name)}\u2069`)
  return { names: names.join(' · '), more: wrong.length - names.length }
}

function shortOf(name: string): string {
  const letters = [...name]
  const short = letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : name
  return visiblePieces(short)
    .map(({ text }) => text)
    .join('')
}
