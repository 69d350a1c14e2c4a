import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { createInspector, type Inspector } from './inspector.test-kit.ts'
import { makeAudioProxy, makeVideoProxy } from './moving.ts'
import type { Rendered, RenderRequest, Rendition } from './rendition.ts'

let sandbox: Sandbox
let inspected: Inspector
beforeAll(async () => {
  sandbox = await openTestSandbox()
  inspected = createInspector(sandbox)
})

const ffmpeg = (...args: string[]): unknown => execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args])

const withFile = (
  format: string,
  make: (file: string) => unknown,
  check: (request: RenderRequest) => Promise<void>,
): Promise<void> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await make(file)
    await check({ sandbox, file, scratch, inspection: await inspected(file, format) })
  })

const valueIn = (made: Rendered): Rendition => {
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

interface Probed {
  readonly [name: string]: unknown
}
const parseProbe = (json: string): { streams: Probed[] } => JSON.parse(json) as { streams: Probed[] }
const streamsOf = (file: string): Probed[] =>
  parseProbe(execFileSync('ffprobe', ['-v', 'error', '-show_streams', '-of', 'json', file]).toString()).streams

/** The colour (0…255) of the middle of the first frame, as a player shows it. */
function middleOf(file: string): number[] {
  const args = ['-nostdin', '-v', 'error', '-i', file, '-frames:v', '1', '-vf', 'scale=3:3:in_color_matrix=bt709']
  const pixels = execFileSync('ffmpeg', [...args, '-pix_fmt', 'rgb24', '-f', 'rawvideo', '-'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return [...pixels.subarray(12, 15)]
}

const PICTURE = (size: string) => ['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=5:duration=1`]
const SOUND = ['-f', 'lavfi', '-i', 'sine=duration=1']
const MPEG4 = ['-c:v', 'mpeg4', '-q:v', '4']
const BT709 = { color_space: 'bt709', color_transfer: 'bt709', color_primaries: 'bt709', color_range: 'tv' }
const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-threads', '1']

describe('a film whose', () => {
  test.each([
    ['edges are odd', '321x241', ['-c:v', 'ffv1'], 'matroska', { width: 320, height: 240 }],
    ['pixels are wide', '320x240', [...MPEG4, '-vf', 'setsar=2/1'], 'mp4', { width: 640, height: 240 }],
    ['pictures have ten bits', '320x240', [...H264, '-pix_fmt', 'yuv420p10le'], 'mp4', { width: 320, height: 240 }],
    ['colours are not halved', '320x240', [...H264, '-pix_fmt', 'yuv444p'], 'mp4', { width: 320, height: 240 }],
    ['pictures are see-through', '320x240', ['-c:v', 'png', '-pix_fmt', 'rgba'], 'mov', { width: 320, height: 240 }],
    ['edges are tiny', '16x16', [...H264, '-pix_fmt', 'yuv420p'], 'matroska', { width: 16, height: 16 }],
    ['picture stands', '1080x1920', [...MPEG4], 'mp4', { width: 720, height: 1280 }],
    [
      'fields are woven',
      '320x240',
      ['-c:v', 'mpeg2video', '-flags', '+ilme+ildct', '-r', '25'],
      'mpegts',
      { width: 320, height: 240 },
    ],
  ] as const)('%s plays everywhere', (...[, size, codec, format, shape]) =>
    withFile(
      `${format} with sound`,
      (file) => ffmpeg(...PICTURE(size), ...SOUND, ...codec, '-c:a', 'aac', '-f', format, file),
      async (request) => {
        const proxy = valueIn(await makeVideoProxy(request))
        expect(proxy).toMatchObject(shape)
        const [video, audio] = streamsOf(proxy.file)
        const plays = { codec_name: 'h264', pix_fmt: 'yuv420p', ...shape }
        expect(video).toMatchObject(plays)
        expect(audio).toMatchObject({ codec_name: 'aac' })
        expect((await readFile(proxy.file)).indexOf('moov')).toBeLessThan(1000)
      },
    ),
  )

  test('display matrix mirrors it is re-encoded, so that every player shows it alike', () =>
    withFile(
      'mp4',
      async (file) => {
        ffmpeg(...PICTURE('320x240'), ...H264, '-pix_fmt', 'yuv420p', '-f', 'mp4', `${file}.mp4`)
        ffmpeg('-display_rotation', '90', '-display_hflip', '-i', `${file}.mp4`, '-c', 'copy', '-f', 'mp4', file)
      },
      async (request) => {
        const proxy = valueIn(await makeVideoProxy(request))
        expect(proxy).toMatchObject({ width: 240, height: 320 })
        const streams = streamsOf(proxy.file)
        expect(streams[0]).toMatchObject({ width: 240, height: 320 })
        expect(JSON.stringify(streams)).not.toContain('rotation')
      },
    ))

  test('sound is in many pieces keeps the first, and one without sound keeps none', () =>
    withFile(
      'mp4 with sound',
      (file) =>
        ffmpeg(
          ...PICTURE('64x48'),
          ...SOUND,
          ...SOUND,
          '-map',
          '0',
          '-map',
          '1',
          '-map',
          '2',
          ...MPEG4,
          '-c:a',
          'aac',
          '-f',
          'mp4',
          file,
        ),
      async (request) => {
        expect(streamsOf(valueIn(await makeVideoProxy(request)).file).map((one) => one['codec_type'])).toEqual([
          'video',
          'audio',
        ])
      },
    ))

  test('colours are of another standard is converted, not only relabelled', () =>
    withFile(
      'mp4',
      (file) =>
        ffmpeg(
          ...['-f', 'lavfi', '-i', 'color=0xC81E1E:size=320x240:rate=10:duration=1'],
          ...[
            '-vf',
            'scale=out_color_matrix=bt601,format=yuv420p,setparams=colorspace=smpte170m',
            ...MPEG4,
            '-f',
            'mp4',
            file,
          ],
        ),
      async (request) => {
        const proxy = valueIn(await makeVideoProxy(request))
        expect(streamsOf(proxy.file)[0]).toMatchObject(BT709)
        const [r = 0, g = 0, b = 0] = middleOf(proxy.file)
        expect(Math.max(Math.abs(r - 200), Math.abs(g - 30), Math.abs(b - 30))).toBeLessThan(8)
      },
    ))

  // White of 203 nits: 75 % of HLG, 58 % of PQ.
  test.each([
    ['HLG', 'arib-std-b67', '0xBFBFBF'],
    ['PQ', 'smpte2084', '0x949494'],
  ])('brightness is %s is brought into what a screen shows', (_what, transfer, white) => {
    const tags = `setparams=color_primaries=bt2020:color_trc=${transfer}:colorspace=bt2020nc`
    return withFile(
      'mp4',
      (file) =>
        ffmpeg(
          ...['-f', 'lavfi', '-i', `color=${white}:size=320x240:rate=5:duration=1`],
          ...['-vf', `scale=out_color_matrix=bt2020,format=yuv420p10le,${tags}`, ...H264, '-f', 'mp4', file],
        ),
      async (request) => {
        const proxy = valueIn(await makeVideoProxy(request))
        expect(streamsOf(proxy.file)[0]).toMatchObject(BT709)
        const seen = middleOf(proxy.file)
        // Diffuse white is bright, but not the brightest value.
        expect(Math.min(...seen)).toBeGreaterThan(200)
        expect(Math.max(...seen)).toBeLessThan(235)
        expect(Math.max(...seen) - Math.min(...seen)).toBeLessThan(6)
      },
    )
  })
})

describe('a truncated file', () => {
  const made = (file: string, ...flags: string[]) =>
    ffmpeg(
      ...PICTURE('320x240').map((arg) => arg.replace('duration=1', 'duration=10')),
      ...H264,
      '-pix_fmt',
      'yuv420p',
      ...flags,
      '-f',
      'mp4',
      file,
    )

  test('is playable up to the cut, and marked as cut', () =>
    withFile(
      'half a film',
      async (file) => {
        made(file, '-movflags', '+faststart')
        const whole = await readFile(file)
        await writeFile(file, whole.subarray(0, Math.round(whole.length * 0.5)))
      },
      async (request) => {
        const proxy = valueIn(await makeVideoProxy(request))
        expect(proxy.isCutShort).toBe(true)
        expect(proxy.durationMs).toBeGreaterThan(2000)
        expect(proxy.durationMs).toBeLessThan(8000)
      },
    ))

  test('without its index is marked as cut off', () =>
    withFile(
      'a film without its index',
      async (file) => {
        made(file)
        const whole = await readFile(file)
        await writeFile(file, whole.subarray(0, Math.round(whole.length * 0.5)))
      },
      async (request) => {
        const inspection = { ...request.inspection, kind: 'video' as const }
        expect(await makeVideoProxy({ ...request, inspection })).toMatchObject({
          ok: false,
          error: { code: 'cut-off' },
        })
      },
    ))
})

describe('sound', () => {
  test.each([
    ['MP3', ['-c:a', 'libmp3lame'], 'mp3'],
    ['FLAC', ['-c:a', 'flac'], 'flac'],
    ['Opus', ['-c:a', 'libopus'], 'ogg'],
    ['WMA', ['-c:a', 'wmav2'], 'asf'],
    ['AIFF', ['-c:a', 'pcm_s16be'], 'aiff'],
    ['CAF', ['-c:a', 'pcm_s16le'], 'caf'],
    ['M4A', ['-c:a', 'aac'], 'ipod'],
    ['ADTS', ['-c:a', 'aac'], 'adts'],
    ['96 kHz in six channels', ['-ar', '96000', '-ac', '6', '-c:a', 'pcm_s24le'], 'wav'],
  ] as const)('as %s plays everywhere', (_what, codec, format) =>
    withFile(
      format,
      (file) => ffmpeg(...SOUND, ...codec, '-f', format, file),
      async (request) => {
        const proxy = valueIn(await makeAudioProxy(request))
        expect(proxy).toMatchObject({ kind: 'audio', mediaType: 'audio/mp4' })
        const [audio, ...more] = streamsOf(proxy.file)
        expect(more).toEqual([])
        expect(audio).toMatchObject({ codec_name: 'aac' })
        expect(Number(audio?.['sample_rate'])).toBeLessThanOrEqual(48_000)
        expect(Math.abs(Number(audio?.['duration']) - 1)).toBeLessThan(0.12)
      },
    ),
  )
})
