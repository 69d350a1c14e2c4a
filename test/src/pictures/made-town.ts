import { type Earth, NAVE, onEarth, planTown, TOWER } from '@firsthand/scene'
import type { Feature, LineString, Point, Polygon } from 'geojson'

/** Metres east and north of the middle of the square. */
type Spot = readonly [number, number]
interface Block {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

const at = ([east, north]: Spot): [number, number] => placeOf(onEarth({ east, north }))
const placeOf = ({ lat, lon }: Earth): [number, number] => [lon, lat]

const area = (spots: readonly Spot[]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...spots, ...spots.slice(0, 1)].map(at)],
})
const block = ({ west, east, south, north }: Block): Polygon =>
  area([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ])
const line = (...spots: readonly Spot[]): LineString => ({ type: 'LineString', coordinates: spots.map(at) })
const around = (east: number, north: number, [wide, deep]: Spot): Polygon =>
  area(
    Array.from({ length: 24 }, (_, n): Spot => {
      const angle = (n / 24) * 2 * Math.PI
      return [east + wide * Math.cos(angle), north + deep * Math.sin(angle)]
    }),
  )

const feature = <G extends Polygon | LineString | Point>(geometry: G, properties: object): Feature => ({
  ...{ type: 'Feature', geometry, properties: { ...properties } },
})
const place = (name: string, spot: Spot): Feature =>
  feature({ type: 'Point', coordinates: at(spot) }, { kind: 'locality', name })
const road = (name: string, kind: string, ...spots: readonly Spot[]): Feature =>
  feature(line(...spots), name === '' ? { kind } : { kind, name })

/** Streets in the gaps between the drawn houses, continued beyond them. */
const ROADS: readonly Feature[] = [
  road('Market Street', 'major_road', [6, -1200], [6, -240], [6, -31]),
  road('Church Lane', 'minor_road', [-12, 31], [-12, 120], [20, 300], [20, 1200]),
  road('Station Street', 'major_road', [37, -2], [130, -2], [1200, 60]),
  road('Mill Street', 'major_road', [-36, -18.5], [-140, -18.5], [-1200, -120]),
  road('', 'minor_road', [-36, -31], [37, -31], [37, 31], [-36, 31], [-36, -31]),
  road('', 'minor_road', [138, -240], [138, -2], [138, 122], [60, 205]),
  road('Ring Street', 'minor_road', [-400, -240], [6, -240], [138, -240], [420, -210]),
  road('School Street', 'minor_road', [-320, 150], [-140, 125], [-12, 120], [138, 122], [400, 160]),
  road('', 'minor_road', [-140, -240], [-140, -18.5], [-140, 125]),
]

/** The town of the demonstration's films as map layers of Protomaps' common schema. */
export function townLayers(seed: number): Readonly<Record<string, readonly Feature[]>> {
  const houses = planTown(seed)
  return {
    earth: [feature(block({ west: -2500, east: 2500, south: -2500, north: 2500 }), { kind: 'earth' })],
    landuse: [
      feature(around(-190, -140, [110, 80]), { kind: 'park', name: 'Castle Hill' }),
      feature(around(250, 230, [90, 60]), { kind: 'park' }),
      feature(block({ west: -80, east: -24, south: 62, north: 100 }), { kind: 'cemetery' }),
    ],
    water: [
      feature(line([-1200, 420], [-500, 330], [-100, 380], [300, 340], [1200, 520]), {
        kind: 'river',
        name: 'Kaivojoki',
      }),
      feature(around(430, -120, [110, 70]), { kind: 'water' }),
    ],
    roads: ROADS,
    buildings: [...houses, TOWER, NAVE].map((house) => feature(block(house), { kind: 'building' })),
    places: [place('Kaivola', [70, 160]), place('Market Square', [0, -12])],
  }
}
