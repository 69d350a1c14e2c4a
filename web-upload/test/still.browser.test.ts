import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, type Bench, hasBrowser, hasFixtures, openBench, PHONE_FILES } from './browser.test-kit.ts'

describe.skipIf(!hasBrowser)('the still of a large photo or video (skipped without chromium)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'still-'))
  let bench: Bench
  let page: Page
  beforeAll(async () => {
    bench = await openBench(['still.js'])
    page = await bench.open()
  })
  afterAll(async () => {
    await bench?.close()
    rmSync(folder, { recursive: true })
  })

  async function stillOf(picked: Parameters<typeof ask>[2]) {
    const { bytes } = await ask(page, 'still', picked)
    if (bytes === undefined) throw new Error('no still')
    expect(bytes.length).toBeLessThanOrEqual(60_000)
    // Chromium adds its own sRGB profile, which is the same for everybody.
    const { width, height, format, exif, xmp, iptc, comments } = await sharp(bytes).metadata()
    expect(Math.max(width, height)).toBeLessThanOrEqual(640)
    expect([format, exif, xmp, iptc, comments]).toEqual(['jpeg', undefined, undefined, undefined, undefined])
    return { bytes, width, height }
  }

  test('a large noisy photo becomes at most 60 KB and 640 pixels, upright', async () => {
    const side = 2400
    const noise = Buffer.alloc(side * 1600 * 3)
    for (let i = 0, seed = 1; i < noise.length; i++) {
      seed = (seed * 1103515245 + 12345) % 2147483648
      noise[i] = seed >> 16
    }
    const photo = await sharp(noise, { raw: { width: side, height: 1600, channels: 3 } })
      .withExif({ IFD0: { Make: 'Nokia' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 95 })
      .toBuffer()
    const { width, height } = await stillOf({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo })
    expect(height).toBeGreaterThan(width)
  })

  test('a video gives a frame some way in, not the black beginning', async () => {
    const path = join(folder, 'v.mp4')
    const filter = 'color=black:s=1280x720:d=0.2[a];color=red:s=1280x720:d=2[b];[a][b]concat'
    execFileSync('ffmpeg', ['-v', 'error', '-filter_complex', filter, '-pix_fmt', 'yuv420p', path])
    const { bytes, width } = await stillOf(path)
    expect(width).toBe(640)
    const { channels } = await sharp(bytes).stats()
    expect(channels[0]?.mean).toBeGreaterThan(200)
  })

  test('a broken file, or one that is no photo or video, gives no still; no object URL is left', async () => {
    await page.evaluate(() => {
      const made = URL.createObjectURL
      const gone = URL.revokeObjectURL
      let alive = 0
      URL.createObjectURL = (thing: Blob) => {
        alive++
        return made.call(URL, thing)
      }
      URL.revokeObjectURL = (url: string) => {
        alive--
        gone.call(URL, url)
      }
      Reflect.set(window, 'alive', () => alive)
    })
    const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    for (const mimeType of ['image/svg+xml', 'application/pdf', 'image/jpeg', 'video/mp4'])
      expect(await ask(page, 'still', { name: 'x', mimeType, buffer })).toEqual({ answer: null })
    writeFileSync(
      join(folder, 'ok.png'),
      await sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
        .png()
        .toBuffer(),
    )
    await stillOf(join(folder, 'ok.png'))
    expect(await page.evaluate('alive()')).toBe(0)
  })

  test('a browser without createImageBitmap uses the older way', async () => {
    const old = await bench.open()
    await old.evaluate(() => {
      Reflect.set(window, 'createImageBitmap', undefined)
    })
    const photo = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#a00' } })
      .jpeg()
      .toBuffer()
    const { bytes } = await ask(old, 'still', { name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo })
    expect((await sharp(bytes).metadata()).width).toBe(640)
  })

  test('a canvas that returns noise, as in Tor Browser, gives no still', async () => {
    const lying = await bench.open()
    await lying.evaluate(() => {
      const read = CanvasRenderingContext2D.prototype.getImageData
      CanvasRenderingContext2D.prototype.getImageData = function (...area) {
        const image = read.apply(this, area)
        image.data.fill(255)
        return image
      }
    })
    const photo = await sharp({ create: { width: 90, height: 70, channels: 3, background: '#a00' } })
      .jpeg()
      .toBuffer()
    expect(await ask(lying, 'still', { name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo })).toEqual({
      answer: null,
    })
  })

  test
    .skipIf(!hasFixtures)
    .each(['IMG_20180725_163423.jpg', 'pixel-motion-photo-shortened.jpg', 'meta.mov', 'sample-5s.mp4'])(
    'the real file %s (../shared/fixtures absent: skipped)',
    async (name) => {
      await stillOf(join(PHONE_FILES, name))
    },
  )
})
