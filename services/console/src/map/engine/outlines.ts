import type { MultiLineString, MultiPolygon } from 'geojson'
import type { ExpressionSpecification, Map as GroundMap } from 'maplibre-gl'
import { feature, mesh } from 'topojson-client'
import worldFile from 'world-atlas/countries-50m.json?url'
import type { Colours } from './colours.ts'
import { unwrapped, unwrappedLand } from './unwrapped.ts'

/**
 * Adds the packaged outlines of the world (Natural Earth, 1:50 million). They show the country and the nearest sea. At
 * close zooms they are kilometres off, so there the ground has one colour and only the grid gives distances.
 */
export async function addOutlines(map: GroundMap, colours: Colours, before: string): Promise<void> {
  const answer = await fetch(worldFile)
  if (!answer.ok) throw new Error('the outlines did not load')
  const world = parseWorld(await answer.json())
  const { countries, land } = world.objects
  if (!map.getLayer(before)) return
  map.addSource('land', { type: 'geojson', data: landOf(world, land), maxzoom: 9 })
  map.addSource('borders', { type: 'geojson', data: linesOf(world, countries, (a, b) => a !== b), maxzoom: 9 })
  map.addSource('coast', { type: 'geojson', data: linesOf(world, countries, (a, b) => a === b), maxzoom: 9 })
  map.addLayer(
    {
      ...{ id: 'land', source: 'land', type: 'fill' },
      paint: { 'fill-color': colours['map-land'], 'fill-opacity': fade(1), 'fill-antialias': false },
    },
    before,
  )
  const line = (id: string, width: number): void => {
    map.addLayer(
      {
        ...{ id, source: id, type: 'line' },
        paint: { 'line-color': colours['map-border'], 'line-width': width, 'line-opacity': fade(0.9) },
      },
      before,
    )
  }
  line('borders', 1)
  line('coast', 1.2)
}

/**
 * Joins all land into one feature. Its rings are unwrapped at the antimeridian, so that no shape is stretched across
 * the whole map.
 */
function landOf(world: World, land: Shapes): MultiPolygon {
  const told = feature(world, land)
  const coordinates = ('features' in told ? told.features : [told]).flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates.map(unwrappedLand)
      : geometry.type === 'Polygon'
        ? [unwrappedLand(geometry.coordinates)]
        : [],
  )
  return { type: 'MultiPolygon', coordinates }
}

const linesOf = (world: World, countries: Shapes, isMeant: Parameters<typeof mesh>[2]): MultiLineString => {
  const { coordinates } = mesh(world, countries, isMeant)
  return { type: 'MultiLineString', coordinates: coordinates.map((line) => [...unwrapped(line)]) }
}

const fade = (opacity: number): ExpressionSpecification => ['interpolate', ['linear'], ['zoom'], 8, opacity, 11, 0]

type Topology = Parameters<typeof mesh>[0]
type Shapes = NonNullable<Parameters<typeof mesh>[1]>
type World = Topology & { readonly objects: { readonly countries: Shapes; readonly land: Shapes } }
/** The shape is trusted, because the file comes from a package with a pinned version. */
const parseWorld = (body: unknown): World => body as World
