import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawRuns } from '../../../domain/src/law-runs.test-kit.ts'
import { startInterval } from '../claims/interval.ts'
import { logReading } from './log-claims.ts'
import type { LogFix } from './read-log.ts'

/** Logs in which some times are of another day, and when such a log began. */
const T0 = Date.UTC(2024, 5, 1, 11, 23, 5)
const HOUR = 3_600_000
const DAY = 24 * HOUR
const fix = (time: string | undefined, n = 0, more: Partial<LogFix> = {}): LogFix => ({
  ...{ atS: undefined, altitudeM: undefined, errorM: undefined, dop: undefined, mode: undefined },
  ...{ time, lat: 60.17 + n * 1e-5, lon: 24.94 },
  ...more,
})
const at = (ms: number, n = 0): LogFix => fix(new Date(ms).toISOString().replace('.000', ''), n)
const way = (count: number, fromMs = T0): LogFix[] => Array.from({ length: count }, (_, n) => at(fromMs + n * 1000, n))
const timesOf = (fixes: readonly LogFix[]) =>
  logReading({ fixes, began: undefined }).claims.filter(({ about }) => about === 'time')
const flagsOf = (fixes: readonly LogFix[]) => logReading({ fixes, began: undefined }).flags

describe('a stray time does not become the beginning', () => {
  test.each<[string, LogFix[], number, string?]>([
    ['one of sixty, of a quarter of a century before', [...way(59), at(Date.UTC(1999, 0, 2, 3))], 60],
    ['the last fix before the power went', [at(Date.UTC(2023, 10, 12, 6, 1, 2)), ...way(600)], 601],
    ['a week count that rolled over', [at(Date.UTC(2004, 9, 16, 11, 23, 4)), ...way(600)], 601, 'gps-week-rollover'],
    ['one to come', [...way(59), at(Date.UTC(2026, 11, 31))], 60],
    ['one of five', [at(T0 - 30 * DAY), ...way(4)], 5],
  ])('%s', (_, fixes, of, code = 'log-times-apart') => {
    const { claims, flags, track } = logReading({ fixes, began: undefined })
    expect(claims.find(({ about }) => about === 'time')).toMatchObject({
      ...{ ref: 'start', atMs: T0, errorModel: { kind: 'normal', sdMs: 1500 } },
    })
    expect(flags).toMatchObject([{ code, evidence: { times: 1, of } }])
    // The stray time is left out of the track, too. With it the track would last for years.
    expect(track).toMatchObject({ spanMs: (of - 2) * 1000, points: expect.any(Array) })
    expect(track?.points[0]).toMatchObject({ atMs: 0, utcMs: T0 })
  })

  test('a time hours before the log widens the start: a slow log looks like that, and so does a receiver that slept', () => {
    const [claim] = timesOf([at(T0 - 3 * HOUR), ...way(600)])
    expect(claim).toMatchObject({ ref: 'start', atMs: T0, errorModel: { kind: 'lag', lowMs: -3 * HOUR - 4500 } })
    expect(claim === undefined ? undefined : startInterval(claim)?.lowMs).toBeLessThan(T0 - 3 * HOUR)
  })

  test('times hours before the log, if more than strays, are a morning of the same log', () => {
    const day = [...way(180), ...way(820, T0 + 3 * HOUR)]
    expect(timesOf(day)[0]).toMatchObject({ atMs: T0, ref: 'start', errorModel: { kind: 'normal' } })
    expect(flagsOf(day)).toEqual([])
    // A stray time before the morning only widens the start.
    expect(timesOf([at(T0 - 2 * HOUR), ...day])[0]).toMatchObject({ atMs: T0, errorModel: { lowMs: -2 * HOUR - 4500 } })
  })

  test('a log that halts for an hour begins where it began', () => {
    expect(timesOf([...way(300), ...way(300, T0 + HOUR)])[0]).toMatchObject({ atMs: T0, ref: 'start' })
    expect(flagsOf([...way(300), ...way(300, T0 + HOUR)])).toEqual([])
  })
})

describe('if parts are similar, it is unknown which is the log', () => {
  test.each([
    ['two days of a journey', [...way(300), ...way(300, T0 + DAY)], [T0, T0 + DAY]],
    ['two halves of twenty-five years', [...way(30, T0 - 9000 * DAY), ...way(30)], [T0 - 9000 * DAY, T0]],
    ['an hour of walking on the day before', [...way(60, T0 - DAY), ...way(600)], [T0 - DAY, T0]],
  ])('%s: it began between their beginnings', (_, fixes, [first, last]) => {
    const times = timesOf(fixes)
    expect(times.map(({ ref, atMs }) => [ref, atMs])).toEqual([
      ['lower', first],
      ['upper', last],
    ])
  })

  test('no point of a track lies years after its first', () => {
    const { claims } = logReading({ fixes: [...way(30, T0 - 9000 * DAY), ...way(30)], began: undefined })
    const seconds = claims.flatMap(({ raw }) => / at (-?[\d.]+) s/.exec(raw)?.[1] ?? [])
    expect(seconds.every((s) => Number(s) <= 30)).toBe(true)
  })
})

