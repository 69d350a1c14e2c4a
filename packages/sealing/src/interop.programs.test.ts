import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  codeFromBytes,
  formatIdentityFile,
  generateIdentity,
  openBytes,
  openIdentity,
  parseIdentity,
  parseIdentityFile,
  parseRecipient,
  recipientOf,
  replyKeyOf,
  sealBytes,
  sealIdentity,
} from './index.ts'

const SIZES = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]
const present = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('expected a value')
  return value
}

describe('with typage', () => {
  test('it opens what we seal, at every size around a chunk', async () => {
    const { identity, recipient } = generateIdentity()
    for (const size of SIZES) {
      const plain = randomBytes(size)
      const decrypter = new Decrypter()
      decrypter.addIdentity(identity)
      const opened = Buffer.from(await decrypter.decrypt(sealBytes([recipient], plain)))
      expect(opened.equals(plain), `${size} bytes`).toBe(true)
    }
  })

  test('we open what it seals, for one recipient of several', async () => {
    const theirs = present(parseIdentity(await generateX25519Identity()))
    for (const size of SIZES) {
      const plain = randomBytes(size)
      const encrypter = new Encrypter()
      encrypter.addRecipient(generateIdentity().recipient)
      encrypter.addRecipient(recipientOf(theirs))
      expect(openBytes([theirs], await encrypter.encrypt(plain)).equals(plain), `${size} bytes`).toBe(true)
    }
  })

  test('it derives the same recipient from the same identity', async () => {
    for (let i = 0; i < 20; i += 1) {
      const { identity, recipient } = generateIdentity()
      expect(await identityToRecipient(identity)).toBe(recipient)
    }
    const { identity, recipient } = replyKeyOf(codeFromBytes(Buffer.alloc(32, 7)))
    expect(await identityToRecipient(identity)).toBe(recipient)
  })
})

const hasAge = (() => {
  try {
    execFileSync('age', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

const { CI } = process.env
const isCi = String(CI) === 'true'
// Under CI a missing program is a failure, so the tests are not skipped there.
describe.skipIf(!hasAge && !isCi)('with the age command (skipped when it is not installed)', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sealing-interop-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const age = (args: readonly string[], input: Uint8Array): Buffer =>
    execFileSync('age', args, { input, maxBuffer: 64 * 1024 * 1024, stdio: ['pipe', 'pipe', 'pipe'] })

  test('it opens what we seal, with our identity file', () => {
    const { identity, recipient } = generateIdentity()
    const keyFile = join(folder, 'ours.agekey')
    writeFileSync(keyFile, formatIdentityFile(identity, new Date(0)))
    for (const size of SIZES) {
      const plain = randomBytes(size)
      const opened = age(['-d', '-i', keyFile], sealBytes([generateIdentity().recipient, recipient], plain))
      expect(opened.equals(plain), `${size} bytes`).toBe(true)
    }
  })

  test('we open what it seals, with the identity that its key maker wrote', () => {
    const keyFile = join(folder, 'theirs.agekey')
    execFileSync('age-keygen', ['-o', keyFile], { stdio: 'ignore' })
    const text = readFileSync(keyFile, 'latin1')
    const identity = present(parseIdentityFile(text))
    expect(text).toContain(`# public key: ${recipientOf(identity)}\n`)
    for (const size of SIZES) {
      const plain = randomBytes(size)
      const opened = openBytes([identity], age(['-r', present(parseRecipient(recipientOf(identity)))], plain))
      expect(opened.equals(plain), `${size} bytes`).toBe(true)
    }
  })

  test('it alone leads a lab from the incident key to an item', () => {
    const incident = generateIdentity()
    const item = generateIdentity()
    const sealedKey = sealIdentity(item.identity, incident.recipient)
    expect(openIdentity(sealedKey, incident.identity)).toBe(item.identity)
    const incidentFile = join(folder, 'incident.agekey')
    const itemFile = join(folder, 'item.agekey')
    writeFileSync(incidentFile, formatIdentityFile(incident.identity, new Date(0)))
    writeFileSync(itemFile, age(['-d', '-i', incidentFile], sealedKey))
    expect(age(['-d', '-i', itemFile], sealBytes([item.recipient], Buffer.from('seen')))).toEqual(Buffer.from('seen'))
  })
})
