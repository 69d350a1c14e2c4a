import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../stack/run-file.ts'

const NAMED = /^firsthand-demo-(\d+)-/

/**
 * Runs `work` with a folder for files that wait to be sent, and removes the folder afterwards. First removes folders of
 * killed runs.
 */
export async function withRunFolder<T>(work: (folder: string) => Promise<T>, base = tmpdir()): Promise<T> {
  for (const name of await readdir(base)) {
    const pid = NAMED.exec(name)?.[1]
    // A folder of another user cannot be removed, and stays.
    if (pid !== undefined && !isAlive(Number(pid))) await remove(join(base, name)).catch(() => undefined)
  }
  const folder = await mkdtemp(join(base, `firsthand-demo-${process.pid}-`))
  try {
    return await work(folder)
  } finally {
    await remove(folder)
  }
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 })
