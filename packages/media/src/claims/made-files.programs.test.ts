import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { type Inspection, inspectFile } from '../inspect/inspect-file.ts'
import {
  makeFilm,
  makeGoProTrack,
  makeMotionPhoto,
  makePackage,
  makeSound,
  makeStill,
  tag,
} from '../made-files.test-kit.ts'
import type { Sandbox } from '../sandbox/index.ts'
import type { FileClaim } from './claim.ts'
import { startInterval } from './interval.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

/** Makes a file by code and returns its inspection under a name. */
const inspected = (
  name: string,
  make: (file: string, scratch: string) => unknown,
  more: { lastModified?: number } = {},
): Promise<Inspection> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await make(file, scratch)
    return await inspectFile({ sandbox, file, scratch, name, ...more })
  })

const utc = (text: string): number => Date.parse(text)
const claimBy = ({ claims }: Inspection, source: string): FileClaim => {
  const found = claims.find((claim) => claim.source === source)
  if (found === undefined) throw new Error(`no claim ${source} in ${claims.map((claim) => claim.source).join(', ')}`)
  return found
}
const codes = ({ flags }: Inspection): string[] => flags.map(({ code }) => code)
/** Expects that the claim's interval contains the true time. `wall` times are local, for claims without a zone. */
const expectHolds = (inspection: Inspection, source: string, truth: string): void => {
  const interval = startInterval(claimBy(inspection, source), inspection.facts.durationMs)
  expect(interval?.lowMs).toBeLessThanOrEqual(utc(truth))
  expect(interval?.highMs).toBeGreaterThanOrEqual(utc(truth))
}

