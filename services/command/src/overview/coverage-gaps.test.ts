import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../../packages/domain/src/law-runs.test-kit.ts'
import { coverageGaps } from './coverage-gaps.ts'

const cell = (minute: number, lat = 60, submissions = 1) => ({
  ...{ fromMs: minute * 60_000, toMs: (minute + 1) * 60_000, lat, lon: 24, sizeM: 100, submissions },
})

test('gaps of the whole incident are listed once, then gaps of single places', () => {
  const told = coverageGaps([cell(0), cell(1), cell(10), cell(0, 61), cell(5, 61), cell(10, 61)])
  expect(told?.gaps).toEqual([
    { fromMs: 6 * 60_000, toMs: 10 * 60_000, place: null },
    { fromMs: 2 * 60_000, toMs: 5 * 60_000, place: null },
    { fromMs: 2 * 60_000, toMs: 10 * 60_000, place: { lat: 60, lon: 24, sizeM: 100 } },
    { fromMs: 60_000, toMs: 5 * 60_000, place: { lat: 61, lon: 24, sizeM: 100 } },
  ])
  expect(told).toMatchObject({ places: 2, more: 0, fromMs: 0, toMs: 11 * 60_000 })
})

test('cells without footage are not coverage, and short pauses are not gaps', () => {
  expect(coverageGaps([])).toBeUndefined()
  expect(coverageGaps([cell(0, 60, 0)])).toBeUndefined()
  expect(coverageGaps([cell(0), cell(1, 60, 0), cell(2)])?.gaps).toEqual([])
})

test('a gap never contains a covered minute of its place', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 60 }), (made) => {
      const cells = made.map(([minute, place, submissions]) => cell(minute, 60 + place, submissions))
      for (const gap of coverageGaps(cells)?.gaps ?? []) {
        const own = cells.filter(({ submissions, lat }) => submissions > 0 && (gap.place?.lat ?? lat) === lat)
        expect(own.every((one) => one.toMs <= gap.fromMs || one.fromMs >= gap.toMs)).toBe(true)
      }
    }),
    { numRuns: lawRuns(100) },
  )
})
