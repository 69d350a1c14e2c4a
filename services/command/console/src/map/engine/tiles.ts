import { addProtocol, type Map as GroundMap, type LayerSpecification } from 'maplibre-gl'
import { FetchSource, PMTiles, Protocol, TileType } from 'pmtiles'
import type { Colours } from './colours.ts'

const protocol = new Protocol()
let isAdded = false

/** A map of the operator's own, one file on the command host: pictures, or vectors of the two common schemas. */
export async function addTiles(map: GroundMap, colours: Colours, { address, before }: TilesPlace): Promise<void> {
  if (!isAdded) addProtocol('pmtiles', protocol.tile)
  isAdded = true
  // Reading the map by itself is no sign that somebody sits there.
  const archive = new PMTiles(new FetchSource(address, new Headers({ 'firsthand-background': '1' })))
  protocol.add(archive)
  const { tileType, minZoom, maxZoom } = await archive.getHeader()
  const shared = { url: `pmtiles://${address}`, minzoom: minZoom, maxzoom: maxZoom }
  if (!map.getLayer(before)) return
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
  /** Everything of the incident lies above this layer. */
  readonly before: string
}

function layerNames(metadata: unknown): ReadonlySet<string> {
  const layers = (metadata as { vector_layers?: readonly { id?: unknown }[] } | null)?.vector_layers ?? []
  return new Set(layers.map(({ id }) => String(id)))
}

/** What a map shows, in the names of Protomaps and of OpenMapTiles. */
function vectorLayers(colours: Colours, names: ReadonlySet<string>): readonly LayerSpecification[] {
  const of = (...wanted: readonly string[]) => wanted.filter((name) => names.has(name))
  const fill = (name: string, colour: string, opacity = 1): LayerSpecification => ({
    ...{ id: `tiles-${name}`, source: 'tiles', 'source-layer': name, type: 'fill' },
    paint: { 'fill-color': colour, 'fill-opacity': opacity },
  })
  const line = (name: string, colour: string, width: unknown): LayerSpecification => ({
    ...{ id: `tiles-${name}-lines`, source: 'tiles', 'source-layer': name, type: 'line' },
    paint: { 'line-color': colour, 'line-width': width as never },
    layout: { 'line-join': 'round', 'line-cap': 'round' },
  })
  const byZoom = ['interpolate', ['exponential', 1.6], ['zoom'], 8, 0.6, 14, 2.5, 18, 12]
  return [
    ...of('earth').map((name) => fill(name, colours['map-land'])),
    ...of('landcover', 'landuse', 'park', 'natural').map((name) => fill(name, colours['map-green'], 0.6)),
    ...of('water', 'ocean').map((name) => fill(name, colours['map-sea'])),
    ...of('waterway').map((name) => line(name, colours['map-sea'], 1.5)),
    ...of('roads', 'transportation').map((name) => line(name, colours['map-road'], byZoom)),
    ...of('buildings', 'building').map((name) => fill(name, colours['map-building'], 0.8)),
    ...of('boundaries', 'boundary').map((name) => line(name, colours['map-border'], 1)),
    ...of('places', 'place').map(
      (name): LayerSpecification => ({
        ...{ id: `tiles-${name}`, source: 'tiles', 'source-layer': name, type: 'symbol', filter: ['has', 'name'] },
        layout: { 'icon-image': ['concat', 'place|', ['get', 'name']], 'icon-padding': 8 },
      }),
    ),
  ]
}
