import { describe, expect, test } from 'vitest'
import { TRUST } from '../claims/claim.ts'
import { logReading } from './log-claims.ts'
import { readerOf } from './made-logs.test-kit.ts'

describe('what a program wrote as marks', async () => {
  const kml = await readerOf('kml', 'kml')
  const START = Date.UTC(2024, 5, 1, 11, 23, 3)
  interface Made {
    readonly count?: number
    readonly stepMs?: (n: number) => number
    readonly lat?: (n: number) => number
    readonly end?: string
  }
  const marksOf = ({ count = 40, stepMs = () => 10_000, lat = () => 60.17, end = 'Z' }: Made): string => {
    const times = [START]
    for (let n = 1; n < count; n += 1) times.push((times[n - 1] ?? START) + stepMs(n))
    const marks = times.map((ms, n) => {
      const when = `${new Date(ms).toISOString().slice(0, 19)}${end}`
      const at = `${(24.94 + n * 1e-4).toFixed(6)},${lat(n)},0`
      return `<Placemark><TimeStamp><when>${when}</when></TimeStamp><Point><coordinates>${at}</coordinates></Point></Placemark>`
    })
    return `<kml><Document><generator>GPSLogger</generator>${marks.join('')}</Document></kml>`
  }
  const isMarked = (made: Made): boolean => kml(marksOf(made)).rows.some(({ mark }) => mark === true)

  test('is a log: as trusted as any other, no more, and no wider', () => {
    const { rows } = kml(marksOf({}))
    const fixes = rows.map(({ lat, lon, time, mark }) => ({
      ...{ atS: undefined, altitudeM: undefined, errorM: undefined, dop: undefined, mode: undefined },
      ...{ lat: Number(lat), lon: Number(lon), time: String(time), mark: mark === true },
    }))
    const { claims, track } = logReading({ fixes, began: undefined })
    expect(claims.map(({ source, trust }) => [source, trust])).toEqual([
      ['log.GPSDateTime', TRUST.log],
      ['log.GPS', TRUST.log],
      ['log.GPSStart', TRUST.log - 2],
    ])
    expect(claims[0]).toMatchObject({ ref: 'start', atMs: START, errorModel: { sdMs: 1500 } })
    expect(track).toMatchObject({ source: 'log.GPS', fixes: 40 })
  })

  test('halts now and then, and is a second late', () => {
    expect(isMarked({ stepMs: (n) => (n % 11 === 10 ? 300_000 : 10_000 + (n % 3) * 500) })).toBe(false)
  })

  test.each<[string, Made]>([
    ['are few', { count: 29 }],
    ['come when something happens', { stepMs: (n) => 3000 + ((n * n * 7919) % 90_000) }],
    ['are rounded to five seconds', { stepMs: (n) => (n === 1 ? 7000 : 10_000), count: 41 }],
    ['are rounded to minutes', { stepMs: (n) => (n === 1 ? 57_000 : 60_000) }],
    ['are minutes apart', { stepMs: () => 303_000 }],
    ['lie where nobody gets so soon', { lat: (n) => (n % 2 === 0 ? 60.17 : 60.5) }],
    ['are of no zone', { end: '' }],
    ['go back in time', { stepMs: (n) => (n === 20 ? -90_000 : 10_000) }],
  ])('is a hand’s where they %s', (_, made) => {
    // the first one as odd as it may be: it alone makes no log
    expect(isMarked(made)).toBe(true)
  })

  test('is no log where the marks are stays with two ends', () => {
    const stays = marksOf({}).replaceAll(
      /<TimeStamp><when>([^<]+)<\/when><\/TimeStamp>/g,
      '<TimeSpan><begin>$1</begin><end>$1</end></TimeSpan>',
    )
    expect(kml(stays).rows.every(({ mark }) => mark === true)).toBe(true)
  })

  test('may be features of GeoJSON', async () => {
    const geojson = await readerOf('geojson', 'geojson')
    const features = Array.from({ length: 40 }, (_, n) => ({
      ...{ type: 'Feature', geometry: { type: 'Point', coordinates: [24.94 + n * 1e-4, 60.17] } },
      properties: { time: new Date(START + n * 7000).toISOString() },
    }))
    const read = (some: readonly unknown[]) =>
      geojson(JSON.stringify({ type: 'FeatureCollection', features: some })).rows
    expect(read(features).some(({ mark }) => mark === true)).toBe(false)
    expect(read(features.slice(0, 20)).every(({ mark }) => mark === true)).toBe(true)
  })
})
