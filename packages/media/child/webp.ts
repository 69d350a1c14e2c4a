// Runs inside the sandbox: webp INPUT OUTPUT MAX_PX QUALITY ORIENTATION [MOST_PIXELS]
// Converts any picture that sharp reads to an sRGB WebP, upright, without metadata. For a small result, also writes its
// colour field (`field.rgb`) into the same folder. Prints the source's size as well as the result's.
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { answer, type Drawing } from './answer.ts'
import { writeField } from './field.ts'
import { openUpright } from './picture.ts'

const [input = '', output = '', px = '320', quality = '72', orientation = '1', most] = process.argv.slice(2)

/**
 * Maximum width of pictures that get a colour field: thumbs and phone previews. A file with a larger picture has a
 * thumb, and so a field, already.
 */
const SMALL_PX = 640

async function draw(): Promise<Drawing> {
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
  if (Number(px) <= SMALL_PX) await writeField(sharp, output, join(dirname(output), 'field.rgb'))
  return { made, size }
}

void answer(draw)
