import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { inspectFile } from '../inspect/inspect-file.ts'
import type { RenderRequest, Rendition } from '../renditions/rendition.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { type CleanOptions, makeCleanCopy } from './clean-copy.ts'
import { isPixelsOnly } from './plain-jpeg.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

const CANARY = 'CANARY7Q'
/** Tags that exiftool reports for a JPEG or MP4 which holds nothing but a picture. */
const HARMLESS = /^(ExifTool|System|File|Composite|QuickTime:(MajorBrand|MinorVersion|CompatibleBrands)|JFIF)/

const withFile = (make: (file: string) => unknown, check: (request: RenderRequest) => Promise<void>): Promise<void> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await make(file)
    const inspection = await inspectFile({ sandbox, file, scratch })
    await check({ sandbox, file, scratch, inspection })
  })

async function cleaned(request: RenderRequest, boxes: CleanOptions['boxes'] = []): Promise<Rendition> {
  const made = await makeCleanCopy(request, { boxes })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

const tagsOf = (file: string): Record<string, unknown> =>
  JSON.parse(execFileSync('exiftool', ['-j', '-G0', '-a', '-ee', '-u', file]).toString())[0]

const NOISE_PX = { width: 640, height: 400 }

/** Draws a pattern that is smooth enough for JPEG and nowhere uniform, so that hiding can be measured. */
function draw(): Buffer {
  const { width, height } = NOISE_PX
  const data = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let c = 0; c < 3; c += 1)
        data[(y * width + x) * 3 + c] = 128 + 60 * Math.sin(x / 17 + c) + 60 * Math.sin(y / 13 + x / 40 - c)
  return data
}

const TEXTURE = draw()
const picture = (): Sharp => sharp(TEXTURE, { raw: { ...NOISE_PX, channels: 3 } })

async function withCanaries(file: string): Promise<void> {
  await picture().jpeg({ quality: 92 }).withIccProfile('p3').toFile(`${file}.jpg`)
  const tags = [
    'Artist',
    'Copyright',
    'ImageDescription',
    'UserComment',
    'OwnerName',
    'SerialNumber',
    'LensSerialNumber',
  ]
  const more = ['XMP-dc:Creator', 'XMP-dc:Title', 'XMP:Subject', 'IPTC:By-line', 'IPTC:Caption-Abstract', 'Comment']
  const args = [...tags, ...more].map((tag) => `-${tag}=${CANARY} ${tag}`)
  const place = ['-GPSLatitude=48.2', '-GPSLatitudeRef=N', '-GPSLongitude=16.37', '-GPSLongitudeRef=E']
  execFileSync('exiftool', ['-q', '-overwrite_original', ...args, ...place, '-Make=Canary', `${file}.jpg`])
  await writeFile(file, Buffer.concat([await readFile(`${file}.jpg`), Buffer.from(`${CANARY} trailer`)]))
}

