import { expect, test } from 'vitest'
import type { Row } from '../api/types.ts'
import { isCrowded, layLane } from './lane-layout.ts'

const SPAN = { from: 0, to: 100_000 }
const rows = (many: number): readonly Row[] =>
  Array.from({ length: many }, (_, n) => parseRow({ item: `it_${n}`, earliest: n, estimate: n + 1, latest: n + 2 }))
const parseRow = (row: object): Row => row as Row

test('a few items are bars, each told apart', () => {
  const told = { from: 0, binMs: 1000, counts: [3] }
  expect(isCrowded(rows(160), SPAN)).toBe(false)
  expect(layLane(rows(3), SPAN, { width: 1000, told })).toMatchObject({ heaps: [], bars: [{}, {}, {}] })
})

test('a crowd is drawn as the service counted it, where it counted', () => {
  expect(isCrowded(rows(161), SPAN)).toBe(true)
  const told = { from: -10_000, binMs: 10_000, counts: [7, 40, 0.01, 2.5, ...Array.from({ length: 20 }, () => 0)] }
  const lane = layLane(rows(161), SPAN, { width: 1000, told })
  expect(lane.bars).toEqual([])
  expect(lane.most).toBe(40)
  expect(lane.heaps).toEqual([
    { left: 0, width: 99, count: 40 },
    { left: 200, width: 99, count: 2.5 },
  ])
})

test('until the service has told, a crowd is drawn from what is loaded', () => {
  expect(layLane(rows(161), SPAN, { width: 1000 }).heaps).toEqual([{ left: 0, width: 7, count: 161 }])
})
