import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { inspectFile } from '../inspect/inspect-file.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { makeCleanCopy } from './clean-copy.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

const CANARY = 'CANARY7Q'

async function cleanedOf(make: (file: string) => Promise<unknown>): Promise<{ source: Buffer; copy: Buffer }> {
  const read: { source?: Buffer; copy?: Buffer } = {}
  await inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await make(file)
    const inspection = await inspectFile({ sandbox, file, scratch })
    const made = await makeCleanCopy({ sandbox, file, scratch, inspection }, { boxes: [] })
    if (!made.ok) throw new Error(made.error.code)
    read.source = await readFile(file)
    read.copy = await readFile(made.value.file)
  })
  if (read.source === undefined || read.copy === undefined) throw new Error('nothing was made')
  return { source: read.source, copy: read.copy }
}

const ffmpeg = (...args: string[]): Buffer => execFileSync('ffmpeg', ['-v', 'error', '-y', ...args])
const PICTURES = ['-f', 'lavfi', '-i', 'testsrc2=size=320x240:rate=25:duration=1']
const SOUND = ['-f', 'lavfi', '-i', 'sine=duration=1']
const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-bf', '0']

const START = Buffer.from([0, 0, 0, 1])
const unit = (type: number): Buffer => Buffer.concat([START, Buffer.from([type]), Buffer.from(`${CANARY}${type}`)])

/**
 * Adds units that show nothing after the first slice of each picture, and text after the bits of slices and parameter
 * sets.
 */
function withUnits(stream: Buffer): Buffer {
  const parts: Buffer[] = []
  for (const body of split(stream)) {
    const type = (body[0] ?? 0) & 31
    const hasCanary = type === 5 || type === 7 || type === 8
    parts.push(START, body, ...(hasCanary ? [Buffer.from(`${CANARY}behind${type}`)] : []))
    if (type === 5) for (const hidden of [6, 12, 13, 16, 21, 22, 24, 28, 30, 31]) parts.push(unit(hidden))
  }
  return Buffer.concat(parts)
}

function split(stream: Buffer): Buffer[] {
  const starts: { at: number; length: number }[] = []
  for (let at = stream.indexOf('000001', 0, 'hex'); at >= 0; at = stream.indexOf('000001', at + 3, 'hex'))
    starts.push({ at: at > 0 && stream[at - 1] === 0 ? at - 1 : at, length: at > 0 && stream[at - 1] === 0 ? 4 : 3 })
  return starts.map(({ at, length }, n) => stream.subarray(at + length, starts[n + 1]?.at ?? stream.length))
}

const box = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + body.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}
const canaryBoxes = (): Buffer =>
  Buffer.concat(
    ['free', 'skip', 'wide', 'uuid', 'udta', 'meta', 'XMP_'].map((type) =>
      box(type, Buffer.from(`0123456789abcdef${CANARY}`)),
    ),
  )

/** The boxes that a film for sharing needs. Any other box could carry text. */
const NEEDED_BOXES =
  /^(ftyp|moov|mdat|mvhd|trak|tkhd|edts|elst|mdia|mdhd|hdlr|minf|vmhd|smhd|dinf|dref|stbl|stsd|stts|stss|stsc|stsz|stco|ctts|sgpd|sbgp)$/
const HOLDERS = new Set(['moov', 'trak', 'edts', 'mdia', 'minf', 'dinf', 'stbl'])

function boxesOf(bytes: Buffer): string[] {
  const found: string[] = []
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = Math.max(8, bytes.readUInt32BE(at))
    const type = bytes.toString('latin1', at + 4, at + 8)
    // The muxer leaves an empty padding box and an empty metadata list.
    const isEmptyList = type === 'udta' && size === 61 && bytes.readUInt32BE(at + 53) === 8
    if (!(type === 'free' && size === 8) && !isEmptyList) found.push(type)
    if (HOLDERS.has(type)) found.push(...boxesOf(bytes.subarray(at + 8, at + size)))
    at += size
  }
  return found
}

