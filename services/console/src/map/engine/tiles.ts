import {
  addProtocol,
  type ExpressionSpecification,
  type FilterSpecification,
  type Map as GroundMap,
  type LayerSpecification,
} from 'maplibre-gl'
import { FetchSource, PMTiles, Protocol, TileType } from 'pmtiles'
import type { Colours } from './colours.ts'

const protocol = new Protocol()
let isAdded = false

/**
 * Adds the operator's own map, one file on the command host: raster tiles, or vector tiles in the schema of Protomaps
 * or OpenMapTiles.
 * @throws if the file cannot be read
 */
export async function addTiles(map: GroundMap, colours: Colours, place: TilesPlace): Promise<void> {
  const { address, before, onHole } = place
  if (!isAdded) addProtocol('pmtiles', protocol.tile)
  isAdded = true
  // Tiles are fetched without an officer's action. The header tells the service not to count these requests as an
  // action.
  const archive = new PMTiles(new FetchSource(address, new Headers({ 'firsthand-background': '1' })))
  protocol.add(archive)
  const { tileType, minZoom, maxZoom } = await archive.getHeader()
  const shared = { url: `pmtiles://${address}`, minzoom: minZoom, maxzoom: maxZoom }
  if (!map.getLayer(before)) return
  map.on('error', (event) => {
    if (sourceOf(event) === 'tiles') onHole()
    else reportError(event.error)
  })
  if (tileType === TileType.Mvt) {
    map.addSource('tiles', { type: 'vector', ...shared })
    const names = layerNames(await archive.getMetadata())
    for (const layer of vectorLayers(colours, names)) map.addLayer(layer, before)
    return
  }
  map.addSource('tiles', { type: 'raster', tileSize: 256, ...shared })
  map.addLayer({ id: 'tiles', source: 'tiles', type: 'raster', paint: { 'raster-opacity': 0.85 } }, before)
}

interface TilesPlace {
  readonly address: string
  /** Tiles are inserted below this layer, so that they lie below everything of the incident. */
  readonly before: string
  /** Called if a tile in view cannot be read, because the file is cut short or the connection broke. */
  readonly onHole: () => void
}

/** MapLibre sets `sourceId`, but its types omit it. */
const sourceOf = (event: object): unknown => ('sourceId' in event ? event.sourceId : undefined)

function layerNames(metadata: unknown): ReadonlySet<string> {
  const layers = (metadata as { vector_layers?: readonly { id?: unknown }[] } | null)?.vector_layers ?? []
  return new Set(layers.map(({ id }) => String(id)))
}

/**
 * Layers by the names in the Protomaps and OpenMapTiles schemas. One source layer may hold points, lines and areas, so
 * each layer filters by geometry: a river's line that is filled as an area would flood a town.
 */
function vectorLayers(colours: Colours, names: ReadonlySet<string>): readonly LayerSpecification[] {
  const of = (...wanted: readonly string[]) => wanted.filter((name) => names.has(name))
  const fill = (name: string, colour: string, opacity = 1): LayerSpecification => ({
    ...{ id: `tiles-${name}`, source: 'tiles', 'source-layer': name, type: 'fill', filter: IS_AREA },
    paint: { 'fill-color': colour, 'fill-opacity': opacity },
  })
  const line = (
    name: string,
    colour: string,
    width: number | ExpressionSpecification,
    what = 'lines',
  ): LayerSpecification => ({
    ...{ id: `tiles-${name}-${what}`, source: 'tiles', 'source-layer': name, type: 'line', filter: IS_LINE },
    paint: { 'line-color': colour, 'line-width': width },
    layout: { 'line-join': 'round', 'line-cap': 'round' },
  })
  return [
    ...of('earth').map((name) => fill(name, colours['map-land'])),
    ...of('landcover', 'landuse', 'park', 'natural').map((name) => fill(name, colours['map-green'], 0.6)),
    ...of('water', 'ocean').map((name) => fill(name, colours['map-sea'])),
    ...of('water', 'waterway').map((name) => line(name, colours['map-sea'], 1.5)),
    ...of('roads', 'transportation').map((name) => line(name, colours['map-border'], wide(1.2), 'edges')),
    ...of('roads', 'transportation').map((name) => line(name, colours['map-road'], wide(0))),
    ...of('buildings', 'building').map((name) => fill(name, colours['map-building'], 0.8)),
    ...of('boundaries', 'boundary').map((name) => line(name, colours['map-border'], 1)),
    ...of('roads', 'transportation_name').map(streetNames),
    ...of('places', 'place').map(placeNames),
  ]
}

const IS_AREA: FilterSpecification = ['==', ['geometry-type'], 'Polygon']
const IS_LINE: FilterSpecification = ['==', ['geometry-type'], 'LineString']
/** The width of a street by zoom, in pixels, plus `more` for its casing. */
// biome-ignore format: each zoom with its width.
const wide = (more: number): ExpressionSpecification => ['interpolate', ['exponential', 1.6], ['zoom'],
  8, 0.6 + more / 2, 14, 2.5 + more, 18, 12 + more]

/** Names follow the street and are never upside down. */
const streetNames = (name: string): LayerSpecification => ({
  ...{ id: `tiles-${name}-names`, source: 'tiles', 'source-layer': name, type: 'symbol', minzoom: 14 },
  filter: ['all', ['has', 'name'], IS_LINE],
  layout: {
    ...{ 'symbol-placement': 'line', 'symbol-spacing': 300, 'icon-padding': 4 },
    ...{ 'icon-image': ['concat', 'place|', ['get', 'name']], 'icon-keep-upright': true },
    'icon-rotation-alignment': 'map',
  },
})

const placeNames = (name: string): LayerSpecification => ({
  ...{ id: `tiles-${name}`, source: 'tiles', 'source-layer': name, type: 'symbol' },
  filter: ['all', ['has', 'name'], ['==', ['geometry-type'], 'Point']],
  layout: { 'icon-image': ['concat', 'place|', ['get', 'name']], 'icon-padding': 8 },
})
