import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Create, type Sharp } from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { FIXTURES, hasFixtures, inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { inspectFile } from '../inspect/inspect-file.ts'
import type { Sandbox } from '../sandbox/index.ts'
import type { Rendition } from './rendition.ts'
import { makePreview } from './thumb.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

async function previewOf(file: string, scratch: string): Promise<Rendition> {
  const inspection = await inspectFile({ sandbox, file, scratch })
  const made = await makePreview({ sandbox, file, scratch, inspection })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

/** Makes a picture by code, and returns the colours in the middle of the left and right halves of its preview. */
const coloursOf = (make: (file: string) => unknown): Promise<readonly (readonly number[])[]> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await make(file)
    const preview = await previewOf(file, scratch)
    const { data, info } = await sharp(preview.file).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    const at = (x: number): number[] => {
      const from = (Math.floor(info.height / 2) * info.width + Math.floor(x * info.width)) * info.channels
      return [...data.subarray(from, from + 3)]
    }
    return [at(0.25), at(0.75)]
  })

const LEFT = [200, 80, 40]
const RIGHT = [40, 160, 90]

/** Draws two sRGB colours, left and right. */
async function twoColours(width = 400, height = 300): Promise<Sharp> {
  const half = (rgb: readonly number[]): Create => ({
    width: width / 2,
    height,
    channels: 3,
    background: { r: rgb[0] ?? 0, g: rgb[1] ?? 0, b: rgb[2] ?? 0 },
  })
  const right = await sharp({ create: half(RIGHT) })
    .png()
    .toBuffer()
  const whole = await sharp({ create: { ...half(LEFT), width } })
    .composite([{ input: right, left: width / 2, top: 0 }])
    .png()
    .toBuffer()
  return sharp(whole)
}

function near(found: readonly number[] | undefined, wanted: readonly number[], most: number): void {
  for (const [at, value] of wanted.entries()) expect(Math.abs((found?.[at] ?? 999) - value)).toBeLessThanOrEqual(most)
}

describe('colours become sRGB', () => {
  test('Display P3 in a JPEG', async () => {
    const colours = await coloursOf(async (file) => {
      await (await twoColours()).withIccProfile('p3').jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toFile(file)
      const stored = await sharp(file, { ignoreIcc: true }).raw().toBuffer()
      // The stored values must differ, or the test would prove nothing.
      expect(Math.abs((stored[0] ?? 0) - 200)).toBeGreaterThan(10)
    })
    near(colours[0], LEFT, 6)
    near(colours[1], RIGHT, 6)
  })

  test('CMYK in a JPEG is neither inverted nor refused', async () => {
    const colours = await coloursOf(async (file) =>
      (await twoColours()).toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }).toFile(file),
    )
    near(colours[0], LEFT, 40)
    near(colours[1], RIGHT, 40)
  })

  test('16 bits a channel in a PNG', async () => {
    const colours = await coloursOf(async (file) => (await twoColours()).toColourspace('rgb16').png().toFile(file))
    near(colours[0], LEFT, 4)
    near(colours[1], RIGHT, 4)
  })

  test.each([
    ['PQ', 'smpte2084'],
    ['HLG', 'arib-std-b67'],
  ])('%s in an AVIF is mapped: white stays white, grey stays grey', async (_name, transfer) => {
    const [grey, white] = await coloursOf((file) =>
      execFileSync('ffmpeg', [
        ...['-v', 'error', '-f', 'lavfi', '-i', 'color=c=0x808080:s=256x256', '-f', 'lavfi'],
        ...['-i', 'color=c=0xe0e0e0:s=256x256', '-frames:v', '1', '-filter_complex'],
        `[0][1]hstack,format=gbrp16le,zscale=tin=iec61966-2-1:pin=bt709:min=gbr:rin=full:t=${transfer}:p=bt2020:m=bt2020nc:r=tv:npl=203,format=yuv420p10le`,
        ...['-color_trc', transfer, '-color_primaries', 'bt2020', '-colorspace', 'bt2020nc'],
        ...['-c:v', 'libaom-av1', '-cpu-used', '8', '-still-picture', '1', '-f', 'avif', file],
      ]),
    )
    near(grey, [128, 128, 128], 24)
    expect(Math.min(...(white ?? [0]))).toBeGreaterThan(180)
  })
})

describe('stills that only some decoders read', () => {
  test.each([
    ['TGA, of which no byte tells what it is, is a picture or a card with a reason', 'image2', 'targa'],
    ['PNM', 'image2', 'ppm'],
    ['SGI', 'image2', 'sgi'],
    ['PCX', 'image2', 'pcx'],
    ['BMP', 'image2', 'bmp'],
    ['TIFF', 'image2', 'tiff'],
  ])('%s', (_name, format, codec) =>
    inScratch(async (scratch) => {
      const file = join(scratch, 'made')
      const source = ['-f', 'lavfi', '-i', 'testsrc=size=320x240', '-frames:v', '1']
      execFileSync('ffmpeg', ['-v', 'error', ...source, '-c:v', codec, '-f', format, '-update', '1', file])
      const inspection = await inspectFile({ sandbox, file, scratch })
      const made = await makePreview({ sandbox, file, scratch, inspection })
      if (codec === 'targa') expect(made.ok || ['undecodable', 'no-picture'].includes(made.error.code)).toBe(true)
      else expect(made).toMatchObject({ ok: true, value: { width: 320, height: 240 } })
    }),
  )

  test('the decoder reports the size of the whole picture, upright', () =>
    inScratch(async (scratch) => {
      const file = join(scratch, 'made')
      await (await twoColours(3000, 1000)).withMetadata({ orientation: 6 }).jpeg().toFile(file)
      expect(await previewOf(file, scratch)).toMatchObject({ decoded: { width: 1000, height: 3000 }, height: 2048 })
    }))

  test('a drawing that claims a million pixels each way is refused', () =>
    inScratch(async (scratch) => {
      const file = join(scratch, 'made')
      await writeFile(
        file,
        '<svg xmlns="http://www.w3.org/2000/svg" width="1000000" height="1000000"><rect width="9" height="9"/></svg>',
      )
      const inspection = await inspectFile({ sandbox, file, scratch })
      const made = await makePreview({ sandbox, file, scratch, inspection })
      expect(!made.ok && made.error.code).toBe('too-large')
    }))
})

describe.skipIf(!hasFixtures)('what phones and cameras wrote (shared fixtures)', () => {
  test.each([
    ['phone/heic-iphone.heic', 4032, 3024],
    ['phone/heic-iphone7.heic', 4032, 3024],
    ['phone/sample_still_photo.heic', 1080, 1920],
    ['formats/fixture.cr3', 120, 160],
  ])('%s stands upright', (name, width, height) =>
    inScratch(async (scratch) => {
      const preview = await previewOf(join(FIXTURES, name), scratch)
      expect(preview.decoded).toEqual({ width, height })
    }),
  )
})
