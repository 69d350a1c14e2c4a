import { randomOf } from '../../stack/random.ts'

/** Random numbers from a seed, the same on every machine. Each part of a world uses a generator of its own. */
export interface Draw {
  /** In [0, 1). */
  next(): number
  /** In [low, high). */
  between(low: number, high: number): number
  /** A whole number; both ends are included. */
  whole(low: number, high: number): number
  chance(p: number): boolean
  normal(sd: number): number
  /** Student-t with four degrees of freedom, scaled to `sd`: heavy tails. */
  student(sd: number): number
  exponential(mean: number): number
  logNormal(median: number, sigma: number): number
  logUniform(low: number, high: number): number
  sign(): 1 | -1
  pick<T>(list: readonly T[]): T
  weighted<T>(list: readonly (readonly [T, number])[]): T
  /** Shuffles in place and returns the list. */
  shuffle<T>(list: T[]): T[]
  /** A prefix and 26 letters of base32, as in the platform's ids. The order of ids reveals nothing. */
  id(prefix: string): string
}

export function drawOf(seed: number, stream: number): Draw {
  const next = randomOf(seed, stream)
  // The first two numbers are dropped, because they still show the seed's own pattern.
  next()
  next()
  const normal = (sd: number): number => sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const between = (low: number, high: number): number => low + next() * (high - low)
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    whole,
    chance: (p) => next() < p,
    normal,
    student(sd) {
      const squares = [normal(1), normal(1), normal(1), normal(1)].reduce((sum, z) => sum + z * z, 0)
      return ((sd / Math.SQRT2) * normal(1)) / Math.sqrt(squares / 4)
    },
    exponential: (mean) => -mean * Math.log(1 - next()),
    logNormal: (median, sigma) => median * Math.exp(normal(sigma)),
    logUniform: (low, high) => Math.exp(between(Math.log(low), Math.log(high))),
    sign: () => (next() < 0.5 ? -1 : 1),
    pick: (list) => nth(list, whole(0, list.length - 1)),
    weighted(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      const found = list.find(([, weight]) => {
        left -= weight
        return left < 0
      })
      return (found ?? nth(list, list.length - 1))[0]
    },
    shuffle(list) {
      for (let i = list.length - 1; i > 0; i--) {
        const j = whole(0, i)
        const kept = nth(list, i)
        list[i] = nth(list, j)
        list[j] = kept
      }
      return list
    },
    id: (prefix) => letters(next, prefix),
  }
}

/** @throws RangeError if the index is outside the list */
export function nth<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError('no such element')
  return found
}

const ALPHABET = Buffer.from('abcdefghijklmnopqrstuvwxyz234567', 'latin1')
const LETTERS = 26
const scratch = Buffer.alloc(3 + LETTERS)

function letters(next: () => number, prefix: string): string {
  scratch.write(`${prefix}_`, 0, 'latin1')
  let bits = 0
  for (let i = 0; i < LETTERS; i++) {
    // 30 bits of each random number make six letters
    if (i % 6 === 0) bits = Math.floor(next() * 2 ** 30)
    scratch[3 + i] = ALPHABET[bits & 31] ?? 0
    bits >>>= 5
  }
  return scratch.toString('latin1', 0, 3 + LETTERS)
}

/** Copies the text into one flat string, because a concatenated string keeps all its parts in memory. */
export const flat = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')