test('stray points, up to one in ten, never move the start by more than the length of the log', () => {
  const strays = fc.array(
    fc.oneof(
      fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) }),
      fc.integer({ min: T0 - DAY, max: T0 + DAY }),
      fc.integer({ min: T0 - 1_200_000, max: T0 + 1_200_000 }),
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(strays, fc.integer({ min: 1, max: 60 }), fc.nat(59), fc.nat(900), (others, count, where, restS) => {
      const own = [...way(count * 5), ...way(count * 5, T0 + (count * 5 + restS) * 1000)]
      const few = others.slice(0, count).map((ms) => at(ms))
      const times = timesOf([...own.slice(0, where), ...few, ...own.slice(where)])
      const extentMs = (own.length - 1 + restS) * 1000
      for (const { ref, atMs = 0 } of times) {
        if (ref === 'start') expect(Math.abs(atMs - T0)).toBeLessThanOrEqual(extentMs + 1000)
        if (ref === 'lower') expect(atMs).toBeLessThanOrEqual(T0 + extentMs)
        if (ref === 'upper') expect(atMs).toBeGreaterThanOrEqual(T0 - extentMs - 1000)
      }
      expect(times.length).toBeGreaterThan(0)
    }),
    { numRuns: lawRuns(60) },
  )
})

describe('zones', () => {
  test('an impossible offset leaves no time, and is reported', () => {
    const fixes = way(60).map((one) => ({ ...one, time: one.time?.replace('Z', '-25:00') }))
    expect(timesOf(fixes)).toEqual([])
    expect(flagsOf(fixes)).toEqual([{ code: 'log-offset-impossible', evidence: { times: 60 } }])
  })

  const half = (hours: number): LogFix[] =>
    way(60).map((one, n) => (n < 30 ? fix(new Date(T0 + n * 1000 + hours * HOUR).toISOString().slice(0, 19), n) : one))
  test('times without a zone that continue those with a zone get the same zone', () => {
    expect(timesOf(half(0))[0]).toMatchObject({ ref: 'start', atMs: T0, zone: '+00:00' })
  })

  test('times without a zone that jump at the seam are no instants', () => {
    expect(timesOf(half(3)).map(({ ref, atMs }) => [ref, atMs])).toEqual([['upper', T0 + 30_000]])
  })
})

test('impossible dates are reported', () => {
  const fixes = way(60).map((one) => ({ ...one, time: one.time?.replace('2024-06-01', '2024-02-30') }))
  expect(timesOf(fixes)).toEqual([])
  expect(flagsOf(fixes)).toEqual([{ code: 'date-invalid', evidence: { source: 'log.GPSDateTime' } }])
})

test('minutes are not mistaken for seconds', () => {
  expect(timesOf([fix('2024-06-01T11:23Z')])[0]).toMatchObject({
    ...{ raw: '2024-06-01T11:23Z', resolutionMs: 60_000, errorModel: { sdMs: 30_000 } },
  })
})

describe('marks written by a person', () => {
  const mark = (time: string | undefined, withinMs?: number) => fix(time, 0, { mark: true, withinMs })
  const read = (fixes: readonly LogFix[]) => logReading({ fixes, began: undefined }).claims

  test('rank below a log, have a wide radius, and have a source of their own', () => {
    const claims = read([mark('2024-06-01T11:23:05Z', 1000)])
    expect(claims.map(({ source, trust, clock }) => [source, trust, clock])).toEqual([
      ['log.MarkTime', 34, 'log'],
      ['log.Mark', 34, 'log'],
    ])
    expect(claims[0]).toMatchObject({ zoneSource: 'stated', errorModel: { kind: 'normal', sdMs: 60_000 } })
    expect(claims[1]?.radiusM).toBeGreaterThanOrEqual(200)
  })

  test('that state only an hour or a day have that uncertainty', () => {
    expect(read([mark('2024-06-01', DAY)])[0]).toMatchObject({ raw: '2024-06-01', errorModel: { sdMs: DAY } })
    expect(read([mark('2024-06-01T11:00:37Z', HOUR)])[0]).toMatchObject({
      ...{ raw: '2024-06-01T11:00:37Z', errorModel: { sdMs: HOUR } },
    })
    expect(read([mark('2024-06-01T11:23:05Z', 365 * DAY)]).map(({ source }) => source)).toEqual(['log.Mark'])
  })

  test('are no part of a receiver’s track', () => {
    const { claims, track } = logReading({ fixes: [mark('2009-07-14T12:00:00Z', 1000), ...way(60)], began: undefined })
    expect(claims[0]).toMatchObject({ source: 'log.GPSDateTime', atMs: T0 })
    expect(track?.fixes).toBe(60)
  })
})
