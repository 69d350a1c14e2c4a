import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import {
  createSealer,
  generateIdentity,
  type Identity,
  openBytes,
  openIterable,
  openSealedFile,
  plainLength,
  SealBroken,
  sealBytes,
  sealedLength,
} from './index.ts'

const CHUNK = 65_536
const { identity, recipient } = generateIdentity()
const identities = [identity]

/** Cuts `bytes` at the given fractions, in order; some pieces may be empty. */
function cutAt(bytes: Buffer, fractions: readonly number[]): Buffer[] {
  const cuts = [0, ...fractions.map((f) => Math.floor(f * bytes.length)).sort((a, b) => a - b), bytes.length]
  return cuts.slice(1).map((end, i) => bytes.subarray(cuts[i], end))
}

const fractions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })
const sizes = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 0, max: 4 }).chain((n) => fc.integer({ min: Math.max(0, n * CHUNK - 2), max: n * CHUNK + 2 })),
  fc.integer({ min: 0, max: 300_000 }),
)

/** The reader's output before the end or the error, and the error. */
async function readAll(sealed: Iterable<Buffer>, using: readonly Identity[] = identities) {
  const got: Buffer[] = []
  try {
    for await (const piece of openIterable(using, sealed)) got.push(piece)
    return { plain: Buffer.concat(got), error: undefined }
  } catch (error) {
    return { plain: Buffer.concat(got), error }
  }
}

describe('any split', () => {
  test('in whatever pieces the plaintext arrives, the file opens to it and has the predicted length', async () => {
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fractions,
        fractions,
        fc.integer({ min: 1, max: 3 }),
        async (size, cuts, openCuts, count) => {
          const plain = randomBytes(size)
          const others = Array.from({ length: count - 1 }, () => generateIdentity().recipient)
          const sealer = createSealer([...others, recipient])
          const sealed = Buffer.concat([
            sealer.header(),
            ...cutAt(plain, cuts).flatMap((piece) => sealer.update(piece)),
            ...sealer.final(),
          ])
          expect(sealed.length).toBe(sealedLength(size, count))
          expect(plainLength(sealed.length, sealedLength(0, count) - 32)).toBe(size)
          expect(openBytes(identities, sealed).equals(plain)).toBe(true)
          const read = await readAll(cutAt(sealed, openCuts))
          expect(read.error).toBeUndefined()
          expect(read.plain.equals(plain)).toBe(true)
        },
      ),
      { numRuns: lawRuns(80) },
    )
  })

  test('single bytes are pieces too', async () => {
    const plain = randomBytes(CHUNK + 3)
    const sealer = createSealer([recipient])
    const pieces = [...plain].flatMap((byte) => sealer.update(Buffer.of(byte)))
    const sealed = Buffer.concat([sealer.header(), ...pieces, ...sealer.final()])
    expect((await readAll([...sealed].map((byte) => Buffer.of(byte)))).plain.equals(plain)).toBe(true)
  })

  test('a buffer that its owner reuses after update does not change what was sealed', () => {
    const sealer = createSealer([recipient])
    const shared = Buffer.from('as received')
    const pieces = [sealer.header(), ...sealer.update(shared)]
    shared.fill(0)
    expect(openBytes(identities, Buffer.concat([...pieces, ...sealer.final()])).toString()).toBe('as received')
  })
})

