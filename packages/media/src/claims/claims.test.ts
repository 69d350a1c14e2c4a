import { describe, expect, test } from 'vitest'
import type { TagSet } from '../tags/tag-set.ts'
import { fileClaims } from './file-claims.ts'
import { parseWallTime } from './wall-time.ts'

const set = (tags: Record<string, string | number>, reader: TagSet['reader'] = 'exiftool'): TagSet => ({
  reader,
  version: 't',
  tags: new Map(Object.entries(tags)),
})
const claimsOf = (
  tags: Record<string, string | number>,
  more: { durationMs?: number; name?: string; lastModified?: number } = {},
) => {
  const said = fileClaims({
    sets: [set(tags)],
    durationMs: more.durationMs,
    name: more.name,
    lastModified: more.lastModified,
  })
  return { claims: said.claims, flags: said.flags.map((flag) => flag.code) }
}
const utc = (text: string): number => Date.parse(text)

describe('EXIF', () => {
  const taken = {
    'ExifIFD:DateTimeOriginal': '2018:07:25 16:34:23',
    'ExifIFD:SubSecTimeOriginal': '935476',
    'ExifIFD:FNumber': 2,
  }

  test('a time with its own offset is an instant; sub-seconds are truncated', () => {
    const { claims } = claimsOf({ ...taken, 'ExifIFD:OffsetTimeOriginal': '+02:00' })
    expect(claims[0]).toMatchObject({
      source: 'exif.DateTimeOriginal',
      atMs: utc('2018-07-25T14:34:23.935Z'),
      zone: '+02:00',
      zoneSource: 'stated',
      resolutionMs: 1,
    })
  })

  test('without an offset it stays local, and nothing is assumed', () => {
    const [claim] = claimsOf(taken).claims
    expect(claim).toMatchObject({ atMs: utc('2018-07-25T16:34:23.935Z'), zoneSource: 'none' })
    expect(claim).not.toHaveProperty('zone')
  })

  test('coordinates give the zone, marked as derived, beside the original claim', () => {
    const { claims } = claimsOf({
      ...taken,
      'GPS:GPSLatitude': 50.3,
      'GPS:GPSLatitudeRef': 'N',
      'GPS:GPSLongitude': 14.82,
      'GPS:GPSLongitudeRef': 'E',
    })
    expect(claims.find((c) => c.source === 'exif.DateTimeOriginal+place')).toMatchObject({
      atMs: utc('2018-07-25T14:34:23.935Z'),
      zone: '+02:00',
      zoneSource: 'coordinates',
    })
    expect(claims.find((c) => c.source === 'exif.DateTimeOriginal')).toMatchObject({ zoneSource: 'none' })
  })

  test('OffsetTime counts only for the date that it belongs to', () => {
    const edited = { ...taken, 'IFD0:ModifyDate': '2020:01:02 10:00:00', 'ExifIFD:OffsetTime': '+01:00' }
    expect(claimsOf(edited).claims[0]?.zone).toBeUndefined()
    expect(claimsOf({ ...edited, 'IFD0:ModifyDate': '2018:07:25 16:34:23' }).claims[0]?.zone).toBe('+01:00')
  })

  test('GPS time is the UTC of a fix that may be old', () => {
    const { claims } = claimsOf({ 'GPS:GPSDateStamp': '2018:07:25', 'GPS:GPSTimeStamp': '14:34:23' })
    expect(claims[0]).toMatchObject({
      source: 'exif.GPSDateTime',
      clock: 'gps',
      zoneSource: 'utc-by-format',
      errorModel: { kind: 'lag', lowMs: -1000 },
    })
  })

  test('a GPS receiver that lost 1,024 weeks is flagged, not believed', () => {
    const { claims, flags } = claimsOf({ ...taken, 'GPS:GPSDateStamp': '1998:12:09', 'GPS:GPSTimeStamp': '14:34:23' })
    expect(flags).toContain('gps-week-rollover')
    expect(claims.map((c) => c.source)).toEqual(['exif.DateTimeOriginal'])
  })

  test('a modification time never becomes a capture time', () => {
    expect(claimsOf({ 'IFD0:ModifyDate': '2020:01:02 10:00:00' }).claims).toMatchObject([
      { source: 'exif.ModifyDate', ref: 'upper' },
    ])
    expect(claimsOf({ ...taken, 'IFD0:ModifyDate': '2020:01:02 10:00:00' }).claims).toHaveLength(1)
  })

  test('readers that agree share a claim; if they differ both stay', () => {
    const other = set(
      { 'ExifIFD:DateTimeOriginal': '2018:07:25 16:34:24', 'ExifIFD:SubSecTimeOriginal': '935476' },
      'exifr',
    )
    const none = { durationMs: undefined, name: undefined, lastModified: undefined }
    expect(fileClaims({ sets: [set(taken), set(taken, 'exifr')], ...none }).claims).toMatchObject([
      { readBy: ['exiftool', 'exifr'] },
    ])
    expect(fileClaims({ sets: [set(taken), other], ...none }).claims).toHaveLength(2)
  })

  test.each(['0000:00:00 00:00:00', '    :  :     :  :  ', '', '1904:01:01 00:00:00'])('"%s" is no date', (text) => {
    expect(claimsOf({ 'ExifIFD:DateTimeOriginal': text, 'QuickTime:CreateDate': text })).toEqual({
      claims: [],
      flags: [],
    })
  })

  test('an impossible offset is a flag, and the time has none', () => {
    const found = claimsOf({ 'PDF:CreateDate': '2022:04:14 13:24:21+05:24' })
    expect(found).toMatchObject({ claims: [{ zoneSource: 'none' }], flags: ['offset-impossible'] })
    expect(claimsOf({ 'PDF:CreateDate': '2022:04:14 13:24:21+05:45' })).toMatchObject({
      claims: [{ zone: '+05:45' }],
      flags: [],
    })
  })

  test('impossible dates and the epoch give flags; a clock that was never set is marked', () => {
    expect(claimsOf({ 'ExifIFD:DateTimeOriginal': '2018:13:45 16:34:23' })).toEqual({
      claims: [],
      flags: ['date-invalid'],
    })
    expect(claimsOf({ 'ExifIFD:DateTimeOriginal': '1970:01:01 00:00:00' }).flags).toEqual(['date-epoch'])
    expect(claimsOf({ 'ExifIFD:DateTimeOriginal': '2000:01:01 00:03:00' }).flags).toEqual(['clock-never-set'])
  })
})

