import { describe, expect, test } from 'vitest'
import type { TagSet } from '../tags/tag-set.ts'
import { TRUST } from './claim.ts'
import { fileClaims } from './file-claims.ts'
import { startInterval } from './interval.ts'
import { claimOf, saidBy } from './said.test-kit.ts'

/** A still with a known shutter time and GPS time. Each case says what its clock shows. */
type Tags = Record<string, string | number>
const TRUTH = Date.parse('2024-05-06T05:08:09Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const VIENNA: Tags = {
  'GPS:GPSLatitude': 48.2,
  'GPS:GPSLatitudeRef': 'N',
  'GPS:GPSLongitude': 16.37,
  'GPS:GPSLongitudeRef': 'E',
}

const text = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replaceAll('-', ':').replace('T', ' ')
const clock = (offMs: number, zone?: string, truth = TRUTH): Tags => ({
  'ExifIFD:DateTimeOriginal': text(truth + 2 * HOUR + offMs),
  ...(zone === undefined ? {} : { 'ExifIFD:OffsetTimeOriginal': zone }),
})
const fix = (offMs = 0, truth = TRUTH): Tags => {
  const [date = '', time = ''] = text(truth + offMs).split(' ')
  return { 'GPS:GPSDateStamp': date, 'GPS:GPSTimeStamp': time }
}
function read(tags: Tags, truth = TRUTH) {
  const set: TagSet = { reader: 'exiftool', version: 't', tags: new Map(Object.entries(tags)) }
  const { claims, flags } = fileClaims({ sets: [set], durationMs: undefined, name: undefined, lastModified: undefined })
  const gps = claims.find(({ source }) => source === 'exif.GPSDateTime')
  const interval = gps && startInterval(gps)
  const holds = interval !== undefined && interval.lowMs <= truth && interval.highMs >= truth
  return { gps, holds, first: claims.find(({ about }) => about === 'time')?.source, flags }
}

describe('GPS time is later than the clock: the clock is wrong, and the fix is good', () => {
  test.each<[string, number, Tags]>([
    ['26 h 3 min slow', 26 * HOUR + 3 * MINUTE, clock(-26 * HOUR - 3 * MINUTE, '+02:00')],
    ['26 h slow, a zone by the place alone', 26 * HOUR, { ...VIENNA, ...clock(-26 * HOUR) }],
    ['a year slow', 366 * DAY, { ...VIENNA, ...clock(-366 * DAY, '+02:00') }],
    ['47 min slow', 47 * MINUTE, { ...VIENNA, ...clock(-47 * MINUTE, '+02:00') }],
    ['47 min slow, a zone by the place alone', 47 * MINUTE, { ...VIENNA, ...clock(-47 * MINUTE) }],
    ['a day slow, at noon', DAY, clock(-DAY, '+02:00')],
    ['right, in a zone stated an hour too far east', HOUR, clock(0, '+03:00')],
  ])('%s', (_, byMs, tags) => {
    const found = read({ ...tags, ...fix() })
    expect(found.flags).toContainEqual({ code: 'clock-behind-gps', evidence: { byMs } })
    expect(found.flags.map(({ code }) => code)).not.toContain('gps-time-differs')
    expect(found).toMatchObject({ holds: true, first: 'exif.GPSDateTime', gps: { trust: TRUST.gpsTime } })
    expect(found.gps?.errorModel).toMatchObject({ kind: 'lag', lowMs: -1000, highMs: 15 * MINUTE })
  })

  test('no zone is known, and none on earth explains the difference', () => {
    const found = read({ ...clock(-26 * HOUR), ...fix() })
    expect(found.flags.map(({ code }) => code)).toEqual(['clock-behind-gps'])
    expect(found.gps?.trust).toBe(TRUST.gpsTime)
  })

  test('two minutes are an ordinary clock error, and a wrongly stated zone loses to that of the place', () => {
    expect(read({ ...clock(-100_000, '+02:00'), ...fix() }).flags).toEqual([])
    const codes = read({ ...VIENNA, ...clock(0, '+03:00'), ...fix() }).flags.map(({ code }) => code)
    expect(codes).toEqual(['offset-differs-from-place'])
  })
})

