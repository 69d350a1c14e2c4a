import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../../../packages/domain/src/law-runs.test-kit.ts'
import { boxOnEarth, boxText, circleText, parseBox, parseCircle, parseViewport, viewportText } from './map-address.ts'

test('the map reads from the address what it wrote there, to a metre', () => {
  const lat = fc.double({ min: -89, max: 89, noNaN: true })
  const lon = fc.double({ min: -179, max: 179, noNaN: true })
  fc.assert(
    fc.property(lat, lon, fc.double({ min: 1, max: 99_999, noNaN: true }), (a, b, radiusM) => {
      const circle = parseCircle(circleText({ lat: a, lon: b, radiusM }))
      expect(circle?.lat).toBeCloseTo(a, 4)
      expect(circle?.lon).toBeCloseTo(b, 4)
      expect(Math.abs((circle?.radiusM ?? 0) - radiusM)).toBeLessThanOrEqual(0.5)
      const box = parseBox(boxText({ south: Math.min(a, 60), west: b, north: Math.max(a, 60), east: b }))
      expect(box?.west).toBeCloseTo(b, 4)
      expect(parseViewport(viewportText({ lat: a, lon: b, zoom: 12.3 }))?.zoom).toBe(12.3)
    }),
    { numRuns: lawRuns(100) },
  )
})

test.each(['', '1,2,3', '61,24,60,25', 'a,b,c,d', '95,1,96,2', '1,2,3,4,5', '1,181,2,3'])('%s is no area', (text) =>
  expect(parseBox(text)).toBeUndefined(),
)
test.each(['60,24', '60,24,0', '60,24,200000', '99,24,10'])('%s is no circle', (text) =>
  expect(parseCircle(text)).toBeUndefined(),
)

test('a viewport beyond the edge of the world crosses the antimeridian, and one of the whole world stays whole', () => {
  expect(boxOnEarth({ south: -20, west: 170, north: -10, east: 190 })).toEqual({
    south: -20,
    west: 170,
    north: -10,
    east: -170,
  })
  expect(boxOnEarth({ south: -95, west: -300, north: 95, east: 300 })).toEqual({
    south: -90,
    west: -180,
    north: 90,
    east: 180,
  })
})
