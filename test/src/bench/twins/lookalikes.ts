// Pictures that look alike and are not the same: what a crowd takes within a minute from one place.
import sharp, { type Sharp } from 'sharp'
import { sizeOf } from './variants.ts'

/** Two pictures of a pair that must not count as one. */
export interface Lookalike {
  readonly name: string
  make(picture: Buffer, other: Buffer): Promise<readonly [Buffer, Buffer]>
}

const plainJpeg = (picture: Sharp): Promise<Buffer> => picture.jpeg({ quality: 88 }).toBuffer()
const open = (picture: Buffer): Sharp => sharp(picture, { failOn: 'none' }).autoOrient()

interface Cut {
  readonly left: number
  readonly top: number
  readonly scale: number
  readonly degrees?: number
}

/** A second look at the scene from beside: another frame, of which neither holds the other. */
async function look(picture: Buffer, { left, top, scale, degrees = 0 }: Cut): Promise<Buffer> {
  const { width, height } = await sizeOf(picture)
  const turned =
    degrees === 0
      ? picture
      : await open(picture).rotate(degrees, { background: '#808080' }).png({ compressionLevel: 0 }).toBuffer()
  const seen = await sizeOf(turned)
  const extra = { x: (seen.width - width) / 2, y: (seen.height - height) / 2 }
  const box = {
    left: Math.round(extra.x + left * width),
    top: Math.round(extra.y + top * height),
    width: Math.floor(scale * width),
    height: Math.floor(scale * height),
  }
  return await plainJpeg(sharp(turned).extract(box))
}

/** Somebody walks by: a piece of another picture, soft-edged, where `at` says. */
async function withPasserby(
  picture: Buffer,
  other: Buffer,
  at: { readonly x: number; readonly y: number; readonly size: number },
): Promise<Buffer> {
  const { width, height } = await sizeOf(picture)
  const side = Math.max(8, Math.round(at.size * Math.min(width, height)))
  const tall = Math.min(height - 1, Math.round(side * 1.9))
  const body = await open(other).resize(side, tall, { fit: 'cover' }).ensureAlpha().png().toBuffer()
  const shape = Buffer.from(
    `<svg width="${side}" height="${tall}"><ellipse cx="50%" cy="50%" rx="48%" ry="49%"/></svg>`,
  )
  const input = await sharp(body)
    .composite([{ input: shape, blend: 'dest-in' }])
    .png()
    .toBuffer()
  const left = Math.round(at.x * (width - side))
  const top = Math.round(at.y * (height - tall))
  return await plainJpeg(open(picture).composite([{ input, left, top }]))
}

export const LOOKALIKES: readonly Lookalike[] = [
  {
    name: 'a step aside',
    make: async (picture) => [
      await look(picture, { left: 0, top: 0.01, scale: 0.96 }),
      await look(picture, { left: 0.035, top: 0, scale: 0.96 }),
    ],
  },
  {
    name: 'a hand that shakes',
    make: async (picture) => [
      await look(picture, { left: 0.02, top: 0.02, scale: 0.95 }),
      await look(picture, { left: 0.028, top: 0.025, scale: 0.95, degrees: 0.7 }),
    ],
  },
  {
    name: 'a burst: somebody walks',
    make: async (picture, other) => [
      await look(await withPasserby(picture, other, { x: 0.3, y: 0.7, size: 0.12 }), {
        left: 0.02,
        top: 0.02,
        scale: 0.95,
      }),
      await look(await withPasserby(picture, other, { x: 0.42, y: 0.7, size: 0.12 }), {
        left: 0.024,
        top: 0.022,
        scale: 0.95,
      }),
    ],
  },
  {
    name: 'a tripod: somebody walks',
    make: async (picture, other) => [
      await withPasserby(picture, other, { x: 0.25, y: 0.75, size: 0.14 }),
      await withPasserby(picture, other, { x: 0.5, y: 0.75, size: 0.14 }),
    ],
  },
  {
    name: 'a zoom: somebody came',
    make: async (picture, other) => [
      await plainJpeg(open(picture)),
      await look(await withPasserby(picture, other, { x: 0.5, y: 0.6, size: 0.16 }), {
        left: 0.05,
        top: 0.05,
        scale: 0.9,
      }),
    ],
  },
]
