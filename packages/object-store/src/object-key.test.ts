import { makeId } from '@firsthand/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../domain/src/any-text.test-kit.ts'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import {
  asReceivedKey,
  declarationKey,
  isKeyPrefix,
  itemKeyKey,
  parseDropKey,
  parseItemKeyKey,
  parseObjectKey,
  parseSegmentKey,
  parseVaultKey,
  renditionKey,
  segmentKey,
  sidecarKey,
  statementKey,
  withdrawalKey,
} from './object-key.ts'

const bytes = new Uint8Array(16).fill(7)
const upload = makeId('upload', bytes)
const submission = makeId('submission', bytes)
const incident = makeId('incident', bytes)
const item = makeId('item', bytes)
const word = fc.stringMatching(/^[a-z0-9]{8,64}$/)

describe('object keys', () => {
  test.each([
    '',
    '/',
    '/a',
    'a/',
    'a//b',
    '..',
    '../a',
    'a/../b',
    'a/..',
    '.a',
    'a/.incoming~',
    'a~',
    'A',
    'a b',
    'a\\b',
    'a\0',
    'a\n',
    'a%2f',
    'ä',
    '\u202ea',
    'a?versionId=1',
    'a'.repeat(200),
    Array.from({ length: 300 }, () => 'ab').join('/'),
    undefined,
    null,
    7,
    ['a'],
  ])('%j is no key', (hostile) => {
    expect(parseObjectKey(hostile)).toBeUndefined()
  })

  test('no string is parsed to a key that leaves its folder, is hidden or needs escaping', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 40 }), (text) => {
        const key = parseObjectKey(text)
        if (key === undefined) return
        expect(key).toMatch(/^[a-z0-9/_.-]+$/)
        expect(encodeURI(key)).toBe(key)
        for (const part of key.split('/')) expect(part === '' || part.startsWith('.')).toBe(false)
      }),
      { numRuns: lawRuns(1_000) },
    )
  })

  test('a prefix is nothing, or the beginning of a key', () => {
    for (const good of ['', 'a', 'a/', 'a/b', 'a/b-1']) expect(isKeyPrefix(good)).toBe(true)
    for (const bad of ['/', '../', 'a//', 'A', 'a/../']) expect(isKeyPrefix(bad)).toBe(false)
  })

  test('a segment key parses back into its parts', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), word, word, (offset, random, before) => {
        const previous = offset === 0 ? undefined : before
        const key = segmentKey(upload, offset, random, previous)
        expect(parseSegmentKey(key)).toEqual({ upload, offset, random, previous })
        expect(parseDropKey(key)).toEqual({ kind: 'segment', upload, offset, random, previous })
      }),
      { numRuns: lawRuns(100) },
    )
  })

  test('segment keys of one upload sort by offset', () => {
    const offsets = [0, 9, 10, 99_999, 2 ** 31, 2 ** 52]
    const keys = offsets.map((offset) => segmentKey(upload, offset, 'aaaaaaaa', offset === 0 ? undefined : 'bbbbbbbb'))
    expect([...keys].sort()).toEqual(keys)
  })

  test('parts of another shape are faults', () => {
    expect(() => segmentKey(upload, -1, 'aaaaaaaa', 'bbbbbbbb')).toThrow()
    expect(() => segmentKey(upload, 1.5, 'aaaaaaaa', 'bbbbbbbb')).toThrow()
    expect(() => segmentKey(upload, 0, 'aaaaaaaa', 'bbbbbbbb')).toThrow()
    expect(() => segmentKey(upload, 5, 'aaaaaaaa', undefined)).toThrow()
    expect(() => declarationKey(upload, '../../x')).toThrow()
    expect(() => renditionKey(incident, item, '../x', 1)).toThrow()
    expect(() => renditionKey(incident, item, 'preview', '')).toThrow()
  })

  test('keys that intake writes into the drop are recognised, and no others', () => {
    const random = 'abcdefgh'
    expect(parseDropKey(declarationKey(upload, random))).toEqual({ kind: 'declaration', upload, random })
    expect(parseDropKey(statementKey(submission, random))).toEqual({ kind: 'statement', submission, random })
    expect(parseDropKey(withdrawalKey(submission, random))).toEqual({ kind: 'withdrawal', of: submission, random })
    expect(parseDropKey(withdrawalKey(upload, random))).toEqual({ kind: 'withdrawal', of: upload, random })
    for (const stranger of [
      'probe/abcdefgh',
      `${upload}/declaration-`,
      `${submission}/declaration-${random}`,
      `${upload}/statement-${random}`,
      `${upload}/0000000000000000-abcdefgh-bcdefghi`,
      `${upload}/0000000000000001-abcdefgh-first`,
      `${upload}/9999999999999999-abcdefgh-bcdefghi`,
      `${upload}/1-abcdefgh-first`,
      `x/${upload}/declaration-${random}`,
    ]) {
      expect(parseDropKey(stranger)).toBeUndefined()
    }
  })

  test('the vault and the keys bucket recognise their own keys', () => {
    expect(parseVaultKey(asReceivedKey(incident, item))).toEqual({ incident, item, kind: 'as-received' })
    expect(parseVaultKey(sidecarKey(incident, item))).toEqual({ incident, item, kind: 'sidecar' })
    expect(parseVaultKey(renditionKey(incident, item, 'preview', 3))).toEqual({
      incident,
      item,
      kind: 'rendition',
      rendition: 'preview',
      recipe: '3',
    })
    expect(parseItemKeyKey(itemKeyKey(incident, item))).toEqual({ incident, item })
    for (const stranger of [`${incident}/${item}`, `${incident}/${item}/other`, `${incident}/${item}/sidecar/x`]) {
      expect(parseVaultKey(stranger)).toBeUndefined()
    }
    expect(parseItemKeyKey(`${item}/${incident}`)).toBeUndefined()
  })
})
