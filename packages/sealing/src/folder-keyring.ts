import { readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type KeyId, parseId } from '@firsthand/domain'
import { makeFolder, readIdentity, settle, syncFolder, undefinedIfMissing, writeOnce } from './durable-identity.ts'
import { formatIdentityFile } from './identity-file.ts'
import type { Keyring } from './keyring.ts'
import type { Identity } from './keys.ts'

/**
 * One identity file for each key (`<keyId>.agekey`, 0600) in a folder (0700 if we make it) that all hosts share. A lost
 * incident key is lost evidence. So before `put` returns, it writes the file under a temporary name, fsyncs it, links
 * it under its own name (link, unlike rename, never replaces a file) and fsyncs the folder.
 */
const SUFFIX = '.agekey'

const fileIn = (folder: string, keyId: KeyId): string => join(folder, `${keyId}${SUFFIX}`)

/**
 * For a process that must lose an identity as soon as its file leaves the folder. Each identity is read from disk every
 * time, and none is cached.
 */
export const createFreshKeyring = (folder: string): Pick<Keyring, 'get'> => ({
  get: (keyId) => readIdentity(fileIn(folder, keyId)),
})

export function createFolderKeyring(folder: string, now: () => Date = () => new Date()): Keyring {
  const known = new Map<KeyId, Identity>()
  const fileOf = (keyId: KeyId) => fileIn(folder, keyId)

  async function get(keyId: KeyId): Promise<Identity | undefined> {
    const identity = known.get(keyId) ?? (await readIdentity(fileOf(keyId)))
    if (identity) known.set(keyId, identity)
    return identity
  }
  return {
    get,
    async put(keyId, identity) {
      // A key id becomes a file name. Its form is checked once more, because a wrong one could escape the folder here.
      if (!parseId('key', keyId)) throw new Error('not a key id')
      await makeFolder(folder)
      const isNew = await writeOnce(folder, fileOf(keyId), formatIdentityFile(identity, now()))
      if (!isNew && (await readIdentity(fileOf(keyId))) !== identity) throw new Error('another key has this id')
      known.set(keyId, identity)
    },
    async remove(keyId) {
      known.delete(keyId)
      const isGone = await settle(unlink(fileOf(keyId)), 'ENOENT')
      if (isGone) await syncFolder(folder)
    },
    async list() {
      const names = (await undefinedIfMissing(readdir(folder))) ?? []
      return names
        .flatMap((name) => {
          const keyId = name.endsWith(SUFFIX) ? parseId('key', name.slice(0, -SUFFIX.length)) : undefined
          return keyId ? [keyId] : []
        })
        .sort()
    },
  }
}
