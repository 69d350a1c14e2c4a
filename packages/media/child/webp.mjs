// Runs inside the sandbox: webp.mjs INPUT OUTPUT MAX_PX QUALITY ORIENTATION [MOST_PIXELS]
// Any picture sharp can read → an sRGB WebP, upright, with every metadata field dropped. Says the picture's own size.
import { openUpright } from './picture.mjs'

const [input = '', output = '', px = '320', quality = '72', orientation = '1', most] = process.argv.slice(2)

async function draw() {
  try {
    const { size, open } = await openUpright({
      input,
      orientation: Number(orientation),
      most: most === undefined ? undefined : Number(most),
      px: Number(px),
    })
    const made = await open()
      .resize(Number(px), Number(px), { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: Number(quality), effort: 3 })
      .toFile(output)
    process.stdout.write(
      JSON.stringify({ ok: true, width: made.width, height: made.height, bytes: made.size, source: size }),
    )
  } catch (error) {
    process.stdout.write(
      JSON.stringify({ ok: false, tooLarge: /pixel limit|too large/i.test(String(error?.message ?? '')) }),
    )
    process.exitCode = 1
  }
}

void draw()