describe('places', () => {
  test.each([
    [{ 'GPS:GPSLatitude': 0, 'GPS:GPSLongitude': 0 }, 'gps-zero'],
    [{ 'GPS:GPSLatitude': 'undef', 'GPS:GPSLongitude': 'undef' }, 'gps-invalid'],
    [{ 'GPS:GPSLatitude': 91, 'GPS:GPSLongitude': 10 }, 'gps-invalid'],
    [{ 'GPS:GPSLatitude': 45 }, 'gps-invalid'],
  ])('%j is no place', (tags, flag) => {
    expect(claimsOf(tags)).toEqual({ claims: [], flags: [flag] })
  })

  test('a cell position has a radius, and a manual one is a sign', () => {
    const here = { 'GPS:GPSLatitude': 50, 'GPS:GPSLongitude': 14 }
    expect(claimsOf({ ...here, 'GPS:GPSProcessingMethod': 'CELLID' }).claims[0]).toMatchObject({ radiusM: 3000 })
    expect(claimsOf({ ...here, 'GPS:GPSProcessingMethod': 'MANUAL' }).flags).toEqual(['place-by-hand'])
    expect(claimsOf({ ...here, 'GPS:GPSProcessingMethod': 'GPS' }).claims[0]).not.toHaveProperty('radiusM')
  })

  test('south, west and below the sea', () => {
    const tags = {
      'GPS:GPSLatitude': 33.5,
      'GPS:GPSLatitudeRef': 'S',
      'GPS:GPSLongitude': 70.6,
      'GPS:GPSLongitudeRef': 'W',
      'GPS:GPSAltitude': 3,
      'GPS:GPSAltitudeRef': 1,
      'GPS:GPSHPositioningError': 12,
    }
    expect(claimsOf(tags).claims[0]).toMatchObject({ lat: -33.5, lon: -70.6, altitude: -3, radiusM: 12 })
  })
})

