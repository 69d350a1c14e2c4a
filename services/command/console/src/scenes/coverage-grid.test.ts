import { expect, test } from 'vitest'
import { coverageGrid } from './coverage-grid.ts'

const MINUTE = 60_000
const AT = Date.UTC(2026, 5, 1, 9)
const cell = (minute: number, submissions: number, lat = 60.17) => ({
  ...{ fromMs: AT + minute * MINUTE, toMs: AT + (minute + 1) * MINUTE, lat, lon: 24.94, sizeM: 250, submissions },
})

test('a minute is a step while they fit', () => {
  const grid = coverageGrid([cell(0, 2), cell(2, 0), cell(1, 5, 60.18)], { steps: 10, places: 10 })
  expect(grid.steps).toEqual([AT, AT + MINUTE, AT + 2 * MINUTE])
  expect(grid.rows.map(({ lat, steps }) => [lat, steps.map((step) => step?.fewest)])).toEqual([
    [60.18, [undefined, 5, undefined]],
    [60.17, [2, undefined, 0]],
  ])
})

test('of several minutes the emptiest and the fullest are told, so that a gap is never hidden', () => {
  const minutes = Array.from({ length: 60 }, (_, minute) => cell(minute, minute === 31 ? 0 : 4))
  const { stepMs, rows } = coverageGrid(minutes, { steps: 8, places: 10 })
  expect(stepMs).toBe(10 * MINUTE)
  expect(rows[0]?.steps.map((step) => [step?.fewest, step?.most])).toEqual([
    [4, 4],
    [4, 4],
    [4, 4],
    [0, 4],
    [4, 4],
    [4, 4],
  ])
})

test('places that do not fit are counted, and nothing at all is no grid', () => {
  const cells = Array.from({ length: 12 }, (_, at) => cell(0, at, 60 + at))
  const { rows, more } = coverageGrid(cells, { steps: 10, places: 5 })
  expect([rows.length, more]).toEqual([5, 7])
  expect(rows[0]?.lat).toBe(71)
  expect(coverageGrid([], { steps: 10, places: 5 }).steps).toEqual([])
})
