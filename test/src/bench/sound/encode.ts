// Encodes recordings as phones and messengers write them. One ffmpeg process makes several files, because its start
// costs more than a clip.
import { execFile } from 'node:child_process'
import { rename, rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Draws } from './draws.ts'
import { RATE } from './signal.ts'

const run = promisify(execFile)

export interface Coding {
  readonly codec: 'aac' | 'opus'
  /** Bit rate, kbit/s. */
  readonly rate: number
  readonly hertz: 44_100 | 48_000
  readonly container: 'm4a' | 'mp4' | 'webm' | 'ogg'
  readonly channels: 1 | 2
  /** Bit rate, kbit/s, if a messenger encoded the recording again. */
  readonly again?: number
}

export interface ClipToWrite {
  readonly samples: Int16Array
  readonly coding: Coding
  /** The path, with the container's extension. */
  readonly file: string
}

export function drawCoding(draws: Draws): Coding {
  const channels = draws.chance(0.3) ? 2 : 1
  if (draws.chance(0.2))
    return {
      codec: 'opus',
      rate: 24,
      hertz: 48_000,
      container: draws.pick<'webm' | 'ogg'>(['webm', 'ogg']),
      channels: 1,
    }
  const coding = {
    codec: 'aac',
    rate: draws.pick([32, 48, 64]),
    hertz: draws.pick<44_100 | 48_000>([44_100, 48_000]),
    container: draws.pick<'m4a' | 'mp4'>(['m4a', 'm4a', 'm4a', 'mp4']),
    channels,
  } as const
  return draws.chance(0.25) ? { ...coding, again: 32 } : coding
}

export const nameOf = ({ codec, rate, again }: Coding): string =>
  again === undefined ? `${codec} ${rate}` : `${codec} ${rate} → ${again}`

const BATCH = 8

export async function writeClips(ffmpeg: string, clips: readonly ClipToWrite[]): Promise<void> {
  for (let at = 0; at < clips.length; at += BATCH) {
    const batch = clips.slice(at, at + BATCH)
    for (const { file, samples } of batch) {
      await writeFile(`${file}.raw`, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength))
    }
    await encode(ffmpeg, batch, ({ file }) => ['-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', `${file}.raw`])
    for (const { file } of batch) await rm(`${file}.raw`)
    const twice = batch.flatMap((clip) =>
      clip.coding.again === undefined ? [] : [{ ...clip, again: clip.coding.again }],
    )
    await encodeAgain(ffmpeg, twice)
  }
}

async function encodeAgain(
  ffmpeg: string,
  clips: readonly (ClipToWrite & { readonly again: number })[],
): Promise<void> {
  if (clips.length === 0) return
  for (const { file } of clips) await rename(file, `${file}.first`)
  const second = clips.map((clip) => ({ ...clip, coding: { ...clip.coding, rate: clip.again } }))
  await encode(ffmpeg, second, ({ file }) => ['-i', `${file}.first`])
  for (const { file } of clips) await rm(`${file}.first`)
}

async function encode(
  ffmpeg: string,
  clips: readonly ClipToWrite[],
  inputOf: (clip: ClipToWrite) => readonly string[],
): Promise<void> {
  const outputs = clips.flatMap(({ coding, file }, n) => [
    ...['-map', `${n}:a`, '-map_metadata', '-1', '-c:a', coding.codec === 'opus' ? 'libopus' : 'aac', '-threads', '1'],
    ...['-b:a', `${coding.rate}k`, '-ar', String(coding.hertz), '-ac', String(coding.channels)],
    ...(coding.codec === 'opus' ? ['-application', 'voip'] : ['-aac_coder', 'fast']),
    ...['-f', MUXERS[coding.container], file],
  ])
  await run(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...clips.flatMap(inputOf), ...outputs])
}

const MUXERS = { m4a: 'ipod', mp4: 'mp4', webm: 'webm', ogg: 'ogg' } as const
