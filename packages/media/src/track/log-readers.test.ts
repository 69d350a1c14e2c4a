import { describe, expect, test } from 'vitest'
import {
  FIT_RECORD,
  fitDefinition,
  fitFile,
  fitRecord,
  fitTime,
  fitTrack,
  readerOf,
  semicircles,
  subtitles,
} from './made-logs.test-kit.ts'

const T0 = Date.UTC(2026, 5, 1, 12)

describe('subtitles of drones', async () => {
  const read = await readerOf('drone-subtitles', 'droneSubtitles')
  const spots = (...cues: string[]) => read(subtitles(cues)).rows.map(({ lat, lon }) => [lat, lon])

  test('new ones label their values, in either spelling; the clock has no zone', () => {
    const { rows } = read(
      subtitles([
        '<font size="36">SrtCnt : 1, DiffTime : 33ms\n2020-05-03 17:35:08,181,224\n[iso : 100] [latitude : 60.17] [longtitude : 24.94] [altitude: 1371.0] </font>',
        '<font size="28">FrameCnt: 2, DiffTime: 34ms\n2023-08-15 09:18:24.655\n[dzoom_ratio: 10000, delta:0],[latitude: 48.486375] [longitude: 8.375566] [rel_alt: 0.000 abs_alt: 530.095]',
      ]),
    )
    expect(rows).toEqual([
      expect.objectContaining({ lat: 60.17, lon: 24.94, time: '2020-05-03 17:35:08.181', at: 0, height: null }),
      expect.objectContaining({
        lat: 48.486375,
        lon: 8.375566,
        time: '2023-08-15 09:18:24.655',
        at: 1,
        height: 530.095,
      }),
    ])
  })

  test('old ones write the longitude first, and third the number of satellites, not a height', () => {
    const { rows } = read(
      subtitles(['HOME(149.0251,-20.2532) 2017.08.05 14:11:51\nGPS(149.0261,-20.2533,16) BAROMETER:1.9\nISO:100']),
    )
    expect(rows).toEqual([
      expect.objectContaining({ lat: -20.2533, lon: 149.0261, time: '2017-08-05 14:11:51', height: null }),
    ])
    // Either number could be a latitude, so the order must come from the format: longitude first.
    expect(spots('F/3.5, SS 1000, ISO 100, EV 0, GPS (8.6499, 53.1665, 18), D 24.26m, H 6.00m')).toEqual([
      [53.1665, 8.6499],
    ])
    expect(spots('F/6.3, ISO 100, RTK (120.083799, 30.213635, 28), HOME (120.084146, 30.214243, 103.55m)')).toEqual([
      [30.213635, 120.083799],
    ])
  })

  test('a Matrice writes the latitude first, which only its metres show', () => {
    expect(spots('2022.06.21 16:06:17\nGPS(36.6146,-6.1120,0.0M) BAROMETER:0.3M')).toEqual([[36.6146, -6.112]])
    // No latitude exceeds ninety degrees, whoever wrote it.
    expect(spots('GPS(24.9400,149.0251,3)', 'GPS(149.0251,24.9400,3.0M)')).toEqual([
      [24.94, 149.0251],
      [24.94, 149.0251],
    ])
  })

  test('Autel writes letters for the directions', () => {
    expect(
      spots(
        'HOME(W: 97.616776, N: 30.219286) 2020-11-01 15:29:24\nGPS(W: 97.621475, N: 30.214199, 161)',
        'GPS(E: 120.000001, S: 20.000001, 001.01m) \nISO:100',
      ),
    ).toEqual([
      [30.214199, -97.621475],
      [-20.000001, 120.000001],
    ])
  })

  test('spoken subtitles are no position; a clock without a position still states when it began', () => {
    expect(read(subtitles(['We met at GPS, 60 degrees north.', '[latitude] [longitude: 24]'])).rows).toEqual([])
    expect(read(subtitles(['2026-06-01 15:00:00.250\n[latitude: 0.000000] [longitude: 0.000000]'])).began).toBe(
      '2026-06-01 15:00:00.250',
    )
  })
})

