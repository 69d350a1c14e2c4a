import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import { proveInclusion, treeHead, verifyInclusion } from './merkle.ts'

const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))
const hashes = fc.uniqueArray(hash, { minLength: 1, maxLength: 40 })

/** RFC 6962 §2.1, word for word: split at the largest power of two below n. */
function headByTheBook(entries: readonly string[]): Buffer {
  const [first] = entries
  if (first === undefined) return sha256()
  if (entries.length === 1) return sha256(Buffer.of(0), Buffer.from(first, 'hex'))
  let split = 1
  while (split * 2 < entries.length) split *= 2
  return sha256(Buffer.of(1), headByTheBook(entries.slice(0, split)), headByTheBook(entries.slice(split)))
}

test('the head is that of RFC 6962', () => {
  fc.assert(
    fc.property(hashes, (entries) => {
      expect(treeHead(entries)).toBe(headByTheBook(entries).toString('hex'))
    }),
    { numRuns: lawRuns(100) },
  )
  expect(treeHead([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('each entry of each tree up to 40 is proven, and by no more than log2 hashes', () => {
  for (let size = 1; size <= 40; size += 1) {
    const entries = Array.from({ length: size }, (_, at) => sha256(Buffer.of(at)).toString('hex'))
    const head = treeHead(entries)
    for (const [index, entryHash] of entries.entries()) {
      const path = proveInclusion(entries, index)
      expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
      expect(verifyInclusion({ entryHash, index, size, path, head })).toBe(true)
    }
  }
})

test('another entry, index, head or path, longer or shorter, proves nothing', () => {
  fc.assert(
    fc.property(hashes, fc.nat(), hash, (entries, pick, other) => {
      const index = pick % entries.length
      const [entryHash] = entries.slice(index)
      fc.pre(entryHash !== undefined && !entries.includes(other))
      if (entryHash === undefined) return
      const claim = {
        entryHash,
        index,
        size: entries.length,
        path: proveInclusion(entries, index),
        head: treeHead(entries),
      }
      expect(verifyInclusion({ ...claim, entryHash: other })).toBe(false)
      expect(verifyInclusion({ ...claim, head: other })).toBe(false)
      expect(verifyInclusion({ ...claim, path: [...claim.path, other] })).toBe(false)
      expect(verifyInclusion({ ...claim, path: claim.path.map((step, at) => (at === 0 ? other : step)) })).toBe(
        claim.path.length === 0,
      )
      expect(verifyInclusion({ ...claim, path: claim.path.slice(1) })).toBe(claim.path.length === 0)
      expect(verifyInclusion({ ...claim, index: entries.length })).toBe(false)
      expect(verifyInclusion({ ...claim, index: -1 })).toBe(false)
      expect(verifyInclusion({ ...claim, index: (index + 1) % entries.length })).toBe(entries.length === 1)
    }),
    { numRuns: lawRuns(100) },
  )
})
