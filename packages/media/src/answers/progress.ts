import { join } from 'node:path'
import { withLeftFile } from './left-file.ts'

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

const secondsIn = (file: string): Promise<number | undefined> =>
  withLeftFile(file, async (left, size) => {
    const { bytesRead, buffer } = await left.read(
      Buffer.alloc(TAIL_BYTES),
      0,
      TAIL_BYTES,
      Math.max(0, size - TAIL_BYTES),
    )
    const told = [...buffer.toString('latin1', 0, bytesRead).matchAll(/^out_time_us=(\d+)$/gm)].at(-1)?.[1]
    return told === undefined ? undefined : Number(told) / 1e6
  })
