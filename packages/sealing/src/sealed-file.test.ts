import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { generateIdentity, openSealedFile, SealBroken, sealBytes, sealedLength } from './index.ts'

const CHUNK = 65_536
const { identity, recipient } = generateIdentity()
const identities = [identity]

function storeOf(sealed: Buffer) {
  const asked: [number, number][] = []
  const fetch = async (start: number, end: number) => {
    asked.push([start, end])
    return sealed.subarray(start, end)
  }
  return { asked, fetch, sealedLength: sealed.length, identities }
}

const collect = async (pieces: AsyncIterable<Buffer>): Promise<Buffer> => {
  const got: Buffer[] = []
  for await (const piece of pieces) got.push(piece)
  return Buffer.concat(got)
}

describe('the cost of random access', () => {
  test('a thumb opens with one request', async () => {
    const plain = randomBytes(30_000)
    const store = storeOf(sealBytes([recipient], plain))
    const file = await openSealedFile(store)
    expect(file.plainLength).toBe(30_000)
    expect((await collect(file.stream())).equals(plain)).toBe(true)
    expect(store.asked).toHaveLength(1)
  })

  test('a film opens with two requests, and a range of it fetches only the chunks that cover it', async () => {
    const plain = randomBytes(40 * CHUNK)
    const store = storeOf(sealBytes([recipient], plain))
    const file = await openSealedFile(store)
    expect(store.asked).toHaveLength(2)
    const got = await collect(file.range(10 * CHUNK + 5, 11 * CHUNK + 5))
    expect(got.equals(plain.subarray(10 * CHUNK + 5, 11 * CHUNK + 5))).toBe(true)
    const [start, end] = store.asked[2] ?? [0, 0]
    expect(store.asked).toHaveLength(3)
    expect(end - start).toBe(2 * (CHUNK + 16))
  })

  test('leaving a range early ends the request', async () => {
    const sealed = sealBytes([recipient], randomBytes(20 * CHUNK))
    let isLetGo = false
    const fetch = async function* (start: number, end: number) {
      try {
        for (let at = start; at < end; at += 10_000) yield sealed.subarray(at, Math.min(end, at + 10_000))
      } finally {
        if (end - start > 10 * CHUNK) isLetGo = true
      }
    }
    const file = await openSealedFile({ identities, fetch, sealedLength: sealed.length })
    for await (const piece of file.stream()) if (piece.length > 0) break
    expect(isLetGo).toBe(true)
  })
})

describe('edges of a range', () => {
  const plain = randomBytes(2 * CHUNK)
  const store = storeOf(sealBytes([recipient], plain))

  test('an empty or later range gives nothing; the end is cut as slice does', async () => {
    const file = await openSealedFile(store)
    expect(await collect(file.range(5, 5))).toHaveLength(0)
    expect(await collect(file.range(plain.length, plain.length + 9))).toHaveLength(0)
    expect(await collect(file.range(plain.length - 1, plain.length + 9))).toEqual(plain.subarray(-1))
  })

  test('an invalid range is refused', async () => {
    const file = await openSealedFile(store)
    for (const [start, end] of [
      [-1, 5],
      [0.5, 5],
      [Number.NaN, 5],
      [0, Number.NaN],
    ] as const)
      await expect(collect(file.range(start, end))).rejects.toThrow(RangeError)
  })

  test('an empty file has no bytes and an authentic length', async () => {
    const file = await openSealedFile(storeOf(sealBytes([recipient], Buffer.alloc(0))))
    expect(file.plainLength).toBe(0)
    expect(await collect(file.stream())).toHaveLength(0)
  })

  test('a header longer than the first request is read', async () => {
    const many = Array.from({ length: 400 }, () => recipient)
    const sealed = sealBytes([...many.slice(1).map(() => generateIdentity().recipient), recipient], plain)
    expect(sealed).toHaveLength(sealedLength(plain.length, 400))
    expect((await collect((await openSealedFile(storeOf(sealed))).stream())).equals(plain)).toBe(true)
  })
})

describe('a store that misbehaves', () => {
  const sealed = sealBytes([recipient], randomBytes(5 * CHUNK))

  test('too few or too many bytes are an error', async () => {
    const opened = (fetch: (start: number, end: number) => Promise<Buffer>) =>
      openSealedFile({ identities, sealedLength: sealed.length, fetch }).then((file) => collect(file.stream()))
    const short = opened(async (start, end) => sealed.subarray(start, end - 1))
    await expect(short).rejects.toMatchObject({ code: 'truncated' })
    const long = opened(async (start, end) => Buffer.concat([sealed.subarray(start, end), Buffer.of(0)]))
    await expect(long).rejects.toMatchObject({ code: 'trailing' })
  })

  test('an object that was cut at a chunk boundary does not open, even if its stated length agrees', async () => {
    await expect(openSealedFile(storeOf(sealed.subarray(0, -(CHUNK + 16))))).rejects.toMatchObject({
      code: 'truncated',
    })
  })

  test('a header that never ends is given up on', async () => {
    const endless = Buffer.alloc(5_000_000, '-> grease aaaa\n\n')
    endless.write('age-encryption.org/v1\n')
    await expect(openSealedFile(storeOf(endless))).rejects.toThrow(SealBroken)
    await expect(openSealedFile(storeOf(Buffer.alloc(0)))).rejects.toMatchObject({ code: 'header' })
  })
})
