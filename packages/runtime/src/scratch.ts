import { mkdir, mkdtemp, readdir, rm, stat, statfs, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A private folder of this process, for plaintext that must briefly be in a file: mode 0700, emptied after each use and
 * at the end.
 */
export interface Scratch {
  /** Runs `work` with a new empty folder, which is removed when `work` returns or throws. */
  withFolder<T>(work: (folder: string) => Promise<T>): Promise<T>
  /** Free disk space in bytes. */
  freeBytes(): Promise<number>
  close(): Promise<void>
}

const SIGN_OF_LIFE_MS = 30_000
/** Ten heartbeats. Only a killed process misses that many. */
const ABANDONED_MS = 300_000

/**
 * Opens a private folder below `parent`, which is made if missing. Folders that killed processes left there are removed
 * by the next start or by other processes. They are recognised by age and never by process id, because containers share
 * the folder but not the ids.
 */
export async function openScratch(parent: string, name: string): Promise<Scratch> {
  await mkdir(parent, { recursive: true, mode: 0o700 })
  await sweep(parent)
  const room = await mkdtemp(join(parent, `${name}-`))
  const timer = setInterval(() => {
    const now = new Date()
    utimes(room, now, now)
      .then(() => sweep(parent))
      .catch(() => undefined) // the folder is gone or the disk is full: the work that needs the folder reports it
  }, SIGN_OF_LIFE_MS)
  timer.unref()
  return {
    async withFolder(work) {
      // If the clock jumps, every other process looks silent, and one of them may have removed our folder. So it is
      // made again.
      await mkdir(room, { recursive: true, mode: 0o700 })
      const folder = await mkdtemp(join(room, 'work-'))
      try {
        return await work(folder)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    async freeBytes() {
      const { bavail, bsize } = await statfs(parent)
      return bavail * bsize
    },
    async close() {
      clearInterval(timer)
      await rm(room, { recursive: true, force: true })
    },
  }
}

async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const room = join(parent, name)
    const seen = await stat(room).catch(() => undefined)
    if (seen?.isDirectory() && seen.mtimeMs < Date.now() - ABANDONED_MS)
      await rm(room, { recursive: true, force: true })
  }
}
