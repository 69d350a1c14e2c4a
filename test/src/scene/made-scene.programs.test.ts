// The readers of witnesses' files read the made incident: they find what its makers know, wrong clocks included, and
// its films are linked by sound.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPrograms, type Inspection, inspectFile, openSandbox, type Sandbox } from '@firsthand/media'
import { type Encoder, type MadeFile, makeScene, onEarth, type Sending } from '@firsthand/scene'
import { printOf, type SoundPrint, verifyPair } from '@firsthand/sound'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { VIEWS } from '../../../packages/scene/src/draw/index.ts'
import { FILM_RATE, filmOf } from '../../../packages/scene/src/film.ts'
import { MESSENGER, type Phone } from '../../../packages/scene/src/phone.ts'
import { PHONES } from '../../../packages/scene/src/phones.ts'
import { hear } from '../../../packages/scene/src/sound/hear.ts'
import { RATE } from '../../../packages/scene/src/sound/signal.ts'
import { buildSoundscape } from '../../../packages/scene/src/sound/soundscape.ts'
import { missingWords, named } from '../stack/missing.ts'

const BANG_AT = Date.UTC(2026, 10, 30, 13, 2, 11)
const LIMIT_MS = 600_000
const why = missingWords(['ffmpeg', 'exiftool', 'bwrap'])

describe.skipIf(why !== undefined)(named('the made incident', why), () => {
  let folder: string
  let sandbox: Sandbox
  let encoder: Encoder
  let sendings: readonly Sending[]

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'firsthand-made-scene-'))
    const programs = await findPrograms(process.env['PATH'] ?? '')
    sandbox = await openSandbox(programs)
    encoder = { ffmpeg: programs.ffmpeg ?? 'ffmpeg', env: {}, folder, signal: AbortSignal.timeout(LIMIT_MS) }
    sendings = makeScene({ seed: 3, bangAt: BANG_AT, zone: 'Europe/Helsinki', encoder }).sendings
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const shortFilm = (phone: Phone): Promise<MadeFile> =>
    filmOf(encoder, {
      ...{ phone, width: 64, height: 36, at: BANG_AT, seconds: 2, place: onEarth({ east: 0, north: 0 }), number: 1 },
      frames: Array.from({ length: 2 * FILM_RATE }, (_, n) => new Uint8Array(64 * 36 * 3).fill(n * 9)),
      sound: new Int16Array(2 * RATE),
    })
  const sentBy = async (who: RegExp, at = 0): Promise<MadeFile> => {
    const make = sendings.find((sending) => who.test(sending.who))?.files[at]
    if (make === undefined) throw new Error(`nobody is called ${who}`)
    return make()
  }
  const keep = async ({ name, bytes }: MadeFile): Promise<string> => {
    const file = join(await mkdtemp(join(folder, 'file-')), name)
    await writeFile(file, bytes)
    return file
  }
  const inspected = async (made: MadeFile): Promise<Inspection> =>
    inspectFile({ sandbox, file: await keep(made), scratch: await mkdtemp(join(folder, 'look-')), name: made.name })
  const startOf = ({ claims }: Inspection, source: string): number | undefined =>
    claims.find((claim) => claim.source === source)?.atMs

  test('a photo says its clock’s time: the student’s is three minutes ahead', async () => {
    const photo = await inspected(await sentBy(/student/, 1))
    expect(startOf(photo, 'exif.DateTimeOriginal')).toBe(BANG_AT + 40_000 + 192_000)
    expect(photo.facts).toMatchObject({ width: 1600, height: 1200 })
    expect(photo.claims.filter(({ about }) => about === 'place')).toEqual([])
  })

  test('and its place, if its phone writes one: the hotel guest’s does', async () => {
    const photo = await inspected(await sentBy(/hotel guest/, 1))
    expect(photo.claims.find(({ about }) => about === 'place')).toMatchObject({ lat: expect.closeTo(61.21, 2) })
  })

  test('a film says when it began, or when it ended, by the habit of its phone', async () => {
    const iphone = await inspected(await shortFilm(PHONES.balcony))
    expect(startOf(iphone, 'quicktime.CreationDate')).toBe(BANG_AT)
    const android = await inspected(await shortFilm(PHONES.stallKeeper))
    const ended = android.claims.find(({ source }) => source === 'mp4.CreateDate')
    expect(ended).toMatchObject({ ref: 'end', atMs: BANG_AT + 2_000 + 3_602_000 })
    expect(android.claims.find(({ about }) => about === 'place')).toMatchObject({ lat: expect.closeTo(61.21, 2) })
  })

  test('a file from a messenger states no time and place', async () => {
    const film = await inspected(await shortFilm(MESSENGER))
    expect(film.claims.filter(({ about }) => about === 'place')).toEqual([])
    expect(film.claims.filter(({ source }) => /^(mp4|quicktime)/.test(source))).toEqual([])
  })

  test('a hostile file is inspected and does no harm', async () => {
    for (const at of [0, 1, 2, 3, 4]) {
      const { facts } = await inspected(await sentBy(/means harm/, at))
      expect(facts).toBeDefined()
    }
  })

  test('three recordings of the bangs are linked by their sound, to within a second', async () => {
    const sounds = buildSoundscape(3)
    const print = (view: keyof typeof VIEWS, from: number, seconds: number): SoundPrint =>
      printOf(halved(hear(sounds, { at: VIEWS[view].from, from, seconds, seed: Math.abs(from) })))
    const balcony = print('north-balcony', -8, 30)
    const meets = (other: SoundPrint, seconds: number): void => {
      const verdict = verifyPair(balcony, other)
      expect(verdict.accepted).toBe(true)
      expect((verdict.accepted ? verdict.offsetMs : 0) / 1000).toBeCloseTo(seconds, 0)
    }
    meets(print('between-stalls', -3, 22), 5)
    meets(print('west-balcony', -10, 26), -2)
  })
})

/** Halves the sample rate of the square's sound, because fingerprints of sound are made at the lower rate. */
const halved = (samples: Int16Array): Int16Array =>
  Int16Array.from({ length: samples.length / 2 }, (_, n) => ((samples[n * 2] ?? 0) + (samples[n * 2 + 1] ?? 0)) / 2)