describe('FIT', async () => {
  const read = await readerOf('fit', 'fit')

  test('records have a position, a time in UTC, an altitude and metres of error; all bits set are no value', () => {
    const record = fitRecord(0, { utcMs: T0, lat: -33.5, lon: -70.25 })
    const { rows } = read(fitFile([fitDefinition(FIT_RECORD), record]))
    expect(rows).toEqual([
      expect.objectContaining({
        ...{ lat: expect.closeTo(-33.5, 6), lon: expect.closeTo(-70.25, 6), height: 12, error: null },
        time: '2026-06-01T12:00:00Z',
      }),
    ])
  })

  test('short headers count from the last full time; other messages and developer fields are skipped', () => {
    // A definition with one developer field, which a bit of the head announces.
    const own = Buffer.concat([fitDefinition(FIT_RECORD), Buffer.from([1, 7, 3, 0])])
    own[0] = 0x60
    const whole = Buffer.concat([fitRecord(0, { utcMs: T0, lat: 1, lon: 2 }), Buffer.alloc(3)])
    const event = fitDefinition({ local: 1, global: 21, fields: [[0, 1, 0]], isBig: true })
    const spot = fitDefinition({
      ...FIT_RECORD,
      local: 2,
      fields: [
        [0, 4, 0x85],
        [1, 4, 0x85],
      ],
    })
    const short = Buffer.alloc(9)
    short.writeUInt8(0x80 | (2 << 5) | ((fitTime(T0) + 7) & 31), 0)
    short.writeInt32LE(semicircles(3), 1)
    short.writeInt32LE(semicircles(4), 5)
    const { rows } = read(fitFile([own, whole, event, Buffer.from([1, 9]), spot, short]))
    expect(rows.map(({ lat, lon, time }) => [Math.round(Number(lat)), Math.round(Number(lon)), time])).toEqual([
      [1, 2, '2026-06-01T12:00:00Z'],
      [3, 4, '2026-06-01T12:00:07Z'],
    ])
  })

  test('everything that a device wrote before it lost power is read', () => {
    const bytes = fitTrack(T0, 30)
    bytes.writeUInt32LE(0, 4)
    expect(read(bytes.subarray(0, -20)).rows.length).toBe(28)
  })

  test('a broken copy is reported as damaged', () => {
    expect(read(fitTrack(T0, 3))).toMatchObject({ rows: { length: 3 }, isDamaged: false })
    expect(read(fitTrack(T0, 3).subarray(0, -9))).toMatchObject({ rows: [], isDamaged: true })
  })
})

test('IGC: the date is written once, and the flight continues over midnight', async () => {
  const read = await readerOf('igc', 'igc')
  const { rows } = read(
    [
      'AXXX001 made',
      'HFDTEDATE:310526,01',
      'HFPLTPILOTINCHARGE:NOBODY',
      'B2359586010200N02456400EA0001200034',
      'B0000025131800S00007600WV0001200035',
      'B000003 broken',
    ].join('\r\n'),
  )
  expect(rows).toEqual([
    expect.objectContaining({ lat: expect.closeTo(60.17, 6), lon: expect.closeTo(24.94, 6), height: 34, mode: 3 }),
    // A 2D fix, or none: the error is unknown.
    expect.objectContaining({
      ...{ lat: expect.closeTo(-51.53, 6), lon: expect.closeTo(-0.126667, 5), mode: 2, height: null, error: 1000 },
    }),
  ])
  expect(rows.map(({ time }) => time)).toEqual(['2026-05-31T23:59:58Z', '2026-06-01T00:00:02Z'])
})

test('TCX: points without a position are skipped', async () => {
  const read = await readerOf('tcx', 'tcx')
  const point = (inner: string): string => `<Trackpoint><Time>2026-06-01T12:00:00Z</Time>${inner}</Trackpoint>`
  const { rows } = read(
    `<Track>${point('<HeartRateBpm><Value>80</Value></HeartRateBpm>')}${point(
      '<Position><LatitudeDegrees>60.17</LatitudeDegrees><LongitudeDegrees>24.94</LongitudeDegrees></Position><AltitudeMeters>12.5</AltitudeMeters>',
    )}</Track>`,
  )
  expect(rows).toEqual([
    expect.objectContaining({ lat: null, lon: null }),
    expect.objectContaining({ lat: 60.17, lon: 24.94, height: 12.5, time: '2026-06-01T12:00:00Z' }),
  ])
})

