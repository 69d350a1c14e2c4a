import { appendFile, stat, truncate } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { makeTellingFiles } from '../../../web-upload/test/telling-files.test-kit.ts'

/** A large photo of noise, drawn by the browser itself. Noise compresses badly. */
export async function makeNoisyJpeg(page: Page, width: number, height: number): Promise<Buffer> {
  const url = await page.evaluate(
    ([w, h]) => {
      const canvas = document.createElement('canvas')
      canvas.width = w
      canvas.height = h
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      const image = context.createImageData(w, h)
      let seed = 12345
      for (let i = 0; i < image.data.length; i += 1) {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff
        image.data[i] = i % 4 === 3 ? 255 : seed >> 16
      }
      context.putImageData(image, 0, 0)
      return canvas.toDataURL('image/jpeg', 0.95)
    },
    [width, height] as const,
  )
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

/** A clip of 500 MB whose first second plays. The rest is a `free` box, sparse on disk. */
export async function makeHugeClip(folder: string): Promise<string> {
  const whole = 500 * 1024 * 1024
  const { mp4 } = await makeTellingFiles(folder)
  const free = Buffer.alloc(8)
  free.writeUInt32BE(whole - (await stat(mp4)).size)
  free.write('free', 4, 'latin1')
  await appendFile(mp4, free)
  await truncate(mp4, whole)
  return mp4
}
