import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../domain/src/any-text.test-kit.ts'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import { keepsRule } from './check-word.ts'
import { indexOf } from './code-list.ts'
import {
  CODE_WORD_LIST,
  codeDigits,
  codeFromBytes,
  deriveCapabilities,
  hashCapability,
  normaliseCode,
  openBytes,
  readCode,
  replyKeyOf,
  sealBytes,
  spellingOf,
  swapsOf,
} from './index.ts'
import { TYPED_CODES } from './mended-codes.test-kit.ts'
import { OLD_CODE_WORDS } from './old-code-words.ts'
import { oldCodeFromBytes } from './receipt-code.ts'

const code = () => codeFromBytes(randomBytes(32))
/** Hashed, because a code comes from uniform bytes, and a law likes to try zeros. */
const seeds = () => fc.string().map((text) => createHash('sha256').update(text).digest())
const indicesOf = (text: string): number[] => text.split('-').map((word) => indexOf(word) ?? -1)

describe('the words', () => {
  test('seven words hold at least 90 bits; the list never changes, because codes that people hold come from it', () => {
    for (const list of [CODE_WORD_LIST, OLD_CODE_WORDS]) {
      expect(7 * Math.log2(list.length)).toBeGreaterThan(90)
      expect(new Set(list).size).toBe(list.length)
    }
    const digests = [CODE_WORD_LIST, OLD_CODE_WORDS].map((list) =>
      createHash('sha256').update(list.join(' ')).digest('hex'),
    )
    expect(digests).toEqual([
      '22218efafc416f56f0f9d939d6a99215b0f990dd3cc2a391c6f88652be9be770',
      '2499a020f395c205396c78a2df69c69e8c53f8755385bb3b41ada338d42f0a3d',
    ])
  })

  test('codes spread over the whole list', () => {
    const seen = new Set(Array.from({ length: 8_000 }, code).flatMap((text) => text.split('-')))
    expect(seen.size).toBeGreaterThan(CODE_WORD_LIST.length * 0.995)
    expect(() => codeFromBytes(Buffer.alloc(16))).toThrow(RangeError)
  })
})

describe('the eighth word', () => {
  test('catches every single changed word, wherever it stands', () => {
    fc.assert(
      fc.property(seeds(), fc.nat(7), fc.integer({ min: 1, max: CODE_WORD_LIST.length - 1 }), (bytes, at, by) => {
        const indices = indicesOf(codeFromBytes(bytes))
        expect(keepsRule(indices)).toBe(true)
        expect(keepsRule(indices.map((one, place) => (place === at ? (one + by) % CODE_WORD_LIST.length : one)))).toBe(
          false,
        )
      }),
      { numRuns: lawRuns(2_000) },
    )
  })

  test('catches every swap of two different words, neighbours or not', () => {
    fc.assert(
      fc.property(seeds(), fc.nat(7), fc.nat(7), (bytes, from, to) => {
        const indices = indicesOf(codeFromBytes(bytes))
        const [one = 0, other = 0] = [indices[from], indices[to]]
        const swapped = indices.map((index, at) => (at === from ? other : at === to ? one : index))
        expect(keepsRule(swapped)).toBe(one === other)
      }),
      { numRuns: lawRuns(2_000) },
    )
  })
})

/** Swaps a digit with its neighbour in the same group of four. */
function withSwap(digits: readonly string[], at: number): readonly string[] {
  const to = at % 4 === 3 ? at - 1 : at + 1
  return digits.with(at, digits[to] ?? '').with(to, digits[at] ?? '')
}

