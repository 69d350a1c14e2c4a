import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { ROOT } from '../stack/start-stack.ts'

const MOST_BYTES = 400_000

/**
 * Writes a PNG of few colours. A page of words and lines needs no more, and everybody who clones the repository
 * downloads the picture.
 */
export async function writePicture(name: string, picture: Buffer): Promise<void> {
  const bytes = await sharp(picture).png({ palette: true, colours: 256, effort: 10, compressionLevel: 9 }).toBuffer()
  if (bytes.length > MOST_BYTES) throw new Error(`${name} weighs ${bytes.length} bytes`)
  await writeFile(join(ROOT, 'test', 'screenshots', `${name}.png`), bytes)
  process.stdout.write(`${name}.png  ${bytes.length} bytes\n`)
}
