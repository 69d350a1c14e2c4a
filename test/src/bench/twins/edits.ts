// Fakes: copies in which something small was changed. Were one taken for a copy, the better fake would stand before the
// real picture.
import sharp, { type Sharp } from 'sharp'
import type { Lookalike } from './lookalikes.ts'
import { sizeOf } from './variants.ts'

const open = (picture: Buffer): Sharp => sharp(picture, { failOn: 'none' }).autoOrient()
const jpeg = (picture: Sharp, quality = 88): Promise<Buffer> => picture.jpeg({ quality }).toBuffer()

interface Spot {
  readonly x: number
  readonly y: number
  /** Of the picture's sides. */
  readonly size: number
}

async function boxOf(picture: Buffer, { x, y, size }: Spot) {
  const all = await sizeOf(picture)
  const [width, height] = [Math.round(size * all.width), Math.round(size * all.height)]
  return { left: Math.round(x * (all.width - width)), top: Math.round(y * (all.height - height)), width, height }
}

/** What lies beside it is laid over it, as a retoucher does. */
async function removed(picture: Buffer, spot: Spot): Promise<Buffer> {
  const box = await boxOf(picture, spot)
  const left = box.left >= box.width ? box.left - box.width : box.left + box.width
  const input = await sharp(await jpeg(open(picture), 97))
    .extract({ ...box, left })
    .png()
    .toBuffer()
  return await jpeg(open(picture).composite([{ input, left: box.left, top: box.top }]))
}

/** A piece of another picture, soft at its edge. */
async function pasted(picture: Buffer, other: Buffer, spot: Spot): Promise<Buffer> {
  const { left, top, width, height } = await boxOf(picture, spot)
  const shape = Buffer.from(
    `<svg width="${width}" height="${height}"><ellipse cx="50%" cy="50%" rx="48%" ry="49%"/></svg>`,
  )
  const face = await open(other).resize(width, height, { fit: 'cover' }).ensureAlpha().png().toBuffer()
  const input = await sharp(face)
    .composite([{ input: shape, blend: 'dest-in' }])
    .png()
    .toBuffer()
  return await jpeg(open(picture).composite([{ input, left, top }]))
}

interface Words extends Spot {
  /** Of the width. */
  readonly high: number
  readonly text: string
  readonly paper: string
  readonly ink: string
}

async function written(picture: Buffer, { x, y, size, high, text, paper, ink }: Words, quality = 88): Promise<Buffer> {
  const all = await sizeOf(picture)
  const [width, height] = [Math.round(size * all.width), Math.round(high * all.width)]
  const input = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${paper}"/>` +
      `<text x="50%" y="84%" text-anchor="middle" font-family="sans-serif" font-weight="bold" font-size="${height * 0.9}" textLength="96%" lengthAdjust="spacingAndGlyphs" fill="${ink}">${text}</text></svg>`,
  )
  const [left, top] = [Math.round(x * (all.width - width)), Math.round(y * (all.height - height))]
  return await jpeg(open(picture).composite([{ input, left, top }]), quality)
}

const plate = (text: string): Words => ({
  ...{ x: 0.5, y: 0.62, size: 0.05, high: 0.014 },
  ...{ text, paper: '#f2f2f2', ink: '#101010' },
})
const clock = (text: string): Words => ({
  ...{ x: 0.04, y: 0.96, size: 0.24, high: 0.026 },
  ...{ text, paper: 'rgba(0,0,0,0.55)', ink: '#ffffff' },
})

export const EDITS: readonly Lookalike[] = [
  {
    name: 'a fake: 4 % of the sides removed',
    make: async (picture) => [await jpeg(open(picture)), await removed(picture, { x: 0.4, y: 0.55, size: 0.04 })],
  },
  {
    name: 'a fake: 4 % of the area removed',
    make: async (picture) => [await jpeg(open(picture)), await removed(picture, { x: 0.6, y: 0.5, size: 0.2 })],
  },
  {
    name: 'a fake: a face of 5 % pasted',
    make: async (picture, other) => [
      await jpeg(open(picture)),
      await pasted(picture, other, { x: 0.45, y: 0.4, size: 0.05 }),
    ],
  },
  {
    name: 'a fake: a plate of 5 % changed',
    make: async (picture) => [
      await written(picture, plate('KA 5813'), 92),
      await written(picture, plate('MX 2074'), 84),
    ],
  },
  {
    name: 'a fake: the date in the corner changed',
    make: async (picture) => [
      await written(picture, clock('2026-05-01 14:05:31'), 92),
      await written(picture, clock('2026-04-28 09:41:06'), 84),
    ],
  },
  {
    name: 'a fake: one digit of the time changed',
    make: async (picture) => [
      await written(picture, clock('2026-05-01 14:05:31'), 92),
      await written(picture, clock('2026-05-01 16:05:31'), 84),
    ],
  },
]
