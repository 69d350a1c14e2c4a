import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { ALL_THE_SAME } from '../archives/zip.test-kit.ts'
import { inspectFile } from '../inspect/inspect-file.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { makeAudioProxy, makeVideoProxy } from './moving.ts'
import { makePdfPages } from './pdf.ts'
import type { Rendered, RenderRequest } from './rendition.ts'
import { makePreview, makeThumb } from './thumb.ts'
import { makeWaveform } from './waveform.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

/** Makes a file by code, inspects it, and returns what a rendition needs. */
const withFile = (make: (file: string) => unknown, check: (request: RenderRequest) => Promise<void>): Promise<void> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await make(file)
    const inspection = await inspectFile({ sandbox, file, scratch })
    await check({ sandbox, file, scratch, inspection })
  })

const ffmpeg = (...args: string[]): unknown => execFileSync('ffmpeg', ['-v', 'error', '-y', ...args])
const probe = (file: string): Record<string, unknown> =>
  JSON.parse(execFileSync('ffprobe', ['-v', 'error', '-show_streams', '-show_format', '-of', 'json', file]).toString())
const value = (rendered: Rendered) => {
  if (!rendered.ok) throw new Error(rendered.error.code)
  return rendered.value
}

const split = (w: number, h: number) =>
  sharp({ create: { width: w, height: h, channels: 3, background: { r: 200, g: 10, b: 10 } } })

describe('stills', () => {
  test('a rotated JPEG becomes an upright WebP without metadata', () =>
    withFile(
      (file) =>
        split(900, 600)
          .jpeg()
          .withMetadata({ orientation: 6 })
          .withExifMerge({ IFD0: { Make: 'Secretmaker' } })
          .toFile(file),
      async (request) => {
        expect(request.inspection.facts).toMatchObject({ width: 600, height: 900, orientation: 6, make: 'Secretmaker' })
        const thumb = value(await makeThumb(request))
        expect(thumb).toMatchObject({ kind: 'thumb', mediaType: 'image/webp', width: 213, height: 320 })
        const seen = await sharp(thumb.file).metadata()
        expect(seen.exif).toBeUndefined()
        expect(value(await makePreview(request))).toMatchObject({ width: 600, height: 900 })
      },
    ))

  test.each(['png', 'webp', 'gif', 'tiff', 'avif'] as const)('%s', (format) =>
    withFile(
      (file) => split(640, 480).toFormat(format).toFile(file),
      async (request) => {
        expect(request.inspection.kind).toBe('image')
        expect(value(await makeThumb(request))).toMatchObject({ width: 320, height: 240 })
      },
    ),
  )

  test('BMP and JPEG 2000 go through ffmpeg', () =>
    withFile(
      (file) =>
        ffmpeg(
          '-f',
          'lavfi',
          '-i',
          'testsrc=size=320x240',
          '-frames:v',
          '1',
          '-c:v',
          'bmp',
          '-f',
          'image2',
          '-update',
          '1',
          file,
        ),
      async (request) => expect(value(await makeThumb(request))).toMatchObject({ width: 320, height: 240 }),
    ))

  test('an SVG is drawn without running or fetching anything', () =>
    withFile(
      (file) =>
        writeFile(
          file,
          '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><script>fetch("http://127.0.0.1:9")</script><image href="file:///etc/passwd" width="9" height="9"/><rect width="400" height="200" fill="red"/></svg>',
        ),
      async (request) => {
        expect(request.inspection.mediaType).toBe('image/svg+xml')
        expect(value(await makeThumb(request))).toMatchObject({ mediaType: 'image/webp', width: 320, height: 160 })
      },
    ))

  test('a 400-megapixel picture is refused', () =>
    withFile(
      (file) => writeFile(file, blackPng(20_000)),
      async (request) => {
        const thumb = await makeThumb(request)
        expect(!thumb.ok && thumb.error.code).toBe('too-large')
      },
    ))
})

