import { describe, expect, test } from 'vitest'
import { FIT_RECORD, fitDefinition, fitFile, fitRecord, fitTrack, readerOf } from './made-logs.test-kit.ts'

interface Put {
  readonly lat?: unknown
  readonly lon?: unknown
  readonly time?: unknown
  readonly mark?: unknown
  readonly withinMs?: unknown
}
type Puts = (input: string | Buffer) => readonly Put[]
const parseReader = (made: unknown): ((input: string | Buffer, log: unknown) => void) =>
  made as (input: string | Buffer, log: unknown) => void

/**
 * Runs a reader and returns every fix that it passes to `put`, with all fields. A real log keeps some of these fields
 * only for marks.
 */
async function putsOf(file: string, name: string): Promise<Puts> {
  const made: Record<string, unknown> = await import(new URL(`../../child/track/${file}.ts`, import.meta.url).href)
  return (input) => {
    const fixes: Put[] = []
    parseReader(made[name])(input, { seen: { fixes }, put: (fix: Put) => fixes.push(fix), isFull: () => false })
    return fixes
  }
}

/**
 * Tests of the parts of log files that no receiver recorded as positions: comments, marks set by hand, planned routes,
 * and times without a matching position.
 */
const TIME = '2024-06-01T11:23:05Z'

describe('the parts of an XML file that are skipped', async () => {
  const gpx = await readerOf('gpx', 'gpx')
  const timesOf = (inner: string): unknown[] =>
    gpx(`<gpx><trk><trkseg>${inner}</trkseg></trk></gpx>`).rows.map(({ time }) => time)
  const point = (time: string): string => `<trkpt lat="60.17" lon="24.94"><time>${time}</time></trkpt>`
  const old = point('2015-05-05T05:05:05Z')

  test('comments, CDATA and instructions hold no points', () => {
    expect(timesOf(`<!-- ${old} -->${point(TIME)}<!---->`)).toEqual([TIME])
    expect(timesOf(`<![CDATA[${old}]]>${point(TIME)}<?note ${old}?>`)).toEqual([TIME])
    // The start mark of a CDATA section has no effect inside a comment, and the reverse.
    expect(timesOf(`<!-- <![CDATA[ -->${point(TIME)}<![CDATA[ <!-- ]]>${point(TIME)}`)).toEqual([TIME, TIME])
    const { rows } = gpx(`<!DOCTYPE gpx [<!ENTITY e '${old}'>\n] >\n<gpx>${point(TIME)}</gpx>`)
    expect(rows.map(({ time }) => time)).toEqual([TIME])
  })

  test('an unclosed comment runs to the end, and the texts around a comment are never joined into an element', () => {
    expect(timesOf(`${point(TIME)}<!-- ${old}`)).toEqual([TIME])
    expect(timesOf(`<!<!-- -->-- ${point(TIME)} <trk<!-- -->pt lat="1" lon="1"/>`)).toEqual([TIME])
  })

  test('a time in CDATA is a time', () => {
    expect(timesOf(point(`<![CDATA[${TIME}]]>`))).toEqual([TIME])
  })

  test('millions of unmatched marks are read once', () => {
    for (const marks of ['<!--'.repeat(2e6), '-->'.repeat(3e6), '<![CDATA['.repeat(5e5), '<!DOCTYPE'.repeat(5e5)])
      expect(timesOf(`${point(TIME)}${marks}`)).toEqual([TIME])
    expect(timesOf(`${point(TIME)}${'<trkpt'.repeat(1e6)}`)[0]).toBe(TIME)
  })

  test('a self-closing point takes nothing from the text behind it', () => {
    expect(
      timesOf(`<trkpt lat="60.17" lon="24.94"/></trkseg></trk><wpt lat="1" lon="1"><time>${TIME}</time></wpt>`),
    ).toEqual([null])
  })
})

