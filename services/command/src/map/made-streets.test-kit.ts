import { geoJSONToTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { zxyToTileId } from 'pmtiles'
import { makeArchive } from './made-tiles.test-kit.ts'

/** The tile of Kamppi in Helsinki, about five kilometres wide. */
const ZOOM = 12
const TILE = { x: 2331, y: 1185 } as const
const WEST = (TILE.x / 2 ** ZOOM) * 360 - 180
const WIDTH = 360 / 2 ** ZOOM
const latitude = (row: number): number => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** ZOOM))) * 180) / Math.PI
const NORTH = latitude(TILE.y)
const HEIGHT = NORTH - latitude(TILE.y + 1)

/** Converts a place in the tile, from 0 to 1 eastwards and southwards, to degrees. */
const at = ([east, south]: Spot): Spot => [WEST + east * WIDTH, NORTH - south * HEIGHT]
type Spot = readonly [number, number]

const area = (west: number, north: number, east: number, south: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    (
      [
        [west, north],
        [east, north],
        [east, south],
        [west, south],
        [west, north],
      ] satisfies Spot[]
    ).map(at),
  ],
})
const line = (...spots: readonly Spot[]) => ({ type: 'LineString' as const, coordinates: spots.map(at) })
const point = (...spot: Spot) => ({ type: 'Point' as const, coordinates: at(spot) })

/**
 * A street map in Protomaps' common schema, with features that are easily drawn wrong: a water layer with seas as areas
 * and rivers as lines, a land use layer with points, and names on everything.
 */
const LAYERS = {
  earth: [{ geometry: area(-0.1, -0.1, 1.1, 1.1), properties: { kind: 'earth' } }],
  landuse: [
    { geometry: area(0.05, 0.05, 0.2, 0.2), properties: { kind: 'park' } },
    { geometry: point(0.5, 0.3), properties: { kind: 'school', name: 'Koulu' } },
  ],
  water: [
    { geometry: area(-0.1, 0.8, 1.1, 1.1), properties: { kind: 'ocean' } },
    // A line around most of the town that nearly closes. If it were filled as an area, it would cover the town.
    {
      geometry: line([0.02, 0.02], [0.98, 0.02], [0.98, 0.75], [0.02, 0.75], [0.02, 0.05]),
      properties: { kind: 'river', name: 'Joki' },
    },
  ],
  roads: [
    { geometry: line([0.1, 0.1], [0.9, 0.7]), properties: { kind: 'major_road', name: 'Mannerheimintie' } },
    ...Array.from({ length: 12 }, (_, n) => ({
      geometry: line([0.1, 0.45 + n / 40], [0.9, 0.45 + n / 40]),
      properties: { kind: 'minor_road', name: `${n + 1}. poikkikatu` },
    })),
  ],
  buildings: [{ geometry: area(0.4, 0.5, 0.45, 0.55), properties: { kind: 'building' } }],
  places: [{ geometry: point(0.3, 0.4), properties: { kind: 'neighbourhood', name: 'Kamppi' } }],
} as const

export function makeStreets(): Buffer {
  const tiles = Object.entries(LAYERS).map(([name, shapes]) => {
    const features = shapes.map((shape) => ({ type: 'Feature', ...shape }))
    const made = geoJSONToTile({ type: 'FeatureCollection', features } as never, ZOOM, TILE.x, TILE.y, { clip: true })
    return [name, made] as const
  })
  const tile = Buffer.from(fromGeojsonVt(Object.fromEntries(tiles), { version: 2 }))
  return makeArchive({
    ...{ tile, id: zxyToTileId(ZOOM, TILE.x, TILE.y), zoom: ZOOM, type: 1, isPacked: true },
    metadata: { vector_layers: Object.keys(LAYERS).map((id) => ({ id, fields: {} })) },
  })
}

/** A view centre from which the sea fills the lower fifth of the map at zoom 13. */
export const STREETS_BY_THE_SEA = { lat: NORTH - 0.65 * HEIGHT, lon: WEST + 0.5 * WIDTH }