describe('films state when they started, in the way of their writers', () => {
  test('an iPhone clip that was trimmed later: its creation date counts, the movie header is only a bound', async () => {
    const seen = await inspected('IMG_0042.MOV', (file) => {
      makeFilm(file, { handler: 'Core Media Video' })
      tag(
        file,
        'Keys:CreationDate=2023:05:09 12:41:46+01:00',
        'Keys:Make=Apple',
        'Keys:Model=iPhone 14 Pro',
        'QuickTime:CreateDate=2023:05:09 11:48:30+00:00',
      )
    })
    expect(claimBy(seen, 'quicktime.CreationDate')).toMatchObject({
      ref: 'start',
      zone: '+01:00',
      zoneSource: 'stated',
    })
    expectHolds(seen, 'quicktime.CreationDate', '2023-05-09T11:41:46.700Z')
    expect(claimBy(seen, 'mp4.CreateDate')).toMatchObject({ ref: 'upper', zoneSource: 'utc-by-format' })
    expect(seen.flags).toContainEqual({ code: 'edited', evidence: { by: 'written-after-creation', byMs: 404_000 } })
    expect(seen.clockKey).toBe('kind:apple|iphone 14 pro')
  })

  test('an Android clip’s movie date is the END of the recording', async () => {
    const seen = await inspected('VID_20210623_145059.mp4', (file) => {
      makeFilm(file, { seconds: 8, handler: 'VideoHandle' })
      tag(
        file,
        'AllDates=2021:06:23 18:51:07+00:00',
        'TrackCreateDate=2021:06:23 18:51:07+00:00',
        'MediaCreateDate=2021:06:23 18:51:07+00:00',
      )
    })
    expect(claimBy(seen, 'mp4.CreateDate')).toMatchObject({ ref: 'end' })
    expectHolds(seen, 'mp4.CreateDate', '2021-06-23T18:50:59Z')
    expect(claimBy(seen, 'name.camera')).toMatchObject({ ref: 'start', zoneSource: 'none' })
    expect(codes(seen)).toEqual([])
  })

  test('a Pixel clip: the name is the UTC start, the header the end', async () => {
    const seen = await inspected('PXL_20220831_003137144.mp4', (file) => {
      makeFilm(file, { seconds: 29, handler: 'VideoHandle' })
      tag(file, 'QuickTime:CreateDate=2022:08:31 00:32:06+00:00')
    })
    expectHolds(seen, 'name.pxl', '2022-08-31T00:31:37.144Z')
    expectHolds(seen, 'mp4.CreateDate', '2022-08-31T00:31:37.144Z')
    expect(claimBy(seen, 'name.pxl')).toMatchObject({ zone: '+00:00', zoneSource: 'utc-by-format' })
  })

  test('a Samsung clip cut on the phone: track dates show the cut, and the start may be any time before', async () => {
    const seen = await inspected('clip.mp4', (file) => {
      makeFilm(file, { handler: 'VideoHandle' })
      tag(
        file,
        'QuickTime:CreateDate=2021:06:23 20:58:58+00:00',
        'Keys:AndroidVersion=11',
        'TrackCreateDate=2021:06:23 22:05:27+00:00',
        'MediaCreateDate=2021:06:23 22:05:27+00:00',
      )
    })
    expect(codes(seen)).toContain('container-dates-differ')
    // The first ten minutes of fifteen were cut off.
    expectHolds(seen, 'mp4.CreateDate', '2021-06-23T20:53:58Z')
    expect(claimBy(seen, 'mp4.TrackCreateDate')).toMatchObject({ ref: 'upper' })
  })

  test('a GoPro writes its own clock as UTC: no zone is stated; its receiver has the true time', async () => {
    const seen = await inspected('GX010042.MP4', (file) =>
      makeGoProTrack(file, utc('2019-11-18T15:45:32Z'), [
        { utc: '191118234500.000', lat: 33.12, lon: -117.32, fix: 0 },
        { utc: '191118234514.000', lat: 33.12677, lon: -117.32734, fix: 3 },
        { utc: '191118234515.000', lat: 33.12777, lon: -117.32834, fix: 3 },
        { utc: '191118234516.000', lat: 33.12877, lon: -117.32934, fix: 3 },
      ]),
    )
    expect(claimBy(seen, 'mp4.CreateDate')).toMatchObject({
      zoneSource: 'none',
      clock: 'device',
      atMs: utc('2019-11-18T15:45:32Z'),
    })
    expect(claimBy(seen, 'mp4.CreateDate+place')).toMatchObject({ zone: '-08:00', zoneSource: 'coordinates' })
    expect(claimBy(seen, 'track.GPSDateTime')).toMatchObject({ clock: 'gps', zoneSource: 'utc-by-format' })
    expectHolds(seen, 'track.GPSDateTime', '2019-11-18T23:45:13Z')
    // The single place covers the whole track, which is 290 metres long.
    const place = claimBy(seen, 'track.GPS')
    expect([place.lat, place.lon]).toEqual([expect.closeTo(33.12777, 4), expect.closeTo(-117.32834, 4)])
    expect(place.radiusM).toBeGreaterThan(150)
    expect(place.radiusM).toBeLessThan(165)
    expect(claimBy(seen, 'track.GPSStart')).toMatchObject({
      ...{ lat: 33.12677, raw: '33.12677 -117.32734 at 1 s 2019-11-18T23:45:14.000Z' },
      trust: expect.toSatisfy((trust: number) => trust < place.trust),
    })
  })

  test.each(['GPS5', 'GPS9'] as const)(
    'the way of a GoPro is read, and what is no fix is no part of it: %s',
    async (stream) => {
      const walk = Array.from({ length: 40 }, (_, s) => ({
        utc: `230601${120_000 + s}.000`,
        // The track goes north for twenty seconds, then east, 1.5 metres each second.
        ...{ lat: 60.17 + Math.min(s, 20) * 1.35e-5, lon: 24.94 + Math.max(0, s - 20) * 2.7e-5, fix: 3 },
      }))
      const bad = { 0: { fix: 0, lat: 0, lon: 0 }, 1: { fix: 2 }, 2: { dop: 99.99 }, 30: { lat: 60.19 } }
      const samples = walk.map((fix, s) => ({ ...fix, ...bad[s as keyof typeof bad] }))
      const seen = await inspected('GX01.MP4', (file) =>
        makeGoProTrack(file, utc('2023-06-01T15:00:00Z'), samples, stream),
      )
      const { track } = seen
      expect(track).toMatchObject({
        source: 'track.GPS',
        unsure: 2,
        jumps: 1,
        spanMs: 36_000,
      })
      expect(track?.points[0]).toMatchObject({
        atMs: 3000,
        utcMs: utc('2023-06-01T12:00:03Z'),
        radiusM: expect.closeTo(7.7, 1),
      })
      // The simplified track keeps the corner: first point, turn, last point, and nothing on the straights.
      expect(track?.points.map(({ atMs }) => atMs)).toEqual([3000, 20_000, 39_000])
      expect(track?.lengthM).toBeGreaterThan(50)
      expect(track?.lengthM).toBeLessThan(56)
      expect(seen.flags).toContainEqual({ code: 'gps-jumps', evidence: { fixes: 1, of: 37 } })
    },
  )

  test('an exported file says when it was exported', async () => {
    const seen = await inspected('edit.mp4', (file) => {
      makeFilm(file)
      tag(file, 'QuickTime:CreateDate=2023:07:09 18:36:33+00:00', 'ItemList:Encoder=HandBrake 1.6.1')
    })
    expect(claimBy(seen, 'mp4.CreateDate')).toMatchObject({ ref: 'upper' })
    expect(seen.flags).toContainEqual({
      code: 're-encoded',
      evidence: { by: 'program', program: 'handbrake', where: 'ItemList:Encoder' },
    })
  })
})