describe('marks put on a map by hand', async () => {
  const kml = await putsOf('kml', 'kml')
  const point = '<Point><coordinates>24.94,60.17,0</coordinates></Point>'
  const mark = (...inner: readonly string[]): string => `<Placemark>${inner.join('')}${point}</Placemark>`
  const stamp = (when: string): string => `<TimeStamp><when>${when}</when></TimeStamp>`
  const span = (begin: string, end: string): string => `<TimeSpan><begin>${begin}</begin><end>${end}</end></TimeSpan>`
  const rowsOf = (...marks: readonly string[]): unknown[] =>
    kml(`<kml><Document>${marks.join('')}</Document></kml>`).map(({ time, mark: isMark, withinMs }) => [
      time,
      isMark,
      withinMs,
    ])

  test('only a mark’s own time counts: not that of the view, the region, a folder or an area', () => {
    const view = '<gx:TimeStamp><when>2009-07-14T12:00:00Z</when></gx:TimeStamp><longitude>24.94</longitude>'
    for (const name of ['LookAt', 'Camera', 'Region', 'NetworkLink'])
      expect(rowsOf(mark(`<${name}>${view}${stamp('2009-07-14')}</${name}>`))).toEqual([])
    expect(rowsOf(stamp(TIME), mark(`<Style>${stamp(TIME)}</Style>`))).toEqual([])
    expect(rowsOf(mark(`<LookAt>${view}</LookAt>`, stamp(TIME)))).toEqual([[TIME, true, 1000]])
    const ring =
      '<Polygon><outerBoundaryIs><LinearRing><coordinates>1,2 3,4 1,2</coordinates></LinearRing></outerBoundaryIs></Polygon>'
    expect(rowsOf(`<Placemark>${stamp(TIME)}${ring}</Placemark>`)).toEqual([])
  })

  test('are as exact as written: a second, a minute, an hour, a day; a month is no time', () => {
    expect(rowsOf(mark(stamp('2024-06-01T11:23Z')))).toEqual([['2024-06-01T11:23Z', true, 60_000]])
    expect(rowsOf(mark(stamp('2024-06-01T11+03:00')))).toEqual([['2024-06-01T11:00+03:00', true, 3_600_000]])
    expect(rowsOf(mark(stamp('2024-06-01')))).toEqual([['2024-06-01', true, 86_400_000]])
    for (const coarse of ['2024', '2024-06', '2024-02-30', 'in June']) expect(rowsOf(mark(stamp(coarse)))).toEqual([])
  })

  test('zero seconds that a format demands are unknown, unless other times of the file have seconds', () => {
    const minute = stamp('2024-06-01T11:23:00Z')
    expect(rowsOf(mark(minute))).toEqual([['2024-06-01T11:23:00Z', true, 60_000]])
    expect(rowsOf(mark(stamp('2024-06-01T00:00:00Z')))).toEqual([['2024-06-01T00:00:00Z', true, 86_400_000]])
    expect(rowsOf(mark(minute), mark(stamp(TIME))).map((row) => [row].flat(2)[2])).toEqual([1000, 1000])
  })

  test('a span whose end precedes its begin is no stay; a span of hours has two ends', () => {
    expect(rowsOf(mark(span('2024-06-01T12:00:00Z', '2024-06-01T10:00:00Z')))).toEqual([])
    // The same evening by a clock in another zone.
    expect(rowsOf(mark(span('2024-06-01T23:00:00+03:00', '2024-06-01T21:00:00Z'))).length).toBe(2)
    expect(rowsOf(mark(span('2024-06-01T10:00:00Z', '2024-06-01')))).toEqual([
      ['2024-06-01T10:00:00Z', true, 3_600_000],
      ['2024-06-01', true, 86_400_000],
    ])
    const way = '<LineString><coordinates>24.94,60.17 24.95,60.18</coordinates></LineString>'
    const turned = `<Placemark>${span('2024-06-02', '2024-06-01')}${way}</Placemark>`
    expect(rowsOf(turned)).toEqual([
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ])
  })

  test('a GeoJSON feature with a time is a mark as well, and words are no time', async () => {
    const geojson = await putsOf('geojson', 'geojson')
    const whens = (when: unknown): unknown[] => {
      const geometry = { type: 'Point', coordinates: [24.94, 60.17] }
      return geojson(JSON.stringify({ type: 'Feature', geometry, properties: { when } })).map(
        ({ time, mark: isMark, withinMs }) => [time, isMark, withinMs],
      )
    }
    expect(whens('2024-06-01 11:23')).toEqual([['2024-06-01 11:23', true, 60_000]])
    expect(whens(1717240985)).toEqual([['2024-06-01T11:23:05.000Z', true, 1000]])
    expect(whens('yesterday evening')).toEqual([])
  })
})

