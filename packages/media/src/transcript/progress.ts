import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** In the adapter's folder, if it likes: a number from 0 to 1, written anew as it goes. */
const SHARE_FILE = 'progress'
const LOOK_EVERY_MS = 1000

export function followShare(folder: string, onShare: (share: number) => void): { stop(): Promise<void> } {
  let looking: Promise<void> = Promise.resolve()
  const look = async (): Promise<void> => {
    const share = await shareIn(join(folder, SHARE_FILE)).catch(() => undefined)
    if (share !== undefined) onShare(share)
  }
  const timer = setInterval(() => {
    looking = look()
  }, LOOK_EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

async function shareIn(file: string): Promise<number | undefined> {
  // O_NOFOLLOW, O_NONBLOCK: the folder is the program's own, a link or a pipe in it must not catch us.
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    if (!(await handle.stat()).isFile()) return undefined
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(64), 0, 64, 0)
    const share = Number.parseFloat(buffer.toString('latin1', 0, bytesRead))
    return share >= 0 && share <= 1 ? share : undefined
  } finally {
    await handle.close()
  }
}
