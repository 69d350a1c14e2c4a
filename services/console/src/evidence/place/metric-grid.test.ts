import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../../../packages/domain/src/law-runs.test-kit.ts'
import { distanceM, ringAround } from './local-metres.ts'
import { type MetricGrid, metresText, metricGrid, type NoGrid, scaleBar } from './metric-grid.ts'

const HELSINKI = { lat: 60.17, lon: 24.94 }
const around = (halfLat: number) => ({
  ...{ south: HELSINKI.lat - halfLat, north: HELSINKI.lat + halfLat },
  ...{ west: HELSINKI.lon - 2 * halfLat, east: HELSINKI.lon + 2 * halfLat },
})

const drawn = (grid: MetricGrid | NoGrid): MetricGrid => {
  if (typeof grid === 'string') throw new Error(`no grid: ${grid}`)
  return grid
}

test('a line of the grid lies as many metres from the origin as it says, to one in two hundred', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.0005, max: 0.4, noNaN: true }),
      fc.integer({ min: 320, max: 2000 }),
      (half, width) => {
        const grid = drawn(metricGrid(around(half), width, HELSINKI))
        for (const { axis, metres, at } of grid.lines) {
          const there = axis === 'east' ? { lat: HELSINKI.lat, lon: at } : { lat: at, lon: HELSINKI.lon }
          expect(Math.abs(distanceM(HELSINKI, there) - Math.abs(metres))).toBeLessThan(1 + Math.abs(metres) / 200)
          expect(Math.round(metres) % grid.stepM).toBeCloseTo(0, 6)
        }
      },
    ),
    { numRuns: lawRuns(100) },
  )
})

test('lines are never so close that their numbers run together', () => {
  for (const half of [0.0005, 0.005, 0.05, 0.4])
    for (const width of [360, 1000, 1900]) {
      const grid = drawn(metricGrid(around(half), width, HELSINKI))
      const wideM = distanceM(
        { lat: HELSINKI.lat, lon: around(half).west },
        { lat: HELSINKI.lat, lon: around(half).east },
      )
      expect((grid.stepM / wideM) * width).toBeGreaterThan(85)
    }
})

test('a view of a very large area has no grid, because it would not be true', () => {
  expect(metricGrid({ south: -60, west: -170, north: 80, east: 170 }, 1000, HELSINKI)).toBe('wide')
  expect(metricGrid({ south: -200, west: 24, north: 200, east: 24.5 }, 1000, HELSINKI)).toBe('wide')
})

test('neighbouring lines are one step apart in the middle of the view, measured by the scale bar, however far from the origin', () => {
  fc.assert(
    fc.property(
      fc.record({
        lat: fc.double({ min: -75, max: 75, noNaN: true }),
        lon: fc.double({ min: -180, max: 180, noNaN: true }),
      }),
      fc.double({ min: -3.4, max: 3.4, noNaN: true }),
      fc.double({ min: 0.001, max: 0.3, noNaN: true }),
      (origin, away, half) => {
        const lat = origin.lat + away
        const box = { south: lat - half, north: lat + half, west: origin.lon - 2 * half, east: origin.lon + 2 * half }
        const { lines, stepM } = drawn(metricGrid(box, 1000, origin))
        for (const axis of ['east', 'north'] as const) {
          const ats = lines.filter((line) => line.axis === axis).map(({ at }) => at)
          for (const [n, at] of ats.slice(1).entries()) {
            const before = ats[n] ?? 0
            const [one, other] =
              axis === 'east'
                ? [
                    { lat, lon: before },
                    { lat, lon: at },
                  ]
                : [
                    { lat: before, lon: origin.lon },
                    { lat: at, lon: origin.lon },
                  ]
            expect(Math.abs(distanceM(one, other) / stepM - 1)).toBeLessThan(0.005)
          }
        }
      },
    ),
    { numRuns: lawRuns(100) },
  )
})

test('far from the origin, to the north or to the east, there is no grid rather than a wrong one', () => {
  const california = { lat: 39, lon: -118 }
  expect(metricGrid(around(0.02), 1000, california)).toBe('far')
  expect(metricGrid(around(0.02), 1000, { lat: 39, lon: HELSINKI.lon })).toBe('far')
  expect(metricGrid(around(0.02), 1000, { lat: HELSINKI.lat, lon: 10 })).toBe('far')
})

test('the grid of a place just west of 180° continues beyond it', () => {
  const wrangel = { lat: 71.2, lon: 179.9 }
  const port = (west: number, east: number) =>
    drawn(metricGrid({ south: 71.1, north: 71.3, west, east }, 1000, wrangel))
  const east = (grid: MetricGrid) => grid.lines.filter(({ axis }) => axis === 'east')
  const [wrapped, on] = [east(port(-179.9, -179.5)), east(port(180.1, 180.5))]
  expect(wrapped.map(({ metres }) => metres)).toEqual(on.map(({ metres }) => metres))
  expect(on[0]?.metres).toBeGreaterThan(7000)
  // Lines must lie in the visible copy of the world, not 360° beside it.
  expect(wrapped.every(({ at }) => at >= -179.9 && at <= -179.5)).toBe(true)
  expect(on.every(({ at }) => at >= 180.1 && at <= 180.5)).toBe(true)
  expect(port(179.8, -179.8).lines.some(({ axis, metres }) => axis === 'east' && metres === 0)).toBe(true)
})

test('no two lines have the same label', () => {
  for (const [half, lon] of [
    [0.0004, 24.9],
    [0.002, 24.5],
    [0.02, 24.4],
    [0.2, 23],
  ] as const) {
    const { lines, stepM } = drawn(metricGrid({ ...around(half), west: lon, east: lon + 4 * half }, 1000, HELSINKI))
    const east = lines.filter(({ axis }) => axis === 'east').map(({ metres }) => metresText(metres, stepM))
    expect(east.length).toBeGreaterThan(3)
    expect(new Set(east).size).toBe(east.length)
  }
  expect([19_000, 19_500, 20_000].map((metres) => metresText(metres, 500))).toEqual(['19 km', '19.5 km', '20 km'])
  expect([1010, 12_350].map((metres) => metresText(metres, 10))).toEqual(['1.01 km', '12.35 km'])
})

test('a circle on the ground is as wide as it says, in every direction', () => {
  for (const [lon, lat] of ringAround(HELSINKI, 250)) expect(distanceM(HELSINKI, { lat, lon })).toBeCloseTo(250, -1)
})

test('the scale bar is the longest round length that fits', () => {
  expect(scaleBar(1, 120)).toEqual({ metres: 100, pixels: 100 })
  expect(scaleBar(4.9, 120)).toEqual({ metres: 500, pixels: 500 / 4.9 })
  expect(metresText(300)).toBe('300 m')
  expect(metresText(1500)).toBe('1.5 km')
  expect(metresText(-12_000)).toBe('12 km')
})
