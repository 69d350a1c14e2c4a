import { CODE_WORD_LIST } from './code-words.ts'

/** The number of the first word. All numbers have four digits and none begins with 0, which typing could lose. */
const FIRST_NUMBER = 1000

const INDICES = new Map(CODE_WORD_LIST.map((word, index) => [word, index]))

/** How the word with an index is written, as a word and as a number. */
export const spellingAt = {
  word: (index: number): string => CODE_WORD_LIST[index] ?? '',
  number: (index: number): string => String(FIRST_NUMBER + index),
} as const

/** The index of a word, or of its four-digit number. */
export function indexOf(token: string): number | undefined {
  const known = INDICES.get(token)
  if (known !== undefined || !/^[0-9]{4}$/.test(token)) return known
  const index = Number(token) - FIRST_NUMBER
  return index >= 0 && index < CODE_WORD_LIST.length ? index : undefined
}
