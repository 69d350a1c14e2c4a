import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceM, ringAround } from './local-metres.ts'
import { metresText, metricGrid, scaleBar } from './metric-grid.ts'

const HELSINKI = { lat: 60.17, lon: 24.94 }
const around = (halfLat: number) => ({
  ...{ south: HELSINKI.lat - halfLat, north: HELSINKI.lat + halfLat },
  ...{ west: HELSINKI.lon - 2 * halfLat, east: HELSINKI.lon + 2 * halfLat },
})

test('a line of the grid lies as many metres from the origin as it says, to one in two hundred', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.0005, max: 0.4, noNaN: true }),
      fc.integer({ min: 320, max: 2000 }),
      (half, width) => {
        const grid = metricGrid(around(half), width, HELSINKI)
        expect(grid).toBeDefined()
        for (const { axis, metres, at } of grid?.lines ?? []) {
          const there = axis === 'east' ? { lat: HELSINKI.lat, lon: at } : { lat: at, lon: HELSINKI.lon }
          expect(Math.abs(distanceM(HELSINKI, there) - Math.abs(metres))).toBeLessThan(1 + Math.abs(metres) / 200)
          expect(Math.round(metres) % (grid?.stepM ?? 1)).toBeCloseTo(0, 6)
        }
      },
    ),
  )
})

test('lines are never so close that their numbers run together', () => {
  for (const half of [0.0005, 0.005, 0.05, 0.4])
    for (const width of [360, 1000, 1900]) {
      const grid = metricGrid(around(half), width, HELSINKI)
      const wideM = distanceM(
        { lat: HELSINKI.lat, lon: around(half).west },
        { lat: HELSINKI.lat, lon: around(half).east },
      )
      expect(((grid?.stepM ?? 0) / wideM) * width).toBeGreaterThan(85)
    }
})

test('looked at from far away there is no grid: it would not be true', () => {
  expect(metricGrid({ south: -60, west: -170, north: 80, east: 170 }, 1000, HELSINKI)).toBeUndefined()
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
