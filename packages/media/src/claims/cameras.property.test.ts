import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../domain/src/law-runs.test-kit.ts'
import type { TagSet } from '../tags/tag-set.ts'
import type { Fix } from '../track/read-track.ts'
import { trackReading } from '../track/track-claims.ts'
import type { FileClaim } from './claim.ts'
import { containerWorld } from './container-world.ts'
import { fileClaims } from './file-claims.ts'
import { startInterval } from './interval.ts'
import { nameClaims } from './name-time.ts'

/** Invents cameras whose true time is known. The interval that is read from their metadata must contain that time. */
const INSTANT = fc.integer({ min: Date.UTC(2005, 1, 1), max: Date.UTC(2038, 0, 1) })
const OFFSET = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15)
const LENGTH = fc.integer({ min: 500, max: 3_600_000 })

const two = (n: number): string => String(n).padStart(2, '0')
const zoneText = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
/** Formats a time as EXIF does, truncated to whole seconds. */
const exifText = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replaceAll('-', ':').replace('T', ' ')
const set = (tags: Record<string, string | number>): TagSet => ({
  reader: 'exiftool',
  version: 't',
  tags: new Map(Object.entries(tags)),
})
const read = (tags: Record<string, string | number>, durationMs?: number): readonly FileClaim[] =>
  fileClaims({ sets: [set(tags)], durationMs, name: undefined, lastModified: undefined }).claims
const claimBy = (claims: readonly FileClaim[], source: string): FileClaim => {
  const found = claims.find((claim) => claim.source === source)
  if (found === undefined) throw new Error(`no ${source}`)
  return found
}
const expectHolds = (claim: FileClaim, truth: number, durationMs = 0): void => {
  const interval = startInterval(claim, durationMs)
  expect(interval?.lowMs).toBeLessThanOrEqual(truth)
  expect(interval?.highMs).toBeGreaterThanOrEqual(truth)
}
/** Excludes 1 January and 6 January, which clocks show that were never set (6 January 1980 is the GPS epoch). */
const isPlain = (ms: number): boolean => !/-01-01T|-01-06T/.test(new Date(ms).toISOString())

test('a camera with an offset: the instant lies in the interval, and the zone is stated', () => {
  fc.assert(
    fc.property(INSTANT, OFFSET, fc.boolean(), (truth, offset, hasSubSeconds) => {
      const wall = truth + offset * 60_000
      fc.pre(isPlain(wall))
      const claim = claimBy(
        read({
          'ExifIFD:DateTimeOriginal': exifText(wall),
          'ExifIFD:OffsetTimeOriginal': zoneText(offset),
          ...(hasSubSeconds
            ? { 'ExifIFD:SubSecTimeOriginal': String(((truth % 1000) + 1000) % 1000).padStart(3, '0') }
            : {}),
        }),
        'exif.DateTimeOriginal',
      )
      expect(claim.zoneSource).toBe('stated')
      expectHolds(claim, truth)
    }),
    { numRuns: lawRuns(100) },
  )
})

test('a camera without an offset: the wall time lies in the interval, and no zone is claimed', () => {
  fc.assert(
    fc.property(INSTANT, OFFSET, (truth, offset) => {
      const wall = truth + offset * 60_000
      fc.pre(isPlain(wall))
      const claim = claimBy(read({ 'ExifIFD:DateTimeOriginal': exifText(wall) }), 'exif.DateTimeOriginal')
      expect(claim.zone).toBeUndefined()
      expectHolds(claim, wall)
    }),
    { numRuns: lawRuns(100) },
  )
})

test('a receiver whose last fix is up to a quarter of an hour old', () => {
  fc.assert(
    fc.property(INSTANT, fc.integer({ min: -900, max: 900_000 }), (truth, ageMs) => {
      const [date, time] = exifText(truth - ageMs).split(' ')
      fc.pre(isPlain(truth - ageMs))
      const claim = claimBy(
        read({ 'GPS:GPSDateStamp': date ?? '', 'GPS:GPSTimeStamp': time ?? '' }),
        'exif.GPSDateTime',
      )
      expect(claim.zoneSource).toBe('utc-by-format')
      expectHolds(claim, truth)
    }),
    { numRuns: lawRuns(100) },
  )
})

