import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPrograms, openSandbox, readSamples, type Sandbox } from '@firsthand/media'
import { SAMPLE_RATE } from '@firsthand/sound'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingWords, named } from '../../stack/missing.ts'
import { drawsOf } from './draws.ts'
import { type Coding, nameOf, writeClips } from './encode.ts'
import { type MadeFilm, makeEight } from './make-scene.ts'
import { RATE, whiteNoise } from './signal.ts'

const why = missingWords(['ffmpeg', 'exiftool', 'bwrap'])
/** Clock errors of the first four phones, in ms. These four cover every maker's habits. */
const CLOCKS = [0, 60_000, 0, -3_600_000]

const parseTags = (json: string): readonly unknown[] => JSON.parse(json) as unknown[]

describe.skipIf(why !== undefined)(named('made files', why), { timeout: 120_000 }, () => {
  let folder: string
  let sandbox: Sandbox
  let films: readonly MadeFilm[]
  const at = Date.UTC(2026, 4, 1, 12)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'made-sound-'))
    sandbox = await openSandbox(await findPrograms(process.env['PATH'] ?? ''))
    const phones = CLOCKS.length
    films = await makeEight({ seed: 3, phones, at, clocks: CLOCKS, zoneMinutes: 180, ffmpeg: 'ffmpeg', folder })
  }, 180_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const codings: readonly Coding[] = [
    { codec: 'aac', rate: 32, hertz: 44_100, container: 'm4a', channels: 1 },
    { codec: 'aac', rate: 64, hertz: 48_000, container: 'mp4', channels: 2, again: 32 },
    { codec: 'opus', rate: 24, hertz: 48_000, container: 'webm', channels: 1 },
    { codec: 'opus', rate: 24, hertz: 48_000, container: 'ogg', channels: 1 },
  ]

  test.each(codings.map((coding) => [`${nameOf(coding)} in ${coding.container}`, coding] as const))(
    'a sound stays where it was put: %s',
    async (_, coding) => {
      // Silence, with noise from 2.000 s on.
      const samples = new Int16Array(4 * RATE)
      for (const [i, value] of whiteNoise(RATE, drawsOf(1)).entries()) samples[2 * RATE + i] = 5000 * value
      const file = join(folder, `put.${coding.container}`)
      await writeClips('ffmpeg', [{ samples, coding, file }])
      const scratch = await mkdtemp(join(folder, 'scratch-'))
      const read = await readSamples({ sandbox, file, scratch, rate: SAMPLE_RATE, seconds: 60 })
      if (!read.ok) throw new Error(read.error.code)
      const heard = read.value.samples
      const begins = heard.findIndex((value) => Math.abs(value) > 2000)
      expect(Math.abs(begins / SAMPLE_RATE - 2)).toBeLessThan(0.006)
      expect(Math.abs(heard.length / SAMPLE_RATE - 4)).toBeLessThan(0.1)
    },
  )

  test('films of one scene: any two overlap by eight seconds, and sound needs less than 20 ms between them', () => {
    expect(films).toHaveLength(CLOCKS.length)
    expect(new Set(films.map(({ phone }) => phone.habit)).size).toBe(3)
    for (const [n, a] of films.entries()) {
      expect(a.startMs).toBeGreaterThanOrEqual(at)
      for (const b of films.slice(n + 1)) {
        const [from, to] = [
          Math.max(a.startMs, b.startMs),
          Math.min(a.startMs + a.seconds * 1000, b.startMs + b.seconds * 1000),
        ]
        expect(to - from).toBeGreaterThan(8000)
        expect(Math.hypot(a.place.x - b.place.x, a.place.y - b.place.y) / 343).toBeLessThan(0.02)
      }
    }
  })

  test('each film states what its own clock showed, in its maker’s way', async () => {
    const files = films.map(({ name }) => join(folder, name))
    for (const [n, { bytes }] of films.entries()) await writeFile(files[n] ?? '', bytes)
    const tags = ['-QuickTime:CreateDate', '-Keys:CreationDate']
    const said = parseTags(execFileSync('exiftool', ['-j', '-api', 'QuickTimeUTC=0', ...tags, ...files]).toString())
    for (const [n, { name, phone, startMs, seconds, clockMs }] of films.entries()) {
      const shown = (ms: number): string =>
        new Date(ms).toISOString().slice(0, 19).replaceAll('-', ':').replace('T', ' ')
      const start = startMs + clockMs
      const isIphone = phone.habit === 'iphone'
      const wanted = isIphone
        ? { CreateDate: shown(start), CreationDate: `${shown(start + 180 * 60_000)}+03:00` }
        : { CreateDate: shown(start + seconds * 1000) }
      expect(said[n]).toEqual({ SourceFile: files[n], ...wanted })
      if (phone.habit === 'android')
        expect(name).toBe(
          `VID_${shown(start + 180 * 60_000)
            .replaceAll(':', '')
            .replace(' ', '_')}.mp4`,
        )
    }
  })
})
