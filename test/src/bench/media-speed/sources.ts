import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Programs } from '@firsthand/media'
import sharp from 'sharp'

const WIDTH = 4032
const HEIGHT = 3024

/**
 * Makes photos of twelve megapixels with the detail and the size (a few MB) of a phone's. `share` scales their sides.
 */
export async function makePhotos(folder: string, count: number, share: number): Promise<string[]> {
  const [width, height] = [Math.round((WIDTH / 2) * share), Math.round((HEIGHT / 2) * share)]
  const grain = await sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .resize(2 * width, 2 * height)
    .jpeg({ quality: 80 })
    .toBuffer()
  const files: string[] = []
  for (let n = 0; n < count; n += 1) {
    const file = join(folder, `photo-${n}.jpg`)
    await sharp(grain)
      .linear([0.4, 0.3 + n / 50, 0.4], [70, 60, 80])
      .jpeg({ quality: 88 })
      .withExif({
        IFD0: { Make: 'Maker', Model: 'Phone', Orientation: '6' },
        IFD2: { DateTimeOriginal: `2026:05:01 12:30:0${n % 10}`, OffsetTimeOriginal: '+02:00' },
      })
      .toFile(file)
    files.push(file)
  }
  return files
}

/** Makes HEIC files of the same pictures. Returns none if no encoder is installed. */
export function makeHeifs(photos: readonly string[]): string[] {
  const encoder = ['/usr/bin/heif-enc', '/usr/local/bin/heif-enc'].find(existsSync)
  if (encoder === undefined) return []
  return photos.map((photo) => {
    const file = photo.replace(/\.jpg$/, '.heic')
    execFileSync(encoder, ['-q', '60', '-p', 'preset=ultrafast', '-o', file, photo], { stdio: 'ignore' })
    return file
  })
}

/**
 * At most this many seconds are encoded, then repeated to the wanted length: encoding would take longer than everything
 * that is measured.
 */
const MOST_ENCODED = 3

/** A film (16:9) of a moving picture with grain, and sound. */
export function makeFilm(
  programs: Programs,
  file: string,
  film: { seconds: number; codec: 'h264' | 'hevc'; edge: number },
): void {
  const { ffmpeg } = programs
  if (ffmpeg === undefined) throw new Error('ffmpeg is not installed')
  const codec =
    film.codec === 'h264'
      ? ['-c:v', 'libx264', '-preset', 'veryfast', '-b:v', '12M']
      : ['-c:v', 'libx265', '-preset', 'ultrafast', '-b:v', '8M', '-x265-params', 'log-level=none', '-tag:v', 'hvc1']
  const encoded = Math.min(MOST_ENCODED, film.seconds)
  const part = `${file}.part.mp4`
  const run = (...args: string[]): void => {
    execFileSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...args])
  }
  run(
    ...[
      '-f',
      'lavfi',
      '-i',
      `testsrc2=size=${(film.edge * 16) / 9}x${film.edge}:rate=30:duration=${encoded},noise=alls=8:allf=t`,
    ],
    ...['-pix_fmt', 'yuv420p', ...codec, '-f', 'mp4', part],
  )
  run(
    ...['-stream_loop', String(Math.ceil(film.seconds / encoded) - 1), '-i', part],
    ...['-f', 'lavfi', '-i', `sine=duration=${film.seconds}`, '-map', '0:v', '-map', '1:a', '-c:v', 'copy'],
    ...['-c:a', 'aac', '-t', String(film.seconds), '-f', 'mp4', file],
  )
}
