import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../domain/src/law-runs.test-kit.ts'
import { c2paReading } from '../c2pa/c2pa-claims.ts'
import type { C2pa } from '../c2pa/read-c2pa.ts'
import type { FileClaim } from '../claims/claim.ts'
import { containerWorld } from '../claims/container-world.ts'
import { motionReading } from '../motion/motion-claims.ts'
import { fileSigns } from '../signs/file-signs.ts'
import type { TagSet } from '../tags/tag-set.ts'
import type { Fix } from '../track/read-track.ts'
import { trackReading } from '../track/track-claims.ts'

/** Output of the deeper readers for hostile files. It must become claims with finite values, or nothing. */
const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom('2023:07:09 20:36:33', '2023:07:09 20:36:33+25:00', '0000:00:00 00:00:00', '1904:01:01 00:00:00'),
)
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined })

const KEYS = [
  'QuickTime:CreateDate',
  'Track1:TrackCreateDate',
  'Keys:CreationDate',
  'Keys:GPSCoordinates',
  'Track1:HandlerDescription',
  'IFD0:Make',
  'IFD0:Software',
  'IFD0:ModifyDate',
  'ExifIFD:DateTimeOriginal',
  'ExifIFD:ExifImageWidth',
  'ExifIFD:ExifImageHeight',
  'XMP-xmpMM:HistoryAction',
  'Format:duration',
  'GoPro:TimeZone',
]
const tags: fc.Arbitrary<TagSet> = fc
  .dictionary(fc.constantFrom(...KEYS), fc.oneof(text, number))
  .map((record) => ({ reader: 'exiftool', version: 't', tags: new Map(Object.entries(record)) }))

const expectSound = (claims: readonly FileClaim[]): void => {
  for (const claim of claims) {
    if (claim.about === 'time') expect(Number.isSafeInteger(claim.atMs)).toBe(true)
    else expect(Number.isFinite(claim.lat) && Number.isFinite(claim.lon)).toBe(true)
    const { sdMs, lowMs = 0, highMs = 0 } = claim.errorModel
    expect([sdMs, lowMs, highMs].every(Number.isFinite)).toBe(true)
    expect(lowMs).toBeLessThanOrEqual(highMs)
    expect(claim.raw.length).toBeLessThanOrEqual(200)
    expect(claim.zoneSource === 'none' || claim.zoneSource === 'assumed').toBe(claim.zone === undefined)
  }
}

test('tracks of any fixes', () => {
  const fix: fc.Arbitrary<Fix> = fc.record({
    atS: maybe(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
    time: maybe(text),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    altitudeM: maybe(number),
    errorM: maybe(number),
    dop: maybe(number),
    mode: maybe(fc.integer({ min: -1, max: 5 })),
  })
  fc.assert(
    fc.property(fc.array(fix, { maxLength: 40 }), tags, (fixes, set) => {
      const { claims } = trackReading(fixes, containerWorld([set], 5000))
      expectSound(claims)
      expect(claims.filter(({ about }) => about === 'place').length).toBeLessThanOrEqual(2)
    }),
    { numRuns: lawRuns(100) },
  )
})

test('films of motion photos with any tags', () => {
  fc.assert(
    fc.property(tags, maybe(fc.nat(100_000)), maybe(fc.nat(60_000)), (set, durationMs, stillAtMs) => {
      const { claims } = motionReading({ bytes: 9, how: 'told', durationMs, stillAtMs, sets: [set] })
      expectSound(claims)
      for (const { source } of claims) expect(source).toMatch(/^motion\./)
    }),
    { numRuns: lawRuns(100) },
  )
})

test('manifests with any content: no untrusted one states a start, no broken one states a time', () => {
  const found: fc.Arbitrary<C2pa> = fc.record({
    manifests: fc.nat(9),
    isValid: fc.boolean(),
    isTrusted: fc.boolean(),
    failures: fc.array(text, { maxLength: 4 }),
    generator: text,
    signedAt: maybe(text),
    hasTrustedStamp: fc.boolean(),
    actions: fc.array(
      fc.record({ action: fc.oneof(text, fc.constant('c2pa.created')), when: maybe(text), sourceType: maybe(text) }),
    ),
    signer: fc.record({ issuer: text, commonName: text }),
  })
  fc.assert(
    fc.property(found, (manifest) => {
      const { claims } = c2paReading({ found: manifest, run: { tool: 'c2pa', version: 't', outcome: 'read' } })
      expectSound(claims)
      if (!manifest.isValid) expect(claims).toEqual([])
      if (!manifest.isTrusted) expect(claims.filter(({ ref }) => ref === 'start')).toEqual([])
    }),
    { numRuns: lawRuns(100) },
  )
})

test('signs of any tags hold codes and numbers, and never a long text', () => {
  fc.assert(
    fc.property(tags, fc.constantFrom('image/jpeg', 'video/mp4'), (set, mediaType) => {
      const kind = mediaType === 'video/mp4' ? ('video' as const) : ('image' as const)
      for (const { evidence } of fileSigns([set], { facts: {}, type: { kind, mediaType, extension: 'x' }, claims: [] }))
        for (const value of Object.values(evidence)) expect(String(value).length).toBeLessThan(120)
    }),
    { numRuns: lawRuns(100) },
  )
})
