import { expect, test } from 'vitest'
import { coverageGrid } from './coverage-grid.ts'
import { mainSpan } from './coverage-span.ts'

const MINUTE = 60_000
const AT = Date.UTC(2026, 5, 1, 9)
const cell = (minute: number, submissions: number, lat = 60.17) => ({
  ...{ fromMs: AT + minute * MINUTE, toMs: AT + (minute + 1) * MINUTE, lat, lon: 24.94, sizeM: 250, submissions },
})

test('a step is one minute while the minutes fit', () => {
  const grid = coverageGrid([cell(0, 2), cell(2, 0), cell(1, 5, 60.18)], { steps: 10, places: 10 })
  expect(grid.steps).toEqual([AT, AT + MINUTE, AT + 2 * MINUTE])
  expect(grid.rows.map(({ lat, steps }) => [lat, steps.map((step) => step?.fewest)])).toEqual([
    [60.18, [undefined, 5, undefined]],
    [60.17, [2, undefined, 0]],
  ])
})

test('a step of several minutes shows its emptiest and its fullest minute, so that no gap is hidden', () => {
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

test('places that do not fit are counted, and no coverage gives no grid', () => {
  const cells = Array.from({ length: 12 }, (_, at) => cell(0, at, 60 + at))
  const { rows, more } = coverageGrid(cells, { steps: 10, places: 5 })
  expect([rows.length, more]).toEqual([5, 7])
  expect(rows[0]?.lat).toBe(71)
  expect(coverageGrid([], { steps: 10, places: 5 }).steps).toEqual([])
})

test('one photo with a wrong time does not stretch the columns, but is mentioned', () => {
  const hour = Array.from({ length: 20 }, (_, minute) => cell(minute, minute < 15 ? 1 : 0))
  const cells = [cell(-26 * 60, 1), ...hour]
  const span = mainSpan(cells)
  expect(span).toMatchObject({ outside: 1, farthest: AT - 26 * 60 * MINUTE })
  const grid = coverageGrid(cells, { steps: 20, places: 10, span })
  expect(grid.stepMs).toBe(MINUTE)
  expect(grid.steps[0]).toBe(AT - MINUTE)
  expect(grid.rows[0]?.steps.filter((step) => step?.most === 1)).toHaveLength(15)
})

test('one outlier among a few items is left out; two busy hours are shown as one whole span', () => {
  expect(mainSpan([cell(-600, 1), cell(0, 1), cell(1, 1), cell(3, 2)])).toMatchObject({ outside: 1 })
  expect(mainSpan([cell(-600, 4), cell(-599, 4), cell(0, 4), cell(1, 4)])).toMatchObject({ outside: 0 })
  expect(mainSpan([])).toBeUndefined()
})
