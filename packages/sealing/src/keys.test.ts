import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import { decodeBech32, encodeBech32 } from './bech32.ts'
import {
  formatIdentityFile,
  generateIdentity,
  identityFromSeed,
  openIdentity,
  parseIdentity,
  parseIdentityFile,
  parseRecipient,
  recipientOf,
  sealBytes,
  sealIdentity,
} from './index.ts'

describe('bech32', () => {
  test('encoded bytes decode, and a text with one changed character never does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(), fc.nat(30), (bytes, where, by) => {
        const text = encodeBech32('age', bytes)
        expect(decodeBech32('age', text)).toEqual(Buffer.from(bytes))
        expect(decodeBech32('age', text.toUpperCase())).toEqual(Buffer.from(bytes))
        const at = 4 + (where % (text.length - 4))
        const charset = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
        const other = charset.charAt((charset.indexOf(text.charAt(at)) + 1 + by) % 32)
        fc.pre(other !== text.charAt(at))
        expect(decodeBech32('age', text.slice(0, at) + other + text.slice(at + 1))).toBeUndefined()
      }),
      { numRuns: lawRuns(100) },
    )
  })
})

describe('parsing keys', () => {
  test('generated keys parse', () => {
    const { identity, recipient } = generateIdentity()
    expect(parseIdentity(identity)).toBe(identity)
    expect(parseRecipient(recipient)).toBe(recipient)
    expect(recipientOf(identity)).toBe(recipient)
  })

  test('anything else is undefined', () => {
    const { identity, recipient } = generateIdentity()
    const points = {
      zero: Buffer.alloc(32),
      one: Buffer.concat([Buffer.of(1), Buffer.alloc(31)]),
      lowOrder: Buffer.from('e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800', 'hex'),
      primeItself: Buffer.from(`ed${'ff'.repeat(30)}7f`, 'hex'),
      highBit: Buffer.concat([Buffer.alloc(31, 9), Buffer.of(0x89)]),
      short: Buffer.alloc(31, 9),
    }
    for (const [name, point] of Object.entries(points))
      expect(parseRecipient(encodeBech32('age', point)), name).toBeUndefined()
    const wrong = [
      '',
      ' ',
      recipient.toUpperCase(),
      `${recipient} `,
      `${recipient}\n`,
      recipient.slice(1),
      identity,
      7,
      null,
      undefined,
    ]
    for (const text of wrong) expect(parseRecipient(text)).toBeUndefined()
    for (const text of [
      identity.toLowerCase(),
      `${identity}\n`,
      recipient,
      encodeBech32('age-secret-key-', Buffer.alloc(33)).toUpperCase(),
      7,
    ])
      expect(parseIdentity(text)).toBeUndefined()
  })

  test('a seed gives the same identity whatever its clamped bits are', () => {
    const seed = randomBytes(32)
    const other = Buffer.from(seed)
    other[0] = (other[0] ?? 0) ^ 7
    other[31] = (other[31] ?? 0) ^ 0xc0
    expect(identityFromSeed(other)).toBe(identityFromSeed(seed))
    expect(() => identityFromSeed(Buffer.alloc(31))).toThrow(RangeError)
  })

  test('RFC 7748 §6.1: Alice’s private key has Alice’s public key', () => {
    const seed = Buffer.from('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a', 'hex')
    const point = '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a'
    expect(decodeBech32('age', recipientOf(identityFromSeed(seed)))?.toString('hex')).toBe(point)
  })
})

describe('key chain and identity file', () => {
  test('only its incident’s identity opens an item’s identity', () => {
    const [incident, item, stranger] = [generateIdentity(), generateIdentity(), generateIdentity()]
    const sealed = sealIdentity(item.identity, incident.recipient)
    expect(openIdentity(sealed, incident.identity)).toBe(item.identity)
    expect(() => openIdentity(sealed, stranger.identity)).toThrow('no-identity')
    const notKey = sealBytes([incident.recipient], Buffer.from('not a key'))
    expect(() => openIdentity(notKey, incident.identity)).toThrow('is not one')
  })

  test('a file holds one identity, with comments, in either line ending', () => {
    const { identity, recipient } = generateIdentity()
    const text = formatIdentityFile(identity, new Date('2026-01-02T03:04:05.678Z'))
    expect(text).toBe(`# created: 2026-01-02T03:04:05Z\n# public key: ${recipient}\n${identity}\n`)
    expect(parseIdentityFile(text)).toBe(identity)
    expect(parseIdentityFile(text.replaceAll('\n', '\r\n'))).toBe(identity)
    expect(parseIdentityFile(`${text}${generateIdentity().identity}\n`)).toBeUndefined()
    expect(parseIdentityFile('# nothing\n')).toBeUndefined()
    expect(parseIdentityFile(text.slice(0, -5))).toBeUndefined()
  })
})
