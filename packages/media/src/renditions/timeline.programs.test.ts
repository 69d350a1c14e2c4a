// A copy shows each frame at the same time as its source. The timeline engine relies on this, and so does the wall,
// where officers play several items in step.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { makeMedia } from '../made-media.test-kit.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { setEdits } from './edit-list.test-kit.ts'
import type { FfmpegInput } from './ffmpeg-command.ts'
import { createInspector, type Inspector } from './inspector.test-kit.ts'
import { makeVideoProxy } from './moving.ts'
import { createProbes } from './probes.ts'
import type { Rendered, RenderRequest, Rendition } from './rendition.ts'
import { CLICKS, clicksInPeaks, pictureAt, play, type Shown, writeClicks, writePictures } from './time-code.test-kit.ts'
import { makeWaveform, type Waveform } from './waveform.ts'

let sandbox: Sandbox
let inspected: Inspector
/** Folder with the inputs for the films of all cases. */
let sources: string
beforeAll(async () => {
  sandbox = await openTestSandbox()
  inspected = createInspector(sandbox)
  sources = await mkdtemp(join(tmpdir(), 'timeline-'))
})
afterAll(() => rm(sources, { recursive: true, force: true }))

const SECONDS = 4
const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '25']
const B_FRAMES = ['-c:v', 'libx264', '-preset', 'veryfast', '-bf', '3', '-pix_fmt', 'yuv420p', '-g', '50']
const AAC = ['-c:a', 'aac']

interface Case {
  readonly what: string
  readonly fps?: number
  /** ffmpeg's arguments between the inputs (pictures 0, sound 1) and the output. */
  readonly args: readonly string[]
  readonly before?: { readonly pictures?: readonly string[]; readonly sound?: readonly string[] }
  readonly format: string
  readonly after?: (file: string) => Promise<void>
  /** The number of the frame that is visible at a moment of the copy. Undefined: none yet, or not checked. */
  readonly pictureAt?: (at: number) => number | undefined
  /** When the clicks are heard. By default at their times in the sound. */
  readonly clicks?: readonly number[]
  /**
   * True if frames come at varying times. The copy is then compared with the frame times that the source itself shows.
   */
  readonly isVarying?: boolean
}

const steady =
  (fps: number, late = 0) =>
  (at: number) =>
    at < late ? undefined : Math.min(Math.ceil(fps * SECONDS) - 1, Math.floor((at - late) * fps + 0.001))