describe('a typed code', () => {
  test.each(TYPED_CODES)('is read: $why', ({ typed, code: wanted }) => {
    expect(readCode(typed)).toBe(wanted)
  })

  test('with one mistyped letter or two swapped words is mended to itself, nearly always, and never to another', () => {
    let [typedIn, mended] = [0, 0]
    fc.assert(
      fc.property(
        seeds(),
        fc.nat(7),
        fc.nat(20),
        fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
        (bytes, at, to, letter) => {
          typedIn += 2
          const right = codeFromBytes(bytes)
          const words = right.split('-')
          const word = words[at] ?? ''
          const slip = to % (word.length + 1)
          const typed = words.with(at, word.slice(0, slip) + letter + word.slice(slip + 1))
          const read = readCode(typed.join(' '))
          expect([right, undefined]).toContain(read)
          mended += read === right ? 1 : 0
          const next = words[(at + 1) % 8] ?? ''
          const swapped =
            at < 7
              ? readCode(
                  words
                    .with(at, next)
                    .with(at + 1, word)
                    .join(' '),
                )
              : right
          expect([right, undefined]).toContain(swapped)
          mended += swapped === right ? 1 : 0
        },
      ),
      { numRuns: lawRuns(200), seed: 18 },
    )
    expect(mended).toBeGreaterThan(typedIn * 0.98)
  })

  test('with one wrong digit, or two digits swapped, is mended to itself, nearly always, and never to another', () => {
    let [typedIn, mended] = [0, 0]
    const digit = fc.nat(31)
    fc.assert(
      fc.property(seeds(), digit, fc.integer({ min: 1, max: 9 }), fc.boolean(), (bytes, at, by, isSwapped) => {
        const right = codeFromBytes(bytes)
        const digits = [...(codeDigits(right) ?? '').replaceAll(' ', '')]
        const typed = isSwapped ? withSwap(digits, at) : digits.with(at, String((Number(digits[at]) + by) % 10))
        const read = readCode(typed.join(''))
        expect([right, undefined]).toContain(read)
        typedIn += 1
        mended += read === right ? 1 : 0
      }),
      { numRuns: lawRuns(1_000) },
    )
    expect(mended).toBeGreaterThan(typedIn * 0.98)
  })

  test('in words, in digits or in both is the same; case, spaces, commas, hyphens and numbering do not matter', () => {
    const gap = fc.constantFrom(' ', '  ', '-', ' - ', ', ', '\n', '\u00a0', ' – ', '، ')
    const shape = fc.tuple(fc.boolean(), gap)
    fc.assert(
      fc.property(seeds(), fc.array(shape, { minLength: 8, maxLength: 8 }), fc.boolean(), (bytes, shapes, isUpper) => {
        const canonical = codeFromBytes(bytes)
        const numbers = codeDigits(canonical)?.split(' ') ?? []
        const typed = canonical.split('-').map((word, at) => {
          const [isNumber, between] = shapes[at] ?? [false, ' ']
          return (isNumber ? numbers[at] : word) + between
        })
        const text = ` ${isUpper ? typed.join('').toUpperCase() : typed.join('')}. `
        expect(normaliseCode(text)).toBe(canonical)
        expect(hashCapability(text)).toEqual(hashCapability(canonical))
      }),
      { numRuns: lawRuns(100) },
    )
  })

  test('that is no code is undefined, and a token of an address is never mended into one', () => {
    const words = code().split('-')
    const wrong = ['', ' ', words.slice(1).join(' '), [...words, 'acorn'].join(' '), words.join('ß')]
    for (const text of wrong) expect(normaliseCode(text)).toBeUndefined()
    expect(readCode(`${words.join(' ')}${' '.repeat(100_000)}`)).toBeUndefined()
    expect(hashCapability(words.with(0, 'qqqq').join(' '))).not.toEqual(hashCapability(words.join('-')))
    fc.assert(
      fc.property(anyText(), (text) => readCode(text) === undefined),
      { numRuns: lawRuns(100) },
    )
  })

  test('help with the spelling names the places of words that are in no code, and nothing else', () => {
    const words = code().split('-')
    expect(spellingOf(words.join(' '))).toEqual({ words: 8, unknown: [], isWhole: true })
    expect(spellingOf(`1. ${words.slice(0, 3).join(', ')}, qqqq`)).toEqual({ words: 4, unknown: [4], isWhole: false })
    expect(spellingOf(codeDigits(words.join('-')) ?? '')).toEqual({ words: 8, unknown: [], isWhole: true })
    expect(spellingOf(oldCodeFromBytes(randomBytes(32)))).toEqual({ words: 7, unknown: [], isWhole: true })
    expect(spellingOf([...words.slice(1), words[0]].join(' '))).toEqual({ words: 8, unknown: [], isWhole: false })
    expect(spellingOf('')).toEqual({ words: 0, unknown: [], isWhole: false })
    fc.assert(
      fc.property(anyText({ maxLength: 2000 }), (text) => {
        const { words: count, unknown } = spellingOf(text)
        expect(unknown.every((at) => at >= 1 && at <= Math.min(8, count))).toBe(true)
      }),
      { numRuns: lawRuns(100) },
    )
  })

  test('a full-width spelling from a phone keyboard is the same', () => {
    const wide = (text: string) =>
      [...text].map((char) => (char === ' ' ? ' ' : String.fromCodePoint(char.charCodeAt(0) + 0xfee0))).join('')
    const one = code()
    for (const text of [one.replaceAll('-', ' '), codeDigits(one) ?? '']) expect(normaliseCode(wide(text))).toBe(one)
  })
})

// Taken from the code as it was before decision 100. People hold such codes.
describe('a code of seven words', () => {
  const OLD = 'untoasted-absence-faster-slip-suction-sandbank-lavish'

  test('derives what it derived when it was given', () => {
    const made = deriveCapabilities(Buffer.alloc(32, 1), Buffer.alloc(16, 2))
    expect(made.oldCode).toBe(OLD)
    expect(oldCodeFromBytes(Buffer.alloc(32))).toBe(Array(7).fill('abacus').join('-'))
    expect(normaliseCode(` ${OLD.toUpperCase().replaceAll('-', ', ')}.`)).toBe(OLD)
    expect(hashCapability(OLD).toString('hex')).toBe('3db574d1c30fe27d8030e24497ed1848c6f54a69a86e2af55a1e1c804b3a4f23')
    expect(replyKeyOf(made.oldCode).recipient).toBe('age1238d489p047dcteqhmc63gthh5y09arp46e7j975vfywtnzulpwq0mfz99')
  })

  test('may be meant by each swap of two neighbours; a new code needs none; a mistyped letter is mended', () => {
    const old = oldCodeFromBytes(randomBytes(32))
    const [one = '', next = '', ...rest] = old.split('-')
    const typed = readCode([next, one, ...rest].join(' '))
    expect(typed && (typed === old || swapsOf(typed).includes(old))).toBe(true)
    expect(swapsOf(made(OLD))).toHaveLength(6)
    expect(swapsOf(code())).toEqual([])
    expect(readCode(OLD.replace('sandbank', 'sandbenk'))).toBe(OLD)
    expect(codeDigits(OLD)).toBeUndefined()
  })

  const made = (text: string) => normaliseCode(text) ?? code()
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
        "spotless-ductile-outgoing-wheeler-diarist-expected-softened-proverb",
        "Stw8AzX-Yde-7Wl2z4E0YGIF",
        "age1jpeccj99hzysfqks6xwp3kczs25hpv54q87dndzp0gnyymxseaesz777ry",
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
