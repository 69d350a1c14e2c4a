import { type Print, packedOf, printOf, printOfPlane } from '@firsthand/media'
import sharp from 'sharp'

/** The number of pixels to which the product scales a picture. */
const PIXELS = 200_000

/**
 * Computes the fingerprint, by which twins are found, of a picture that a test made. The fingerprint is packed and
 * unpacked as for storage. No other process is involved.
 */
export async function drawPrint(bytes: Buffer): Promise<Print | undefined> {
  const print = await drawn(bytes)
  return print && printOf(print.kind, packedOf(print))
}

/** Does the same as `child/grey.ts` of packages/media. */
async function drawn(bytes: Buffer): Promise<Print | undefined> {
  const { autoOrient } = await sharp(bytes, { failOn: 'none' }).metadata()
  const scale = Math.sqrt(PIXELS / (autoOrient.width * autoOrient.height))
  const [width, height] = [autoOrient.width, autoOrient.height].map((side) => Math.max(1, Math.round(side * scale)))
  const { data, info } = await sharp(bytes, { failOn: 'none', sequentialRead: true })
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .resize(width, height, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return printOfPlane({ width: info.width, height: info.height, data })
}