const CASES: readonly Case[] = [
  { what: 'an ordinary MP4', args: [...H264, ...AAC], format: 'mp4' },
  { what: 'an MP4 with B-frames', args: [...B_FRAMES, ...AAC], format: 'mp4' },
  { what: 'a MOV with B-frames', args: [...B_FRAMES, ...AAC], format: 'mov' },
  {
    what: 'an MP4 whose sound comes late',
    before: { sound: ['-itsoffset', '0.7'] },
    args: [...H264, ...AAC],
    format: 'mp4',
    clicks: CLICKS.map((at) => at + 0.7),
  },
  {
    what: 'an MP4 whose pictures come late',
    before: { pictures: ['-itsoffset', '0.7'] },
    args: [...B_FRAMES, ...AAC],
    format: 'mp4',
    pictureAt: steady(25, 0.7),
  },
  {
    what: 'an MP4 in which all comes late',
    args: [...B_FRAMES, ...AAC, '-output_ts_offset', '1'],
    format: 'mp4',
    pictureAt: steady(25, 1),
    clicks: CLICKS.map((at) => at + 1),
  },
  {
    what: 'an MP4 that an edit list cuts, shifts and joins',
    args: [...H264, '-bf', '0', ...AAC, '-video_track_timescale', '25000'],
    format: 'mp4',
    // The edits: nothing for half a second, then one second of the film from 1.2 s on, then one second from 2.6 s on.
    after: (file) =>
      setEdits(file, [
        { duration: 500, mediaTime: -1 },
        { duration: 1000, mediaTime: 30_000 },
        { duration: 1000, mediaTime: 65_000 },
      ]),
    pictureAt: (at) =>
      at < 0.5
        ? undefined
        : at < 1.5
          ? 30 + Math.floor((at - 0.5) * 25 + 0.001)
          : at < 2.5
            ? 65 + Math.floor((at - 1.5) * 25 + 0.001)
            : undefined,
  },
  {
    what: 'an MP4 with B-frames that an edit list cuts, shifts and joins',
    args: [...B_FRAMES, ...AAC, '-video_track_timescale', '25000'],
    format: 'mp4',
    // With B-frames the first picture lies two frames into the media. The edits: nothing for half a second, then one
    // second of the film from 1.2 s on, then one second from 2.6 s on.
    after: (file) =>
      setEdits(file, [
        { duration: 500, mediaTime: -1 },
        { duration: 1000, mediaTime: 32_000 },
        { duration: 1000, mediaTime: 67_000 },
      ]),
    pictureAt: (at) =>
      at < 0.5
        ? undefined
        : at < 1.5
          ? 30 + Math.floor((at - 0.5) * 25 + 0.001)
          : at < 2.5
            ? 65 + Math.floor((at - 1.5) * 25 + 0.001)
            : undefined,
  },
  {
    what: 'a transport stream that starts anywhere, its sound later',
    before: { sound: ['-itsoffset', '0.4'] },
    args: [...B_FRAMES, ...AAC, '-output_ts_offset', '7777'],
    format: 'mpegts',
    clicks: CLICKS.map((at) => at + 0.4),
  },
  {
    what: 'a Matroska with Opus that starts at five seconds',
    args: [...B_FRAMES, '-c:a', 'libopus', '-output_ts_offset', '5'],
    format: 'matroska',
  },
  {
    what: 'a WebM with VP8 and Vorbis',
    args: ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '1M', '-c:a', 'libvorbis'],
    format: 'webm',
  },
  { what: 'an AVI of JPEGs with PCM', args: ['-c:v', 'mjpeg', '-q:v', '3', '-c:a', 'pcm_s16le'], format: 'avi' },
  { what: 'ProRes with PCM', args: ['-c:v', 'prores_ks', '-profile:v', '1', '-c:a', 'pcm_s16be'], format: 'mov' },
  {
    what: 'interlaced MPEG-2',
    args: [
      '-vf',
      'setfield=tff',
      '-c:v',
      'mpeg2video',
      '-flags',
      '+ilme+ildct',
      '-b:v',
      '3M',
      '-c:a',
      'mp2',
      '-output_ts_offset',
      '3',
    ],
    format: 'mpegts',
  },
  {
    what: 'slow motion at 240 pictures a second',
    fps: 240,
    args: [...H264, '-g', '240', '-c:a', 'libopus', '-strict', '-2'],
    format: 'mp4',
  },
  {
    what: 'a film at 29.97',
    fps: 30_000 / 1001,
    args: [
      '-c:v',
      'libx265',
      '-preset',
      'ultrafast',
      '-x265-params',
      'log-level=error:pools=none:frame-threads=1',
      '-pix_fmt',
      'yuv420p10le',
      ...AAC,
    ],
    format: 'mp4',
  },
  {
    what: 'a rate that varies, in a format that is made anew',
    isVarying: true,
    // Frame n comes at n / 25 s plus a variation of up to 18 ms. Every seventh frame is missing.
    args: [
      ...[
        '-vf',
        "settb=1/50000,select='mod(n,7)',setpts='(N_OR/25+0.018*sin(N_OR))/TB'".replaceAll('N_OR', 'round(PTS*TB*25)'),
      ],
      ...['-fps_mode', 'passthrough', '-enc_time_base', '1:50000', '-c:v', 'mpeg4', '-q:v', '3', ...AAC],
    ],
    format: 'mp4',
  },
  {
    what: 'a rate that varies, copied',
    isVarying: true,
    args: [
      ...[
        '-vf',
        "settb=1/50000,select='mod(n,7)',setpts='(N_OR/25+0.018*sin(N_OR))/TB'".replaceAll('N_OR', 'round(PTS*TB*25)'),
      ],
      ...['-fps_mode', 'passthrough', '-enc_time_base', '1:90000', ...B_FRAMES, ...AAC],
    ],
    format: 'mp4',
  },
  {
    what: 'a hole of a second in the sound',
    args: [...H264, '-af', "aselect='not(between(t,1.3,1.8))'", '-c:a', 'pcm_s16le'],
    format: 'matroska',
  },
]

