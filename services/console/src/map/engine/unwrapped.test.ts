import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { feature, mesh } from 'topojson-client'
import { expect, test } from 'vitest'
import { type Ring, unwrapped, unwrappedLand } from './unwrapped.ts'

/** The outlines that ship with the console. */
const world = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('world-atlas/countries-50m.json')), 'utf8'))
type Lands = {
  readonly features: readonly { readonly geometry: { readonly coordinates: readonly (readonly Ring[])[] } }[]
}
const told: unknown = feature(world, world.objects.land)
const lands = (told as Lands).features.flatMap(({ geometry }) => geometry.coordinates)
/**
 * The widest step of a line, in degrees of longitude. Steps along a pole may have any width, because the map never
 * shows them.
 */
const longestStep = (ring: Ring): number => {
  const isDrawn = ([, lat = 0]: readonly number[]): boolean => Math.abs(lat) < 89
  return ring.reduce((most, spot, at) => {
    const before = ring[at - 1] ?? spot
    return isDrawn(spot) && isDrawn(before) ? Math.max(most, Math.abs((spot[0] ?? 0) - (before[0] ?? 0))) : most
  }, 0)
}
const flat = lands.map((land) => unwrappedLand(land))

/**
 * Whether a flat map would fill the point: an odd number of shorelines lies west of it, in this copy of the world or
 * the next.
 */
const isLand = (lat: number, lon: number): boolean =>
  flat.some((land) =>
    [lon, lon + 360, lon - 360].some((at) => land.filter((ring) => isWithin(ring, lat, at)).length % 2 === 1),
  )
function isWithin(ring: Ring, lat: number, lon: number): boolean {
  let isIn = false
  for (const [at, [x = 0, y = 0]] of ring.entries()) {
    const [fromX = 0, fromY = 0] = ring[at - 1] ?? ring.at(-1) ?? []
    if (y > lat !== fromY > lat && lon < ((fromX - x) * (lat - y)) / (fromY - y) + x) isIn = !isIn
  }
  return isIn
}

test('some packaged lands run across the whole map; unwrapped, none does', () => {
  const all = lands.flat()
  expect(all.filter((ring) => longestStep(ring) > 180).length).toBeGreaterThan(3)
  expect(flat.flat().filter((ring) => longestStep(ring) > 180)).toEqual([])
})

test('Chukotka, Wrangel and Antarctica are land on both sides of the meridian, the seas beside them are not', () => {
  expect(isLand(67, 178)).toBe(true)
  expect(isLand(67, -176)).toBe(true)
  expect(isLand(71.2, 179.5)).toBe(true)
  expect(isLand(71.2, -179.5)).toBe(true)
  expect(isLand(-85, 0)).toBe(true)
  expect(isLand(-85, 179)).toBe(true)
  expect(isLand(60.2, 25)).toBe(true)
  expect(isLand(62, 179)).toBe(false)
  expect(isLand(68.9, -168)).toBe(false)
  // The Caspian is a hole in the land that crosses the map's edge.
  expect(isLand(42, 50.5)).toBe(false)
})

test('a shoreline continues over the edge without a jump', () => {
  const coast = mesh(world, world.objects.countries, (a, b) => a === b).coordinates
  expect(coast.some((line) => longestStep(line) > 180)).toBe(true)
  expect(coast.map(unwrapped).filter((line) => longestStep(line) > 180)).toEqual([])
})
