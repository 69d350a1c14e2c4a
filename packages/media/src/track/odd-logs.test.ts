import { describe, expect, test } from 'vitest'
import { logReading } from './log-claims.ts'
import { readerOf } from './made-logs.test-kit.ts'
import type { LogFix } from './read-log.ts'
import type { DateEvidence } from './week-rollover.ts'

/**
 * Logs whose dates are weeks off or whose axes are swapped. They give signs with evidence, and nothing is corrected.
 */
const DAY = 86_400_000
const LOST = 1024 * 7 * DAY
const T0 = Date.UTC(2026, 10, 27, 14, 2, 31)
const fixAt = (ms: number, n: number, more: Partial<LogFix> = {}): LogFix => ({
  ...{ atS: undefined, altitudeM: undefined, errorM: undefined, dop: undefined, mode: undefined },
  ...{ time: new Date(ms).toISOString().replace('.000', ''), lat: 60.17 + n * 1e-5, lon: 24.94 },
  ...more,
})
const way = (count: number, fromMs = T0): LogFix[] =>
  Array.from({ length: count }, (_, n) => fixAt(fromMs + n * 1000, n))
const read = (fixes: readonly LogFix[], beside: readonly DateEvidence[] = [], mediaType?: string) =>
  logReading({ fixes, began: undefined }, { beside, mediaType })
const timesOf = ({ claims }: ReturnType<typeof read>) => claims.filter(({ about }) => about === 'time')

describe('a receiver that lost count of the weeks', () => {
  const lost = way(60, T0 - LOST)
  test.each([
    ['name', Date.UTC(2026, 10, 27)],
    ['page', T0 + 9 * 3_600_000],
  ] as const)('is seen by the %s beside it: its times are no claim and no instant, its way stays', (by, atMs) => {
    const seen = read(lost, [{ by, atMs }])
    expect(seen.flags).toEqual([{ code: 'gps-week-rollover', evidence: { by, times: 60, of: 60, weeks: 1024 } }])
    expect(timesOf(seen)).toEqual([])
    expect(seen.claims.map(({ source }) => source)).toEqual(['log.GPS', 'log.GPSStart'])
    expect(seen.claims.filter(({ raw }) => raw.includes('2007'))).toEqual([])
    expect(seen.track).toMatchObject({ fixes: 60, spanMs: 59_000, points: expect.any(Array) })
    for (const { utcMs } of seen.track?.points ?? []) expect(utcMs).toBeUndefined()
  })

  test('is detected by the head of its log', () => {
    const seen = logReading({ fixes: lost, began: undefined, written: new Date(T0 + 60_000).toISOString() })
    expect(seen.flags).toMatchObject([{ code: 'gps-week-rollover', evidence: { by: 'head' } }])
    expect(timesOf(seen)).toEqual([])
  })

  test('and recovered it in the same log: the log began before the remaining times, by an unknown amount', () => {
    const seen = read([...lost, ...way(60)])
    expect(seen.flags).toEqual([
      { code: 'gps-week-rollover', evidence: { by: 'log', times: 60, of: 120, weeks: 1024 } },
    ])
    expect(timesOf(seen)).toMatchObject([{ ref: 'upper', atMs: T0 }])
    const few = read([...way(3, T0 - LOST), ...way(60)])
    expect(timesOf(few)).toMatchObject([{ ref: 'start', atMs: T0, errorModel: { kind: 'normal' } }])
    expect(seen.track).toMatchObject({ fixes: 60 + 60, points: expect.any(Array) })
    expect(seen.track?.points[0]).toMatchObject({ utcMs: T0 })
  })

  test('twice is detected by its date alone, before logs existed; for a watch also once', () => {
    const twice = read(way(60, T0 - 2 * LOST))
    expect(twice.flags).toMatchObject([{ code: 'gps-week-rollover', evidence: { by: 'format', times: 60 } }])
    expect(timesOf(twice)).toEqual([])
    expect(timesOf(read(lost, [], 'application/vnd.ant.fit'))).toEqual([])
    // Nothing else contradicts this date, so the log may really be that old.
    expect(timesOf(read(lost))).toMatchObject([{ ref: 'start', atMs: T0 - LOST }])
  })

  test('is not assumed for marks, nor for an old log saved in another year, nor for one stray in the future', () => {
    const mark = fixAt(T0 - LOST, 0, { mark: true, withinMs: 1000 })
    expect(read([mark], [{ by: 'name', atMs: T0 }]).flags).toEqual([])
    expect(read(lost, [{ by: 'page', atMs: T0 - 30 * DAY }]).flags).toEqual([])
    const stray = read([...way(60), fixAt(T0 + LOST, 60)])
    expect(stray.flags).toEqual([{ code: 'log-times-apart', evidence: { times: 1, of: 61 } }])
    expect(timesOf(stray)).toMatchObject([{ ref: 'start', atMs: T0 }])
  })
})

