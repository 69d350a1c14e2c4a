import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createSealer, generateIdentity, openBytes, openHeader, openIterable, SealBroken, sealBytes } from './index.ts'

const { identity, recipient } = generateIdentity()

/** Seals piece by piece, as writers do. */
function* sealedPieces(plain: readonly Buffer[]): Generator<Buffer> {
  const sealer = createSealer([recipient])
  yield sealer.header()
  for (const piece of plain) yield* sealer.update(piece)
  yield* sealer.final()
}

async function opened(sealed: Iterable<Buffer>): Promise<Buffer> {
  const got: Buffer[] = []
  for await (const piece of openIterable([identity], sealed)) got.push(piece)
  return Buffer.concat(got)
}

describe('piece by piece', () => {
  test('sealing and then opening a stream gives its input, even if that is empty', async () => {
    for (const size of [0, 10, 500_000]) {
      const plain = randomBytes(size)
      const pieces = size === 0 ? [] : [plain.subarray(0, 7), plain.subarray(7)]
      expect((await opened(sealedPieces(pieces))).equals(plain)).toBe(true)
    }
  })

  test('a broken file does not open', async () => {
    const sealed = sealBytes([recipient], randomBytes(200_000))
    sealed[100_000] = (sealed[100_000] ?? 0) ^ 1
    await expect(opened([sealed])).rejects.toThrow(SealBroken)
    await expect(opened([])).rejects.toThrow(SealBroken)
  })
})

describe('a hostile header', () => {
  test('one that never ends is given up on after 64 KiB, in whatever pieces it comes', async () => {
    const endless = Buffer.alloc(100_000, '-> grease aaaa\n\n')
    endless.write('age-encryption.org/v1\n')
    let taken = 0
    const source = function* () {
      for (let at = 0; at < endless.length; at += 97) {
        taken = at
        yield endless.subarray(at, at + 97)
      }
    }
    const open = async () => {
      for await (const piece of openIterable([identity], source())) expect(piece).toBeUndefined()
    }
    await expect(open()).rejects.toMatchObject({ code: 'header' })
    expect(taken).toBeLessThan(66_000)
  })

  test('a file that is not age is recognised by its first byte', () => {
    expect(() => openHeader([identity], Buffer.from('P'))).toThrow('header')
    expect(openHeader([identity], Buffer.from('age-enc'))).toBeUndefined()
  })
})

describe('the sealer', () => {
  test('it cannot be used after final', () => {
    const sealer = createSealer([recipient])
    sealer.final()
    expect(() => sealer.final()).toThrow('spent')
    expect(() => sealer.update(Buffer.of(1))).toThrow('spent')
  })

  test('it needs a recipient, and takes no more than a header may hold', () => {
    expect(() => createSealer([])).toThrow(RangeError)
    expect(() => createSealer(Array.from({ length: 700 }, () => recipient))).toThrow(RangeError)
  })

  test('two seals of the same bytes have nothing in common', () => {
    const [a, b] = [sealBytes([recipient], Buffer.from('same')), sealBytes([recipient], Buffer.from('same'))]
    expect(a.subarray(-20)).not.toEqual(b.subarray(-20))
    expect(openBytes([identity], a)).toEqual(openBytes([identity], b))
  })

  test('a header opens as soon as it is whole and not before', () => {
    const sealed = sealBytes([recipient], Buffer.from('words'))
    expect(openHeader([identity], sealed.subarray(0, 183))).toBeUndefined()
    expect(openHeader([identity], sealed.subarray(0, 184))?.headerLength).toBe(168)
  })

  test('an error tells its code and not a byte of the file', () => {
    const error = new SealBroken('mac')
    expect(error).toMatchObject({ name: 'SealBroken', code: 'mac', message: 'the seal is broken: mac' })
  })
})
