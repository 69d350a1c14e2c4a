import { CODE_WORD_LIST } from './code-words.ts'

/** The words of a code: seven random ones, and the eighth, which checks them and their order. */
export const CODE_WORDS = 8
const SIZE = CODE_WORD_LIST.length

/**
 * Of the eight places, each the weight of the one before it times 13, as a remainder. With 13, one wrong digit or two
 * swapped neighbours within a number at one place never look like one at another place. With 2 or 10 they often would.
 */
const WEIGHTS = Array.from({ length: CODE_WORDS - 1 }).reduce<readonly number[]>(
  (weights) => [...weights, ((weights.at(-1) ?? 1) * 13) % SIZE],
  [1],
)

/**
 * The rule of every code: each word's index times the weight of its place, added up, is divisible by the number of words.
 * That number is a prime, so one wrong word or two swapped words always break the rule, whichever they are: it divides
 * neither a weight, nor a difference of weights, nor a difference of indices.
 */
export const keepsRule = (indices: readonly number[]): boolean => remainder(indices) === 0

/** The one index that may stand at `at` (from 0) beside the other seven. What stands there now does not matter. */
export function solveFor(indices: readonly number[], at: number): number {
  const rest = remainder(indices.map((index, place) => (place === at ? 0 : index)))
  const weight = WEIGHTS[at] ?? 1
  // SIZE and `weight` share no divisor, so one of `weight` such steps is divisible by `weight`.
  let wanted = SIZE - rest
  while (wanted % weight !== 0) wanted += SIZE
  return (wanted / weight) % SIZE
}

const remainder = (indices: readonly number[]): number =>
  indices.reduce((sum, index, at) => (sum + (WEIGHTS[at] ?? 0) * index) % SIZE, 0)
