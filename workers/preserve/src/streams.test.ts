import { randomBytes } from 'node:crypto'
import { generateIdentity, openBytes } from '@firsthand/sealing'
import { expect, test } from 'vitest'
import { readAhead } from './read-ahead.ts'
import { sealChunks } from './seal-chunks.ts'

async function* counting(to: number, seen: number[], fail = Number.POSITIVE_INFINITY): AsyncGenerator<number> {
  try {
    for (let n = 0; n < to; n += 1) {
      if (n === fail) throw new Error('the store went away')
      seen.push(n)
      yield n
    }
  } finally {
    seen.push(-1)
  }
}
const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const one of source) all.push(one)
  return all
}

test('reading ahead keeps the order and the end, and requests no more than it may', async () => {
  const seen: number[] = []
  const ahead = readAhead(counting(20, seen), 3)
  expect(await ahead.next()).toEqual({ done: false, value: 0 })
  expect(seen.length).toBeLessThanOrEqual(4)
  expect(await collect(ahead)).toEqual(Array.from({ length: 19 }, (_, at) => at + 1))
  expect(await collect(readAhead(counting(0, []), 4))).toEqual([])
})

test('an error comes in its turn, after everything that was read before it', async () => {
  const given: number[] = []
  const reading = async (): Promise<void> => {
    for await (const n of readAhead(counting(9, [], 5), 4)) given.push(n)
  }
  await expect(reading()).rejects.toThrow('the store went away')
  expect(given).toEqual([0, 1, 2, 3, 4])
})

test('a reader that stops early stops the source', async () => {
  const seen: number[] = []
  for await (const n of readAhead(counting(100, seen), 4)) if (n === 2) break
  expect(seen.at(-1)).toBe(-1)
  expect(seen.length).toBeLessThan(12)
})

test('a file that is sealed in large pieces opens to the same plaintext, however that was split', async () => {
  const { identity, recipient } = generateIdentity()
  for (const sizes of [
    [],
    [1],
    [65_536],
    [65_537, 3],
    [3_000_000, 17, 65_536],
    Array.from({ length: 40 }, () => 65_536),
  ]) {
    const plain = sizes.map((size) => randomBytes(size))
    const sealed: Buffer[] = []
    async function* source(): AsyncGenerator<Buffer> {
      yield* plain
    }
    // A piece is valid only until the next one is requested.
    for await (const piece of sealChunks(recipient, source())) {
      expect(piece.length).toBeLessThanOrEqual(1024 * 1024)
      sealed.push(Buffer.from(piece))
    }
    expect(openBytes([identity], Buffer.concat(sealed)).equals(Buffer.concat(plain))).toBe(true)
  }
})
