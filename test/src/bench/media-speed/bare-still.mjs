// What somebody would write who makes these files by hand: bare-still.mjs IN OUT PX QUALITY
import sharp from 'sharp'

const [input, output, px, quality] = process.argv.slice(2)
await sharp(input)
  .rotate()
  .resize(Number(px), Number(px), { fit: 'inside', withoutEnlargement: true })
  .webp({ quality: Number(quality), effort: 3 })
  .toFile(output)
