// Reduces a picture to 16 × 9 colours, three bytes each. They stand in for the picture until an officer wants to see
// it.
import { writeFileSync } from 'node:fs'
import type Sharp from 'sharp'

export async function writeField(sharp: typeof Sharp, picture: string, output: string): Promise<void> {
  const data = await sharp(picture)
    .flatten({ background: '#808080' })
    .toColourspace('srgb')
    .resize(16, 9, { fit: 'fill' })
    .raw()
    .toBuffer()
  writeFileSync(output, data, { flag: 'wx' })
}