/** Makes a black PNG of one bit per pixel: quickly made, however many pixels it claims. */
function blackPng(edge: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const [head, sum] = [Buffer.alloc(8), Buffer.alloc(4)]
    head.writeUInt32BE(data.length)
    head.write(type, 4, 'latin1')
    sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])))
    return Buffer.concat([head, data, sum])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(edge)
  size.writeUInt32BE(edge, 4)
  size.writeUInt8(1, 8)
  const rows = deflateSync(Buffer.alloc(edge * (1 + Math.ceil(edge / 8))), ALL_THE_SAME)
  const mark = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([mark, chunk('IHDR', size), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

describe('video and sound', () => {
  const clip = (file: string, ...codec: string[]): unknown =>
    ffmpeg(
      '-f',
      'lavfi',
      '-i',
      'testsrc2=size=640x360:rate=5:duration=2',
      '-f',
      'lavfi',
      '-i',
      'sine=duration=2',
      ...codec,
      '-shortest',
      '-f',
      'mp4',
      file,
    )

  test('a film that already plays is remuxed with its index in front and its metadata gone', () =>
    withFile(
      (file) =>
        clip(
          file,
          '-c:v',
          'libx264',
          '-preset',
          'ultrafast',
          '-pix_fmt',
          'yuv420p',
          '-c:a',
          'aac',
          '-metadata',
          'comment=secret words',
        ),
      async (request) => {
        expect(request.inspection.facts).toMatchObject({
          width: 640,
          height: 360,
          videoCodec: 'h264',
          audioCodec: 'aac',
          hasAudio: true,
        })
        expect(value(await makeThumb(request))).toMatchObject({ width: 320, height: 180 })
        const proxy = value(await makeVideoProxy(request))
        expect(JSON.stringify(probe(proxy.file))).not.toContain('secret')
        expect(proxy).toMatchObject({ kind: 'video', mediaType: 'video/mp4' })
        const sound = value(await makeWaveform(request))
        expect(sound.durationMs).toBeGreaterThan(1800)
      },
    ))

  test('VP9 and Opus become H.264 and AAC', () =>
    withFile(
      (file) =>
        clip(file, '-c:v', 'libvpx-vp9', '-cpu-used', '8', '-deadline', 'realtime', '-c:a', 'libopus', '-strict', '-2'),
      async (request) => {
        const streams = probe(value(await makeVideoProxy(request)).file)['streams']
        expect(JSON.stringify(streams)).toMatch(/"codec_name":"h264".*"codec_name":"aac"/)
      },
    ))

  test('a WAV gets a playable copy and a waveform, and has no picture', () =>
    withFile(
      (file) => ffmpeg('-f', 'lavfi', '-i', 'sine=duration=1', '-f', 'wav', file),
      async (request) => {
        expect(request.inspection.kind).toBe('audio')
        expect(value(await makeAudioProxy(request)).mediaType).toBe('audio/mp4')
        expect(value(await makeWaveform(request)).bytes).toBeGreaterThan(100)
        const none = await makeThumb(request)
        expect(!none.ok && none.error.code).toBe('no-picture')
      },
    ))
})

describe('playlists open nothing', () => {
  test.each([
    ['ffconcat', "ffconcat version 1.0\nfile '/etc/hostname'\nfile 'other.mp4'\n"],
    [
      'HLS',
      '#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n/in/file\n#EXTINF:5,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n',
    ],
  ])('%s', (_name, text) =>
    withFile(
      (file) => writeFile(file, text),
      async (request) => {
        expect(request.inspection.kind).toBe('document')
        // The file is refused even if the inspection claims that it is a video.
        const forced = { ...request, inspection: { kind: 'video' as const, mediaType: 'video/mp4', facts: {} } }
        for (const made of [await makeThumb(forced), await makeVideoProxy(forced)])
          expect(!made.ok && made.error.code).toBe('undecodable')
      },
    ),
  )
})

test('a PDF is shown as pictures, its script stays behind', () =>
  withFile(
    (file) => writeFile(file, pdf()),
    async (request) => {
      expect(request.inspection).toMatchObject({ kind: 'document', mediaType: 'application/pdf' })
      expect(value(await makeThumb(request))).toMatchObject({ kind: 'thumb', mediaType: 'image/webp' })
      const pages = await makePdfPages(request, { first: 1, last: 3, px: 800 })
      expect(pages.ok && pages.value.map((page) => page.page)).toEqual([1])
    },
  ))

const pdf = (): string =>
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'

test.each([
  ['nothing at all', ''],
  ['noise', '\u0000\u0001\u0002garbage\u00ff'],
  ['a JPEG that stops after its first bytes', '\u00ff\u00d8\u00ff\u00e0\u0000'],
])('%s is a card with a stated reason', (_name, text) =>
  withFile(
    (file) => writeFile(file, text, 'latin1'),
    async (request) => {
      const thumb = await makeThumb(request)
      expect(thumb.ok).toBe(false)
    },
  ),
)
