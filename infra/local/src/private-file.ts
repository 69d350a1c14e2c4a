import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file that only its owner can read. Readers see the old content or the new, never a part. */
export function writePrivateFile(file: string, content: string): void {
  makePrivateFolder(dirname(file))
  const temporary = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(temporary, content, { mode: 0o600, flag: 'wx', flush: true })
  renameSync(temporary, file)
}

/** Makes a folder that only its owner can enter. If it exists, only its mode is changed. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** Removes other users' rights to a folder of ours. */
export function closeFolder(folder: string): void {
  makePrivateFolder(folder)
  chmodSync(folder, 0o700)
}

/** The file's text; undefined if there is no such file. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Whether a file system error means that there is no such file. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
