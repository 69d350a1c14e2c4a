import { describe, expect, test } from 'vitest'
import type { TagSet } from '../tags/tag-set.ts'
import { fileClaims } from './file-claims.ts'

/** Kinds of files with a known truth for which we once gave a wrong time with false certainty. */

type Tags = Record<string, string | number>
const set = (tags: Tags, reader: TagSet['reader'] = 'exiftool'): TagSet => ({
  reader,
  version: 't',
  tags: new Map(Object.entries(tags)),
})
const said = (sets: readonly TagSet[], durationMs?: number) =>
  fileClaims({ sets, durationMs, name: undefined, lastModified: undefined })
const read = (tags: Tags, durationMs?: number) => said([set(tags)], durationMs)
const of = ({ claims }: ReturnType<typeof read>, source: string) => claims.find((claim) => claim.source === source)
const codes = ({ flags }: ReturnType<typeof read>): string[] => flags.map(({ code }) => code)
const utc = (text: string): number => Date.parse(text)

describe('containers that count in local time', () => {
  test('an AVI’s date is a wall time, whatever zone a reader prints behind it', () => {
    const found = said([
      set({ 'RIFF:DateTimeOriginal': '2024:05:06 07:08:09' }),
      set({ 'Format:format_name': 'avi', 'Container:CreationTime': '2024-05-06T07:08:09Z' }, 'ffprobe'),
    ])
    expect(found.claims.map(({ zoneSource }) => zoneSource)).toEqual(['none', 'none'])
  })

  test('Matroska’s DateUTC is UTC; a recording date that states its zone keeps it', () => {
    const webm = { 'Format:format_name': 'matroska,webm', 'Container:CreationTime': '2024-05-06T05:08:09Z' }
    expect(read(webm).claims).toMatchObject([{ zoneSource: 'utc-by-format' }])
    expect(read({ 'Matroska:DateTimeOriginal': '2024:05:06T07:08:09+02:00' }).claims).toMatchObject([
      { atMs: utc('2024-05-06T05:08:09Z'), zone: '+02:00', zoneSource: 'stated' },
    ])
  })

  test.each<[string, Tags]>([
    ['a make in user data', { 'UserData:Make': 'PENTAX' }],
    ['a group of its own', { 'Kodak:Make': 'EASTMAN KODAK COMPANY' }],
    ['a group without a make', { 'Sanyo:WhiteBalance': 1 }],
    ['Canon', { 'Canon:CanonModelID': 1 }],
    ['a GoPro by its firmware', { 'UserData:FirmwareVersion': 'HD7.01.01.90.00' }],
    ['©day of the same digits', { 'ItemList:ContentCreateDate': '2024:05:06 07:08:09' }],
  ])('%s: the movie date has no zone', (_, mark) => {
    const found = read({ 'QuickTime:CreateDate': '2024:05:06 07:08:09', ...mark }, 20_000)
    expect(of(found, 'mp4.CreateDate')).toMatchObject({ zoneSource: 'none', clock: 'device' })
  })

  test('a phone with a camera maker’s lens keeps UTC', () => {
    const phone = { 'Keys:AndroidManufacturer': 'Xiaomi', 'Leica:Mode': 1 }
    expect(of(read({ 'QuickTime:CreateDate': '2024:05:06 05:08:09', ...phone }), 'mp4.CreateDate')).toMatchObject({
      zoneSource: 'utc-by-format',
    })
  })

  test('a remuxer’s upper bound may be a camera’s local time', () => {
    const copy = { 'QuickTime:CreateDate': '2024:05:06 01:08:09', 'ItemList:Encoder': 'Lavf60.3.100' }
    expect(of(read(copy), 'mp4.CreateDate')).toMatchObject({ ref: 'upper', zoneSource: 'assumed' })
  })
})

const HERE = {
  'GPS:GPSLatitude': 48.2,
  'GPS:GPSLatitudeRef': 'N',
  'GPS:GPSLongitude': 16.37,
  'GPS:GPSLongitudeRef': 'E',
}
const fix = (date: string, time: string): Tags => ({ 'GPS:GPSDateStamp': date, 'GPS:GPSTimeStamp': time })
const shot = (at: string, zone?: string): Tags => ({
  'ExifIFD:DateTimeOriginal': at,
  'ExifIFD:ExposureTime': 0.01,
  ...(zone === undefined ? {} : { 'ExifIFD:OffsetTimeOriginal': zone }),
})

