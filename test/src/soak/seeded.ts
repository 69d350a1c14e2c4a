// Random choices and contents that a seed reproduces: what is killed when, and the bytes of each file.
import { createCipheriv, createHash, type Hash } from 'node:crypto'
import { randomOf } from '../stack/random.ts'

export interface Dice {
  /** Returns 0 ≤ x < 1. */
  next(): number
  /** A whole number; both ends are included. */
  between(low: number, high: number): number
  pick<T>(of: readonly T[]): T
  shuffled<T>(of: readonly T[]): readonly T[]
}

export function createDice(seed: number): Dice {
  const next = randomOf(seed)
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    pick(of) {
      const found = of[between(0, of.length - 1)]
      if (found === undefined) throw new RangeError('nothing to pick from')
      return found
    },
    shuffled(of) {
      return of
        .map((value) => ({ value, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ value }) => value)
    },
  }
}

const AES_BLOCK = 16
const STEP = 1024 * 1024

/**
 * Bytes that look random and differ from any other file's. They are not stored but computed again whenever a phone
 * sends them.
 */
export interface MadeFile {
  readonly length: number
  readonly sha256: string
  /** `end` is exclusive. */
  bytes(start: number, end: number): Buffer
}

export function makeFile(name: string, length: number): MadeFile {
  const key = createHash('sha256').update(name).digest().subarray(0, 16)
  const bytes = (start: number, end: number): Buffer => {
    const block = Math.floor(start / AES_BLOCK)
    const counter = Buffer.alloc(AES_BLOCK)
    counter.writeBigUInt64BE(BigInt(block), 8)
    const skipped = start - block * AES_BLOCK
    return createCipheriv('aes-128-ctr', key, counter)
      .update(Buffer.alloc(skipped + end - start))
      .subarray(skipped)
  }
  const hash: Hash = createHash('sha256')
  for (let at = 0; at < length; at += STEP) hash.update(bytes(at, Math.min(length, at + STEP)))
  return { length, sha256: hash.digest('hex'), bytes }
}
