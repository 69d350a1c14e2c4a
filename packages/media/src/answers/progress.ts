import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** In the decoder's folder: what ffmpeg's `-progress` writes, one block of lines a second. */
export const PROGRESS_FILE = 'progress'

const LOOK_EVERY_MS = 1000
const TAIL_BYTES = 2048

/** Reads how far ffmpeg is, from the end of its file, until stopped; the last time after that. */
export function followProgress(folder: string, onSeconds: (seconds: number) => void): { stop(): Promise<void> } {
  let looking: Promise<void> = Promise.resolve()
  const look = (): Promise<void> =>
    secondsIn(join(folder, PROGRESS_FILE)).then(
      (seconds) => {
        if (seconds !== undefined) onSeconds(seconds)
      },
      // not there yet, or no plain file: nothing is known
      () => undefined,
    )
  const timer = setInterval(() => {
    looking = look()
  }, LOOK_EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await looking
      await look()
    },
  }
}

async function secondsIn(file: string): Promise<number | undefined> {
  // O_NOFOLLOW, O_NONBLOCK: the decoder's folder is its own, a link or a pipe in it must not catch us
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const found = await handle.stat()
    if (!found.isFile()) return undefined
    const from = Math.max(0, found.size - TAIL_BYTES)
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, from)
    const told = [...buffer.toString('latin1', 0, bytesRead).matchAll(/^out_time_us=(\d+)$/gm)].at(-1)?.[1]
    return told === undefined ? undefined : Number(told) / 1e6
  } finally {
    await handle.close()
  }
}
