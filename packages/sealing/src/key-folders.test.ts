import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeId } from '@firsthand/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFolderKeyring, createFreshKeyring, createKeyFolders, generateIdentity } from './index.ts'

describe('the folders of open and of closed incidents', () => {
  let base = ''
  beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), 'sealing-folders-'))
  })
  afterAll(() => rmSync(base, { recursive: true, force: true }))
  const newFolders = () => {
    const own = mkdtempSync(join(base, 'two-'))
    return { open: join(own, 'keys'), closed: join(own, 'closed') }
  }
  const newKey = () => ({ keyId: makeId('key', randomBytes(16)), ...generateIdentity() })

  test('a worker that mounts only the open folder loses an identity as soon as it is put away', async () => {
    const folders = newFolders()
    const [keys, worker] = [createKeyFolders(folders), createFreshKeyring(folders.open)]
    const { keyId, identity } = newKey()
    await keys.put(keyId, identity)
    expect(await worker.get(keyId)).toBe(identity)
    await keys.putAway(keyId)
    expect(await worker.get(keyId)).toBeUndefined()
    expect(readdirSync(folders.open)).toEqual([])
    expect(await keys.isAway(keyId)).toBe(true)
    await keys.layBack(keyId)
    expect(await worker.get(keyId)).toBe(identity)
    expect(await keys.isAway(keyId)).toBe(false)
    expect(readdirSync(folders.closed)).toEqual([])
  })

  test('a process that mounts both folders reads an identity in either, even at its first request', async () => {
    const folders = newFolders()
    const { keyId, identity } = newKey()
    await createKeyFolders(folders).put(keyId, identity)
    await createKeyFolders(folders).putAway(keyId)
    const other = createKeyFolders(folders)
    expect(await other.get(keyId)).toBe(identity)
    expect(await other.list()).toEqual([keyId])
    await other.remove(keyId)
    expect(await createKeyFolders(folders).get(keyId)).toBeUndefined()
  })

  test('a move that was killed halfway leaves the identity in both folders, and the next move completes it', async () => {
    const folders = newFolders()
    const keys = createKeyFolders(folders)
    const { keyId, identity } = newKey()
    await keys.put(keyId, identity)
    await createFolderKeyring(folders.closed).put(keyId, identity)
    expect(await keys.isAway(keyId)).toBe(false)
    await keys.putAway(keyId)
    expect(await keys.isAway(keyId)).toBe(true)
    await keys.putAway(keyId)
    expect(await createKeyFolders(folders).get(keyId)).toBe(identity)
  })

  test('another identity under the same name is refused, and neither is lost', async () => {
    const folders = newFolders()
    const keys = createKeyFolders(folders)
    const { keyId, identity } = newKey()
    await keys.put(keyId, identity)
    const stranger = generateIdentity().identity
    await createFolderKeyring(folders.closed).put(keyId, stranger)
    await expect(keys.putAway(keyId)).rejects.toThrow('another key')
    expect(await createFreshKeyring(folders.open).get(keyId)).toBe(identity)
    expect(await createFreshKeyring(folders.closed).get(keyId)).toBe(stranger)
  })
})
