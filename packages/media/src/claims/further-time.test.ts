import { describe, expect, test } from 'vitest'
import { fileFacts } from '../facts/file-facts.ts'
import type { TagSet } from '../tags/tag-set.ts'
import { fileClaims } from './file-claims.ts'
import { furtherTimeClaims } from './further-time.ts'
import { startInterval } from './interval.ts'
import { placeClaims } from './place.ts'

const NO_TAGS: TagSet = { reader: 'ffprobe', version: 'test', tags: new Map() }

const read = (tags: Record<string, string | number>) => {
  const set: TagSet = { reader: 'exiftool', version: 'test', tags: new Map(Object.entries(tags)) }
  return furtherTimeClaims(set).claims
}

test('XMP’s digitising date and GPS time are read with their own zones', () => {
  expect(read({ 'XMP-exif:DateTimeDigitized': '2024:05:06 07:08:09.75+01:00' })).toMatchObject([
    { source: 'xmp.DateTimeDigitized', zone: '+01:00', zoneSource: 'stated', ref: 'start', resolutionMs: 10 },
  ])
  expect(read({ 'XMP-exif:GPSDateTime': '2024:05:06 05:08:07Z' })).toMatchObject([
    { source: 'xmp.GPSDateTime', clock: 'gps', atMs: Date.UTC(2024, 4, 6, 5, 8, 7) },
  ])
})

test('IPTC’s day without a time bounds by a day; a day with a time is joined by another rule', () => {
  expect(read({ 'IPTC:DateCreated': '2024:05:06' })).toMatchObject([{ source: 'iptc.DateCreated', ref: 'day' }])
  expect(read({ 'IPTC:DateCreated': '2024:05:06', 'IPTC:TimeCreated': '07:08:09+02:00' })).toEqual([])
})

test('day and time kept apart are joined, and a composite of other dates is ignored', () => {
  const joined = {
    'RIFF:DateCreated': '2005:08:08',
    'RIFF:TimeCreated': '16:23:35',
    'Composite:DateTimeOriginal': '2005:08:08 16:23:35',
  }
  expect(read(joined)).toMatchObject([{ source: 'header.DateTime', zoneSource: 'none', resolutionMs: 1000 }])
  expect(read({ 'Composite:DateTimeOriginal': '2005:08:08 16:23:35' })).toEqual([])
})

test('free text in a date’s tag says nothing, not even that a date is broken', () => {
  expect(read({ 'Vorbis:DateRecorded': 'some time in May' })).toEqual([])
})

test('older ID3 writes the day before the month, apart from the year', () => {
  expect(read({ 'ID3v2_2:Year': 2010, 'ID3v2_2:Date': '0304' })).toMatchObject([
    { source: 'id3.RecordingTime', raw: '2010 0304', ref: 'day', atMs: Date.UTC(2010, 3, 3) },
  ])
  expect(read({ 'ID3v2_3:Year': 2010, 'ID3v2_3:Date': 'May' })).toEqual([])
})

test('a DJI states UTC at the exposure, whatever the zone of its own clock', () => {
  const [claim] = read({ 'XMP-drone-dji:UTCAtExposure': '2025-05-20T02:12:54.019996' })
  expect(claim).toMatchObject({ source: 'xmp.GPSDateTime', clock: 'gps', zone: '+00:00', zoneSource: 'utc-by-format' })
  // The receiver forgot the eighteen leap seconds, but the truth still lies within the interval.
  const held = claim === undefined ? undefined : startInterval(claim)
  expect(held?.lowMs).toBeLessThan(Date.UTC(2025, 4, 20, 2, 12, 36))
  expect(held?.highMs).toBeGreaterThan(Date.UTC(2025, 4, 20, 2, 12, 54))
})

test('an Olympus states its clock in UTC beside the wall time: that is an instant, and no upper bound', () => {
  const set: TagSet = {
    ...{ reader: 'exiftool', version: 'test' },
    tags: new Map([['Olympus:DateTimeUTC', '2024:05:06 05:08:07']]),
  }
  const { claims } = fileClaims({ sets: [set], durationMs: undefined, name: undefined, lastModified: undefined })
  expect(claims).toMatchObject([
    { source: 'olympus.DateTimeUTC', ref: 'start', atMs: Date.UTC(2024, 4, 6, 5, 8, 7), zoneSource: 'utc-by-format' },
  ])
})