describe('a still', () => {
  test('keeps its pixels and nothing else: no metadata, profile, thumbnail, comment or trailer', () =>
    withFile(withCanaries, async (request) => {
      expect((await readFile(request.file)).includes(CANARY)).toBe(true)
      const copy = await cleaned(request)
      expect(copy).toMatchObject({ kind: 'clean', mediaType: 'image/jpeg', ...NOISE_PX })
      const bytes = await readFile(copy.file)
      expect(bytes.includes(CANARY)).toBe(false)
      expect(isPixelsOnly(bytes)).toBe(true)
      expect(Object.keys(tagsOf(copy.file)).filter((key) => key !== 'SourceFile' && !HARMLESS.test(key))).toEqual([])
      const off = difference(TEXTURE, await sharp(copy.file).raw().toBuffer())
      expect(off).toBeLessThan(8)
    }))

  test('hides the content of a box and keeps everything else', () =>
    withFile(
      (file) => picture().png().toFile(file),
      async (request) => {
        const copy = await cleaned(request, [{ x: 0.25, y: 0.25, width: 0.25, height: 0.5 }])
        const [was, is] = [TEXTURE, await sharp(copy.file).raw().toBuffer()]
        const inside = regionOf({ left: 164, top: 104, right: 316, bottom: 296 })
        expect(Math.abs(correlation(was, is, inside))).toBeLessThan(0.1)
        const outside = regionOf({ left: 340, top: 0, right: 640, bottom: 400 })
        expect(correlation(was, is, outside)).toBeGreaterThan(0.98)
      },
    ))

  test('boxes are drawn on the upright picture, clamped to it, and taken from any corner', () =>
    withFile(
      (file) => picture().jpeg().withMetadata({ orientation: 6 }).toFile(file),
      async (request) => {
        const copy = await cleaned(request, [{ x: 0.6, y: 0.1, width: -0.6, height: -5 }])
        expect(copy).toMatchObject({ width: 400, height: 640 })
        const { data, info } = await sharp(copy.file).raw().toBuffer({ resolveWithObject: true })
        const at = (x: number, y: number): number[] => [
          ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
        ]
        const [r = 0, g = 0, b = 0] = at(100, 20)
        expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(12)
        const [r2 = 0, g2 = 0, b2 = 0] = at(390, 600)
        expect(Math.max(r2, g2, b2) - Math.min(r2, g2, b2)).toBeGreaterThan(0)
      },
    ))

  test('the whole picture can be hidden, and invalid boxes hide nothing', () =>
    withFile(
      (file) => picture().png().toFile(file),
      async (request) => {
        const whole = await cleaned(request, [{ x: -9, y: -9, width: 99, height: 99 }])
        expect((await sharp(whole.file).stats()).channels[0]?.max).toBeLessThan(150)
        const none = await cleaned(request, [{ x: Number.NaN, y: 0, width: 1, height: 1 }])
        expect(difference(TEXTURE, await sharp(none.file).raw().toBuffer())).toBeLessThan(8)
      },
    ))
})

