// Makes the films of one scene that eight phones would send, each with a picture and metadata of its own.
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Draws, drawsOf, seedOf } from './draws.ts'
import { dateTags, nameOf, PHONES, type Phone } from './phones.ts'
import { frames, PICTURE } from './picture.ts'
import { record } from './record.ts'
import { makeScene, type Place } from './scene.ts'
import { RATE } from './signal.ts'
import type { Speaker } from './sources/speech.ts'

const run = promisify(execFile)

export interface EightSpec {
  readonly seed: number
  /** How many of the eight phones are used, from the first on. By default all. */
  readonly phones?: number
  /** Scales the length of the scene and of every film; 1 by default. */
  readonly share?: number
  /** Epoch ms at which the scene begins. */
  readonly at: number
  /** How far each of the eight phones' clocks is ahead of UTC, ms. */
  readonly clocks: readonly number[]
  /** Minutes ahead of UTC that the phones' wall time shows. */
  readonly zoneMinutes: number
  readonly ffmpeg: string
  /** A folder for intermediate files; the caller removes it. */
  readonly folder: string
  /** Speaks the voices. If absent, they are synthesised here, and only Node and ffmpeg are needed. */
  readonly speaker?: Speaker
}

export interface MadeFilm {
  readonly bytes: Buffer
  /** The file's name, as the phone would give it. */
  readonly name: string
  readonly mediaType: 'video/mp4' | 'video/quicktime'
  readonly phone: Phone
  /** True epoch ms of its first sample. */
  readonly startMs: number
  readonly seconds: number
  readonly clockMs: number
  /**
   * Metres from the middle of the scene. All phones are within six metres of each other, so that sound takes less than
   * 20 ms between any two.
   */
  readonly place: Place
}

const SCENE_SECONDS = 42
const SNR_DB = 12

/**
 * Makes the films. Sound, spans and names are deterministic; ffmpeg decides the bytes. With `share` 1 any two films
 * overlap by eight seconds or more.
 */
export async function makeEight(spec: EightSpec): Promise<MadeFilm[]> {
  const { share = 1 } = spec
  const scene = makeScene({ seed: spec.seed, seconds: SCENE_SECONDS * share, shared: {}, lift: 0 }, spec.speaker)
  const made: MadeFilm[] = []
  for (const [n, phone] of PHONES.slice(0, spec.phones).entries()) {
    const draws = drawsOf(seedOf(spec.seed, 70, n))
    const [start, seconds] = [share * draws.between(1, 12), share * draws.between(21, 27)]
    const place = { x: draws.between(-2, 2), y: draws.between(-2, 2) }
    const recorder = {
      seed: draws.seed(),
      start,
      seconds,
      place,
      snrDb: SNR_DB,
      window: [start, start + seconds],
    } as const
    const { samples } = record(scene, recorder, spec.speaker)
    const clockMs = spec.clocks[n] ?? 0
    const startMs = spec.at + Math.round(start * 1000)
    const shown = { startMs: startMs + clockMs, seconds, zoneMinutes: spec.zoneMinutes }
    const bytes = await film({ samples, phone, tags: dateTags(phone, shown), spec, n }, draws)
    const name = nameOf(phone, shown)
    const mediaType = phone.habit === 'iphone' ? 'video/quicktime' : 'video/mp4'
    made.push({ bytes, name, mediaType, phone, startMs, seconds, clockMs, place })
  }
  return made
}

interface FilmSpec {
  readonly samples: Int16Array
  readonly phone: Phone
  readonly tags: readonly string[]
  readonly spec: EightSpec
  readonly n: number
}

async function film(
  { samples, phone, tags, spec: { ffmpeg, folder, seed }, n }: FilmSpec,
  draws: Draws,
): Promise<Buffer> {
  const isIphone = phone.habit === 'iphone'
  const [sound, file] = [join(folder, `${seed}-${n}.raw`), join(folder, `${seed}-${n}.${isIphone ? 'mov' : 'mp4'}`)]
  await writeFile(sound, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength))
  const seconds = samples.length / RATE
  await writeFile(`${sound}.rgb`, frames(seconds, draws))
  const { width, height, perSecond } = PICTURE
  const shape = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-r', String(perSecond)]
  await run(ffmpeg, [
    ...['-nostdin', '-v', 'error', '-y', ...shape, '-i', `${sound}.rgb`],
    ...['-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', sound, '-t', String(seconds)],
    ...[
      '-vf',
      'scale=640:360:flags=neighbor,format=yuv420p',
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-crf',
      '32',
      '-c:a',
      'aac',
      '-b:a',
      '64k',
      '-ar',
      '48000',
    ],
    ...['-fflags', '+bitexact', '-movflags', 'use_metadata_tags+faststart', '-metadata', 'encoder=', ...tags, file],
  ])
  return await readFile(file)
}