describe('a fix is older than usual: it is old, or the clock is fast; the true time is not before the fix', () => {
  test.each<[string, number, Tags]>([
    ['a clock 26 h fast', 26 * HOUR, { ...VIENNA, ...clock(26 * HOUR, '+02:00'), ...fix() }],
    ['the same, a zone by the place alone', 26 * HOUR, { ...VIENNA, ...clock(26 * HOUR), ...fix() }],
    ['a fix of yesterday, in a tunnel', DAY, { ...VIENNA, ...clock(0, '+02:00'), ...fix(-DAY) }],
    ['the same, a zone by the place alone', DAY, { ...VIENNA, ...clock(0), ...fix(-DAY) }],
    ['a zone stated an hour too far west', HOUR, { ...clock(0, '+01:00'), ...fix() }],
  ])('%s', (_, byMs, tags) => {
    const found = read(tags)
    expect(found.flags).toContainEqual({ code: 'gps-time-differs', evidence: { byMs } })
    expect(found).toMatchObject({ holds: true, gps: { trust: TRUST.gpsDoubtful } })
    expect(found.gps?.errorModel).toMatchObject({ kind: 'lag', lowMs: -1000 })
    expect(found.gps?.errorModel.highMs).toBeGreaterThanOrEqual(DAY)
  })
})

describe('a GPS time that is not that of a fix', () => {
  const truth = Date.parse('2024-05-06T22:30:00Z')

  test.each<[string, Tags]>([
    ['UTC’s hours under the clock’s date', { ...clock(0, '+02:00', truth), ...fix(DAY, truth) }],
    ['the clock’s own digits', { ...VIENNA, ...clock(0, undefined, truth), ...fix(2 * HOUR, truth) }],
  ])('%s may be later than the picture', (_, tags) => {
    const found = read(tags, truth)
    expect(found).toMatchObject({ holds: true, gps: { trust: TRUST.gpsDoubtful } })
    expect(found.flags.map(({ code }) => code)).toEqual(['gps-time-differs'])
  })

  test('exact midnight has little weight unless the clock agrees', () => {
    const midnight = { 'GPS:GPSDateStamp': '2024:05:06', 'GPS:GPSTimeStamp': '00:00:00' }
    for (const tags of [midnight, { ...clock(0, '+02:00'), ...midnight }, { ...clock(-DAY, '+02:00'), ...midnight }]) {
      const found = read({ ...tags })
      expect(found).toMatchObject({ holds: true, gps: { trust: TRUST.gpsDoubtful } })
      expect(found.flags.map(({ code }) => code)).toEqual(['gps-time-midnight'])
    }
    const sharp = Date.parse('2024-05-06T00:00:00Z')
    expect(read({ ...clock(0, '+02:00', sharp), ...midnight }, sharp)).toMatchObject({ flags: [], holds: true })
  })

  test('a date before any such camera existed is a clock that was never set; one 1,024 weeks off is a rollover', () => {
    const never = { 'GPS:GPSDateStamp': '1985:05:06', 'GPS:GPSTimeStamp': '05:08:09' }
    expect(read({ ...clock(0, '+02:00'), ...never })).toMatchObject({
      gps: undefined,
      flags: [{ code: 'gps-date-epoch' }],
    })
    expect(read({ ...clock(0, '+02:00'), ...fix(-1024 * 7 * DAY) }).flags[0]?.code).toBe('gps-week-rollover')
  })
})

test('a fix up to the most that still fits reaches the clock: 17 minutes old, the clock is within its interval', () => {
  const claims = saidBy({
    'ExifIFD:DateTimeOriginal': '2024:10:31 17:29:02',
    'ExifIFD:OffsetTimeOriginal': '+09:00',
    'GPS:GPSDateStamp': '2024:10:31',
    'GPS:GPSTimeStamp': '08:12:03',
  })
  expect(claimOf(claims, 'exif.GPSDateTime').errorModel.highMs).toBeGreaterThan(17 * 60_000 - 1_000)
})
