import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { TRUST } from '../claims/claim.ts'
import { type Inspection, inspectFile } from '../inspect/inspect-file.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { logReading } from './log-claims.ts'
import { djiSubtitles, fitTrack } from './made-logs.test-kit.ts'
import type { Fix } from './read-track.ts'

/** For position logs that are sent as files of their own. */
let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})
const inspected = (text: string | Buffer, name = 'log'): Promise<Inspection> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await writeFile(file, text)
    return await inspectFile({ sandbox, file, scratch, name })
  })
const T0 = Date.UTC(2026, 5, 1, 12)
const iso = (s: number): string => new Date(T0 + s * 1000).toISOString().replace('.000', '')
const seconds = Array.from({ length: 21 }, (_, s) => s)
/** The track goes east, 1.5 metres each second, with one jump of two kilometres to the north. */
const latOf = (s: number): number => (s === 10 ? 60.19 : 60.17)
const lonOf = (s: number): number => 24.94 + s * 2.7e-5

const WAY = {
  ...{ source: 'log.GPS', jumps: 1, spanMs: 20_000 },
  points: [
    { atMs: 0, utcMs: T0, lat: 60.17, lon: 24.94 },
    { atMs: 20_000, utcMs: T0 + 20_000, lat: 60.17 },
  ],
}

test('a GPX is a track with its time and place; a planned route and marks are no part of it', async () => {
  const points = seconds.map(
    (s) => `<trkpt lon="${lonOf(s)}" lat='${latOf(s)}'><ele>12</ele><time>${iso(s)}</time><hdop>1.2</hdop></trkpt>`,
  )
  const seen = await inspected(
    `<?xml version="1.0"?><gpx version="1.1"><wpt lat="1" lon="1"/><rte><rtept lat="2" lon="2"/></rte><trk><trkseg>
     <trkpt lat="60.1" lon="24"><fix>none</fix></trkpt>${points.join('\n')}</trkseg></trk></gpx>`,
  )
  expect(seen).toMatchObject({ kind: 'document', mediaType: 'application/gpx+xml', track: { ...WAY, unsure: 1 } })
  const place = seen.claims.find(({ source }) => source === 'log.GPS')
  expect(place?.lat).toBeCloseTo(60.17, 4)
  expect(place?.radiusM).toBeGreaterThan(18)
  expect(place?.radiusM).toBeLessThan(26)
  expect(seen.claims.find(({ source }) => source === 'log.GPSDateTime')).toMatchObject({ atMs: T0, clock: 'log' })
  // Anybody can type this text, so none of its claims ranks as high as a receiver's.
  expect(seen.claims.filter(({ clock, trust }) => clock !== 'log' || trust >= TRUST.containerUtc)).toEqual([])
  expect(seen.tools).toContainEqual({ tool: 'track', version: 'log-7', outcome: 'read' })
})

test('a GPX of a hundred thousand self-closing points is read quickly', async () => {
  const points = Array.from({ length: 100_000 }, (_, n) => `<trkpt lat="60.17" lon="${24 + n * 1e-5}"/>`)
  const seen = await inspected(`<gpx><trk><trkseg>${points.join('')}</trkseg></trk></gpx>`)
  expect(seen.tools).toContainEqual({ tool: 'track', version: 'log-7', outcome: 'read' })
  expect(seen.track).toMatchObject({ fixes: 100_000, spanMs: undefined, points: [{ lon: 24 }, { lon: 24.99999 }] })
})

test('a KML is a track too: with times as stated, and without any as a line without times', async () => {
  const whens = seconds.map((s) => `<when>${iso(s)}</when>`).join('')
  const coords = seconds.map((s) => `<gx:coord>${lonOf(s)} ${latOf(s)} 3</gx:coord>`).join('')
  const timed = await inspected(
    `<?xml version="1.0"?>\n<kml xmlns:gx="g"><Placemark><gx:Track>${whens}${coords}</gx:Track></Placemark></kml>`,
  )
  expect(timed).toMatchObject({ mediaType: 'application/vnd.google-earth.kml+xml', track: WAY })
  const untimed = await inspected(
    '<kml><LineString><coordinates>24.94,60.17,0 24.95,60.17,0\n24.95,60.18</coordinates></LineString></kml>',
  )
  expect(untimed.track).toMatchObject({ spanMs: undefined, points: [{ atMs: undefined }, {}, { lat: 60.18 }] })
  expect(untimed.claims.some(({ source }) => source === 'log.GPSDateTime')).toBe(false)
})