describe('containers', () => {
  test('an iPhone’s creation date has priority over the movie header, which is only a bound', () => {
    const { claims } = claimsOf({
      'Keys:CreationDate': '2023:05:09 12:41:46+01:00',
      'QuickTime:CreateDate': '2023:05:09 11:48:30+00:00',
      'Keys:Make': 'Apple',
    })
    expect(claims[0]).toMatchObject({
      source: 'quicktime.CreationDate',
      atMs: utc('2023-05-09T11:41:46Z'),
      zoneSource: 'stated',
    })
    expect(claims[1]).toMatchObject({ source: 'mp4.CreateDate', ref: 'upper', zoneSource: 'utc-by-format' })
  })

  test('Android’s movie date is the END; a lastModified that agrees is the END, too', () => {
    const android = {
      'QuickTime:CreateDate': '2021:06:23 18:51:37+00:00',
      'Track1:HandlerDescription': 'VideoHandle',
      'Track1:TrackCreateDate': '2021:06:23 18:51:37+00:00',
    }
    const { claims, flags } = claimsOf(android, { durationMs: 36_890, lastModified: utc('2021-06-23T18:51:38Z') })
    expect(claims).toMatchObject([
      { source: 'mp4.CreateDate', ref: 'end' },
      { source: 'page.lastModified', ref: 'end' },
    ])
    expect(flags).toEqual([])
  })

  test('GoPro and Nikon wrote local time: no zone is claimed', () => {
    const { claims } = claimsOf({
      'QuickTime:CreateDate': '2019:11:18 15:45:32+00:00',
      'Track5:Model': 'GoPro Max',
      'UserData:GPSCoordinates': '33.1268 -117.3273',
    })
    expect(claims.find((c) => c.source === 'mp4.CreateDate')).toMatchObject({ zoneSource: 'none', clock: 'device' })
    expect(claims.find((c) => c.source === 'mp4.CreateDate+place')).toMatchObject({
      atMs: utc('2019-11-18T23:45:32Z'),
      zone: '-08:00',
      zoneSource: 'coordinates',
    })
  })

  test('a trimmed Samsung clip has track dates of its own', () => {
    const { claims, flags } = claimsOf({
      'QuickTime:CreateDate': '2021:06:23 20:58:58+00:00',
      'Track1:TrackCreateDate': '2021:06:23 22:05:27+00:00',
      'Keys:AndroidVersion': '11',
    })
    expect(flags).toEqual(['container-dates-differ'])
    expect(claims.find((c) => c.source === 'mp4.TrackCreateDate')).toMatchObject({ ref: 'upper' })
  })

  test('a re-encoder’s date is when it ran', () => {
    expect(
      claimsOf({ 'QuickTime:CreateDate': '2021:06:23 20:58:58+00:00', 'ItemList:Encoder': 'Lavf58.76.100' }).claims[0],
    ).toMatchObject({ ref: 'upper' })
  })

  test('a movie date of a known camera may be start or end; an unknown writer’s is a limit', () => {
    const date = { 'QuickTime:CreateDate': '2021:06:23 20:58:58+00:00' }
    const { claims } = claimsOf({ ...date, 'XML:DeviceManufacturer': 'Sony' }, { durationMs: 30_000 })
    expect(claims[0]).toMatchObject({ ref: 'start', errorModel: { kind: 'lag', lowMs: -32_000, highMs: 2000 } })
    expect(claimsOf(date, { durationMs: 30_000 }).claims[0]).toMatchObject({ ref: 'upper' })
  })
})

test('documents give upper bounds; Matroska, WAV and C-zones are read', () => {
  const pdf = claimsOf({
    'PDF:CreateDate': '2020:02:03 10:11:12+01:00',
    'PDF:ModifyDate': '2021:01:01 00:00:00Z',
  }).claims
  expect(pdf).toMatchObject([{ source: 'pdf.CreationDate', ref: 'upper', zone: '+01:00' }])
  expect(claimsOf({ 'Matroska:DateTimeOriginal': '2008:08:08 08:08:08Z' }).claims[0]).toMatchObject({
    source: 'container.CreationTime',
    atMs: utc('2008-08-08T08:08:08Z'),
  })
  expect(claimsOf({ 'RIFF:DateTimeOriginal': '2008:08:08 08:08:08' }).claims[0]).toMatchObject({
    source: 'riff.DateTimeOriginal',
    zoneSource: 'none',
  })
  expect(
    claimsOf({ 'System:FileModifyDate': '2024:01:01 00:00:00Z', 'ICC_Profile:ProfileDateTime': '2016:12:08 09:38:28' })
      .claims,
  ).toEqual([])
})

test('wall times: zones, days, fractions', () => {
  expect(parseWallTime('2018-07-25T16:34:23.5-0330')).toEqual({
    wallMs: utc('2018-07-25T16:34:23.5Z'),
    resolutionMs: 100,
    zone: '-03:30',
  })
  expect(parseWallTime('2018:07:25')).toMatchObject({ resolutionMs: 86_400_000 })
  expect(parseWallTime('2018:07:25 16:34:23.57')).toMatchObject({
    wallMs: utc('2018-07-25T16:34:23.570Z'),
    resolutionMs: 10,
  })
  expect(parseWallTime('2018:02:30 16:34:23')).toBe('invalid')
})
