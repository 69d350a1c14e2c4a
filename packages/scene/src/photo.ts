import { type Encoder, encode } from './encode.ts'
import { exifSegment } from './exif.ts'
import type { MadeFile } from './made-file.ts'
import type { Phone } from './phone.ts'
import type { Earth } from './place.ts'
import { wallClock } from './wall-clock.ts'

export interface Picture {
  readonly rgb: Uint8Array
  readonly width: number
  readonly height: number
}

export interface PhotoOptions {
  readonly phone: Phone
  readonly picture: Picture
  /** The true time, epoch ms. */
  readonly at: number
  readonly place: Earth
  /** The number of photos that the phone took before this one. It is part of the file's name. */
  readonly number: number
}

/** A JPEG as the given phone stores it. */
export async function photoOf(encoder: Encoder, options: PhotoOptions): Promise<MadeFile> {
  const { phone, at, number } = options
  const shownAt = at + phone.clockMs
  const jpeg = await encodeJpeg(encoder, options.picture)
  const bytes =
    phone.kind === 'messenger'
      ? jpeg
      : // the EXIF segment follows the start marker of the JPEG
        Buffer.concat([
          jpeg.subarray(0, 2),
          exifSegment({ ...phone, shownAt, place: phone.isPlaced ? options.place : undefined }),
          jpeg.subarray(2),
        ])
  return { name: nameOf(phone, shownAt, number), modifiedAt: shownAt + 900, bytes }
}

const encodeJpeg = (encoder: Encoder, { rgb, width, height }: Picture): Promise<Buffer> =>
  encode(encoder, {
    frames: [rgb],
    args: [
      ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-i', '-'],
      ...[
        '-frames:v',
        '1',
        '-pix_fmt',
        'yuvj420p',
        '-q:v',
        '3',
        '-flags',
        '+bitexact',
        '-fflags',
        '+bitexact',
        '-update',
        '1',
      ],
    ],
    output: 'photo.jpg',
  })

function nameOf({ kind, zone }: Phone, shownAt: number, number: number): string {
  const { day, time } = wallClock(shownAt, zone)
  if (kind === 'iphone') return `IMG_${number}.JPG`
  const digits = day.replaceAll('-', '')
  return kind === 'android'
    ? `${digits}_${time.replaceAll(':', '')}.jpg`
    : `IMG-${digits}-WA${String(number % 10_000).padStart(4, '0')}.jpg`
}
