import { createHash, randomBytes, webcrypto } from 'node:crypto'
import { runInThisContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawRuns } from '../../packages/domain/src/law-runs.test-kit.ts'
import { readScript } from './browser.test-kit.ts'

interface Digests {
  readonly salt: string
  readonly length: number | null
  readonly offset: number
  readonly segments: readonly { readonly start: number; readonly length: number; readonly sha256: string }[]
}
interface Slices {
  readonly size: number
  slice(from: number, to: number): Blob
}
type Compare = ((file: Slices, digests: Digests, done: (answer: string) => void) => void) & {
  sha256(): { add(bytes: Uint8Array): void; hex(): string }
}

class FileReaderOfNode {
  result: ArrayBuffer | null = null
  onload: (() => void) | null = null
  onerror: (() => void) | null = null
  readAsArrayBuffer(blob: Blob): void {
    blob.arrayBuffer().then(
      (bytes) => {
        this.result = bytes
        this.onload?.()
      },
      () => this.onerror?.(),
    )
  }
}

function load(crypto: object | undefined): Compare {
  const window: { firsthand?: { compare: Compare }; crypto: object | undefined } = { crypto }
  const run = runInThisContext(`(function (window, FileReader) {${readScript('compare.js')}\n})`)
  run.call(window, window, FileReaderOfNode)
  if (!window.firsthand) throw new Error('compare.js set nothing')
  return window.firsthand.compare
}

/** Runs with the browser's digest, and with our own, as on a page without TLS. */
const WAYS = [
  ['the digest of the browser', load(webcrypto)],
  ['our own', load(undefined)],
  ['our own, where the browser fails', load({ subtle: { digest: () => Promise.reject(new Error('no')) } })],
] as const

const ask = (compare: Compare, file: Slices, digests: Digests): Promise<string> =>
  new Promise((resolve) => compare(file, digests, resolve))

/** Makes the door's digests: SHA-256 over salt and plaintext of each segment up to `offset`. */
function digestsOf(bytes: Buffer, offset: number, sizes: readonly number[], length: number | null): Digests {
  const salt = randomBytes(16)
  const segments = []
  for (let start = 0, at = 0; start < offset; at += 1) {
    const size = Math.min(sizes[at % sizes.length] ?? 1, offset - start)
    const sha256 = createHash('sha256')
      .update(salt)
      .update(bytes.subarray(start, start + size))
      .digest('hex')
    segments.push({ start, length: size, sha256 })
    start += size
  }
  return { salt: salt.toString('hex'), length, offset, segments }
}

test('our own SHA-256 equals Node’s, in whatever pieces it is fed', () => {
  const { sha256 } = load(undefined)
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 12 }), (pieces) => {
      const ours = sha256()
      for (const piece of pieces) ours.add(piece)
      expect(ours.hex()).toBe(createHash('sha256').update(Buffer.concat(pieces)).digest('hex'))
    }),
    { numRuns: lawRuns(500) },
  )
})

describe.each(WAYS)('a re-picked file, by %s', (_name, compare) => {
  const bytes = randomBytes(700_000)
  const kept = digestsOf(bytes, 600_000, [300_000, 150_000], bytes.length)

  test('the same file matches, even if its length was never declared', async () => {
    expect(await ask(compare, new Blob([new Uint8Array(bytes)]), kept)).toBe('same')
    expect(await ask(compare, new Blob([new Uint8Array(bytes)]), { ...kept, length: null })).toBe('same')
  })

  test('a photo in which the phone changed one byte differs, although the size is the same', async () => {
    for (const at of [0, 299_999, 300_000, 599_999]) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await ask(compare, new Blob([new Uint8Array(changed)]), kept)).toBe('differs')
    }
  })

  test('a truncated or grown file differs before a byte of it is read', async () => {
    const unread = (size: number): Slices => ({
      size,
      slice: () => {
        throw new Error('read')
      },
    })
    expect(await ask(compare, unread(bytes.length - 1), kept)).toBe('differs')
    expect(await ask(compare, unread(bytes.length + 1), kept)).toBe('differs')
    expect(await ask(compare, unread(599_999), { ...kept, length: null })).toBe('differs')
  })

  test('an unreadable file, and digests that are empty or have a gap, cannot be compared', async () => {
    const broken: Slices = {
      size: bytes.length,
      slice: () => {
        throw new Error('gone')
      },
    }
    const short: Slices = {
      size: bytes.length,
      slice: (from, to) => new Blob([new Uint8Array(bytes.subarray(from, to - 1))]),
    }
    expect(await ask(compare, broken, kept)).toBe('cannot')
    expect(await ask(compare, short, kept)).toBe('cannot')
    const file = new Blob([new Uint8Array(bytes)])
    expect(await ask(compare, file, { ...kept, offset: 0, segments: [] })).toBe('cannot')
    expect(await ask(compare, file, { ...kept, segments: kept.segments.slice(1) })).toBe('cannot')
    expect(await ask(compare, file, { ...kept, offset: 700_000 })).toBe('cannot')
  })

  test('any file in any segments: the same file matches, one flipped bit differs', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 4000 }),
        sizes,
        fc.nat(),
        fc.nat(),
        async (raw, cuts, end, where) => {
          const file = Buffer.from(raw)
          const offset = 1 + (end % file.length)
          const digests = digestsOf(file, offset, cuts, file.length)
          expect(await ask(compare, new Blob([new Uint8Array(file)]), digests)).toBe('same')
          const changed = Buffer.from(file)
          changed[where % offset] = (changed[where % offset] ?? 0) ^ 4
          expect(await ask(compare, new Blob([new Uint8Array(changed)]), digests)).toBe('differs')
        },
      ),
      { numRuns: lawRuns(60) },
    )
  })
})
