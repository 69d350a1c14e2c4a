import { OLD_CODE_WORDS } from './old-code-words.ts'
import { isWithin } from './spelling.ts'

/** Codes given until decision 100 have seven words of another list and no check. They open what they always opened. */
export const OLD_CODE_LENGTH = 7
const KNOWN = new Set(OLD_CODE_WORDS)

export const isOldWord = (word: string): boolean => KNOWN.has(word)

export const isOldCode = (words: readonly string[]): boolean =>
  words.length === OLD_CODE_LENGTH && words.every(isOldWord)

/** The same words with each mistyped one mended, if it is one mistake away from exactly one word. */
export function mendOldCode(words: readonly string[]): readonly string[] | undefined {
  if (words.length !== OLD_CODE_LENGTH) return undefined
  const mended = words.map((word) => {
    if (isOldWord(word)) return word
    const [only, ...others] = OLD_CODE_WORDS.filter((one) => isWithin(1, word, one))
    return others.length === 0 ? only : undefined
  })
  const found = mended.filter((word) => word !== undefined)
  return found.length === OLD_CODE_LENGTH ? found : undefined
}

/** The six codes that a swap of two neighbours makes of an old one. */
export const swapsOfOldCode = (words: readonly string[]): readonly (readonly string[])[] =>
  words.slice(1).flatMap((next, at) => {
    const one = words[at] ?? ''
    return one === next ? [] : [[...words.slice(0, at), next, one, ...words.slice(at + 2)]]
  })
