import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, type Bench, hasBrowser, hasFixtures, openBench, PHONE_FILES } from './browser.test-kit.ts'
import { makeTellingFiles, type TellingFiles } from './telling-files.test-kit.ts'

const NOTHING = { kind: 'known', time: null, place: null, device: null, owner: false, serial: false, more: [] }

type Told = Record<string, string | number>

const inShort = (answer: {
  time: string | null
  place: { lat: number; lon: number } | null
  device: string | null
}) => ({
  time: answer.time?.slice(0, 19) ?? null,
  place: answer.place === null ? null : [answer.place.lat.toFixed(4), answer.place.lon.toFixed(4)],
  device: answer.device,
})

// The time in a photo's EXIF, else the time with zone of a recording, else the container's.
function expected(told: Told, device: string | null) {
  const time = String(told['DateTimeOriginal'] ?? told['CreationDate'] ?? told['CreateDate'] ?? '0000')
  const place = [told['GPSLatitude'], told['GPSLongitude']].flatMap((part) =>
    typeof part === 'number' ? [part.toFixed(4)] : [],
  )
  const names = [told['Make'], told['Model']].filter((part) => part !== undefined)
  return {
    time: time.startsWith('0000') ? null : time.slice(0, 19).replace(/(\d{4}):(\d\d):(\d\d) /, '$1-$2-$3T'),
    place: place.length === 2 ? place : null,
    device:
      names.length === 0 ? null : names.every((part) => device?.includes(String(part))) ? device : names.join(' '),
  }
}

describe.skipIf(!hasBrowser)('what a file reveals (skipped without chromium)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reveal-'))
  let bench: Bench
  let page: Page
  let files: TellingFiles
  beforeAll(async () => {
    bench = await openBench(['reveal.js', 'clean.js'])
    page = await bench.open()
    files = await makeTellingFiles(folder)
  })
  afterAll(async () => {
    await bench?.close()
    rmSync(folder, { recursive: true })
  })
  const reveal = async (picked: Parameters<typeof ask>[2]) => (await ask(page, 'reveal', picked)).answer

  test.each(['jpeg', 'turned', 'png', 'webp'] as const)(
    '%s: time, place, device, a name and a number',
    async (kind) => {
      expect(await reveal(files[kind])).toMatchObject({
        kind: 'known',
        time: '2024-05-06T07:08:09',
        place: { lat: 60.45, lon: 22.27 },
        device: 'Nokia 3310',
        owner: true,
        serial: true,
      })
    },
  )

  test('videos: the same, and a clock track', async () => {
    const said = {
      kind: 'known',
      time: '2024-05-06T07:08:09Z',
      place: { lat: 60.45, lon: 22.27 },
      device: 'Nokia 3310',
      owner: true,
    }
    expect(await reveal(files.mp4)).toMatchObject(said)
    const inMov = { ...said, device: 'Nokia 3310', more: expect.arrayContaining(['timed']) }
    expect(await reveal(files.mov)).toMatchObject(inMov)
  })

  test('a TIFF whose tag list is at its end', async () => {
    const path = join(folder, 'a.tif')
    const pixels = Buffer.alloc(900 * 900 * 3, 7)
    await sharp(pixels, { raw: { width: 900, height: 900, channels: 3 } })
      .tiff({ compression: 'none' })
      .toFile(path)
    execFileSync('exiftool', [
      '-q',
      '-overwrite_original',
      '-Make=Nokia',
      '-DateTimeOriginal=2024:05:06 07:08:09',
      path,
    ])
    expect(await reveal(path)).toMatchObject({ kind: 'known', time: '2024-05-06T07:08:09', device: 'Nokia' })
  })

  test('once cleaned, nothing is found', async () => {
    for (const path of Object.values(files)) {
      const { bytes } = await ask(page, 'clean', path)
      const out = join(folder, `clean-${basename(path)}`)
      writeFileSync(out, bytes ?? '')
      expect(await reveal(out), path).toEqual(NOTHING)
    }
  })

  test('a type that we cannot read, an empty file, a cut one: unknown, never "nothing"', async () => {
    for (const text of ['', 'x', '%PDF-1.7 and more of it', 'RIFF....WAVEfmt and so on', 'ID3 and so on and on'])
      expect(await reveal({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(text) })).toEqual({
        kind: 'unknown',
      })
    for (const [path, length] of [
      [files.jpeg, 400],
      [files.png, 120],
      [files.webp, 60],
      [files.mp4, 900],
    ] as const) {
      writeFileSync(join(folder, 'cut'), readFileSync(path).subarray(0, length))
      expect(await reveal(join(folder, 'cut')), path).toEqual({ kind: 'unknown' })
    }
  })

  test.skipIf(!hasFixtures)(
    'real phones: agrees with exiftool wherever both find something (../shared/fixtures absent: skipped)',
    async () => {
      const truth: Told[] = JSON.parse(readFileSync(join(PHONE_FILES, '../truth-phone.json'), 'utf8'))
      const unread: string[] = []
      for (const told of truth) {
        const name = basename(String(told['SourceFile']))
        const answer = Object(await reveal(join(PHONE_FILES, name)))
        if (answer.kind === 'unknown') unread.push(name)
        else expect({ name, ...inShort(answer) }).toEqual({ name, ...expected(told, answer.device) })
      }
      // The unread files are of other types, except for three that the makers of the fixtures truncated.
      const cut = ['exif-no-tz.jpg', 'motion_photo_pixel_synth.jpg', 'sample_MP.heic']
      expect(unread.filter((name) => /\.(jpe?g|png|heic|mp4|mov|3gp)$/i.test(name)).sort()).toEqual(cut)
    },
  )
})
