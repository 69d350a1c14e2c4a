import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import type { FileToSend } from './witness.ts'

const run = promisify(execFile)

export interface PhotoOptions {
  readonly width: number
  readonly height: number
  /** Noise of so many levels: the more, the larger the file, and each one is unlike any other. */
  readonly noise: number
  readonly quality?: number
  /** Local wall time as EXIF writes it, `2026:11:02 20:04:31`. */
  readonly takenAt?: string
}

/** A JPEG as a phone writes it: time with offset and sub-second, place, maker. */
export async function makePhoto(name: string, options: PhotoOptions): Promise<FileToSend> {
  return encode(name, paint(options.width, options.height, options.noise), options)
}

/**
 * Makes large photos fast: one painting, with other noise in a band of each. Each was taken a minute before the last, so
 * that the newest comes first in time.
 */
export function createPhotoMaker(options: PhotoOptions): (n: number) => Promise<FileToSend> {
  const { width, height } = options
  const raw = paint(width, height, options.noise)
  const latest = Date.UTC(2026, 10, 2, 20)
  return async (n) => {
    randomBytes(width * 3 * 100).copy(raw, width * 3 * Math.floor(height / 2))
    const taken = new Date(latest - n * 60_000).toISOString()
    return encode(`photo-${n}.jpg`, raw, {
      ...options,
      takenAt: taken.slice(0, 19).replaceAll('-', ':').replace('T', ' '),
    })
  }
}

async function encode(name: string, raw: Buffer, options: PhotoOptions): Promise<FileToSend> {
  const { width, height, noise, quality = 90, takenAt = '2026:11:02 20:04:31' } = options
  const bytes = await sharp(raw, { raw: { width, height, channels: 3 } })
    .jpeg({ quality, chromaSubsampling: noise > 100 ? '4:4:4' : '4:2:0' })
    .withExif({
      IFD0: { Make: 'Firsthand', Model: 'Test phone' },
      IFD2: { DateTimeOriginal: takenAt, OffsetTimeOriginal: '+01:00', SubSecTimeOriginal: '250' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '48/1 12/1 4080/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '16/1 22/1 2640/100',
      },
    })
    .toBuffer()
  return { bytes, name, mediaType: 'image/jpeg' }
}

// A dusk sky over dark houses, so that a screenshot shows a picture and not a carpet of noise.
function paint(width: number, height: number, noise: number): Buffer {
  const raw = randomBytes(width * height * 3)
  const grain = (value: number): number => ((value / 255) * 2 - 1) * noise
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3
      const [red, green, blue] = colourAt(x / width, y / height)
      raw[at] = clamp(red + grain(raw[at] ?? 0))
      raw[at + 1] = clamp(green + grain(raw[at + 1] ?? 0))
      raw[at + 2] = clamp(blue + grain(raw[at + 2] ?? 0))
    }
  }
  return raw
}

const clamp = (value: number): number => Math.max(0, Math.min(255, value))

/** `x` and `y` from 0 to 1. */
function colourAt(x: number, y: number): readonly [number, number, number] {
  const roof = 0.55 + 0.12 * Math.sin(Math.floor(x * 9) * 2.4)
  if (y < roof) return [70 + 120 * y, 80 + 50 * y, 130 - 20 * y]
  const isWindow = (x * 40) % 1 > 0.6 && Math.floor(y * 30) % 2 === 0
  return isWindow ? [190, 160, 90] : [34, 32, 44]
}

/** A short MP4 with sound, made by ffmpeg on PATH. */
export async function makeVideo(name: string, seconds = 2): Promise<FileToSend> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-video-'))
  try {
    const file = join(folder, 'made.mp4')
    await run('ffmpeg', [
      ...['-v', 'error', '-f', 'lavfi', '-i', `testsrc2=size=640x360:rate=25:duration=${seconds}`],
      ...['-f', 'lavfi', '-i', `sine=frequency=${300 + (randomBytes(1)[0] ?? 0)}:duration=${seconds}`],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-shortest'],
      ...['-metadata', 'creation_time=2026-11-02T19:05:10Z', '-movflags', '+faststart', file],
    ])
    return { bytes: await readFile(file), name, mediaType: 'video/mp4' }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