describe('a film', () => {
  const film = (file: string): unknown => {
    const sources = [
      '-f',
      'lavfi',
      '-i',
      'testsrc2=size=320x240:rate=5:duration=2',
      '-f',
      'lavfi',
      '-i',
      'sine=duration=2',
    ]
    const fields = ['title', 'artist', 'comment', 'location', 'com.apple.quicktime.make'].flatMap((name) => [
      '-metadata',
      `${name}=${CANARY}`,
    ])
    const tracks = ['-metadata:s:v', `handler_name=${CANARY}`, '-metadata:s:a', `title=${CANARY}`]
    // 32 hexadecimal digits identify the kind of message (ITU-T H.264 §D.1.7). Any text follows.
    const message = ['-bsf:v', `h264_metadata=sei_user_data=086f3693b7b34f2c965321492feee5b8+${CANARY}`]
    const codecs = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac']
    const box = ['-movflags', 'use_metadata_tags', '-f', 'mp4']
    return execFileSync('ffmpeg', [
      '-v',
      'error',
      ...sources,
      ...codecs,
      ...message,
      ...fields,
      ...tracks,
      ...box,
      file,
    ])
  }

  test('keeps picture and sound; metadata, handlers and messages in the stream are gone', () =>
    withFile(film, async (request) => {
      expect((await readFile(request.file)).toString('latin1').split(CANARY).length).toBeGreaterThan(4)
      const copy = await cleaned(request)
      expect(copy).toMatchObject({ kind: 'clean', mediaType: 'video/mp4', width: 320, height: 240 })
      const bytes = (await readFile(copy.file)).toString('latin1')
      expect([CANARY, 'x264', 'Lavf', 'Lavc'].filter((word) => bytes.includes(word))).toEqual([])
      const tags = JSON.stringify(tagsOf(copy.file))
      expect(tags).not.toMatch(/GPS|Location|Artist|Title|Comment|"[^"]*(Make|Model|Serial)"/)
      const kinds = execFileSync('ffprobe', [
        '-v',
        'error',
        '-show_entries',
        'stream=codec_type',
        '-of',
        'csv=p=0',
        copy.file,
      ])
      expect(kinds.toString().trim().split('\n').sort()).toEqual(['audio', 'video'])
    }))

  let colours: Buffer | undefined
  /** Makes a film that is red for its first second, then blue, with a marker in its metadata. */
  async function twoColours(file: string): Promise<void> {
    if (colours !== undefined) return await writeFile(file, colours)
    execFileSync('ffmpeg', [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'color=red:size=640x360:rate=10:duration=1'],
      ...['-f', 'lavfi', '-i', 'color=blue:size=640x360:rate=10:duration=2', '-f', 'lavfi', '-i', 'sine=duration=3'],
      ...['-filter_complex', '[0:v][1:v]concat=n=2:v=1[v]', '-map', '[v]', '-map', '2:a', '-preset', 'ultrafast'],
      ...['-metadata', `title=${CANARY}`, '-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-f', 'mp4', file],
    ])
    colours = await readFile(file)
  }

  test('one picture of it is a clean still of that instant, smaller, with its boxes', () =>
    withFile(twoColours, async (request) => {
      const options = { boxes: [{ x: 0, y: 0, width: 0.5, height: 1 }], atMs: 2000, mostPx: 320 }
      const made = await makeCleanCopy(request, options)
      if (!made.ok) throw new Error(made.error.code)
      expect(made.value).toMatchObject({ mediaType: 'image/jpeg', width: 320, height: 180 })
      expect(isPixelsOnly(await readFile(made.value.file))).toBe(true)
      const part = await sharp(made.value.file).extract({ left: 200, top: 40, width: 80, height: 80 }).png().toBuffer()
      const right = await sharp(part).stats()
      const [red, , blue] = right.channels.map(({ mean }) => mean)
      expect(blue).toBeGreaterThan(200)
      expect(red).toBeLessThan(60)
      const first = await makeCleanCopy(request, { boxes: [], atMs: 200 })
      if (!first.ok) throw new Error(first.error.code)
      expect((await sharp(first.value.file).stats()).channels[0]?.mean).toBeGreaterThan(200)
      const beyond = await makeCleanCopy(request, { boxes: [], atMs: 2995 })
      expect(beyond.ok).toBe(true)
      const far = await makeCleanCopy(request, { boxes: [], atMs: 60_000 })
      expect(!far.ok && far.error.code).toBe('no-picture')
    }))

  test('a piece of it is short, small and silent', () =>
    withFile(twoColours, async (request) => {
      const made = await makeCleanCopy(request, { boxes: [], atMs: 500, untilMs: 2000, mostPx: 320 })
      if (!made.ok) throw new Error(made.error.code)
      expect(made.value).toMatchObject({ mediaType: 'video/mp4', width: 320, height: 180 })
      expect((await readFile(made.value.file)).includes(CANARY)).toBe(false)
      const fields = ['-show_entries', 'stream=codec_type:format=duration', '-of', 'json', made.value.file]
      const probed = JSON.parse(execFileSync('ffprobe', ['-v', 'error', ...fields]).toString())
      expect(probed.streams).toMatchObject([{ codec_type: 'video' }])
      expect(probed.streams).toHaveLength(1)
      expect(Number(probed.format.duration)).toBeCloseTo(1.5, 0)
    }))

  test('a sound keeps its sound', () =>
    withFile(
      (file) =>
        execFileSync('ffmpeg', [
          '-v',
          'error',
          '-f',
          'lavfi',
          '-i',
          'sine=duration=1',
          '-metadata',
          `artist=${CANARY}`,
          '-f',
          'mp3',
          file,
        ]),
      async (request) => {
        const copy = await cleaned(request)
        expect(copy.mediaType).toBe('audio/mp4')
        expect((await readFile(copy.file)).includes(CANARY)).toBe(false)
      },
    ))
})

test('a document is refused: it may hold unknown data', () =>
  withFile(
    (file) => writeFile(file, '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
    async (request) => {
      const made = await makeCleanCopy(request, { boxes: [] })
      expect(!made.ok && made.error.code).toBe('not-cleanable')
    },
  ))

function difference(a: Buffer, b: Buffer): number {
  expect(b.length).toBe(a.length)
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0))
  return sum / a.length
}

function regionOf({ left, top, right, bottom }: Record<'left' | 'top' | 'right' | 'bottom', number>): number[] {
  const at: number[] = []
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) at.push((y * NOISE_PX.width + x) * 3 + 1)
  return at
}

function correlation(a: Buffer, b: Buffer, at: readonly number[]): number {
  const mean = (of: Buffer): number => at.reduce((sum, one) => sum + (of[one] ?? 0), 0) / at.length
  const [ma, mb] = [mean(a), mean(b)]
  const product = (p: Buffer, mp: number, q: Buffer, mq: number): number =>
    at.reduce((sum, one) => sum + ((p[one] ?? 0) - mp) * ((q[one] ?? 0) - mq), 0)
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb) || 1)
}
