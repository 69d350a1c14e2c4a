import { CODE_WORDS, keepsRule, solveFor } from './check-word.ts'
import { indexOf, spellingAt } from './code-list.ts'
import { isNumber } from './code-tokens.ts'
import { CODE_WORD_LIST } from './code-words.ts'
import { isWithin } from './spelling.ts'

/** More ways to read a code than this would let chance decide. */
const MOST_READINGS = 500

type Indices = readonly number[]

/**
 * Reads eight words or numbers as the indices of a code, and mends what the eighth word can decide: a letter or digit
 * mistyped in any of them, two neighbours swapped, or one word with two mistakes. Undefined if no reading, or more than
 * one, keeps the rule. web-upload/mend.js does the same on the witness's device; both obey mended-codes.test-kit.ts.
 */
export function mendCode(tokens: readonly string[]): Indices | undefined {
  if (tokens.length !== CODE_WORDS) return undefined
  const readings = tokens.map(readingsOf)
  const asTyped = readingsOfAll(readings)
  const [only, ...others] = asTyped.filter(keepsRule)
  if (only) return others.length === 0 ? only : undefined
  const isNumberAt = (at: number): boolean => isNumber(tokens[at] ?? '')
  const [numbers, words] = [places.filter(isNumberAt), places.filter((at) => !isNumberAt(at))]
  const swapped = places.slice(1).flatMap((at) => readingsOfAll(swapBefore(readings, at)).filter(keepsRule))
  // A number with one wrong digit is as likely as two swapped ones, a word with two wrong letters is not.
  const likely = [...swapped, ...numbers.flatMap((at) => withOneSolved(tokens, readings, at))]
  const found = likely.length > 0 ? likely : words.flatMap((at) => withOneSolved(tokens, readings, at))
  return found.length === 1 ? found[0] : undefined
}

const places = Array.from({ length: CODE_WORDS }, (_, at) => at)

/** The word itself, or if we have no such word, those that one mistake makes it. */
function readingsOf(token: string): Indices {
  const known = indexOf(token)
  if (known !== undefined) return [known]
  const spelling = isNumber(token) ? spellingAt.number : spellingAt.word
  return CODE_WORD_LIST.map((_, index) => index).filter((index) => isWithin(1, token, spelling(index)))
}

/** Each way to take one reading of each word. None if a word has no reading, or if there are too many ways. */
function readingsOfAll(readings: readonly Indices[]): readonly Indices[] {
  const ways = readings.reduce((product, { length }) => product * length, 1)
  if (ways === 0 || ways > MOST_READINGS) return []
  return readings.reduce<readonly Indices[]>(
    (begun, next) => begun.flatMap((some) => next.map((index) => [...some, index])),
    [[]],
  )
}

/** Replaces what stands at `at` by the word that the others demand there, if two mistakes at most make it so. */
function withOneSolved(tokens: readonly string[], readings: readonly Indices[], at: number): readonly Indices[] {
  const token = tokens[at] ?? ''
  const spelling = isNumber(token) ? spellingAt.number : spellingAt.word
  return readingsOfAll(readings.map((some, place) => (place === at ? [0] : some)))
    .map((indices) => indices.map((index, place) => (place === at ? solveFor(indices, at) : index)))
    .filter((indices) => isWithin(isNumber(token) ? 1 : 2, token, spelling(indices[at] ?? 0)))
}

/** Swaps what stands at `at` with its neighbour before it. */
const swapBefore = <T>(all: readonly T[], at: number): readonly T[] => [
  ...all.slice(0, at - 1),
  ...all.slice(at - 1, at + 1).reverse(),
  ...all.slice(at + 1),
]