test('a GPX whose head states another day and other bounds than its points gets both signs, and no time', async () => {
  const head = `<metadata><bounds minlat="60.1" minlon="24.9" maxlat="60.3" maxlon="25"/><time>${iso(60)}</time></metadata>`
  const points = seconds.map((s) => {
    const time = new Date(T0 + s * 1000 - 1024 * 7 * 86_400_000).toISOString()
    return `<trkpt lat="${lonOf(s)}" lon="60.17"><time>${time}</time></trkpt>`
  })
  const seen = await inspected(`<?xml version="1.0"?><gpx>${head}<trk><trkseg>${points.join('')}</trkseg></trk></gpx>`)
  expect(seen.flags).toEqual([
    { code: 'gps-week-rollover', evidence: { by: 'head', times: 21, of: 21, weeks: 1024 } },
    { code: 'log-axes-swapped', evidence: { by: 'bounds', positions: 21, of: 21 } },
  ])
  expect(seen.claims.filter(({ about }) => about === 'time')).toEqual([])
  expect(seen.track?.points.filter(({ utcMs }) => utcMs !== undefined)).toEqual([])
})

test('a log in another zone than UTC keeps the zone, and is the same instant', () => {
  const fix = { atS: undefined, altitudeM: undefined, errorM: undefined, dop: undefined, mode: undefined }
  const at = (time: string) => logReading({ fixes: [{ ...fix, time, lat: 60.17, lon: 24.94 }] }).claims[0]
  expect(at('2026-06-01T15:00:00+03:00')).toMatchObject({ atMs: T0, zone: '+03:00', zoneSource: 'stated' })
  expect(at('2026-06-01T12:00:00.5Z')).toMatchObject({ atMs: T0 + 500, zone: '+00:00', zoneSource: 'utc-by-format' })
})

test('NMEA is a track too: a corrupted sentence, or one without a fix, is no position', async () => {
  const sentence = (body: string): string => {
    const sum = [...body].reduce((all, character) => all ^ character.charCodeAt(0), 0)
    return `$${body}*${sum.toString(16).padStart(2, '0').toUpperCase()}`
  }
  const angle = (degrees: number, wide: number): string => {
    const whole = Math.floor(degrees)
    return `${String(whole).padStart(wide, '0')}${((degrees - whole) * 60).toFixed(6).padStart(9, '0')}`
  }
  const lines = seconds.flatMap((s) => {
    const clock = `1200${String(s).padStart(2, '0')}.00`
    const place = `${angle(latOf(s), 2)},N,${angle(lonOf(s), 3)},E`
    const status = s === 5 ? 'V' : 'A'
    return [
      sentence(`GNGGA,${clock},${place},1,09,1.1,12.0,M,18.0,M,,`),
      sentence(`GNRMC,${clock},${status},${place},3.0,90.0,010626,,,A`),
    ]
  })
  const forged = lines.map((line, n) => (n === 15 ? line.replace('N,024', 'N,025') : line))
  const seen = await inspected(`${forged.join('\r\n')}\r\n`)
  expect(seen).toMatchObject({ mediaType: 'text/x-nmea', track: { jumps: 1, unsure: 1, fixes: 20, spanMs: 20_000 } })
  expect(seen.track?.points[0]).toMatchObject({ utcMs: T0, lat: expect.closeTo(60.17, 6), radiusM: 5.5 })
})

test('a drone’s subtitles are a track in the film’s own time; their clock gets a zone only from the place', async () => {
  const seen = await inspected(djiSubtitles(10))
  expect(seen).toMatchObject({ kind: 'document', mediaType: 'application/x-subrip' })
  expect(seen.track).toMatchObject({ source: 'log.GPS', fixes: 10, spanMs: 9000 })
  expect(seen.track?.points[0]).toEqual(expect.objectContaining({ atMs: 0, utcMs: undefined, lat: 60.17, lon: 24.94 }))
  const local = seen.claims.find(({ source }) => source === 'log.GPSDateTime')
  expect(local).toMatchObject({ zoneSource: 'none', ref: 'start', raw: '2026-06-01T15:00:00.250', clock: 'log' })
  expect(local?.atMs).toBe(T0 + 3 * 3_600_000 + 250)
  const zoned = seen.claims.find(({ source }) => source === 'log.GPSDateTime+place')
  expect(zoned).toMatchObject({ zone: '+03:00', zoneSource: 'coordinates', atMs: T0 + 250 })
  expect(zoned?.trust).toBeLessThan(TRUST.log)
})

test('a drone without a first fix still states when its film began', () => {
  const fix = { altitudeM: undefined, errorM: undefined, dop: undefined, mode: undefined, lat: 60.17, lon: 24.94 }
  const known = { ...fix, atS: 12, time: '2026-06-01 15:00:12' }
  const claim = (fixes: readonly Fix[]) => logReading({ fixes, began: '2026-06-01 15:00:00' }).claims[0]
  for (const fixes of [[], [known]])
    expect(claim(fixes)).toMatchObject({ raw: '2026-06-01T15:00:00', zoneSource: 'none', ref: 'start' })
})

test('a film’s subtitles hold no track, and are a document all the same', async () => {
  const seen = await inspected('1\n00:00:01,000 --> 00:00:02,000\nGPS, she said.\n')
  expect(seen).toMatchObject({ kind: 'document', mediaType: 'application/x-subrip', claims: [], flags: [] })
  expect(seen.track).toBeUndefined()
})