test('a log with jumps in more than a third of its fixes has a time and no place', () => {
  const away = (fix: LogFix, n: number): LogFix => ({ ...fix, lat: fix.lat - 5 - n })
  const half = read(way(60).map((fix, n) => (n % 2 === 0 ? fix : away(fix, 0))))
  const apart = read(way(60).map(away))
  for (const seen of [half, apart]) {
    expect(seen.flags).toMatchObject([{ code: 'gps-jumps' }])
    expect(seen.claims).toMatchObject([{ about: 'time', ref: 'start', atMs: T0 }])
    expect(seen.track).toBeUndefined()
  }
})

describe('swapped axes', () => {
  const axes = { pairs: 60, beyond: 0, lettered: 0, bounds: undefined }
  const swapped = (fix: LogFix): LogFix => ({ ...fix, lat: fix.lon, lon: fix.lat })
  const flagsOf = (
    fixes: readonly LogFix[],
    more: Partial<typeof axes> = {},
    bounds?: [number, number, number, number],
  ) => logReading({ fixes, began: undefined, axes: { ...axes, ...more, bounds } })

  test('are detected if a latitude would lie beyond a pole; such a log gives no place', () => {
    const seen = flagsOf(way(6), { beyond: 54 })
    expect(seen.flags).toEqual([{ code: 'log-axes-swapped', evidence: { by: 'range', positions: 54, of: 60 } }])
    expect(seen.claims.map(({ about }) => about)).toEqual(['time'])
    expect(seen.track).toBeUndefined()
    expect(flagsOf(way(59), { beyond: 1 }).track).toMatchObject({ fixes: 59 })
  })

  test('are detected by letters, and by the bounds of the head; nothing is swapped back', () => {
    expect(flagsOf([], { lettered: 60, pairs: 0 }).flags).toMatchObject([{ evidence: { by: 'letters', of: 60 } }])
    const seen = flagsOf(way(60).map(swapped), {}, [60.1, 24.9, 60.2, 25])
    expect(seen.flags).toEqual([{ code: 'log-axes-swapped', evidence: { by: 'bounds', positions: 60, of: 60 } }])
    expect(seen.claims.find(({ about }) => about === 'place')?.lat).toBeCloseTo(24.94, 3)
    expect(flagsOf(way(60), {}, [60.1, 24.9, 60.2, 25]).flags).toEqual([])
    expect(flagsOf(way(60), {}, [24.9, 60.1, 25, 60.2]).flags).toMatchObject([{ evidence: { by: 'bounds' } }])
  })

  test('of some of its positions are detected by the others', () => {
    const seen = flagsOf(way(60).map((fix, n) => (n % 10 === 5 ? swapped(fix) : fix)))
    expect(seen.flags).toEqual([
      { code: 'gps-jumps', evidence: { fixes: 6, of: 60 } },
      { code: 'log-axes-swapped', evidence: { by: 'way', positions: 6, of: 60 } },
    ])
    const elsewhere = way(60).map((fix, n) => (n % 10 === 5 ? { ...fix, lat: 59 } : fix))
    expect(flagsOf(elsewhere).flags.map(({ code }) => code)).toEqual(['gps-jumps'])
  })

  test('of a sentence with swapped letters are reported by its reader, which makes no place of them', async () => {
    const read = await readerOf('nmea', 'nmea')
    const { rows, lettered } = read('$GPRMC,140231,A,02456.400,E,6010.200,N,0,0,271126,,,A')
    expect([rows, lettered]).toEqual([[expect.objectContaining({ lat: null, lon: null })], 1])
  })
})
