// A plain script that makes the same outputs without our code: bare-still.mjs IN FOLDER PX:QUALITY…
import { join } from 'node:path'
import sharp from 'sharp'

const [input = '', folder = '', ...sizes] = process.argv.slice(2)
for (const size of sizes) {
  const [px = 0, quality = 0] = size.split(':').map(Number)
  await sharp(input)
    .rotate()
    .resize(px, px, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality, effort: 3 })
    .toFile(join(folder, `${px}.webp`))
}
