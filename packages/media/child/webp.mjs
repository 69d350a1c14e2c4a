// Runs inside the sandbox: webp.mjs INPUT OUTPUT MAX_PX QUALITY ORIENTATION [MOST_PIXELS]
// Any picture sharp can read → an sRGB WebP, upright, with every metadata field dropped. ORIENTATION (2–8) is that of
// a RAW file whose embedded picture carries none of its own; 1 leaves it to the picture.
import sharp from 'sharp'

const [input = '', output = '', px = '320', quality = '72', orientation = '1', most] = process.argv.slice(2)
// EXIF 2.32 §4.6.4: mirror first, then turn clockwise
const TURNS = { 2: [0, true], 3: [180], 4: [180, true], 5: [270, true], 6: [90], 7: [90, true], 8: [270] }
sharp.cache(false)
try {
  const limit = most === undefined ? {} : { limitInputPixels: Number(most) }
  const open = () => sharp(input, { failOn: 'none', sequentialRead: true, ...limit })
  const seen = await open().metadata()
  const [angle = 0, mirrored = false] = (seen.orientation ?? 1) === 1 ? (TURNS[orientation] ?? []) : []
  let picture = open().autoOrient()
  if (angle !== 0 || mirrored) {
    const upright = await picture.toBuffer({ resolveWithObject: true })
    picture = sharp(upright.data)
    if (mirrored) picture = sharp(await picture.flop().toBuffer())
    if (angle !== 0) picture = picture.rotate(angle)
  }
  const made = await picture
    .toColourspace('srgb')
    .resize(Number(px), Number(px), { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: Number(quality), effort: 3 })
    .toFile(output)
  process.stdout.write(JSON.stringify({ ok: true, width: made.width, height: made.height, bytes: made.size }))
} catch (error) {
  process.stdout.write(JSON.stringify({ ok: false, tooLarge: /pixel limit/i.test(String(error?.message ?? '')) }))
  process.exitCode = 1
}