const FRAME = 1 / 30

const written = new Map<string, Promise<FfmpegInput>>()

/** The file of that name, which `write` makes at its first use. */
async function source(name: string, write: (file: string) => Promise<FfmpegInput>): Promise<FfmpegInput> {
  const input = written.get(name) ?? write(join(sources, name))
  written.set(name, input)
  return await input
}

/** Writes the film of a case as a witness's phone might write it, and returns the request for its copies. */
async function writeFilm(scratch: string, one: Case): Promise<RenderRequest> {
  const fps = one.fps ?? 25
  const name = `pictures-${fps}`
  const pictures = await source(name, (to) => writePictures(to, Math.round(fps * SECONDS), fps))
  const sound = await source('sound', (to) => writeClicks(to, SECONDS))
  const file = join(scratch, 'item')
  const later = (input: FfmpegInput, before: readonly string[] = []): FfmpegInput => ({
    ...input,
    options: [...before, ...(input.options ?? [])],
  })
  makeMedia(file, {
    from: [later(pictures, one.before?.pictures), later(sound, one.before?.sound)],
    maps: ['0:v', '1:a'],
    options: ['-threads', '1', ...one.args],
    format: one.format,
  })
  await one.after?.(file)
  return { sandbox, file, scratch, inspection: await inspected(file, one.format), probes: createProbes() }
}

/**
 * Compares what the copy shows with what is wanted, at many moments. A frame earlier or later by one is within the
 * precision of a screen.
 */
function expectSame(copy: readonly Shown[], wanted: (at: number) => number | undefined, step: number): void {
  for (let at = 0.01; at < SECONDS + 1; at += 0.0371) {
    const near = [at - step, at, at + step].map(wanted)
    if (!near.includes(undefined)) expect(near, `at ${at.toFixed(3)}`).toContain(pictureAt(copy, at))
  }
}

describe('a playable copy keeps the timeline of', () => {
  test.each(CASES)('$what', (one) =>
    inScratch(async (folder) => {
      const request = await writeFilm(folder, one)
      const proxy = valueIn(await makeVideoProxy(request))
      const fps = one.fps ?? 25
      const source = one.isVarying === true ? play(request.file).pictures : undefined
      const wanted = source ? (at: number) => pictureAt(source, at) : (one.pictureAt ?? steady(fps))
      const { pictures, clicks } = play(proxy.file)
      expectSame(pictures, wanted, 1 / fps)
      expectNear(clicks, one.clicks ?? CLICKS)
      const wave = valueIn(await makeWaveform(request))
      expectNear(clicksInPeaks(parseWaveform(await readFile(wave.file, 'utf8'))), one.clicks ?? CLICKS)
    }),
  )
})

test('a copy of pieces that jump back is marked as inexact', () =>
  inScratch(async (folder) => {
    const request = await writeFilm(folder, {
      what: 'pieces that go back',
      args: [...B_FRAMES, ...AAC, '-video_track_timescale', '25000'],
      format: 'mp4',
      after: (film) =>
        setEdits(film, [
          { duration: 1000, mediaTime: 67_000 },
          { duration: 1000, mediaTime: 32_000 },
        ]),
    })
    expect(valueIn(await makeVideoProxy(request))).toMatchObject({ isInexact: true })
  }))

const valueIn = (made: Rendered): Rendition => {
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

const parseWaveform = (json: string): Waveform => JSON.parse(json) as Waveform

function expectNear(found: readonly number[], wanted: readonly number[]): void {
  expect(
    found
      .map((at) => at.toFixed(2))
      .join(' ')
      .split(' '),
  ).toHaveLength(wanted.length)
  for (const [n, at] of wanted.entries()) expect(Math.abs((found[n] ?? 99) - at), `click ${n}`).toBeLessThan(FRAME)
}
