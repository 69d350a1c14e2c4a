import { open, readFile, unlink } from 'node:fs/promises'
import { CliError } from '../cli/cli-error.ts'
import { waitFor } from '../cli/wait-for.ts'
import { isAlive } from '../stack/run-file.ts'

/** Longer than a sign-in, which may have to wait for the next TOTP step. */
const LIMIT_MS = 120_000

/**
 * Runs `work` in one command at a time. Concurrent commands share a session and must not sign in twice, because a TOTP
 * code works once. The lock of a dead command is taken over.
 */
export async function withLockFile<T>(file: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const look = async () => ((await tryLock(file)) ? true : undefined)
  if (!(await waitFor({ look, limitMs: LIMIT_MS, everyMs: 50, signal }))) {
    throw new CliError('timed-out', `Another firsthand command has held ${file} for ${LIMIT_MS / 1000} s.`)
  }
  try {
    return await work()
  } finally {
    await unlink(file).catch(() => undefined)
  }
}

async function tryLock(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(`${process.pid}\n`)
    await handle.close()
    return true
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    await removeIfOrphaned(file)
    return false
  }
}

async function removeIfOrphaned(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const pid = Number(text)
  // An empty lock was just made; its owner is about to write into it.
  if (text === undefined || text === '' || (Number.isSafeInteger(pid) && pid > 0 && isAlive(pid))) return
  await unlink(file).catch(() => undefined)
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
