// Runs inside the sandbox: grey INPUT OUTPUT PIXELS ORIENTATION
// Converts any picture that sharp reads to its luminance, upright, scaled to about PIXELS pixels, one byte each. Twins
// are found from these numbers outside the sandbox, where no file is decoded.
import { writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { openUpright } from './picture.ts'

const [input = '', output = '', pixels = '200000', orientation = '1'] = process.argv.slice(2)

async function draw(): Promise<void> {
  try {
    const { size, open } = await openUpright({ input, orientation: Number(orientation), px: 512 })
    const scale = Math.sqrt(Number(pixels) / (size.width * size.height))
    const scaled = (side: number): number => Math.max(1, Math.round(side * scale))
    sharp.concurrency(1)
    const { data, info } = await open()
      .flatten({ background: '#ffffff' })
      .resize(scaled(size.width), scaled(size.height), { fit: 'fill' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    writeFileSync(output, data, { flag: 'wx' })
    process.stdout.write(JSON.stringify({ ok: true, width: info.width, height: info.height, channels: info.channels }))
  } catch {
    process.stdout.write(JSON.stringify({ ok: false }))
    process.exitCode = 1
  }
}

void draw()
