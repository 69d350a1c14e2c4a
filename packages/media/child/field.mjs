// Of a picture 16 × 9 colours, three bytes each: what stands for it until an officer wants to see it.
import { writeFileSync } from 'node:fs'

export async function writeField(sharp, picture, output) {
  const data = await sharp(picture)
    .flatten({ background: '#808080' })
    .toColourspace('srgb')
    .resize(16, 9, { fit: 'fill' })
    .raw()
    .toBuffer()
  writeFileSync(output, data, { flag: 'wx' })
}