describe('any change', () => {
  test('every single flipped bit of a small file is an error and gives no byte', () => {
    const sealed = sealBytes([recipient], Buffer.from('twenty bytes of text'))
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => openBytes(identities, changed), `bit ${bit}`).toThrow(SealBroken)
    }
  })

  test('a flipped bit of a large file is an error, and the output before the error is a true prefix', async () => {
    const plain = randomBytes(3 * CHUNK + 100)
    const sealed = sealBytes([generateIdentity().recipient, recipient], plain)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), fractions, async (bit, cuts) => {
        const changed = Buffer.from(sealed)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const read = await readAll(cutAt(changed, cuts))
        expect(read.error).toBeInstanceOf(SealBroken)
        expect(read.plain.equals(plain.subarray(0, read.plain.length))).toBe(true)
      }),
      { numRuns: lawRuns(150) },
    )
  })

  test('a file that is cut anywhere, or has anything appended, is an error', async () => {
    const plain = randomBytes(2 * CHUNK)
    const sealed = sealBytes([recipient], plain)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: sealed.length - 1 }),
        fc.uint8Array({ minLength: 1 }),
        async (at, more) => {
          const cut = await readAll([sealed.subarray(0, at)])
          expect(cut.error).toBeInstanceOf(SealBroken)
          expect(cut.plain.equals(plain.subarray(0, cut.plain.length))).toBe(true)
          expect((await readAll([sealed, Buffer.from(more)])).error).toBeInstanceOf(SealBroken)
        },
      ),
      { numRuns: lawRuns(100) },
    )
  })

  test('a file cut at a chunk boundary is called truncated, a file with appended bytes trailing', async () => {
    const plain = randomBytes(3 * CHUNK)
    const sealed = sealBytes([recipient], plain)
    const boundary = sealed.length - (CHUNK + 16)
    expect((await readAll([sealed.subarray(0, boundary)])).error).toMatchObject({ code: 'truncated' })
    expect((await readAll([sealed.subarray(0, sealedLength(0) - 16)])).error).toMatchObject({ code: 'truncated' })
    expect((await readAll([sealed, Buffer.of(0)])).error).toMatchObject({ code: 'trailing' })
    expect((await readAll([sealed.subarray(0, 100)])).error).toMatchObject({ code: 'header' })
    expect((await readAll([])).error).toMatchObject({ code: 'header' })
    expect((await readAll([sealed], [generateIdentity().identity])).error).toMatchObject({ code: 'no-identity' })
  })

  test('two swapped chunks are an error', async () => {
    const sealed = sealBytes([recipient], randomBytes(3 * CHUNK))
    const at = sealedLength(0) - 16
    const size = CHUNK + 16
    const swapped = [sealed.subarray(0, at), sealed.subarray(at + size, at + 2 * size), sealed.subarray(at, at + size)]
    const read = await readAll([...swapped, sealed.subarray(at + 2 * size)])
    expect(read.error).toMatchObject({ code: 'chunk' })
    expect(read.plain).toHaveLength(0)
  })
})

describe('any range', () => {
  const fetchOf = (sealed: Buffer, cuts: readonly number[]) =>
    async function* (start: number, end: number) {
      yield* cutAt(sealed.subarray(start, end), cuts)
    }

  test('every range equals the slice', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(310_000), fc.nat(310_000), fractions, async (size, start, length, cuts) => {
        const plain = randomBytes(size)
        const sealed = sealBytes([recipient], plain)
        const fetch = fetchOf(sealed, cuts)
        const got: Buffer[] = []
        const file = await openSealedFile({ identities, fetch, sealedLength: sealed.length })
        for await (const piece of file.range(start, start + length)) got.push(piece)
        expect(Buffer.concat(got).equals(plain.subarray(start, start + length))).toBe(true)
      }),
      { numRuns: lawRuns(100) },
    )
  })

  test('a flipped bit is either outside the range or an error, never a wrong byte', async () => {
    const plain = randomBytes(3 * CHUNK + 10)
    const sealed = sealBytes([recipient], plain)
    const whole = fc.nat(sealed.length * 8 - 1)
    await fc.assert(
      fc.asyncProperty(whole, fc.nat(plain.length), fc.nat(plain.length), async (bit, a, b) => {
        const changed = Buffer.from(sealed)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        const got: Buffer[] = []
        let error: unknown
        try {
          const file = await openSealedFile({ identities, fetch: fetchOf(changed, []), sealedLength: changed.length })
          for await (const piece of file.range(start, end)) got.push(piece)
        } catch (thrown) {
          error = thrown
        }
        const plainSeen = Buffer.concat(got)
        expect(plainSeen.equals(plain.subarray(start, start + plainSeen.length))).toBe(true)
        if (error === undefined) expect(plainSeen.length).toBe(end - start)
        else expect(error).toBeInstanceOf(SealBroken)
      }),
      { numRuns: lawRuns(150) },
    )
  })

  test('a wrong length of the sealed object never passes for the file’s length', async () => {
    const sealed = sealBytes([recipient], randomBytes(2 * CHUNK + 50))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sealed.length + 200_000 }), async (claimed) => {
        fc.pre(claimed !== sealed.length)
        const open = openSealedFile({ identities, fetch: fetchOf(sealed, []), sealedLength: claimed })
        await expect(open).rejects.toThrow(SealBroken)
      }),
      { numRuns: lawRuns(100) },
    )
  })
})