describe('GeoJSON', async () => {
  const read = await readerOf('geojson', 'geojson')
  const line = {
    type: 'LineString',
    coordinates: [
      [24.94, 60.17, 12],
      [24.95, 60.18],
    ],
  }
  const feature = (geometry: unknown, properties: unknown = null) => ({ type: 'Feature', geometry, properties })
  const spots = (value: unknown) => read(JSON.stringify(value)).rows.map(({ lat, lon, time }) => [lat, lon, time])

  test('a line has its times where converters of GPX put them; the longitude comes first', () => {
    const coordTimes = ['2026-06-01T12:00:00Z', '2026-06-01T12:00:01Z']
    const timed = [
      [60.17, 24.94, coordTimes[0]],
      [60.18, 24.95, coordTimes[1]],
    ]
    expect(spots({ type: 'FeatureCollection', features: [feature(line, { coordTimes })] })).toEqual(timed)
    expect(spots(feature(line, { coordinateProperties: { times: coordTimes } }))).toEqual(timed)
    expect(spots({ type: 'FeatureCollection', features: [feature(line)] })).toEqual([
      [60.17, 24.94, null],
      [60.18, 24.95, null],
    ])
  })

  test('points are a track only with times: of text, of seconds or of milliseconds', () => {
    const at = (properties: unknown) => feature({ type: 'Point', coordinates: [24.94, 60.17] }, properties)
    expect(spots({ type: 'FeatureCollection', features: [at({ name: 'cafe' })] })).toEqual([])
    const features = [at({ time: '2026-06-01T12:00:00+03:00' }), at({ timestamp: T0 / 1000 }), at({ Timestamp: T0 })]
    expect(spots({ type: 'FeatureCollection', features }).map(([, , time]) => time)).toEqual([
      '2026-06-01T12:00:00+03:00',
      '2026-06-01T12:00:00.000Z',
      '2026-06-01T12:00:00.000Z',
    ])
  })
})

describe('tables of flights', async () => {
  const read = await readerOf('flight-table', 'flightTable')
  const first = (text: string) => read(text).rows[0]

  test('AirData’s time column names UTC, in either spelling', () => {
    const head = 'time(millisecond),datetime(utc),latitude,longitude,height_above_takeoff(feet)'
    const utc = { lat: 60.17, lon: 24.94, at: 0.1 }
    expect(first(`${head}\r\n100,2026-06-01 12:00:00,60.17,24.94,3\r\n`)).toMatchObject({
      ...{ ...utc, time: '2026-06-01 12:00:00Z' },
    })
    expect(first(`${head}\n100,6/13/2026 12:00:07 PM,60.17,24.94,3`)).toMatchObject({ time: '2026-06-13 12:00:07Z' })
    // The first of June or the sixth of January. 12-hour clocks are used in New York and in Sydney.
    for (const hour of ['12:00:00', '12:00:07 PM'])
      expect(first(`${head}\n100,6/1/2026 ${hour},60.17,24.94,3`)).toMatchObject({
        ...utc,
        time: expect.stringMatching(/^6.1.2026 12:00:0[07]$/),
      })
  })

  test('PhantomHelp’s time column names local time', () => {
    const text = `sep=,\nCUSTOM.date [local],CUSTOM.updateTime [local],OSD.flyTime [s],OSD.latitude,OSD.longitude\n6/13/2026,3:00:00.12 PM,0.3,60.17,24.94`
    expect(first(text)).toMatchObject({ time: '2026-06-13 15:00:00.12', at: 0.3, lat: 60.17, lon: 24.94 })
  })

  test('a time column that names neither gives no time', () => {
    const text = `CUSTOM.updateTime,OSD.latitude,OSD.longitude\n2026/06/01 15:00:00.12,60.17,24.94`
    expect(first(text)).toMatchObject({ time: null, lat: 60.17 })
  })
})

describe('KML', async () => {
  const read = await readerOf('kml', 'kml')
  const spots = (text: string) => read(`<kml>${text}</kml>`).rows.map(({ lat, lon, time }) => [lat, lon, time])
  const mark = (inner: string): string => `<Placemark>${inner}</Placemark>`
  const point = '<Point><coordinates>24.94,60.17,0</coordinates></Point>'

  test('marks with a time are a track, a stay has two ends, and a mark without a time is only a mark', () => {
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