describe('plans', async () => {
  test('TCX courses and workouts are no track; activities beside them are', async () => {
    const tcx = await putsOf('tcx', 'tcx')
    const point = (time: string): string =>
      `<Track><Trackpoint><Time>${time}</Time><LatitudeDegrees>1</LatitudeDegrees><LongitudeDegrees>2</LongitudeDegrees></Trackpoint></Track>`
    const plans = `<Folders><Courses/></Folders><Courses><Course>${point('2030-01-01T10:00:00Z')}</Course></Courses>`
    const activities = `<Activities><Activity>${point(TIME)}</Activity></Activities>`
    expect(tcx(`<T>${plans}</T>`)).toEqual([])
    expect(tcx(`<T>${plans}${activities}<Workouts>${point(TIME)}</Workouts></T>`).map(({ time }) => time)).toEqual([
      TIME,
    ])
  })

  test('only an activity of FIT was recorded: not a course, a schedule, a workout or a segment', async () => {
    const fit = await putsOf('fit', 'fit')
    const id = fitDefinition({ local: 1, global: 0, fields: [[0, 1, 0]] })
    const record = fitRecord(0, { utcMs: Date.parse(TIME), lat: 60.17, lon: 24.94 })
    const typed = (type: number): number =>
      fit(fitFile([id, Buffer.from([1, type]), fitDefinition(FIT_RECORD), record])).length
    expect([4, 255].map(typed)).toEqual([1, 1])
    expect([5, 6, 7, 34, 2].map(typed)).toEqual([0, 0, 0, 0, 0])
  })
})

describe('times beside places', async () => {
  const kml = await putsOf('kml', 'kml')
  const whens = [TIME, '2024-06-01T11:23:06Z', '2024-06-01T11:23:07Z']
  const trackOf = (times: readonly string[], coords: string): unknown[] =>
    kml(
      `<kml><Placemark><gx:Track>${times.map((at) => `<when>${at}</when>`).join('')}${coords}</gx:Track></Placemark></kml>`,
    ).map(({ lat, time }) => [lat, time])
  const coord = (lat: number): string => `<gx:coord>24.94 ${lat} 5</gx:coord>`

  test('an empty coordinate keeps its time, and shifts no other', () => {
    for (const empty of ['<gx:coord/>', '<gx:coord></gx:coord>', '<gx:coord />\n'])
      expect(trackOf(whens, `${empty}${coord(60.1)}${coord(6.02e1)}`)).toEqual([
        [60.1, whens[1]],
        [60.2, whens[2]],
      ])
    expect(trackOf(whens, `<gx:coord/>${coord(60.1)}<gx:coord/>`)).toEqual([[60.1, whens[1]]])
    expect(
      kml(`<gx:Track><when/><when>${TIME}</when>${coord(1)}${coord(2)}</gx:Track>`).map(({ time }) => time),
    ).toEqual(['', TIME])
  })

  test('times whose count differs from that of the coordinates are ignored, in KML and in GeoJSON', async () => {
    expect(trackOf(whens, coord(60.1) + coord(60.2))).toEqual([
      [60.1, undefined],
      [60.2, undefined],
    ])
    const geojson = await putsOf('geojson', 'geojson')
    const geometry = {
      type: 'LineString',
      coordinates: [
        [24.94, 60.17],
        [24.95, 60.18],
      ],
    }
    const timesOf = (coordTimes: unknown): unknown[] =>
      geojson(JSON.stringify({ type: 'Feature', geometry, properties: { coordTimes } })).map(({ time }) => time)
    expect(timesOf(whens)).toEqual([undefined, undefined])
    expect(timesOf(whens.slice(1))).toEqual(whens.slice(1))
  })
})

