// Allows one supervisor per data folder. The lock is a hard link to a complete file, so nobody reads a half-written
// one. The lock of a dead holder is moved away, but only if it still names that holder.
import { randomBytes } from 'node:crypto'
import { linkSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readIfThere, writePrivateFile } from './private-file.ts'
import { identityOf, isRunning, type ProcessIdentity, parseIdentity } from './process-identity.ts'

/** Thrown if a running supervisor holds the data folder. */
export class DataFolderInUse extends Error {
  readonly holder: ProcessIdentity
  constructor(folder: string, holder: ProcessIdentity) {
    super(
      `Firsthand is running already on ${folder} (process ${holder.pid}).\n` +
        'Stop that one, or run a second one beside it with another FIRSTHAND_DATA and FIRSTHAND_PORT.',
    )
    this.holder = holder
  }
}

/** Locks the folder for this process. Returns a function that releases the lock. Throws DataFolderInUse. */
export function lockDataFolder(folder: string): () => void {
  const lock = join(folder, 'lock')
  const own = identityOf(process.pid)
  if (own === undefined) throw new Error('this system does not tell when a process was started')
  const mine = `${lock}.${randomBytes(6).toString('hex')}`
  writePrivateFile(mine, JSON.stringify(own))
  try {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      if (tryLink(mine, lock)) return () => releaseIfMine(lock, own)
      const holder = holderOf(lock)
      if (holder !== undefined && isRunning(holder)) throw new DataFolderInUse(folder, holder)
      removeStale(lock, holder)
    }
    throw new Error(`the lock ${lock} could not be taken`)
  } finally {
    rmSync(mine, { force: true })
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw new Error('the data folder cannot be locked', { cause: error })
  }
}

function holderOf(lock: string): ProcessIdentity | undefined {
  try {
    return parseIdentity(JSON.parse(readIfThere(lock) ?? 'null'))
  } catch {
    return undefined
  }
}

// Two starts may find the same stale lock. A start that moves away a fresh lock by mistake puts that lock back.
function removeStale(lock: string, expected: ProcessIdentity | undefined): void {
  const aside = `${lock}.${randomBytes(6).toString('hex')}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  if (holderOf(aside)?.started !== expected?.started) tryLink(aside, lock)
  rmSync(aside, { force: true })
}

function releaseIfMine(lock: string, own: ProcessIdentity): void {
  if (holderOf(lock)?.started === own.started) rmSync(lock, { force: true })
}