test('Android stamps the end up to a second late, an iPhone the start, a GoPro its own clock', () => {
  fc.assert(
    fc.property(INSTANT, OFFSET, LENGTH, fc.integer({ min: 0, max: 999 }), (truth, offset, length, lateMs) => {
      fc.pre([truth, truth + length, truth + length + lateMs, truth + offset * 60_000].every(isPlain))
      const android = {
        'Track1:HandlerDescription': 'VideoHandle',
        'QuickTime:CreateDate': `${exifText(truth + length + lateMs)}+00:00`,
      }
      const end = claimBy(read(android, length), 'mp4.CreateDate')
      expect(end.ref).toBe('end')
      expectHolds(end, truth, length)
      const iphone = { 'Keys:CreationDate': `${exifText(truth + offset * 60_000)}${zoneText(offset)}` }
      expectHolds(claimBy(read(iphone, length), 'quicktime.CreationDate'), truth)
      const gopro = { 'Keys:Make': 'GoPro', 'QuickTime:CreateDate': `${exifText(truth + offset * 60_000)}+00:00` }
      const local = claimBy(read(gopro, length), 'mp4.CreateDate')
      expect([local.zone, local.zoneSource]).toEqual([undefined, 'none'])
      expectHolds(local, truth + offset * 60_000)
    }),
    { numRuns: lawRuns(100) },
  )
})

test('a film of an unknown maker, also a cut clip: the interval contains both start and end', () => {
  fc.assert(
    fc.property(
      INSTANT,
      LENGTH,
      fc.boolean(),
      fc.integer({ min: 10_000, max: 86_400_000 }),
      (truth, length, isEnd, laterMs) => {
        const stamp = truth + (isEnd ? length : 0)
        fc.pre([truth, truth + length, stamp + laterMs, truth + length + laterMs].every(isPlain))
        const plain = { 'QuickTime:CreateDate': `${exifText(stamp)}+00:00` }
        expectHolds(claimBy(read(plain, length), 'mp4.CreateDate'), truth, length)
        // The phone cut the file to its first half, and the header still states the end of the whole.
        const cut = {
          'Track1:HandlerDescription': 'VideoHandle',
          'QuickTime:CreateDate': `${exifText(truth + length)}+00:00`,
          'Track1:TrackCreateDate': `${exifText(truth + length + laterMs)}+00:00`,
        }
        const half = Math.floor(length / 2)
        for (const claim of read(cut, half)) expectHolds(claim, truth, half)
      },
    ),
    { numRuns: lawRuns(100) },
  )
})

test('names: a Pixel’s is UTC to the millisecond, a messenger’s is only a bound', () => {
  fc.assert(
    fc.property(INSTANT, fc.integer({ min: 0, max: 400_000_000 }), (truth, laterMs) => {
      const iso = new Date(truth).toISOString()
      const compact = iso.slice(0, 10).replaceAll('-', '')
      const clock = iso.slice(11, 19).replaceAll(':', '')
      const [pixel] = nameClaims(`PXL_${compact}_${clock}${iso.slice(20, 23)}.jpg`)
      expect(pixel).toMatchObject({ atMs: truth, zoneSource: 'utc-by-format' })
      const [local] = nameClaims(`VID_${compact}_${clock}.mp4`)
      if (local !== undefined) expectHolds(local, truth)
      const received = new Date(truth + laterMs).toISOString().slice(0, 10).replaceAll('-', '')
      const [day] = nameClaims(`IMG-${received}-WA0001.jpg`)
      if (day !== undefined) expectHolds(day, truth)
    }),
    { numRuns: lawRuns(100) },
  )
})

test('a track whose receiver wakes up late: the start lies in the interval, positions are few and true', () => {
  const fix = (truth: number, n: number, lagMs: number, dead: number): Fix => ({
    atS: n,
    time: new Date(truth + n * 1000 - (n < dead ? 5000 : lagMs))
      .toISOString()
      .slice(0, 23)
      .replaceAll('-', ':')
      .replace('T', ' '),
    lat: 50 + n / 1000,
    lon: 14,
    altitudeM: 200,
    errorM: 1.5,
    dop: undefined,
    mode: n < dead ? 0 : 3,
  })
  fc.assert(
    fc.property(
      INSTANT,
      fc.integer({ min: 3, max: 300 }),
      fc.integer({ min: 0, max: 1400 }),
      fc.integer({ min: 0, max: 2 }),
      (truth, count, lagMs, dead) => {
        const fixes = Array.from({ length: count }, (_, n) => fix(truth, n, lagMs, dead))
        const { claims } = trackReading(fixes, containerWorld([set({ 'GoPro:Model': 'HERO' })], count * 1000))
        expectHolds(claimBy(claims, 'track.GPSDateTime'), truth)
        const places = claims.filter(({ about }) => about === 'place')
        expect(places.length).toBeLessThanOrEqual(2)
        // The circle holds every valid fix, and is no wider than needed.
        const around = claimBy(claims, 'track.GPS')
        const halfM = ((count - 1 - dead) / 2000) * 111_195
        expect(around.lat).toBeCloseTo(50 + (count - 1 + dead) / 2000, 2)
        expect(around.radiusM).toBeGreaterThanOrEqual(halfM)
        expect(around.radiusM).toBeLessThan(halfM * 1.05 + 20)
      },
    ),
    { numRuns: lawRuns(100) },
  )
})