describe('stills', () => {
  test('a receiver that lags by a minute: its interval contains the truth, and the camera’s clock states it', async () => {
    const seen = await inspected('IMG_20230709_203633.jpg', (file) => {
      makeStill(file)
      tag(
        file,
        'DateTimeOriginal=2023:07:09 20:36:33',
        'SubSecTimeOriginal=616',
        'OffsetTimeOriginal=+08:00',
        'GPSDateStamp=2023:07:09',
        'GPSTimeStamp=12:35:31',
        'GPSLatitude=22.5',
        'GPSLatitudeRef=N',
      )
      tag(file, 'GPSLongitude=114', 'GPSLongitudeRef=E', 'Make=vivo', 'Model=X90', 'SerialNumber=A1B2C3D4')
    })
    expectHolds(seen, 'exif.GPSDateTime', '2023-07-09T12:36:33.616Z')
    expectHolds(seen, 'exif.DateTimeOriginal', '2023-07-09T12:36:33.616Z')
    expect(claimBy(seen, 'exif.DateTimeOriginal')).toMatchObject({
      zone: '+08:00',
      zoneSource: 'stated',
      resolutionMs: 1,
    })
    expect(seen.clockKey).toBe('one:vivo|x90|a1b2c3d4')
    expect(seen.identifying).toMatchObject({ 'ExifIFD:SerialNumber': 'A1B2C3D4' })
    expect(JSON.stringify([seen.claims, seen.flags, seen.facts])).not.toContain('A1B2C3D4')
  })

  test('a receiver that does not know the leap seconds is later than the shutter, and is flagged', async () => {
    const seen = await inspected('a.jpg', (file) => {
      makeStill(file)
      tag(
        file,
        'DateTimeOriginal=2023:07:09 12:36:33',
        'OffsetTimeOriginal=+00:00',
        'GPSDateStamp=2023:07:09',
        'GPSTimeStamp=12:36:51',
      )
    })
    expect(seen.flags).toContainEqual({ code: 'gps-leap-seconds', evidence: { byS: 18 } })
    expectHolds(seen, 'exif.GPSDateTime', '2023-07-09T12:36:33Z')
  })

  test('a messenger’s picture was made on its day of receipt or before, and looks encoded again', async () => {
    const seen = await inspected('IMG-20230709-WA0012.jpg', (file) => makeStill(file, '1600x1200'))
    expect(claimBy(seen, 'name.whatsapp')).toMatchObject({ ref: 'day', raw: 'IMG-20230709-WA0012' })
    expectHolds(seen, 'name.whatsapp', '2023-07-08T10:00:00Z')
    expect(seen.flags.find(({ code }) => code === 're-encoded')?.evidence).toMatchObject({
      by: 'messenger-name',
      longEdge: 1600,
    })
  })

  test('iOS converted HEIC to JPEG at the pick: the camera’s names stay, its maker note is gone', async () => {
    const seen = await inspected('IMG_0042.jpg', (file) => {
      makeStill(file)
      tag(file, 'Make=Apple', 'Model=iPhone 13', 'Software=17.1.2', 'DateTimeOriginal=2023:07:09 20:36:33')
    })
    expect(seen.flags.find(({ code }) => code === 're-encoded')?.evidence).toMatchObject({
      by: 'ios-picker',
      makerNote: false,
    })
  })

  test('a photo that was scaled and saved by an editor', async () => {
    const seen = await inspected('a.jpg', (file) => {
      makeStill(file)
      tag(
        file,
        'DateTimeOriginal=2023:07:09 20:36:33',
        'ModifyDate=2023:07:10 09:00:00',
        'Software=Adobe Photoshop 24.1',
        'ExifImageWidth=4000',
        'ExifImageHeight=3000',
      )
    })
    expect(codes(seen)).toEqual(['edited', 'edited', 'size-differs'])
    expect(seen.claims.map(({ source }) => source)).toEqual(['exif.DateTimeOriginal'])
  })

  test('a motion photo gives claims of both parts; the still lies where the film says', async () => {
    const seen = await inspected('MVIMG_20230709_203633.jpg', async (file, scratch) => {
      makeStill(file)
      tag(file, 'DateTimeOriginal=2023:07:09 20:36:33', 'OffsetTimeOriginal=+08:00', 'Make=Google', 'Model=Pixel 3')
      const film = join(scratch, 'film.mp4')
      makeFilm(film, { seconds: 3, handler: 'VideoHandle' })
      tag(film, 'QuickTime:CreateDate=2023:07:09 12:36:34+00:00')
      await makeMotionPhoto(file, film, 1_500_000)
    })
    expect(seen).toMatchObject({ kind: 'image' })
    expect(seen.flags.find(({ code }) => code === 'motion-photo')?.evidence).toMatchObject({
      durationMs: 3000,
      how: 'told',
    })
    expect(seen.facts.motionVideoBytes).toBeGreaterThan(1000)
    expectHolds(seen, 'motion.mp4.CreateDate', '2023-07-09T12:36:33Z')
    expectHolds(seen, 'exif.DateTimeOriginal', '2023-07-09T12:36:33.500Z')
  })

  test('a camera whose clock was never set gives only a lower bound', async () => {
    const seen = await inspected('a.jpg', (file) => {
      makeStill(file)
      tag(file, 'DateTimeOriginal=2000:01:01 00:03:00')
    })
    expect(codes(seen)).toContain('clock-never-set')
    expect(claimBy(seen, 'exif.DateTimeOriginal')).toMatchObject({ ref: 'lower' })
  })
})