describe('GPS times that a device’s clock contradicts', () => {
  test.each<[string, Tags]>([
    ['a fix 40 min old', { ...shot('2024:05:06 07:08:09', '+02:00'), ...fix('2024:05:06', '04:28:09') }],
    ['the same, the zone by the place', { ...shot('2024:05:06 07:08:09'), ...fix('2024:05:06', '04:28:09') }],
    ['a local date', { ...shot('2024:05:07 00:30:00', '+02:00'), ...fix('2024:05:07', '22:30:00') }],
    ['a local date, the zone by the place', { ...shot('2024:05:07 00:30:00'), ...fix('2024:05:07', '22:30:00') }],
    ['local time', { ...shot('2024:05:06 07:08:09'), ...fix('2024:05:06', '07:08:09') }],
  ])('%s: the device is believed, and the difference is a sign', (_, tags) => {
    const found = read({ ...HERE, ...tags })
    expect(codes(found)).toContain('gps-time-differs')
    const gps = of(found, 'exif.GPSDateTime')
    const device = found.claims.find(({ clock, zone }) => clock === 'device' && zone !== undefined)
    expect(gps?.trust).toBeLessThan(device?.trust ?? 0)
    expect(gps?.errorModel.highMs).toBeGreaterThanOrEqual(86_400_000)
  })

  test.each<[string, Tags]>([
    ['a fix of ten minutes ago', { ...shot('2024:05:06 07:08:09', '+02:00'), ...fix('2024:05:06', '04:58:09') }],
    ['a camera on its home’s time', { ...shot('2024:05:06 06:08:09'), ...fix('2024:05:06', '05:08:07') }],
    [
      'a stated offset that the place corrects',
      { ...shot('2024:05:06 07:08:09', '+01:00'), ...fix('2024:05:06', '05:08:07') },
    ],
  ])('%s: the GPS time stays the best', (_, tags) => {
    const found = read({ ...HERE, ...tags })
    expect(codes(found)).not.toContain('gps-time-differs')
    expect(found.claims.find(({ about }) => about === 'time')?.source).toBe('exif.GPSDateTime')
  })

  test('a receiver without a fix gives no time and only a rough place', () => {
    const found = read({ ...HERE, ...fix('2024:05:06', '02:08:09'), 'GPS:GPSStatus': 'V' })
    expect(found.claims).toMatchObject([{ about: 'place', radiusM: 10_000 }])
    expect(codes(found)).toEqual(['gps-no-fix'])
  })
})

test('a time lapse ended at the container’s date, and began earlier by the recording time', () => {
  const lapse = {
    'QuickTime:CreateDate': '2024:05:06 05:18:09',
    'Keys:AndroidVersion': '14',
    'Keys:AndroidCaptureFPS': 1,
    'Track1:VideoFrameRate': 30,
  }
  expect(of(read(lapse, 20_000), 'mp4.CreateDate')).toMatchObject({ ref: 'start', atMs: utc('2024-05-06T05:08:09Z') })
  const plain = { ...lapse, 'Keys:AndroidCaptureFPS': 30 }
  expect(of(read(plain, 20_000), 'mp4.CreateDate')).toMatchObject({ ref: 'end' })
})

test('the first minutes of a January are a clock that was never set', () => {
  const found = read(shot('2016:01:01 00:01:10', '+00:00'))
  expect(found.claims).toMatchObject([{ ref: 'lower', trust: 0 }])
  expect(codes(found)).toContain('clock-never-set')
  expect(codes(read(shot('2016:01:01 00:31:10')))).toEqual([])
})

describe('unusual ways to write a time', () => {
  test.each([
    ['2016:12:31 23:59:60', '2016-12-31T23:59:59Z'],
    ['2024: 5: 6  7: 8: 9', '2024-05-06T07:08:09Z'],
    ['2024:05:06 24:08:09', '2024-05-06T00:08:09Z'],
    ['20240506071000+0200', '2024-05-06T05:10:00Z'],
    ['2024:05:06 07:10:00+02', '2024-05-06T05:10:00Z'],
  ])('%s', (text, at) => {
    expect(read(shot(text)).claims).toMatchObject([{ atMs: utc(at), ref: 'start' }])
  })

  test('hour 24 may belong to either day', () => {
    const model = read(shot('2024:05:06 24:08:09')).claims[0]?.errorModel
    expect(model?.highMs).toBeGreaterThanOrEqual(86_400_000)
  })
})

