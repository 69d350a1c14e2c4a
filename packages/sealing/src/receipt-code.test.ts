import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../domain/src/any-text.test-kit.ts'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import {
  codeFromBytes,
  deriveCapabilities,
  hashCapability,
  normaliseCode,
  openBytes,
  replyKeyOf,
  sealBytes,
  spellingOf,
} from './index.ts'
import { RECEIPT_WORDS } from './receipt-words.ts'

const code = () => codeFromBytes(randomBytes(32))

describe('the words', () => {
  test('seven words hold at least 90 bits; each word is unique and has letters only', () => {
    expect(7 * Math.log2(RECEIPT_WORDS.length)).toBeGreaterThan(90)
    expect(new Set(RECEIPT_WORDS).size).toBe(RECEIPT_WORDS.length)
    for (const word of RECEIPT_WORDS) expect(word).toMatch(/^[a-z]{3,9}$/)
  })

  test('the list never changes: codes that people hold are derived from it', () => {
    expect(createHash('sha256').update(RECEIPT_WORDS.join(' ')).digest('hex')).toBe(
      '2499a020f395c205396c78a2df69c69e8c53f8755385bb3b41ada338d42f0a3d',
    )
    expect(codeFromBytes(Buffer.alloc(32))).toBe(Array(7).fill('abacus').join('-'))
  })

  test('codes spread over the whole list', () => {
    const seen = new Set(Array.from({ length: 8_000 }, code).flatMap((text) => text.split('-')))
    expect(seen.size).toBeGreaterThan(RECEIPT_WORDS.length * 0.995)
    expect(() => codeFromBytes(Buffer.alloc(16))).toThrow(RangeError)
  })
})

describe('a typed code', () => {
  test('case, spaces, commas, hyphens and numbering do not matter', () => {
    const separators = fc.array(fc.constantFrom(' ', '  ', '-', ' - ', ', ', '\n', '\u00a0', ' – ', '. 2. '), {
      minLength: 6,
      maxLength: 6,
    })
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        separators,
        fc.boolean(),
        (bytes, between, isUpper) => {
          const canonical = codeFromBytes(bytes)
          const typed = canonical
            .split('-')
            .map((word, i) => word + (between[i] ?? ''))
            .join('')
          expect(normaliseCode(`  ${isUpper ? typed.toUpperCase() : typed}. `)).toBe(canonical)
          expect(hashCapability(typed)).toEqual(hashCapability(canonical))
        },
      ),
      { numRuns: lawRuns(100) },
    )
  })

  test('anything but seven known words is undefined', () => {
    const words = code().split('-')
    const wrong = [
      '',
      ' ',
      words.slice(1).join(' '),
      [...words, 'abacus'].join(' '),
      ['qqqq', ...words.slice(1)].join(' '),
    ]
    for (const text of wrong) expect(normaliseCode(text)).toBeUndefined()
    expect(normaliseCode(words.join('ß'))).toBeUndefined()
    expect(normaliseCode(`${words.join(' ')}${' '.repeat(100_000)}`)).toBeUndefined()
    fc.assert(
      fc.property(anyText(), (text) => normaliseCode(text) === undefined),
      { numRuns: lawRuns(100) },
    )
  })

  test('help with the spelling names the places of words that are in no code, and nothing else', () => {
    const words = code().split('-')
    expect(spellingOf(words.join(' '))).toEqual({ words: 7, unknown: [] })
    expect(spellingOf(`1. ${words.slice(0, 3).join(', ')}, qqqq`)).toEqual({ words: 4, unknown: [4] })
    expect(spellingOf([...words, 'qqqq'].join('-'))).toEqual({ words: 8, unknown: [] })
    expect(spellingOf('')).toEqual({ words: 0, unknown: [] })
    fc.assert(
      fc.property(anyText({ maxLength: 2000 }), (text) => {
        const { words: count, unknown } = spellingOf(text)
        expect(unknown.every((at) => at >= 1 && at <= Math.min(7, count))).toBe(true)
        expect(normaliseCode(text) !== undefined).toBe(count === 7 && unknown.length === 0 && text.length <= 512)
      }),
      { numRuns: lawRuns(100) },
    )
  })

  test('a full-width spelling from a phone keyboard is the same', () => {
    const full = [...code()]
      .map((char) => (char === '-' ? ' ' : String.fromCodePoint(char.charCodeAt(0) + 0xfee0)))
      .join('')
    expect(normaliseCode(full)).toBe(normaliseCode(full.normalize('NFKC')))
    expect(normaliseCode(full)).toBeDefined()
  })
})

describe('capabilities', () => {
  const [secret, key] = [randomBytes(32), randomBytes(16)]

  test('every intake derives the same capabilities from one key; another key or secret gives others', () => {
    const [a, b] = [deriveCapabilities(secret, key), deriveCapabilities(Buffer.from(secret), Buffer.from(key))]
    expect([a.submissionToken, a.code, a.uploadToken(3, 1)]).toEqual([b.submissionToken, b.code, b.uploadToken(3, 1)])
    const others = [
      deriveCapabilities(secret, Buffer.concat([key, Buffer.of(0)])),
      deriveCapabilities(randomBytes(32), key),
    ]
    for (const other of others) {
      expect(other.submissionToken).not.toBe(a.submissionToken)
      expect(other.code).not.toBe(a.code)
    }
  })

  test('every token is different: 144 bits in base64url', () => {
    const made = deriveCapabilities(secret, key)
    const tokens = [made.submissionToken]
    for (let n = 0; n < 12; n += 1) for (let mint = 0; mint < 12; mint += 1) tokens.push(made.uploadToken(n, mint))
    expect(new Set(tokens).size).toBe(145)
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{24}$/)
  })

  test('a guessable key, a short secret or an invalid count is refused', () => {
    expect(() => deriveCapabilities(secret, Buffer.alloc(15))).toThrow(RangeError)
    expect(() => deriveCapabilities(Buffer.alloc(31), key)).toThrow(RangeError)
    for (const n of [-1, 0.5, Number.NaN])
      expect(() => deriveCapabilities(secret, key).uploadToken(n, 0)).toThrow(RangeError)
  })

  test('known answers: derived codes do not change between releases', () => {
    const made = deriveCapabilities(Buffer.alloc(32, 1), Buffer.alloc(16, 2))
    expect([
      made.submissionToken,
      made.code,
      made.uploadToken(0, 0),
      replyKeyOf(made.code).recipient,
    ]).toMatchInlineSnapshot(`
      [
        "uJjd1XE70ekkd6Yxg56D7_Kx",
        "untoasted-absence-faster-slip-suction-sandbank-lavish",
        "Stw8AzX-Yde-7Wl2z4E0YGIF",
        "age1238d489p047dcteqhmc63gthh5y09arp46e7j975vfywtnzulpwq0mfz99",
      ]
    `)
  })

  test('a reply opens for whoever holds the code and for nobody else', () => {
    const mine = code()
    const reply = sealBytes([replyKeyOf(mine).recipient], Buffer.from('thank you'))
    expect(openBytes([replyKeyOf(mine).identity], reply).toString()).toBe('thank you')
    expect(() => openBytes([replyKeyOf(code()).identity], reply)).toThrow('no-identity')
  })

  test('a stored hash is the SHA-256 of the token or of the canonical code', () => {
    const token = deriveCapabilities(secret, key).uploadToken(0, 0)
    expect(hashCapability(token)).toEqual(createHash('sha256').update(token).digest())
    const mine = code()
    expect(hashCapability(mine.replaceAll('-', '  ').toUpperCase())).toEqual(createHash('sha256').update(mine).digest())
  })
})
