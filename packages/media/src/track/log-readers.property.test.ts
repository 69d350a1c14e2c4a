import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../domain/src/law-runs.test-kit.ts'
import { logReading } from './log-claims.ts'
import { djiSubtitles, fitTrack, type LogRow, readerOf } from './made-logs.test-kit.ts'

/** Small complete logs. Each is broken in every way in which a card, a cable or an attacker breaks one. */
const T0 = Date.UTC(2026, 5, 1, 12)
const LOGS: readonly (readonly [file: string, reader: string, sample: Buffer])[] = [
  ['drone-subtitles', 'droneSubtitles', Buffer.from(djiSubtitles(4))],
  ['fit', 'fit', fitTrack(T0, 6)],
  [
    'igc',
    'igc',
    Buffer.from('AXXX001\nHFDTE010626\nB1200006010200N02456400EA0001200034\nB1200016010201N02456401EA0001200034\n'),
  ],
  [
    'tcx',
    'tcx',
    Buffer.from(
      '<Trackpoint><Time>2026-06-01T12:00:00Z</Time><LatitudeDegrees>60.17</LatitudeDegrees><LongitudeDegrees>24.94</LongitudeDegrees></Trackpoint>',
    ),
  ],
  [
    'geojson',
    'geojson',
    Buffer.from(
      '{"type":"Feature","geometry":{"type":"LineString","coordinates":[[24.94,60.17],[24.95,60.17]]},"properties":{"coordTimes":["2026-06-01T12:00:00Z"]}}',
    ),
  ],
  [
    'flight-table',
    'flightTable',
    Buffer.from('time(millisecond),datetime(utc),latitude,longitude\n100,2026-06-01 12:00:00,60.17,24.94\n'),
  ],
  [
    'kml',
    'kml',
    Buffer.from(
      '<kml><Placemark><TimeSpan><begin>2026-06-01T12:00:00Z</begin></TimeSpan><Point><coordinates>24.94,60.17,0</coordinates></Point></Placemark></kml>',
    ),
  ],
  ['nmea', 'nmea', Buffer.from('[1538216648173]$GPRMC,002406.00,A,3753.63717,S,14518.49970,E,0.074,,290918,,,D*6C\n')],
]

const damage = fc.record({
  cutFrom: fc.double({ min: 0, max: 1, noNaN: true }),
  hits: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
  twice: fc.boolean(),
})

const isPart = (part: unknown): boolean =>
  part === null || part === true || typeof part === 'string' || (typeof part === 'number' && Number.isFinite(part))
const isRow = (row: LogRow): boolean => Object.values(row).every(isPart)

test.each(LOGS)('a damaged log is read up to the damage: %s', async (file, name, sample) => {
  const read = await readerOf(file, name)
  fc.assert(
    fc.property(damage, ({ cutFrom, hits, twice }) => {
      const bytes = Buffer.concat([sample, twice ? sample : Buffer.alloc(0)])
      for (const [where, byte] of hits) bytes[Math.floor(where * (bytes.length - 1))] = byte
      const part = bytes.subarray(0, Math.ceil(cutFrom * bytes.length))
      let rows: readonly LogRow[] = []
      try {
        rows = read(file === 'fit' ? part : part.toString('utf8')).rows
      } catch (cause) {
        // A reader may throw only this exception, which says that the text is not in its format.
        expect(cause).toBeInstanceOf(SyntaxError)
      }
      expect(rows.every(isRow)).toBe(true)
    }),
    { numRuns: lawRuns(200) },
  )
})

test('whatever a log says becomes claims with finite values, none with a receiver’s trust', () => {
  const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
  const number = maybe(fc.double({ noNaN: true, noDefaultInfinity: true }))
  const time = maybe(fc.oneof(fc.string(), fc.constantFrom('2026-06-01 15:00:00.25', '2026-06-01T12:00:00Z', '2026')))
  const fix = fc.record({
    ...{ atS: number, time, altitudeM: number, errorM: number, dop: number, mode: maybe(fc.nat(3)) },
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(fix, { maxLength: 20 }), time, (fixes, began) => {
      const { claims, track } = logReading({ fixes, began })
      // Limits of the database: whole milliseconds, and no track that ends before it begins.
      expect(track?.spanMs ?? 0).toBeGreaterThanOrEqual(0)
      for (const { atMs = 0, utcMs = 0, radiusM = 1 } of track?.points ?? [])
        expect([Number.isSafeInteger(atMs), Number.isSafeInteger(utcMs), radiusM > 0 && radiusM < 2e7]).toEqual([
          true,
          true,
          true,
        ])
      for (const claim of claims) {
        expect(claim.clock).toBe('log')
        expect(claim.trust).toBeLessThanOrEqual(46)
        const values = claim.about === 'time' ? [claim.atMs] : [claim.lat, claim.lon, claim.radiusM ?? 0]
        expect(values.every(Number.isFinite)).toBe(true)
      }
    }),
    { numRuns: lawRuns(100) },
  )
})
