// Provides real photos, no two alike, at little cost to the measured machine: a few are drawn and encoded in advance,
// and each photo sent gets a time and a comment of its own.
import { randomBytes } from 'node:crypto'
import { makePhoto } from '../../stack/made-files.ts'
import type { FileToSend } from '../../stack/witness.ts'

/** Sizes of a city's photos in MB: 0.2 to 2, mean 0.6. */
const SIZES_MB = [0.2, 0.22, 0.25, 0.3, 0.35, 0.4, 0.4, 0.45, 0.5, 0.5, 0.55, 0.6, 0.8, 0.9, 1.2, 2] as const
/** Bytes per pixel of photos from phones' messengers. `NOISE` is chosen to match it. */
const BYTES_A_PIXEL = 0.2
const NOISE = 12
const TAKEN_AT = '2026:11:02 20:04:31'

export interface PhotoPool {
  /** Bytes of all photos handed out so far. */
  readonly bytes: number
  next(): FileToSend
}

/** Makes `motifs` different photos, at most one for each size. */
export async function createPhotoPool(motifs: number): Promise<PhotoPool> {
  const photos: Buffer[] = []
  for (const [motif, size] of SIZES_MB.slice(0, motifs).entries()) photos.push(await photoOf(size * 1e6, motif))
  let count = 0
  let bytes = 0
  return {
    get bytes() {
      return bytes
    },
    next() {
      const base = photos[(count * 7) % photos.length]
      if (base === undefined) throw new Error('no photos')
      count += 1
      const unique = makeUnique(base, count)
      bytes += unique.length
      return { bytes: unique, name: `IMG_${count}.jpg`, mediaType: 'image/jpeg' }
    },
  }
}

/** A 4:3 photo of about this many bytes. */
async function photoOf(bytes: number, motif: number): Promise<Buffer> {
  let pixels = bytes / BYTES_A_PIXEL
  for (let attempt = 0; ; attempt += 1) {
    const width = Math.round(Math.sqrt((pixels * 4) / 3))
    const options = { width, height: Math.round((width * 3) / 4), noise: NOISE, motif, takenAt: TAKEN_AT }
    const { bytes: photo } = await makePhoto('base.jpg', options)
    // The second attempt has the right size, because bytes grow with the pixels.
    if (attempt > 0 || Math.abs(photo.length - bytes) < bytes / 20) return photo
    pixels *= bytes / photo.length
  }
}

/** Gives the photo its own time in EXIF, and a comment segment after the start marker. */
function makeUnique(base: Buffer, count: number): Buffer {
  const seconds = new Date(Date.UTC(2026, 10, 2, 20) + count * 1000).toISOString()
  const taken = seconds.slice(0, 19).replaceAll('-', ':').replace('T', ' ')
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 18]), randomBytes(16)])
  const made = Buffer.concat([base.subarray(0, 2), comment, base.subarray(2)])
  const at = made.indexOf(TAKEN_AT)
  if (at < 0) throw new Error('a photo without its time')
  made.write(taken, at, 'latin1')
  return made
}
