import { expect, test } from 'vitest'
import type { TagSet } from '../tags/tag-set.ts'
import { fileClaims } from './file-claims.ts'

const said = (tags: Record<string, string | number>) => {
  const set: TagSet = { reader: 'exiftool', version: 'test', tags: new Map(Object.entries(tags)) }
  return fileClaims({ sets: [set], durationMs: undefined, name: undefined, lastModified: undefined })
}
const VIENNA = {
  'GPS:GPSLatitude': 48.2,
  'GPS:GPSLatitudeRef': 'N',
  'GPS:GPSLongitude': 16.37,
  'GPS:GPSLongitudeRef': 'E',
}
const taken = { 'ExifIFD:DateTimeOriginal': '2024:05:06 07:08:09', 'ExifIFD:ExposureTime': 0.01, ...VIENNA }

test('if coordinates contradict the offset, the interval spans both, and the difference is a sign', () => {
  const { claims, flags } = said({ ...taken, 'ExifIFD:OffsetTimeOriginal': '+01:00' })
  const claim = claims.find(({ source }) => source === 'exif.DateTimeOriginal')
  expect(claim).toMatchObject({ zone: '+01:00', zoneSource: 'stated', atMs: Date.UTC(2024, 4, 6, 6, 8, 9) })
  expect(claim?.errorModel).toMatchObject({ kind: 'lag', lowMs: -3_601_200, highMs: 1200 })
  expect(flags).toContainEqual({
    code: 'offset-differs-from-place',
    evidence: { source: 'exif.DateTimeOriginal', stated: '+01:00', byPlace: '+02:00' },
  })
})

test('a container’s UTC that was computed with the disputed offset gets the same uncertainty', () => {
  const { claims } = said({
    ...taken,
    'ExifIFD:OffsetTimeOriginal': '+01:00',
    'QuickTime:CreateDate': '2024:05:06 06:08:09+00:00',
    'XML:DeviceManufacturer': 'Sony',
  })
  const container = claims.find(({ source }) => source === 'mp4.CreateDate')
  expect(container?.errorModel.lowMs).toBeLessThanOrEqual(-3_600_000)
})

test('an offset that agrees with the place keeps its narrow interval, without a sign', () => {
  const { claims, flags } = said({ ...taken, 'ExifIFD:OffsetTimeOriginal': '+02:00' })
  expect(claims.find(({ source }) => source === 'exif.DateTimeOriginal')?.errorModel.kind).toBe('normal')
  expect(flags).toEqual([])
})

test('an hour that clocks show twice is one claim that spans both', () => {
  const { claims } = said({ ...taken, 'ExifIFD:DateTimeOriginal': '2024:10:27 02:30:00' })
  const claim = claims.find(({ source }) => source === 'exif.DateTimeOriginal+place')
  expect(claim).toMatchObject({ zone: '+02:00', atMs: Date.UTC(2024, 9, 27, 0, 30) })
  expect(claim?.errorModel).toMatchObject({ kind: 'lag', highMs: 3_600_000 + 1200 })
})

test('an hour that clocks skipped still has an offset', () => {
  const { claims } = said({ ...taken, 'ExifIFD:DateTimeOriginal': '2024:03:31 02:30:00' })
  expect(claims.find(({ source }) => source === 'exif.DateTimeOriginal+place')?.zone).toMatch(/^\+0[12]:00$/)
})
