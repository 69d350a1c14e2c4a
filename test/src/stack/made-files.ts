import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { drawn, madeArgs } from '@firsthand/media/made'
import sharp from 'sharp'
import { grainOf, paint } from './paint.ts'
import type { FileToSend } from './witness.ts'

const run = promisify(execFile)

export interface PhotoOptions {
  readonly width: number
  readonly height: number
  /** Levels of noise. More levels make a larger file. */
  readonly noise: number
  /**
   * The number of the motif. Different motifs show different places, as photos of different people do. By default the
   * name decides.
   */
  readonly motif?: number
  readonly quality?: number
  /** The local wall time in EXIF's form, `2026:11:02 20:04:31`. */
  readonly takenAt?: string
}

/**
 * Makes a JPEG as a phone writes it: time with offset and sub-second, place, maker. The same name and options give the
 * same bytes.
 */
export async function makePhoto(name: string, options: PhotoOptions): Promise<FileToSend> {
  const { width, height, noise: levels, motif = numberOf(name) } = options
  const bytes = grainOf(motif, width * height * 3)
  return encode(name, paint(motif, options, { bytes, levels }), options)
}

const numberOf = (name: string): number => createHash('sha256').update(name).digest().readUInt32LE(0)

/** A photo's grain may begin at any of this many positions in one shared grain, because drawing new grain is slow. */
const GRAIN_SHIFTS = 65_536

/**
 * Makes large photos fast. Photo n has motif `options.motif` + n and was taken a minute before the previous one, so
 * that the newest comes first.
 */
export function createPhotoMaker(options: PhotoOptions): (n: number) => Promise<FileToSend> {
  const { width, height, noise: levels, motif = 0 } = options
  const grain = grainOf(motif, width * height * 3 + GRAIN_SHIFTS)
  const latest = Date.UTC(2026, 10, 2, 20)
  return async (n) => {
    const bytes = grain.subarray((n * 7919) % GRAIN_SHIFTS)
    const taken = new Date(latest - n * 60_000).toISOString()
    return encode(`photo-${n}.jpg`, paint(motif + n, options, { bytes, levels }), {
      ...options,
      takenAt: taken.slice(0, 19).replaceAll('-', ':').replace('T', ' '),
    })
  }
}

async function encode(name: string, raw: Uint8ClampedArray, options: PhotoOptions): Promise<FileToSend> {
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

/** Makes a short MP4 with sound, with the ffmpeg on PATH. */
export async function makeVideo(name: string, seconds = 2): Promise<FileToSend> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-video-'))
  try {
    const file = join(folder, 'made.mp4')
    const hertz = 300 + (randomBytes(1)[0] ?? 0)
    const args = madeArgs(file, {
      from: [
        drawn(`testsrc2=size=640x360:rate=25:duration=${seconds}`),
        drawn(`sine=frequency=${hertz}:duration=${seconds}`),
      ],
      video: { codec: 'libx264' },
      audio: { codec: 'aac' },
      options: [
        ...['-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-shortest'],
        ...['-metadata', 'creation_time=2026-11-02T19:05:10Z', '-movflags', '+faststart'],
      ],
    })
    await run('ffmpeg', args)
    return { bytes: await readFile(file), name, mediaType: 'video/mp4' }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
