// Sample 0 is the start of the item, in every container and codec that phones write. A long sound ends at the requested
// length.
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { readSamples } from './read-samples.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

const RATE = 48_000
const ASKED = { rate: 8000, seconds: 3600 }
const CLICKS = [0.31, 1.07, 2.4]

/** Writes short noise bursts, which survive every codec. */
async function writeSound(file: string, rate = RATE): Promise<void> {
  const samples = new Int16Array(3.2 * rate)
  for (const at of CLICKS) {
    for (let i = 0; i < rate * 0.012; i += 1) {
      const wave = Math.sin((2 * Math.PI * 900 * i) / rate) + Math.sin((2 * Math.PI * 1700 * i) / rate)
      samples[Math.round(at * rate) + i] = Math.round(12_000 * wave * Math.exp(-i / (rate * 0.004)))
    }
  }
  await writeFile(file, samples)
}

const ffmpeg = (...args: string[]): unknown => execFileSync('ffmpeg', ['-v', 'error', '-y', ...args], { stdio: 'pipe' })

interface Made {
  readonly what: string
  readonly args: readonly string[]
  readonly format: string
  readonly rate?: number
  /** Delay of the sound in seconds, with pictures that begin at 0. */
  readonly late?: number
  readonly pictures?: boolean
  readonly picturesLate?: number
  /** Tolerance for the clicks, in ms. */
  readonly within?: number
}

const MADE: readonly Made[] = [
  { what: 'a WAV', args: ['-c:a', 'pcm_s16le'], format: 'wav' },
  { what: 'AAC in M4A', args: ['-c:a', 'aac', '-b:a', '64k'], format: 'ipod' },
  { what: 'AAC in raw ADTS', args: ['-c:a', 'aac', '-b:a', '64k'], format: 'adts' },
  { what: 'AAC of 16 kHz in raw ADTS', args: ['-c:a', 'aac', '-b:a', '32k'], format: 'adts', rate: 16_000 },
  { what: 'MP3', args: ['-c:a', 'libmp3lame', '-b:a', '64k'], format: 'mp3' },
  { what: 'Opus in Ogg', args: ['-c:a', 'libopus', '-b:a', '24k'], format: 'ogg' },
  { what: 'Opus in WebM', args: ['-c:a', 'libopus', '-b:a', '24k'], format: 'webm' },
  { what: 'Vorbis in Ogg', args: ['-c:a', 'libvorbis'], format: 'ogg' },
  { what: 'FLAC', args: ['-c:a', 'flac'], format: 'flac' },
  { what: 'AMR', args: ['-c:a', 'libopencore_amrnb', '-b:a', '12.2k'], format: 'amr', rate: 8000, within: 8 },
  { what: 'AMR in 3GP', args: ['-c:a', 'libopencore_amrnb', '-b:a', '12.2k'], format: '3gp', rate: 8000, within: 8 },
  { what: 'AAC in 3GP with pictures', args: ['-c:a', 'aac', '-b:a', '64k'], format: '3gp', pictures: true },
  {
    what: 'an MP4 whose sound begins later',
    args: ['-c:a', 'aac', '-b:a', '64k'],
    format: 'mp4',
    pictures: true,
    late: 0.7,
  },
  {
    what: 'an MP4 whose pictures begin later',
    args: ['-c:a', 'aac', '-b:a', '64k'],
    format: 'mp4',
    pictures: true,
    picturesLate: 0.6,
  },
  { what: 'a WebM whose sound begins later', args: ['-c:a', 'libopus'], format: 'webm', pictures: true, late: 0.7 },
  {
    what: 'an MP4 of sound alone that begins later',
    args: ['-c:a', 'aac', '-output_ts_offset', '0.5'],
    format: 'mp4',
    late: 0.5,
  },
  {
    what: 'a transport stream whose sound begins later',
    args: ['-c:a', 'aac'],
    format: 'mpegts',
    pictures: true,
    late: 0.4,
  },
]

async function make(folder: string, made: Made): Promise<string> {
  const { rate = RATE, late = 0, picturesLate = 0 } = made
  const sound = join(folder, 'sound')
  await writeSound(sound, rate)
  const file = join(folder, 'item')
  const isMoved = late > 0 && made.pictures === true
  const heard = [
    ...(isMoved ? ['-itsoffset', String(late)] : []),
    '-f',
    's16le',
    '-ar',
    String(rate),
    '-ac',
    '1',
    '-i',
    sound,
  ]
  const h264 =
    made.format === 'webm'
      ? ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8']
      : ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p']
  const seen =
    made.pictures === true
      ? ['-itsoffset', String(picturesLate), '-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=10:duration=4']
      : []
  ffmpeg(...heard, ...seen, ...(made.pictures === true ? h264 : []), ...made.args, '-f', made.format, file)
  return file
}

const hasEncoder = (args: readonly string[]): boolean => {
  const codec = args[args.indexOf('-c:a') + 1] ?? ''
  return execFileSync('ffmpeg', ['-v', 'error', '-encoders'], { encoding: 'utf8' }).includes(codec)
}

/** Finds where the loudness rises out of silence. */
function clicksIn(samples: Int16Array): number[] {
  const most = samples.reduce((top, sample) => Math.max(top, Math.abs(sample)), 0)
  const found: number[] = []
  for (const [n, sample] of samples.entries()) {
    const at = n / ASKED.rate
    if (Math.abs(sample) > most * 0.3 && at - (found[found.length - 1] ?? -1) > 0.2) found.push(at)
  }
  return found
}

describe('sample 0 is the start of the item in', () => {
  test.for(MADE)('$what', { timeout: 120_000 }, (made, { skip }) =>
    inScratch(async (scratch) => {
      skip(!hasEncoder(made.args), 'this ffmpeg can not write it')
      const read = await readSamples({ sandbox, file: await make(scratch, made), scratch, ...ASKED })
      if (!read.ok) throw new Error(read.error.code)
      expect(read.value.isCutShort).toBe(false)
      const found = clicksIn(read.value.samples)
      expect(found).toHaveLength(CLICKS.length)
      for (const [n, at] of CLICKS.entries()) {
        const off = Math.abs((found[n] ?? 99) - at - (made.late ?? 0)) * 1000
        expect(off, `click ${n} of ${found.join(' ')}`).toBeLessThan(made.within ?? 4)
      }
    }),
  )
})

test('a sound is cut at the requested length, and marked as cut', () =>
  inScratch(async (scratch) => {
    const [made] = MADE
    if (made === undefined) return
    const read = await readSamples({ sandbox, file: await make(scratch, made), scratch, ...ASKED, seconds: 2 })
    expect(read).toMatchObject({ ok: true, value: { isCutShort: true } })
    expect(read.ok && read.value.samples.length).toBe(16_000)
  }))

test('a picture has no sound, and a file that is no medium is unreadable', () =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'item')
    ffmpeg('-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=5:duration=1', '-c:v', 'libx264', '-f', 'mp4', file)
    expect(await readSamples({ sandbox, file, scratch, ...ASKED })).toMatchObject({
      ok: false,
      error: { code: 'no-picture' },
    })
    await writeFile(file, 'words')
    expect(await readSamples({ sandbox, file, scratch, ...ASKED })).toMatchObject({ ok: false })
  }))
