import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type KeyId, parseId } from '@firsthand/domain'
import { formatIdentityFile, parseIdentityFile } from './identity-file.ts'
import type { Keyring } from './keyring.ts'
import type { Identity } from './keys.ts'

/**
 * One identity file per key (`<keyId>.agekey`, 0600) in a folder (0700 when we make it) that all hosts share.
 * A lost incident key is lost evidence, so: written aside, fsynced, linked under its name (which, unlike rename, never
 * replaces a file), and the folder fsynced, before `put` returns.
 */
const SUFFIX = '.agekey'

export function createFolderKeyring(folder: string, now: () => Date = () => new Date()): Keyring {
  const known = new Map<KeyId, Identity>()
  const fileOf = (keyId: KeyId) => join(folder, `${keyId}${SUFFIX}`)

  async function get(keyId: KeyId): Promise<Identity | undefined> {
    const identity = known.get(keyId) ?? (await readIdentity(fileOf(keyId)))
    if (identity) known.set(keyId, identity)
    return identity
  }
  return {
    get,
    async put(keyId, identity) {
      // A key id becomes a file name: the brand is checked once more, because here a mistake would leave the folder.
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
      const names = (await orMissing(readdir(folder))) ?? []
      return names
        .flatMap((name) => {
          const keyId = name.endsWith(SUFFIX) ? parseId('key', name.slice(0, -SUFFIX.length)) : undefined
          return keyId ? [keyId] : []
        })
        .sort()
    },
  }
}

async function readIdentity(file: string): Promise<Identity | undefined> {
  const text = await orMissing(readFile(file, 'latin1'))
  if (text === undefined) return undefined
  const identity = parseIdentityFile(text)
  if (!identity) throw new Error('a key file is damaged')
  return identity
}

async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made !== undefined) await syncFolder(dirname(made))
}

/** False when `file` was already there. */
async function writeOnce(folder: string, file: string, text: string): Promise<boolean> {
  const aside = join(folder, `.${randomBytes(8).toString('hex')}.tmp`)
  try {
    await writeDurably(aside, text)
    return await settle(link(aside, file), 'EEXIST')
  } finally {
    await settle(unlink(aside), 'ENOENT')
    await syncFolder(folder)
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text, 'latin1')
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** False for the one expected error; every other is thrown. */
async function settle(done: Promise<void>, expected: string): Promise<boolean> {
  try {
    await done
    return true
  } catch (error) {
    if (hasCode(error, expected)) return false
    throw error
  }
}

async function orMissing<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}
