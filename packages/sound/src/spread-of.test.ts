import { expect, test } from 'vitest'
import { spreadOf } from './spread-of.ts'

const place = (lat: number, lon: number, radiusM = 0) => ({ lat, lon, radiusM, source: 'gps' })

test('a link is surer, the shorter the path of the sound', () => {
  expect(spreadOf()).toBe(150)
  expect(spreadOf(place(60.17, 24.94))).toBe(150)
  expect(spreadOf(place(60.17, 24.94), place(60.17, 24.94))).toBeCloseTo(2, 6)
  // 100 m to the north: the travel times differ by up to 292 ms either way, uniformly.
  expect(spreadOf(place(60.17, 24.94), place(60.1709, 24.94))).toBeCloseTo(168.5, 0)
  expect(spreadOf(place(60.17, 24.94, 30), place(60.17, 24.94, 40))).toBeCloseTo(84.2, 0)
})
