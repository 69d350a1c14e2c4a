import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { FfmpegInput } from './ffmpeg-command.ts'

/**
 * Films in which every frame shows its own number (twelve black or white blocks above their negatives) and whose sound
 * clicks at known moments. With these a copy can be compared with its source without trusting any clock.
 */
export const WIDTH = 192
export const HEIGHT = 112
const SIZE = WIDTH * HEIGHT
const BITS = 12
const BLOCK = WIDTH / BITS
const RATE = 48_000
/** Times at which a click starts, in seconds of the sound. */
export const CLICKS = [0.5, 1.1, 1.9, 2.6, 3.2]

/** Draws a number in blocks: white for each bit that is set, black for the others. */
function rowOf(n: number): Buffer {
  const row = Buffer.alloc(WIDTH)
  for (let bit = 0; bit < BITS; bit += 1) row.fill((n >> bit) & 1 ? 230 : 20, bit * BLOCK, (bit + 1) * BLOCK)
  return row
}

/** Makes `count` grey frames at `fps`; the nth shows n in binary. */
export async function writePictures(file: string, count: number, fps: number): Promise<FfmpegInput> {
  const pictures = Buffer.alloc(SIZE * count)
  for (let n = 0; n < count; n += 1) {
    const [above, below] = [rowOf(n), rowOf(~n)]
    for (let y = 0; y < HEIGHT; y += 1) (y < HEIGHT / 2 ? above : below).copy(pictures, n * SIZE + y * WIDTH)
  }
  await writeFile(file, pictures)
  const options = ['-pix_fmt', 'gray', '-s', `${WIDTH}x${HEIGHT}`, '-framerate', String(fps)]
  return { from: file, format: 'rawvideo', options }
}

/** Makes mono sound of `seconds` with bursts of 30 ms. */
export async function writeClicks(file: string, seconds: number): Promise<FfmpegInput> {
  const sound = Buffer.alloc(2 * Math.round(RATE * seconds))
  for (const click of CLICKS) {
    for (let i = 0; i < RATE * 0.03; i += 1) {
      const at = 2 * (Math.round(click * RATE) + i)
      if (at < sound.length) sound.writeInt16LE(Math.round(20_000 * Math.sin((2 * Math.PI * 1000 * i) / RATE)), at)
    }
  }
  await writeFile(file, sound)
  return { from: file, format: 's16le', options: ['-ar', String(RATE), '-ac', '1'] }
}

export interface Shown {
  readonly at: number
  /** Number of the frame, read from its blocks; -1 if they are unreadable. */
  readonly picture: number
}

export interface Played {
  readonly pictures: readonly Shown[]
  /** Times at which sound sets in after silence, in seconds of the file's own timeline. */
  readonly clicks: readonly number[]
}

/**
 * Plays a film as a player presents it: on its own timeline (an MP4's own 0), with edit lists applied. Its frame times
 * and its sound are written to files beside it.
 */
export function play(file: string): Played {
  const [times, sound] = [`${file}.times`, `${file}.sound`]
  const numbered = `metadata=mode=add:key=n:value=1,metadata=mode=print:key=n:file=${times}`
  const raw = execFileSync(
    'ffmpeg',
    [
      ...['-nostdin', '-v', 'error', '-y', '-copyts', '-i', file, '-map', '0:v:0', '-fps_mode', 'passthrough'],
      ...['-vf', `${numbered},scale=${WIDTH}:${HEIGHT},format=gray`, '-f', 'rawvideo', 'pipe:1'],
      ...['-map', '0:a:0', '-af', 'aresample=async=1:first_pts=0'],
      ...['-ac', '1', '-ar', String(RATE), '-f', 's16le', sound],
    ],
    { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 30 },
  )
  const at = [...readFileSync(times, 'latin1').matchAll(/pts_time:(-?[\d.]+)/g)].map(([, seconds]) => Number(seconds))
  const pictures = at.map((seconds, n) => ({
    at: seconds,
    picture: readPicture(raw.subarray(n * SIZE, (n + 1) * SIZE)),
  }))
  if (raw.length !== pictures.length * SIZE) throw new Error('not each picture has a time')
  return { pictures, clicks: clicksIn(readFileSync(sound)) }
}

export function readPicture(pixels: Buffer): number {
  let number = 0
  for (let bit = 0; bit < BITS; bit += 1) {
    const x = Math.round(bit * BLOCK + BLOCK / 2)
    const [above = 0, below = 0] = [
      pixels[Math.round(HEIGHT / 4) * WIDTH + x],
      pixels[Math.round((3 * HEIGHT) / 4) * WIDTH + x],
    ]
    if (Math.abs(above - below) < 60) return -1
    if (above > below) number |= 1 << bit
  }
  return number
}

function clicksIn(raw: Buffer): number[] {
  const onsets: number[] = []
  let quiet = RATE
  for (let at = 0; at < raw.length / 2; at += 1) {
    if (Math.abs(raw.readInt16LE(2 * at)) < 3000) quiet += 1
    else {
      if (quiet > RATE / 10) onsets.push(at / RATE)
      quiet = 0
    }
  }
  return onsets
}

/** Times of the waveform slots at which sound sets in, in seconds. */
export function clicksInPeaks({ peaks, slotMs }: { peaks: readonly number[]; slotMs: number }): number[] {
  const onsets: number[] = []
  let quiet = 1000
  for (const [at, peak] of peaks.entries()) {
    if (peak < 0.1) quiet += slotMs
    else {
      if (quiet > 100) onsets.push((at * slotMs) / 1000)
      quiet = 0
    }
  }
  return onsets
}

/** The frame on the screen at a moment: the last one that has begun. Undefined before the first. */
export const pictureAt = (shown: readonly Shown[], at: number): number | undefined =>
  shown.findLast((one) => one.at <= at + 0.0005)?.picture
