import { join } from 'node:path'
import { withLeftFile } from './left-file.ts'

/** The file in the decoder's folder into which ffmpeg's `-progress` writes a block of lines each second. */
export const PROGRESS_FILE = 'progress'

const LOOK_EVERY_MS = 1000
const TAIL_BYTES = 2048

/**
 * Reads the end of `PROGRESS_FILE` every second and reports the seconds that ffmpeg has reached. `stop` reads it one
 * last time.
 */
export function followProgress(folder: string, onSeconds: (seconds: number) => void): { stop(): Promise<void> } {
  let looking: Promise<void> = Promise.resolve()
  const look = (): Promise<void> =>
    secondsIn(join(folder, PROGRESS_FILE)).then(
      (seconds) => {
        if (seconds !== undefined) onSeconds(seconds)
      },
      // The file is missing or not a plain file, so the progress is unknown.
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
    const micros = [...buffer.toString('latin1', 0, bytesRead).matchAll(/^out_time_us=(\d+)$/gm)].at(-1)?.[1]
    return micros === undefined ? undefined : Number(micros) / 1e6
  })