describe('when a picture became digital', () => {
  const scan = { 'ExifIFD:CreateDate': '2024:05:09 10:00:00' }
  test.each<[string, Tags, string, string]>([
    ['hours behind the shutter', { ...shot('1990:07:01 12:00:00'), ...scan }, 'start', 'upper'],
    ['alone, of nobody’s camera', scan, '', 'upper'],
    ['alone, of a scanner', { ...scan, 'IFD0:Model': 'CanoScan 9000F' }, '', 'upper'],
    ['alone, of a camera', { ...scan, 'IFD0:Make': 'NIKON' }, '', 'start'],
  ])('%s', (_, tags, taken, digitised) => {
    const found = read(tags)
    expect(of(found, 'exif.DateTimeOriginal')?.ref ?? '').toBe(taken)
    expect(of(found, 'exif.DateTimeDigitized')?.ref).toBe(digitised)
    expect(of(found, 'exif.DateTimeDigitized')?.trust).toBeLessThan(40)
  })

  test('IPTC’s day is not joined with the other date’s hour', () => {
    const found = read({
      'IPTC:DateCreated': '1990:07:01',
      'IPTC:DigitalCreationDate': '2024:05:09',
      'IPTC:DigitalCreationTime': '10:00:00+02:00',
    })
    expect(of(found, 'iptc.DateCreated')).toMatchObject({ ref: 'day', raw: '1990:07:01' })
    expect(of(found, 'iptc.DigitalCreation')).toMatchObject({ ref: 'upper', atMs: utc('2024-05-09T08:00:00Z') })
  })

  test('one time with two offsets is a sign', () => {
    const time = '2024:05:06 07:08:09'
    const two = { ...shot(time, '+02:00'), 'ExifIFD:CreateDate': time, 'ExifIFD:OffsetTimeDigitized': '+03:00' }
    expect(codes(read(two))).toEqual(['offsets-differ'])
  })
})

describe('bounds that exclude the truth', () => {
  const end = (found: ReturnType<typeof read>) => (found.claims[0]?.atMs ?? 0) + (found.claims[0]?.resolutionMs ?? 0)
  test.each([
    ['2024:01:01 00:00:00', '2025-01-01T00:00:00Z'],
    ['2024:05:01 00:00:00', '2024-06-01T00:00:00Z'],
    ['2024:05:06 00:00:00', '2024-05-07T00:00:00Z'],
    ['2024:05:06 07:08:09', '2024-05-06T07:08:10Z'],
  ])('a PDF of %s', (raw, until) => {
    expect(end(read({ 'PDF:CreateDate': raw }))).toBe(utc(until))
  })

  test('for an office file the later of created and saved is the bound, and a shipped template’s date is ignored', () => {
    const saved = { 'XML:CreateDate': '2015-01-02T03:04:05Z', 'XML:ModifyDate': '2024-05-06T05:10:00Z' }
    expect(read(saved).claims).toMatchObject([{ source: 'ooxml.modified', ref: 'upper' }])
    expect(read({ 'XML:CreateDate': '2013-12-23T23:15:00Z' }).claims).toEqual([])
  })
})

test('a Samsung trailer is UTC by its format; in an edited copy it dates the save', () => {
  const trailer = (at: string) => ({ ...shot('2024:05:06 07:08:09'), 'Samsung:TimeStamp': at })
  expect(of(read(trailer('2024:05:06 05:08:11.000+00:00')), 'samsung.TimeStamp')).toMatchObject({
    ref: 'start',
    zoneSource: 'utc-by-format',
  })
  expect(of(read(trailer('2024:05:07 09:03:00.000+00:00')), 'samsung.TimeStamp')).toMatchObject({ ref: 'upper' })
})

test('a broadcast wave’s hour alone is no broken date', () => {
  expect(codes(read({ 'Format:format_name': 'wav', 'Container:CreationTime': '07:08:09' }))).toEqual([])
})

test('an hour that the clocks of the place skipped lies an hour to either side', () => {
  const found = of(read({ ...HERE, ...shot('2024:03:31 02:30:00') }), 'exif.DateTimeOriginal+place')
  expect(found?.errorModel.lowMs).toBeLessThanOrEqual(-3_600_000)
  expect(found?.errorModel.highMs).toBeGreaterThanOrEqual(3_600_000)
})
