// Identity files that survive a crash: written to a temporary file, fsynced, linked under their name, and the folder
// fsynced.
import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseIdentityFile } from './identity-file.ts'
import type { Identity } from './keys.ts'

/**
 * Undefined if there is no such file.
 * @throws if the file is damaged
 */
export async function readIdentity(file: string): Promise<Identity | undefined> {
  const text = await undefinedIfMissing(readFile(file, 'latin1'))
  if (text === undefined) return undefined
  const identity = parseIdentityFile(text)
  if (!identity) throw new Error('a key file is damaged')
  return identity
}

export async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made !== undefined) await syncFolder(dirname(made))
}

/** Returns false if `file` already existed. */
export async function writeOnce(folder: string, file: string, text: string): Promise<boolean> {
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

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** Returns false for the one expected error. Every other error is thrown. */
export async function settle(done: Promise<void>, expected: string): Promise<boolean> {
  try {
    await done
    return true
  } catch (error) {
    if (hasCode(error, expected)) return false
    throw error
  }
}

export async function undefinedIfMissing<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}