test('a maker’s original time is the shutter’s, local and with little trust; a program’s stays a bound', () => {
  const set: TagSet = {
    ...{ reader: 'exiftool', version: 'test' },
    tags: new Map([
      ['DV:DateTimeOriginal', '2010:02:16 21:36:28'],
      ['FLIR:DateTimeOriginal', '2013:02:22 11:19:20.891+01:00'],
      ['MIE-Doc:DateTimeOriginal', '2001:05:19 18:36:41'],
      // A JSON list that describes another file.
      ['JSON:DateTimeOriginal', '2001:05:19 18:36:42'],
    ]),
  }
  const { claims } = fileClaims({ sets: [set], durationMs: undefined, name: undefined, lastModified: undefined })
  const by = (source: string) => claims.find((claim) => claim.source === source)
  expect(by('meta.DV.DateTimeOriginal')).toMatchObject({ ref: 'start', zoneSource: 'none', clock: 'device' })
  expect(by('meta.FLIR.DateTimeOriginal')).toMatchObject({ ref: 'start', zone: '+01:00', zoneSource: 'stated' })
  for (const group of ['MIE.Doc', 'JSON']) expect(by(`meta.${group}.DateTimeOriginal`)).toMatchObject({ ref: 'upper' })
})

test('a place that only DJI’s own tags state is read, with its maker’s spelling', () => {
  const set: TagSet = {
    ...{ reader: 'exiftool', version: 'test' },
    tags: new Map<string, string | number>([
      ['XMP-drone-dji:GPSLatitude', '+60.170000'],
      ['XMP-drone-dji:GPSLongtitude', '+24.940000'],
      ['XMP-drone-dji:AbsoluteAltitude', '+71.20'],
    ]),
  }
  expect(placeClaims(set).claims).toMatchObject([{ source: 'xmp.GPS', lat: 60.17, lon: 24.94, altitude: 71.2 }])
})

test('a phone whose maker only exiftool names writes the end of its films', () => {
  const tags = new Map([
    ['Keys:AndroidMake', 'Fairphone'],
    ['QuickTime:CreateDate', '2024:05:06 05:08:07+00:00'],
  ])
  const set: TagSet = { reader: 'exiftool', version: 'test', tags }
  const { claims } = fileClaims({ sets: [set], durationMs: 9000, name: undefined, lastModified: undefined })
  expect(claims).toMatchObject([{ source: 'mp4.CreateDate', ref: 'end' }])
  const from = { kind: 'video', exif: NO_TAGS, exiftool: set, ffprobe: NO_TAGS, picture: {} } as const
  expect(fileFacts(from)).toMatchObject({ make: 'Fairphone' })
})

describe('a Samsung states its UTC offset in a film that is named by its clock', () => {
  const said = (name: string, offset: Record<string, string>) => {
    const tags = { 'QuickTime:CreateDate': '2025:07:14 16:30:04Z', 'Keys:AndroidVersion': '14', ...offset }
    const set: TagSet = { reader: 'exiftool', version: 'test', tags: new Map(Object.entries(tags)) }
    const { claims } = fileClaims({ sets: [set], durationMs: 4000, name, lastModified: undefined })
    return claims.find(({ source }) => source === 'name.camera')
  }
  const local = { zoneSource: 'none', atMs: Date.UTC(2025, 6, 14, 18, 30) }

  test('the name then gives the start to the second, under every tag that holds the offset', () => {
    for (const key of ['Keys:AndroidTimeZone', 'Keys:SamsungAndroidUtcOffset'])
      expect(said('20250714_183000.mp4', { [key]: '+0200' })).toMatchObject({
        ...{ zone: '+02:00', zoneSource: 'stated', atMs: Date.UTC(2025, 6, 14, 16, 30), raw: '20250714_183000' },
      })
  })

  test('a name with another time, or a film without an offset, gives no zone', () => {
    expect(said('20250714_183000.mp4', {})).toMatchObject(local)
    expect(said('20250714_193000.mp4', { 'Keys:AndroidTimeZone': '+0200' })).toMatchObject({ zoneSource: 'none' })
    expect(said('20250714_183000.mp4', { 'Keys:AndroidTimeZone': '+9900' })).toMatchObject(local)
  })
})
