import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../domain/src/law-runs.test-kit.ts'
import type { TagSet } from '../tags/tag-set.ts'
import { fileClaims } from './file-claims.ts'
import { nameClaims } from './name-time.ts'

const KEYS = [
  'ExifIFD:DateTimeOriginal',
  'ExifIFD:SubSecTimeOriginal',
  'ExifIFD:OffsetTimeOriginal',
  'GPS:GPSDateStamp',
  'GPS:GPSTimeStamp',
  'GPS:GPSLatitude',
  'GPS:GPSLongitude',
  'Keys:CreationDate',
  'QuickTime:CreateDate',
  'Track1:TrackCreateDate',
  'Keys:GPSCoordinates',
  'PDF:CreateDate',
  'XMP-xmp:CreateDate',
  'Canon:TimeZone',
  'ExifIFD:TimeZoneOffset',
]
const date = fc
  .date({ noInvalidDate: false })
  .map((d) => (Number.isNaN(d.getTime()) ? '0000:00:00' : d.toISOString().replace('T', ' ').replaceAll('-', ':')))
const value = fc.oneof(fc.string({ maxLength: 60 }), fc.double(), fc.integer(), date)

test('no tags, however malformed, make a claim without a finite value, or a fault', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...KEYS), value),
      fc.string(),
      fc.double(),
      (tags, name, lastModified) => {
        const set: TagSet = { reader: 'exiftool', version: 't', tags: new Map(Object.entries(tags)) }
        for (const claim of fileClaims({ sets: [set], durationMs: 5, name, lastModified }).claims) {
          if (claim.about === 'time') expect(Number.isSafeInteger(claim.atMs)).toBe(true)
          else expect(Number.isFinite(claim.lat) && Number.isFinite(claim.lon)).toBe(true)
          expect(claim.zoneSource === 'none' || claim.zoneSource === 'assumed').toBe(claim.zone === undefined)
        }
      },
    ),
    { numRuns: lawRuns(100) },
  )
})

test('a name’s claim holds nothing but a part of the name', () => {
  const stamp = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '_'))
  fc.assert(
    fc.property(fc.string(), stamp, fc.string(), (before, at, after) => {
      const name = `${before} IMG_${at}.${after}`
      for (const claim of nameClaims(name)) {
        expect(name).toContain(claim.raw)
        expect(claim.raw.length).toBeLessThan(60)
      }
    }),
    { numRuns: lawRuns(100) },
  )
})
