// Opens any picture that sharp reads, upright and in sRGB. webp.ts and clean.ts draw from it.
import sharp, { type Sharp, type SharpOptions } from 'sharp'

// EXIF 2.32 §4.6.4: mirror first, then turn clockwise
const TURNS: Readonly<Record<number, readonly [angle: number, mirrored?: boolean]>> = {
  2: [0, true],
  3: [180],
  4: [180, true],
  5: [270, true],
  6: [90],
  7: [90, true],
  8: [270],
}

interface Wanted {
  readonly input: string
  readonly orientation?: number
  readonly most?: number | undefined
  readonly px: number
}

interface Upright {
  readonly size: { readonly width: number; readonly height: number }
  readonly open: () => Sharp
}

/**
 * `orientation` (2–8) is that of a RAW file whose embedded picture has no orientation. With `orientation` 1, the
 * orientation of the picture itself counts. `size` is that of the whole upright picture. `open` returns a new pipeline
 * for each drawing. A vector drawing is rendered `px` wide.
 */
export async function openUpright({ input, orientation = 1, most, px }: Wanted): Promise<Upright> {
  sharp.cache(false)
  const limit = most === undefined ? {} : { limitInputPixels: most }
  const settings: SharpOptions = { failOn: 'none', sequentialRead: true, ...limit }
  const seen = await sharp(input, settings).metadata()
  if (seen.format === 'svg') settings.density = densityFor(seen, px)
  const own = seen.orientation ?? 1
  const [angle = 0, mirrored = false] = own === 1 ? (TURNS[orientation] ?? []) : []
  const isTurned = own >= 5 || angle % 180 !== 0
  const size = isTurned ? { width: seen.height, height: seen.width } : { width: seen.width, height: seen.height }
  const source = angle === 0 && !mirrored ? input : await turned(sharp(input, settings), angle, mirrored)
  return { size, open: () => sharp(source, settings).autoOrient().toColourspace('srgb') }
}

async function turned(picture: Sharp, angle: number, mirrored: boolean): Promise<Buffer> {
  const drawn = await picture.keepIccProfile().png({ compressionLevel: 1 }).toBuffer()
  const flopped = mirrored ? await sharp(drawn).keepIccProfile().flop().png({ compressionLevel: 1 }).toBuffer() : drawn
  return await sharp(flopped).keepIccProfile().rotate(angle).png({ compressionLevel: 1 }).toBuffer()
}

/** A vector drawing has no pixels of its own. So a small one is rendered at the size at which it is shown. */
function densityFor({ width = 1, height = 1 }: Partial<Upright['size']>, px: number): number {
  const longest = Math.max(width, height, 1)
  return longest >= px ? 72 : Math.min(7200, Math.floor((72 * px) / longest))
}