describe('coordinates of GeoJSON', async () => {
  const geojson = await putsOf('geojson', 'geojson')
  const point = { type: 'Point', coordinates: [38.5, 67.1] }
  const feature = { type: 'Feature', geometry: point, properties: { time: TIME } }
  const latsOf = (value: unknown): unknown[] => geojson(JSON.stringify(value)).map(({ lat }) => lat)
  const within = (crs: unknown): unknown[] => latsOf({ type: 'FeatureCollection', crs, features: [feature] })
  const named = (name: unknown) => ({ type: 'name', properties: { name } })

  test('in another coordinate system are ignored, wherever it is named', () => {
    const metres = named('urn:ogc:def:crs:EPSG::3067')
    expect(within(metres)).toEqual([])
    expect(latsOf({ ...feature, crs: metres })).toEqual([])
    expect(latsOf({ ...feature, geometry: { ...point, crs: metres } })).toEqual([])
    for (const crs of [null, named('EPSG:14326'), named(4326), { type: 'link', properties: { href: 'EPSG:4326' } }])
      expect(within(crs)).toEqual([])
  })

  test('in the two systems of degrees are read, however they are named; a byte order mark is allowed', () => {
    const names = [
      'urn:ogc:def:crs:OGC:1.3:CRS84',
      'urn:ogc:def:crs:OGC::CRS84',
      'EPSG:4326',
      'urn:ogc:def:crs:EPSG::4326',
    ]
    for (const name of [...names, 'http://www.opengis.net/def/crs/EPSG/0/4326'])
      expect(within(named(name))).toEqual([67.1])
    expect(geojson(`\ufeff${JSON.stringify(feature)}`).length).toBe(1)
  })
})

describe('a FIT file that contradicts itself', async () => {
  const fit = await putsOf('fit', 'fit')
  const start = Date.parse(TIME)
  const sound = fitTrack(start, 3)
  // CRC-16/ARC of these 83 bytes, computed bit by bit and not by the reader.
  sound.writeUInt16LE(0xea04, sound.length - 2)
  const changed = (at: number, byte: number): Buffer => {
    const bytes = Buffer.from(sound)
    bytes[at] = byte
    return bytes
  }
  const withLength = (length: number, of: Buffer = fitTrack(start, 3)): Buffer => {
    const bytes = Buffer.from(of)
    bytes.writeUInt32LE(length, 4)
    return bytes
  }

  test('is rejected if its checksum is wrong, and read if none was computed', () => {
    expect(fit(sound).length).toBe(3)
    expect(fit(fitTrack(start, 3)).length).toBe(3)
    // Changes a position in the last record.
    expect(fit(changed(sound.length - 12, 7))).toEqual([])
    expect(fit(Buffer.concat([sound, sound])).length).toBe(6)
    expect(fit(Buffer.concat([sound, changed(sound.length - 12, 7)])).length).toBe(3)
    // Changes the length of the header, then the header's own checksum.
    expect(fit(changed(0, 13))).toEqual([])
    expect(fit(changed(12, 7))).toEqual([])
  })

  test('is rejected if its length is false; a watch that lost power wrote no length', () => {
    const length = sound.length - 16
    expect(fit(withLength(length)).length).toBe(3)
    for (const lie of [40, length - 16, length + 1, length + 1000, 0xffffffff]) expect(fit(withLength(lie))).toEqual([])
    expect(fit(sound.subarray(0, -20))).toEqual([])
    expect(fit(withLength(0).subarray(0, -8)).length).toBe(2)
  })

  test('gives no value for a field whose length does not fit its type, and no position after that', () => {
    const { fields } = FIT_RECORD
    const withField = (n: number, field: readonly [number, number, number]): Buffer[] => [
      fitDefinition({ ...FIT_RECORD, fields: fields.map((own, at) => (at === n ? field : own)) }),
      ...[0, 1].map((s) => fitRecord(0, { utcMs: start + s * 1000, lat: 60.17, lon: 24.94 })),
    ]
    // Wrong sizes: the device wrote four bytes.
    for (const size of [0, 3, 5, 8, 255]) {
      expect(fit(fitFile(withField(0, [253, size, 0x86])))).toEqual([])
      expect(fit(withLength(0, fitFile(withField(0, [253, size, 0x86]))))).toEqual([])
    }
    // Wrong types: a time in four characters, a fractional latitude, an unsigned position.
    expect(fit(fitFile(withField(0, [253, 4, 0x07]))).map(({ time }) => time)).toEqual([undefined, undefined])
    for (const base of [0x88, 0x86, 0x0d]) expect(fit(fitFile(withField(1, [0, 4, base])))).toEqual([])
  })

  test('a record without a time does not take that of the previous one', () => {
    const untimed = fitRecord(0, { utcMs: start, lat: 60.17, lon: 24.94 })
    untimed.writeUInt32LE(0xffffffff, 1)
    const timed = fitRecord(0, { utcMs: start, lat: 60.17, lon: 24.94 })
    expect(fit(fitFile([fitDefinition(FIT_RECORD), timed, untimed])).map(({ time }) => time)).toEqual([TIME, undefined])
  })
})