test('a film: H.264 units that show nothing, text behind slices, and every box that may hold text', async () => {
  const { source, copy } = await cleanedOf(async (file) => {
    ffmpeg(...PICTURES, ...H264, '-f', 'h264', `${file}.h264`)
    await writeFile(`${file}.bad.h264`, withUnits(await readFile(`${file}.h264`)))
    ffmpeg(
      '-r',
      '25',
      '-f',
      'h264',
      '-i',
      `${file}.bad.h264`,
      ...SOUND,
      '-c:v',
      'copy',
      '-c:a',
      'aac',
      '-f',
      'mp4',
      file,
    )
    await writeFile(file, Buffer.concat([await readFile(file), canaryBoxes(), Buffer.from(`${CANARY} behind`)]))
  })
  expect(source.includes(`${CANARY}30`) && source.includes(`${CANARY}12`)).toBe(true)
  expect(copy.includes(CANARY)).toBe(false)
  expect(boxesOf(copy).filter((type) => !NEEDED_BOXES.test(type))).toEqual([])
})

/** Adds data to sound. ISO 14496-3 §4.4.2.4: a data stream element before the first channel of each ADTS frame. */
function withData(adts: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at + 7 <= adts.length; ) {
    const length = ((((adts[at + 3] ?? 0) & 3) << 11) | ((adts[at + 4] ?? 0) << 3) | ((adts[at + 5] ?? 0) >> 5)) >>> 0
    if (length < 8) break
    const head = Buffer.from(adts.subarray(at, at + 7))
    const raw = adts.subarray(at + 7, at + length)
    // One byte for id 4 (3 bits), tag 0 (4 bits) and aligned (1 bit); then the count of bytes, and the bytes.
    const data = Buffer.concat([Buffer.from([0b1000_0001, CANARY.length]), Buffer.from(CANARY)])
    const size = 7 + data.length + raw.length
    head[3] = ((head[3] ?? 0) & 0xfc) | (size >> 11)
    head[4] = (size >> 3) & 255
    head[5] = ((head[5] ?? 0) & 31) | ((size & 7) << 5)
    parts.push(head, data, raw)
    at += length
  }
  return Buffer.concat(parts)
}

test('sound: data within AAC', async () => {
  const { source, copy } = await cleanedOf(async (file) => {
    ffmpeg(...SOUND, '-c:a', 'aac', '-f', 'adts', `${file}.aac`)
    await writeFile(`${file}.bad.aac`, withData(await readFile(`${file}.aac`)))
    ffmpeg('-i', `${file}.bad.aac`, '-c:a', 'copy', '-f', 'mp4', file)
  })
  expect(source.includes(CANARY)).toBe(true)
  expect(copy.includes(CANARY)).toBe(false)
})

test.each([
  ['MP3', ['-c:a', 'libmp3lame', '-f', 'mp3']],
  ['Opus', ['-c:a', 'libopus', '-f', 'ogg']],
  ['FLAC', ['-c:a', 'flac', '-f', 'flac']],
  ['WAV', ['-c:a', 'pcm_s16le', '-f', 'wav']],
])('sound: fields of %s', async (_name, args) => {
  const fields = ['title', 'artist', 'comment', 'album', 'lyrics'].flatMap((name) => ['-metadata', `${name}=${CANARY}`])
  const { source, copy } = await cleanedOf(async (file) => {
    ffmpeg(...SOUND, ...fields, ...args, file)
    await writeFile(file, Buffer.concat([await readFile(file), Buffer.from(`TAG${CANARY}`.padEnd(128, '\0'))]))
  })
  expect(source.includes(CANARY)).toBe(true)
  expect(copy.includes(CANARY)).toBe(false)
  expect(boxesOf(copy).filter((type) => !NEEDED_BOXES.test(type))).toEqual([])
})
