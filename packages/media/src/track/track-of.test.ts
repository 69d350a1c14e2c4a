import { MOST_TRACK_POINTS } from '@firsthand/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawRuns } from '../../../domain/src/law-runs.test-kit.ts'
import { circleAround, metresBetween } from './ground.ts'
import { type ValidFix, wayOf } from './track-of.ts'

const HELSINKI = { lat: 60.17, lon: 24.94 }
const EAST = 1 / (111_195 * Math.cos((HELSINKI.lat * Math.PI) / 180))
const NORTH = 1 / 111_195
const fix = (s: number, eastM: number, northM = 0, more: Partial<ValidFix> = {}): ValidFix => ({
  ...{ atMs: s * 1000, utcMs: undefined, radiusM: 5 },
  ...{ lat: HELSINKI.lat + northM * NORTH, lon: HELSINKI.lon + eastM * EAST },
  ...more,
})
const wayOfFixes = (fixes: readonly ValidFix[], unsure = 0) => wayOf({ source: 'track.GPS', fixes, unsure })
const seconds = (count: number) => Array.from({ length: count }, (_, s) => s)

describe('a track', () => {
  test('at one speed in one direction is reduced to its two ends, with its exact length', () => {
    const { track } = wayOfFixes(seconds(121).map((s) => fix(s, s * 3)))
    expect(track?.points.map(({ atMs }) => atMs)).toEqual([0, 120_000])
    expect(track).toMatchObject({ spanMs: 120_000, jumps: 0, fixes: 121, lengthM: expect.closeTo(360, 0) })
  })

  test('keeps the points where somebody stood and waited, though the line is straight', () => {
    // Sixty metres, a minute of standing, sixty metres more.
    const { track } = wayOfFixes(seconds(101).map((s) => fix(s, s < 20 ? s * 3 : s < 80 ? 60 : 60 + (s - 80) * 3)))
    expect(track?.points.map(({ atMs }) => atMs)).toEqual([0, 20_000, 80_000, 100_000])
  })

  test('has one point each second at most, and the last', () => {
    const tenth = Array.from({ length: 95 }, (_, n) => fix(n / 10, Math.sin(n) * 40))
    const { track } = wayOfFixes(tenth)
    const at = track?.points.map(({ atMs }) => atMs ?? 0) ?? []
    for (const [n, one] of at.slice(1, -1).entries()) expect(one - (at[n] ?? 0)).toBeGreaterThanOrEqual(950)
    expect(at.at(-1)).toBe(9400)
  })

  test('of hours with turns has at most six hundred points, at the sharpest turns', () => {
    const hours = seconds(9000).map((s) => fix(s, Math.cos(s / 9) * 20 + (s === 4000 ? 200 : 0), Math.sin(s / 7) * 20))
    const { track } = wayOfFixes(hours)
    expect(track?.points.length).toBeLessThanOrEqual(MOST_TRACK_POINTS)
    expect(track?.points.length).toBeGreaterThan(MOST_TRACK_POINTS / 2)
    expect(track?.points.map(({ atMs }) => atMs)).toContain(0)
    expect(track?.points.at(-1)?.atMs).toBe(8_999_000)
  })

  test('at rest has no length, despite the receiver’s noise', () => {
    const { track } = wayOfFixes(seconds(120).map((s) => fix(s, Math.sin(s * 7) * 3, Math.cos(s * 5) * 3)))
    expect(track?.lengthM).toBe(0)
  })

  test('crosses the antimeridian without a jump', () => {
    const { track, way } = wayOfFixes(
      seconds(61).map((s) => ({ ...fix(s, 0), lat: -17, lon: s < 30 ? 179.99 + s / 3000 : -180.01 + s / 3000 })),
    )
    expect(track?.lengthM).toBeLessThan(2400)
    const around = circleAround(way.map((one) => ({ ...one, radiusM: 5 })))
    expect(around.radiusM).toBeLessThan(1200)
    expect(Math.abs(around.lon)).toBeGreaterThan(179.9)
  })
})

describe('an impossible fix', () => {
  test('two kilometres off for a second is dropped and counted, and the track continues', () => {
    const { track, jumps } = wayOfFixes(
      seconds(60).map((s) => fix(s, s === 30 ? 2000 : s)),
      4,
    )
    expect(jumps).toBe(1)
    expect(track).toMatchObject({ jumps: 1, unsure: 4, fixes: 64 })
    expect(track?.points.map(({ atMs }) => atMs)).toEqual([0, 59_000])
  })

  test('before the first valid one is dropped, too: a receiver first reports its last position', () => {
    const { track } = wayOfFixes(seconds(60).map((s) => fix(s, s < 5 ? 900_000 : s)))
    expect(track).toMatchObject({ jumps: 5 })
    expect(track?.points[0]?.atMs).toBe(5000)
  })

  test('is not assumed for the speed of a fast car, nor after a tunnel', () => {
    const car = seconds(60).map((s) => fix(s, s * 60))
    expect(wayOfFixes(car).jumps).toBe(0)
    expect(wayOfFixes(car.filter((_, s) => s < 10 || s > 50)).jumps).toBe(0)
  })

  test('without any time cannot be detected', () => {
    const untimed = seconds(5).map((s) => fix(s, s * 5000, 0, { atMs: undefined }))
    expect(wayOfFixes(untimed)).toMatchObject({ jumps: 0, track: { spanMs: undefined } })
  })
})

test('a track with times on some points only has no duration if the last lies before the first', () => {
  const [late, none, early] = [fix(9, 0), fix(0, 20, 0, { atMs: undefined }), fix(1, 40)]
  expect(wayOfFixes([late, none, early]).track).toMatchObject({ spanMs: undefined })
  expect(wayOfFixes([early, none, late]).track).toMatchObject({ spanMs: 8000 })
})

test('whatever a file says, a track is bounded, in order, and inside of its circle', () => {
  const any: fc.Arbitrary<ValidFix> = fc.record({
    atMs: fc.option(fc.integer({ min: -1e9, max: 1e9 }), { nil: undefined }),
    utcMs: fc.option(fc.integer(), { nil: undefined }),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    radiusM: fc.option(fc.double({ min: 1e-3, max: 1e5, noNaN: true }), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 60 }), (fixes) => {
      const { track, way, jumps } = wayOfFixes(fixes)
      expect(way.length + jumps).toBe(fixes.length)
      if (track && fixes.every(({ atMs }) => atMs !== undefined)) {
        const at = track.points.map((point) => point.atMs ?? 0)
        expect(at).toEqual(at.toSorted((a, b) => a - b))
      }
      expect(track === undefined || (Number.isFinite(track.lengthM) && track.lengthM >= 0)).toBe(true)
      if (way.length === 0) return
      const around = circleAround(way.map((one) => ({ ...one, radiusM: one.radiusM ?? 50 })))
      for (const one of way) expect(metresBetween(one, around)).toBeLessThanOrEqual(around.radiusM + 0.01)
    }),
    { numRuns: lawRuns(100) },
  )
})
