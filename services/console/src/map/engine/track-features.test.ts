import { expect, test } from 'vitest'
import { piecesOf } from './track-features.ts'

const line = [
  [24.94, 60.17, 0],
  [24.95, 60.17, 100_000],
  [24.95, 60.18, 200_000],
] as const
const shown = (window: { from?: number; to?: number }) =>
  piecesOf(line, window).map(({ points, isStrong }) => [isStrong, points.map(([, , at]) => at)])

test('a track is one piece; a chosen time cuts it at both ends, and the part within is drawn strong', () => {
  expect(shown({})).toEqual([[true, [0, 100_000, 200_000]]])
  expect(shown({ from: 50_000, to: 150_000 })).toEqual([
    [false, [0, 50_000]],
    [true, [50_000, 100_000, 150_000]],
    [false, [150_000, 200_000]],
  ])
  expect(shown({ from: 100_000 })).toEqual([
    [false, [0, 100_000]],
    [true, [100_000, 200_000]],
  ])
  expect(shown({ from: 300_000 })).toEqual([[false, [0, 100_000, 200_000]]])
  const [, strong] = piecesOf(line, { from: 50_000, to: 150_000 })
  expect(strong?.points[0]?.slice(0, 2)).toEqual([expect.closeTo(24.945, 6), 60.17])
  expect(strong?.points[2]?.slice(0, 2)).toEqual([24.95, expect.closeTo(60.175, 6)])
})

test('a track without times is always drawn strong, and one across the antimeridian is cut on its own side', () => {
  const untimed = line.map(([lon, lat]) => [lon, lat, null] as const)
  expect(piecesOf(untimed, { from: 1, to: 2 })).toEqual([{ points: untimed, isStrong: true }])
  const across = [
    [179.9, -17, 0],
    [-179.9, -17, 100],
  ] as const
  const [first] = piecesOf(across, { from: 25 })
  expect(first?.points[1]?.[0]).toBeCloseTo(179.95, 6)
})
