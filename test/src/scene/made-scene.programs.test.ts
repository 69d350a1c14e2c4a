// The made incident, read by the very readers that read a witness's files: it says what its makers know, wrong clocks
// included, and its films meet by their sound.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPrograms, type Inspection, inspectFile, openSandbox, type Sandbox } from '@firsthand/media'
import { printOf, readSamples, type SoundPrint, verifyPair } from '@firsthand/media/sound'
import { type MadeFile, makeScene, type Sending } from '@firsthand/scene'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingWords, named } from '../stack/missing.ts'

const BANG_AT = Date.UTC(2026, 10, 30, 13, 2, 11)
const LIMIT_MS = 600_000
const why = missingWords(['ffmpeg', 'exiftool', 'bwrap'])

describe.skipIf(why !== undefined)(named('the made incident', why), () => {
  let folder: string
  let sandbox: Sandbox
  let sendings: readonly Sending[]

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'firsthand-made-scene-'))
    const programs = await findPrograms(process.env['PATH'] ?? '')
    sandbox = await openSandbox(programs)
    const encoder = { ffmpeg: programs.ffmpeg ?? 'ffmpeg', env: {}, signal: AbortSignal.timeout(LIMIT_MS) }
    sendings = makeScene({ seed: 3, bangAt: BANG_AT, zone: 'Europe/Helsinki', encoder }).sendings
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

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

  test('a photo says its clock’s time with zone and place: the hotel guest’s is 47 s slow', async () => {
    const photo = await inspected(await sentBy(/hotel guest/, 1))
    expect(startOf(photo, 'exif.DateTimeOriginal')).toBe(BANG_AT + 9_000 - 47_000)
    expect(photo.facts).toMatchObject({ width: 1600, height: 1200 })
    expect(photo.claims.find(({ about }) => about === 'place')).toMatchObject({ lat: expect.closeTo(61.21, 2) })
  })

  test('a film says when it began, or when it ended, by the habit of its phone', async () => {
    const [iphone, android] = [
      await inspected(await sentBy(/balcony: both/)),
      await inspected(await sentBy(/hour ahead/)),
    ]
    expect(startOf(iphone, 'quicktime.CreationDate')).toBe(BANG_AT - 8_000 + 400 - 400)
    const ended = android.claims.find(({ source }) => source === 'mp4.CreateDate')
    expect(ended).toMatchObject({ ref: 'end' })
    expect(ended?.atMs).toBe(BANG_AT + 19_000 + 3_602_000)
  })

  test('what a messenger handed on says nothing of when and where', async () => {
    const film = await inspected(await sentBy(/messenger gave/))
    expect(film.claims.filter(({ about }) => about === 'place')).toEqual([])
    expect(film.claims.filter(({ source }) => /^(mp4|quicktime)/.test(source))).toEqual([])
  })

  test('what means harm is looked at and does none', async () => {
    for (const at of [0, 1, 2, 3, 4]) {
      const { facts } = await inspected(await sentBy(/means harm/, at))
      expect(facts).toBeDefined()
    }
  })

  test('three films that share the bangs meet by their sound, to the tenth of a second', async () => {
    const print = async (who: RegExp): Promise<SoundPrint> => {
      const scratch = await mkdtemp(join(folder, 'hear-'))
      const read = await readSamples({ sandbox, file: await keep(await sentBy(who)), scratch })
      if (!read.ok) throw new Error(`no sound: ${JSON.stringify(read.error)}`)
      return printOf(read.value.samples)
    }
    const [balcony, stalls, hotel] = [await print(/balcony: both/), await print(/hour ahead/), await print(/hotel/)]
    const meets = (a: SoundPrint, b: SoundPrint, seconds: number): void => {
      const verdict = verifyPair(a, b)
      expect(verdict.accepted).toBe(true)
      expect((verdict.accepted ? verdict.offsetMs : 0) / 1000).toBeCloseTo(seconds, 0)
    }
    meets(balcony, stalls, 5)
    meets(balcony, hotel, -2)
  })
})
