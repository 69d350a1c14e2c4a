import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { randomOf } from './random.ts'
import { isPageSeed } from './scene-shapes.ts'
import { drawScene } from './scenes.ts'

/** A picture that variants are made of. */
export interface BasePicture {
  readonly name: string
  /** JPEG, upright, at most 2000 px. */
  readonly bytes: Buffer
}

export interface BaseWish {
  readonly pictures: number
  /** Pixels of the longer side of those that are drawn. */
  readonly large: number
  readonly seed: number
  /** A folder of photos to use instead of drawn scenes. */
  readonly corpus: string | undefined
}

const PICTURE = /\.(jpe?g|png|webp|avif|tiff?)$/i
const MOST_PX = 2000

export async function basePictures({ pictures, large, seed, corpus }: BaseWish): Promise<readonly BasePicture[]> {
  if (corpus !== undefined) return await fromFolder(corpus, pictures)
  const random = randomOf(seed)
  const drawn: BasePicture[] = []
  for (let i = 0; drawn.length < pictures; i += 1) {
    // Of two pages only the same bytes are the same (twins/page.ts): they are among what must be kept apart, not here.
    if (isPageSeed(seed * 100_003 + i)) continue
    const isTall = random() < 0.35
    const short = Math.round(large * (isTall || random() >= 0.3 ? 0.75 : 0.5625))
    const size = isTall ? { width: short, height: large } : { width: large, height: short }
    const scene = await drawScene({ seed: seed * 100_003 + i, ...size })
    drawn.push({ name: `drawn-${seed}-${i}`, bytes: await sharp(scene).jpeg({ quality: 92 }).toBuffer() })
  }
  return drawn
}

/** Files that sharp cannot read are left out; the rest in the order of their names. */
async function fromFolder(folder: string, most: number): Promise<readonly BasePicture[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => PICTURE.test(name)).sort()
  const found: BasePicture[] = []
  for (const name of names) {
    if (found.length >= most) break
    const bytes = await upright(await readFile(join(folder, name))).catch(() => undefined)
    if (bytes !== undefined) found.push({ name, bytes })
  }
  return found
}

const upright = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes, { failOn: 'none' })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: MOST_PX, height: MOST_PX, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 93 })
    .toBuffer()
