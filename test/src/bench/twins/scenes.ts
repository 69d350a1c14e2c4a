// Pictures made by code, where no photo may be kept: skies, walls, crowds, streets and pages of text, each of its own seed.
import sharp from 'sharp'
import { randomOf } from './random.ts'
import { shapesOf } from './scene-shapes.ts'

export interface SceneWish {
  readonly seed: number
  readonly width: number
  readonly height: number
}

/** A scene as a camera would keep it: shapes over clouds of noise, with grain. PNG. */
export async function drawScene({ seed, width, height }: SceneWish): Promise<Buffer> {
  const random = randomOf(seed)
  const clouds = await cloudsOf(random, width, height)
  const svg = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" preserveAspectRatio="none" width="${width}" height="${height}">${shapesOf(seed)}</svg>`,
  )
  const drawn = await sharp(clouds)
    .composite([{ input: svg }])
    .removeAlpha()
    .raw()
    .toBuffer()
  return await grained(drawn, random, { width, height })
}

/** Light and texture at every size, as walls, ground and sky have it. */
async function cloudsOf(random: () => number, width: number, height: number): Promise<Buffer> {
  const layers = await Promise.all(
    [3, 7, 17, 43, 101].map(async (cells, i) => {
      const rows = Math.max(2, Math.round((cells * height) / width))
      const data = Buffer.from(Array.from({ length: cells * rows * 3 }, () => Math.floor(random() * 256)))
      const layer = await sharp(data, { raw: { width: cells, height: rows, channels: 3 } })
        .resize(width, height, { fit: 'fill', kernel: 'cubic' })
        .ensureAlpha([1, 0.4, 0.25, 0.16, 0.12][i] ?? 0.1)
        .png({ compressionLevel: 0 })
        .toBuffer()
      return { input: layer }
    }),
  )
  const [ground, ...rest] = layers
  return await sharp(ground?.input).composite(rest).removeAlpha().png({ compressionLevel: 0 }).toBuffer()
}

const grained = (
  data: Buffer,
  random: () => number,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer> => {
  const strength = 4 + 10 * random()
  for (let i = 0; i < data.length; i += 1)
    data[i] = Math.max(0, Math.min(255, (data[i] ?? 0) + (random() - 0.5) * strength))
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer()
}
