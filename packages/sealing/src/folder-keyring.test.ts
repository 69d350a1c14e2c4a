import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeId } from '@firsthand/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFolderKeyring, generateIdentity } from './index.ts'

const newKeyId = () => makeId('key', randomBytes(16))

describe('the folder of keys', () => {
  let base = ''
  let count = 0
  beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), 'sealing-keyring-'))
  })
  afterAll(() => rmSync(base, { recursive: true, force: true }))
  const newFolder = () => {
    count += 1
    return join(base, `deep-${count}`, 'keys')
  }

  test('a key that one process puts is found by another that had asked for it before', async () => {
    const folder = newFolder()
    const [ours, theirs] = [createFolderKeyring(folder), createFolderKeyring(folder)]
    const [keyId, { identity }] = [newKeyId(), generateIdentity()]
    expect(await theirs.get(keyId)).toBeUndefined()
    expect(await theirs.list()).toEqual([])
    await ours.put(keyId, identity)
    expect(await theirs.get(keyId)).toBe(identity)
    expect(await theirs.list()).toEqual([keyId])
  })

  test('only the owner may read a key file, whatever the umask', async () => {
    const folder = newFolder()
    const keyId = newKeyId()
    const before = process.umask(0)
    try {
      await createFolderKeyring(folder).put(keyId, generateIdentity().identity)
    } finally {
      process.umask(before)
    }
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, `${keyId}.agekey`)).mode & 0o777).toBe(0o600)
  })

  test('the file is an age identity file and nothing else is left in the folder', async () => {
    const folder = newFolder()
    const [keyId, pair] = [newKeyId(), generateIdentity()]
    await createFolderKeyring(folder, () => new Date('2026-05-06T07:08:09Z')).put(keyId, pair.identity)
    expect(readdirSync(folder)).toEqual([`${keyId}.agekey`])
    const text = readFileSync(join(folder, `${keyId}.agekey`), 'utf8')
    expect(text).toBe(`# created: 2026-05-06T07:08:09Z\n# public key: ${pair.recipient}\n${pair.identity}\n`)
  })

  test('a different key never replaces a key; the same key may be put again', async () => {
    const folder = newFolder()
    const [keyId, first] = [newKeyId(), generateIdentity().identity]
    await createFolderKeyring(folder).put(keyId, first)
    await createFolderKeyring(folder).put(keyId, first)
    await expect(createFolderKeyring(folder).put(keyId, generateIdentity().identity)).rejects.toThrow('another key')
    expect(await createFolderKeyring(folder).get(keyId)).toBe(first)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test('of many processes that put a key at once, one wins and the others get an error', async () => {
    const folder = newFolder()
    const keyId = newKeyId()
    const identities = Array.from({ length: 8 }, () => generateIdentity().identity)
    const puts = await Promise.allSettled(
      identities.map((identity) => createFolderKeyring(folder).put(keyId, identity)),
    )
    const winners = identities.filter((_, i) => puts[i]?.status === 'fulfilled')
    expect(winners).toHaveLength(1)
    expect(await createFolderKeyring(folder).get(keyId)).toBe(winners[0])
  })

  test('a removed key is gone, and removing it again is no error', async () => {
    const folder = newFolder()
    const ring = createFolderKeyring(folder)
    const keyId = newKeyId()
    await ring.put(keyId, generateIdentity().identity)
    await ring.remove(keyId)
    await ring.remove(keyId)
    expect(await ring.get(keyId)).toBeUndefined()
    expect(await ring.list()).toEqual([])
  })

  test('a damaged file gives an error that reveals nothing of it; a foreign file is no key', async () => {
    const folder = newFolder()
    const ring = createFolderKeyring(folder)
    const [good, bad] = [newKeyId(), newKeyId()]
    await ring.put(good, generateIdentity().identity)
    writeFileSync(join(folder, `${bad}.agekey`), 'AGE-SECRET-KEY-1BROKEN\n')
    writeFileSync(join(folder, 'notes.txt'), 'x')
    writeFileSync(join(folder, 'other.agekey'), 'x')
    await expect(ring.get(bad)).rejects.toThrow(/^a key file is damaged$/)
    expect(await ring.list()).toEqual([good, bad].sort())
    unlinkSync(join(folder, `${good}.agekey`))
    expect(await ring.get(good)).toBeDefined()
  })
})
