import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Programs } from '@firsthand/media'

const run = promisify(execFile)
const MOST_OUTPUT = 64 * 1024 * 1024

/** Makes each output with its usual tool, one process after the other, without a sandbox. */
export interface BareTools {
  /** Reads the tags, makes a thumbnail and a preview. */
  photo(file: string, folder: string, isHeif: boolean): Promise<void>
  /** Encodes H.264 and AAC at this short edge, for a landscape film. */
  film(file: string, folder: string, shortEdge: number): Promise<void>
  remux(file: string, folder: string): Promise<void>
}

export function bareTools(programs: Programs): BareTools {
  const call = async (program: string | undefined, args: readonly string[]): Promise<void> => {
    if (program === undefined) throw new Error('a program is not installed')
    await run(program, [...args], { maxBuffer: MOST_OUTPUT })
  }
  const node = (...args: string[]): Promise<void> =>
    call(programs.node, [join(import.meta.dirname, 'bare-still.mjs'), ...args])
  return {
    async photo(file, folder, isHeif) {
      await call(programs.exiftool, ['-j', '-G1', '-n', '-struct', file])
      const picture = isHeif ? join(folder, 'picture.png') : file
      if (isHeif) await call(programs.heifDec, [file, picture])
      await node(picture, folder, '320:72', '2048:82')
    },
    film: (file, folder, shortEdge) =>
      call(programs.ffmpeg, [
        ...['-nostdin', '-v', 'error', '-y', '-i', file, '-vf', `scale=-2:${shortEdge},format=yuv420p`],
        ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '24', '-profile:v', 'high', '-g', '120'],
        ...['-c:a', 'aac', '-b:a', '128k', '-movflags', '+faststart', join(folder, 'film.mp4')],
      ]),
    remux: (file, folder) =>
      call(programs.ffmpeg, [
        ...['-nostdin', '-v', 'error', '-y', '-i', file, '-c', 'copy', '-movflags', '+faststart'],
        join(folder, 'film.mp4'),
      ]),
  }
}
