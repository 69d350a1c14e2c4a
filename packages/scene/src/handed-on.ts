import { type Encoder, encode } from './encode.ts'
import type { MadeFile } from './made-file.ts'
import { wallClock } from './wall-clock.ts'

/**
 * A copy as a messenger forwards it: smaller, coarser, without time and place. The file's date is when it was received.
 */
export async function handedOn(encoder: Encoder, file: MadeFile, receivedAt: number): Promise<MadeFile> {
  const isFilm = /\.(mov|mp4)$/i.test(file.name)
  const output = isFilm ? 'handed-on.mp4' : 'handed-on.jpg'
  const bytes = await encode(encoder, {
    files: { given: file.bytes },
    args: [
      ...['-i', 'given', '-map_metadata', '-1', '-fflags', '+bitexact', '-vf', `scale=${isFilm ? 480 : 960}:-2`],
      ...(isFilm
        ? [
            '-c:v',
            'libx264',
            '-preset',
            'veryfast',
            '-crf',
            '31',
            '-c:a',
            'aac',
            '-b:a',
            '48k',
            '-movflags',
            '+faststart',
          ]
        : ['-q:v', '9', '-update', '1']),
    ],
    output,
  })
  const day = wallClock(receivedAt, 'UTC').day.replaceAll('-', '')
  const name = isFilm ? `VID-${day}-WA0012.mp4` : `IMG-${day}-WA0031.jpg`
  return { name, modifiedAt: receivedAt, bytes }
}
