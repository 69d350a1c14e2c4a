import { describe, expect, test } from 'vitest'
import { readerOf } from './made-logs.test-kit.ts'

const T0 = Date.UTC(2026, 5, 1, 12)

describe('KML', async () => {
  const read = await readerOf('kml', 'kml')
  const spots = (text: string) => read(`<kml>${text}</kml>`).rows.map(({ lat, lon, time }) => [lat, lon, time])
  const mark = (inner: string): string => `<Placemark>${inner}</Placemark>`
  const point = '<Point><coordinates>24.94,60.17,0</coordinates></Point>'

  test('marks with a time are a way, a stay has its two ends, and a mark without one is only a mark', () => {
    const when = '<TimeStamp><when>2026-06-01T12:00:00Z</when></TimeStamp>'
    const span = '<TimeSpan><begin>2026-06-01T12:01:00Z</begin><end>2026-06-01T12:09:00Z</end></TimeSpan>'
    expect(spots(mark(when + point) + mark(span + point) + mark(point))).toEqual([
      [60.17, 24.94, '2026-06-01T12:00:00Z'],
      [60.17, 24.94, '2026-06-01T12:01:00Z'],
      [60.17, 24.94, '2026-06-01T12:09:00Z'],
    ])
    expect(spots(mark(point))).toEqual([])
  })

  test('a line within a span begins and ends with it', () => {
    const span = '<TimeSpan><begin>2026-06-01T12:01:00Z</begin><end>2026-06-01T12:09:00Z</end></TimeSpan>'
    const line = '<LineString><coordinates>24.94,60.17 24.95,60.18 24.96,60.19</coordinates></LineString>'
    expect(spots(mark(span + line)).map(([, , time]) => time)).toEqual([
      '2026-06-01T12:01:00Z',
      null,
      '2026-06-01T12:09:00Z',
    ])
  })
})

test('a dashcam’s sidecar has its own clock in brackets before the receiver’s sentences', async () => {
  const read = await readerOf('nmea', 'nmea')
  const rows = read(
    [
      '[1538216648173]',
      '[1538216648173]$GPRMC,002406.00,A,3753.63717,S,14518.49970,E,0.074,,290918,,,D*6C',
      '[1538216648173]$GPGGA,002406.00,3753.63717,S,14518.49970,E,2,07,1.12,112.1,M,-1.5,M,,0000*51',
    ].join('\r\n'),
  ).rows
  expect(rows).toEqual([
    expect.objectContaining({
      ...{ lat: expect.closeTo(-37.893953, 6), lon: expect.closeTo(145.308328, 6), time: '2018-09-29T00:24:06.00Z' },
    }),
  ])
})