test('a recorder’s bext time is local and starts the sound', async () => {
  const seen = await inspected('a.wav', (file) => makeSound(file, '2023-07-09', '20:36:33'))
  expect(seen.kind).toBe('audio')
  expect(claimBy(seen, 'riff.DateTimeOriginal')).toMatchObject({
    ref: 'start',
    zoneSource: 'none',
    atMs: utc('2023-07-09T20:36:33Z'),
  })
})

test('an office file gives an upper bound for its content; its author’s name is identifying', async () => {
  const core =
    '<cp:coreProperties xmlns:dc="d" xmlns:cp="c" xmlns:dcterms="t"><dc:creator>Anna &amp; Meier</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2023-07-09T18:36:33Z</dcterms:created></cp:coreProperties>'
  const seen = await inspected('Report 2023-07-09 20.36.33.docx', (file) =>
    makePackage(file, {
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': '<w:document/>',
      'docProps/core.xml': core,
    }),
  )
  expect(claimBy(seen, 'ooxml.created')).toMatchObject({ ref: 'upper', zone: '+00:00', readBy: ['office'] })
  expect(claimBy(seen, 'name.camera')).toMatchObject({ ref: 'upper' })
  expect(seen.identifying).toMatchObject({ 'XML:Creator': 'Anna & Meier' })
})
