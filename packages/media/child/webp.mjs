// Runs inside the sandbox: webp.mjs INPUT OUTPUT MAX_PX QUALITY
// Any picture sharp can read → an sRGB WebP with its orientation applied and every metadata field dropped.
import sharp from 'sharp'

const [input = '', output = '', px = '320', quality = '72'] = process.argv.slice(2)
sharp.cache(false)
try {
  const made = await sharp(input, { failOn: 'none', sequentialRead: true })
    .autoOrient()
    .toColourspace('srgb')
    .resize(Number(px), Number(px), { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: Number(quality), effort: 3 })
    .toFile(output)
  process.stdout.write(JSON.stringify({ ok: true, width: made.width, height: made.height, bytes: made.size }))
} catch (error) {
  const text = String(error?.message ?? '')
  process.stdout.write(JSON.stringify({ ok: false, tooLarge: /exceeds pixel limit/i.test(text) }))
  process.exitCode = 1
}