test('a watch’s FIT counts in UTC and states its metres of error', async () => {
  const seen = await inspected(fitTrack(T0, 21))
  expect(seen).toMatchObject({ kind: 'document', mediaType: 'application/vnd.ant.fit', track: { spanMs: 20_000 } })
  expect(seen.track?.points[0]).toMatchObject({ utcMs: T0, radiusM: 4 })
  expect(seen.claims.find(({ source }) => source === 'log.GPSDateTime')).toMatchObject({
    ...{ atMs: T0, resolutionMs: 1000, zoneSource: 'utc-by-format', trust: TRUST.log },
  })
})

test('a phone’s location history is recognised, and gives no time, no place and no address', async () => {
  const path = seconds.map((s) => ({ point: `60.17°, ${24.94 + s * 1e-3}°`, time: iso(s * 60) }))
  const visit = { topCandidate: { placeId: 'ChIJxyz', semanticType: 'HOME' } }
  const android = { semanticSegments: [{ startTime: iso(0), timelinePath: path }, { visit }] }
  const ios = [{ startTime: iso(86_400), endTime: iso(90_000), visit: { placeLocation: 'geo:60.17,24.94' } }, { visit }]
  for (const history of [android, ios]) {
    const seen = await inspected(JSON.stringify(history))
    expect(seen).toMatchObject({ mediaType: 'application/x-location-history+json', claims: [], identifying: {} })
    expect(seen.flags).toEqual([{ code: 'log-not-read', evidence: { why: 'history' } }])
    expect(seen.track).toBeUndefined()
    expect(JSON.stringify(seen)).not.toMatch(/HOME|ChIJxyz/)
  }
})

test('a log without a position says why', async () => {
  const wpt = '<wpt lat="60.17" lon="24.94"><name><![CDATA[<b onclick="x">]]></name></wpt>'
  const logs: readonly (readonly [string, string | Buffer, object])[] = [
    ['a.gpx', `<gpx>${wpt}</gpx>`, { code: 'log-no-positions' }],
    ['b.gpx', `<gpx>${wpt}<trk><trkseg><trkpt lat="60.1`, { code: 'log-damaged' }],
    ['d.json', '{"type":"FeatureCollection","features":[{"type":"Fea', { code: 'log-damaged' }],
    ['g.gpx', '<gpx>'.padEnd(25 * 1024 * 1024), { code: 'log-not-read', evidence: { why: 'too-large' } }],
    [
      '<b>Anna.PLT',
      'OziExplorer Track Point File\n',
      { code: 'log-not-read', evidence: { why: 'format', ending: 'plt' } },
    ],
  ]
  for (const [name, bytes, sign] of logs) {
    const seen = await inspected(bytes, name)
    expect(seen.flags, name).toEqual([expect.objectContaining(sign)])
    expect([seen.track, seen.claims], name).toEqual([undefined, []])
  }
})

test('an NMEA without RMC is a track on the map, with the sign that its times of day have no date', async () => {
  const gga = (s: number): string =>
    `$GPGGA,1200${String(s).padStart(2, '0')},6010.2,N,02456.${400 + s},E,1,08,1,1,M,,M,,`
  const seen = await inspected(`${seconds.map(gga).join('\r\n')}\r\n`)
  expect(seen).toMatchObject({ mediaType: 'text/x-nmea', track: { fixes: 21, spanMs: 20_000, unsure: 0 } })
  expect(seen.claims.map(({ about }) => about)).toEqual(['place', 'place'])
  expect(seen.flags).toEqual([{ code: 'log-times-undated', evidence: { times: 21, from: '12:00:00', to: '12:00:20' } }])
})

test('a log in UTF-16, or with a byte order mark, is read like any other', async () => {
  const point = `<trkpt lat="60.17" lon="24.94"><time>${iso(0)}</time></trkpt>`
  const gpx = Buffer.from(
    `\ufeff<?xml version="1.0" encoding="UTF-16"?><gpx><trk>${point}${point}</trk></gpx>`,
    'utf16le',
  )
  const json = `\ufeff{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"coordTimes":["${iso(0)}","${iso(1)}"]},"geometry":{"type":"LineString","coordinates":[[24.94,60.17],[24.94,60.17]]}}]}`
  for (const file of [gpx, Buffer.from(gpx).swap16(), json]) {
    const seen = await inspected(file)
    expect(seen.track).toMatchObject({ fixes: 2, points: [{ utcMs: T0, lat: 60.17 }, {}] })
  }
})

test('only the beginning of an overlong log is read', async () => {
  const head = '<gpx><trk><trkseg><trkpt lat="60.17" lon="24.94"/><trkpt lat="60.18" lon="24.94"/>'
  const seen = await inspected(head.padEnd(25 * 1024 * 1024))
  expect(seen.track).toMatchObject({ fixes: 2 })
})
