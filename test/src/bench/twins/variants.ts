// What becomes of a picture between two phones: made with sharp from one file, in this process, for the bench alone.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp, { type Sharp } from 'sharp'
import { phoneScreen } from './phone-screen.ts'

export interface Variant {
  readonly name: string
  /** Crop, bar and screenshot have the lower aim. */
  readonly isHard: boolean
  readonly mediaType: string
  /** sharp does not read it: only the sandbox does. */
  readonly isForSandbox: boolean
  make(picture: Buffer): Promise<Buffer>
}

const run = promisify(execFile)

const open = (picture: Buffer): Sharp => sharp(picture, { failOn: 'none' }).autoOrient()
const jpeg = (picture: Sharp, quality = 90): Promise<Buffer> => picture.jpeg({ quality }).toBuffer()

type Make = Variant['make']
const easy = (name: string, make: Make, mediaType = 'image/jpeg'): Variant => ({
  name,
  isHard: false,
  mediaType,
  isForSandbox: mediaType === 'image/heic',
  make,
})
const hard = (name: string, make: Make): Variant => ({
  name,
  isHard: true,
  mediaType: 'image/jpeg',
  isForSandbox: false,
  make,
})

const within = (px: number) => ({ width: px, height: px, fit: 'inside', withoutEnlargement: true }) as const

/** Shares cut from left, top, right and bottom. */
async function cropped(picture: Buffer, cut: readonly [number, number, number, number]): Promise<Buffer> {
  const { width, height } = await sizeOf(picture)
  const [left, top] = [Math.round(cut[0] * width), Math.round(cut[1] * height)]
  const size = { width: Math.floor((1 - cut[2]) * width) - left, height: Math.floor((1 - cut[3]) * height) - top }
  return await jpeg(open(await upright(picture)).extract({ left, top, ...size }), 85)
}

const upright = (picture: Buffer): Promise<Buffer> => open(picture).jpeg({ quality: 97 }).toBuffer()

export async function sizeOf(picture: Buffer): Promise<{ readonly width: number; readonly height: number }> {
  const { autoOrient } = await sharp(picture, { failOn: 'none' }).metadata()
  return autoOrient
}

const textOn = (width: number, height: number, words: string, colours: readonly [string, string]): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colours[0]}"/>` +
      `<text x="50%" y="64%" text-anchor="middle" font-family="sans-serif" font-size="${Math.round(height * 0.42)}" fill="${colours[1]}">${words}</text></svg>`,
  )

/** A bar of text over the top or the bottom, as memes and news have it. */
async function barred(picture: Buffer, where: 'top' | 'bottom', colours: readonly [string, string]): Promise<Buffer> {
  const { width, height } = await sizeOf(picture)
  const bar = Math.round(height * 0.14)
  const input = textOn(width, bar, 'Watch this, happening now', colours)
  return await jpeg(
    open(await upright(picture)).composite([{ input, left: 0, top: where === 'top' ? 0 : height - bar }]),
    82,
  )
}

/** A white strip with words added below: the picture stays whole. */
async function captioned(picture: Buffer): Promise<Buffer> {
  const { width, height } = await sizeOf(picture)
  const strip = Math.round(height * 0.15)
  const longer = await open(await upright(picture))
    .extend({ bottom: strip, background: '#ffffff' })
    .png({ compressionLevel: 0 })
    .toBuffer()
  const input = textOn(width, strip, 'Main square, this evening', ['#ffffff', '#111111'])
  return await jpeg(sharp(longer).composite([{ input, left: 0, top: height }]), 82)
}

/** As an iPhone keeps it; sharp writes none, so the distribution's heif-enc does. @throws where that is missing */
async function heic(picture: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-heic-'))
  try {
    const [from, to] = [join(folder, 'from.jpg'), join(folder, 'to.heic')]
    await writeFile(from, await jpeg(open(picture).resize(within(1000)), 92))
    await run('heif-enc', ['-q', '50', '-p', 'preset=ultrafast', '-o', to, from])
    return await readFile(to)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const VARIANTS: readonly Variant[] = [
  easy('messenger 1600 q72', (picture) => jpeg(open(picture).resize(within(1600)), 72)),
  easy('messenger twice', async (picture) =>
    jpeg(open(await jpeg(open(picture).resize(within(1600)), 70)).resize(within(1280)), 62),
  ),
  easy('resize 320 q40', (picture) => jpeg(open(picture).resize(within(320)), 40)),
  easy('webp', (picture) => open(picture).webp({ quality: 70 }).toBuffer(), 'image/webp'),
  easy('png', (picture) => open(picture).resize(within(1200)).png().toBuffer(), 'image/png'),
  easy(
    'avif',
    (picture) => open(picture).resize(within(1200)).avif({ quality: 50, effort: 1 }).toBuffer(),
    'image/avif',
  ),
  easy('heic', heic, 'image/heic'),
  easy('rotate 90', (picture) => jpeg(open(picture).rotate(90))),
  easy('rotate 180', (picture) => jpeg(open(picture).rotate(180))),
  easy('rotate 270', (picture) => jpeg(open(picture).rotate(270))),
  easy('mirror', async (picture) => jpeg(open(await upright(picture)).flop())),
  easy('brighter', (picture) => jpeg(open(picture).modulate({ brightness: 1.25 }))),
  easy('darker', (picture) => jpeg(open(picture).modulate({ brightness: 0.75 }))),
  easy('contrast', (picture) => jpeg(open(picture).linear(1.25, -30))),
  hard('crop 10 % left', (picture) => cropped(picture, [0.1, 0, 0, 0])),
  hard('crop 10 % top', (picture) => cropped(picture, [0, 0.1, 0, 0])),
  hard('crop 10 % corner', (picture) => cropped(picture, [0, 0, 0.1, 0.1])),
  hard('crop 10 % around', (picture) => cropped(picture, [0.1, 0.1, 0.1, 0.1])),
  hard('crop 5 % around', (picture) => cropped(picture, [0.05, 0.05, 0.05, 0.05])),
  hard('bar bottom', (picture) => barred(picture, 'bottom', ['#000000', '#ffffff'])),
  hard('bar top', (picture) => barred(picture, 'top', ['#ffffff', '#c00000'])),
  hard('bar glassy', (picture) => barred(picture, 'bottom', ['rgba(0,0,0,0.55)', '#ffffff'])),
  hard('caption below', captioned),
  hard('screenshot light', (picture) => phoneScreen(picture, 'light')),
  hard('screenshot dark', (picture) => phoneScreen(picture, 'dark')),
]
