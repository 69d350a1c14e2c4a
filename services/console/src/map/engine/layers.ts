import type { FeatureCollection } from 'geojson'
import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSource,
  Map as GroundMap,
  LayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import { type Colours, colourOf } from './colours.ts'
import { trackLayers } from './track-layers.ts'

/** From the lowest to the highest. Each layer has its own source. */
export const SOURCES = [
  'coverage',
  'grid',
  'scenes',
  'radii',
  'area',
  'tracks',
  'starts',
  'paths',
  'cells',
  'dots',
  'stops',
  'chosen',
] as const
export type SourceName = (typeof SOURCES)[number]

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Layers that react to clicks, the highest first. */
export const PICKED = ['stops', 'dots', 'cells', 'starts', 'tracks', 'scene-labels']

export function addLayers(map: GroundMap, colours: Colours): void {
  for (const source of SOURCES) map.addSource(source, { type: 'geojson', data: EMPTY, tolerance: 0 })
  for (const layer of layersOf(colours)) map.addLayer(layer)
}

export function setData(map: GroundMap, source: SourceName, data: FeatureCollection): void {
  map.getSource<GeoJSONSource>(source)?.setData(data)
}

export function showLayers(map: GroundMap, prefix: string, isShown: boolean): void {
  for (const { id } of map.getStyle().layers)
    if (id === prefix || id.startsWith(`${prefix}-`))
      map.setLayoutProperty(id, 'visibility', isShown ? 'visible' : 'none')
}

function layersOf(colours: Colours): readonly LayerSpecification[] {
  const { image, video, audio, document, archive, other } = colours
  // biome-ignore format: each kind with its colour.
  const ofKind: ExpressionSpecification = ['match', ['get', 'kind'],
    'image', image, 'video', video, 'audio', audio, 'document', document, 'archive', archive, other]
  const icon = (
    id: string,
    source: SourceName,
    more: SymbolLayerSpecification['layout'] = {},
  ): SymbolLayerSpecification => ({
    ...{ id, source, type: 'symbol' },
    layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-ignore-placement': true, ...more },
  })
  const line = (
    id: string,
    source: SourceName,
    paint: NonNullable<LineLayerSpecification['paint']>,
    filter?: FilterSpecification,
  ): LayerSpecification => ({
    ...{ id, source, type: 'line', paint, layout: { 'line-join': 'round' } },
    ...(filter === undefined ? {} : { filter }),
  })
  const colourOfPath: ExpressionSpecification = ['get', 'colour']
  return [
    {
      ...{ id: 'coverage', source: 'coverage', type: 'fill' },
      paint: { 'fill-pattern': 'hatch|good', 'fill-opacity': ['match', ['get', 'submissions'], 1, 0.45, 2, 0.65, 0.9] },
    },
    line('coverage-edge', 'coverage', { 'line-color': colours.good, 'line-width': 1, 'line-opacity': 0.6 }),
    line('grid', 'grid', { 'line-color': colours.edge, 'line-width': 1, 'line-opacity': 0.35 }),
    {
      ...{ id: 'scenes', source: 'scenes', type: 'fill', filter: ['==', ['geometry-type'], 'Polygon'] },
      paint: { 'fill-color': colours.warn, 'fill-opacity': 0.03 },
    },
    line('scenes-edge', 'scenes', { 'line-color': colours.warn, 'line-width': 1.5, 'line-opacity': 0.6 }, [
      '==',
      ['geometry-type'],
      'Polygon',
    ]),
    { ...{ id: 'radii', source: 'radii', type: 'fill' }, paint: { 'fill-color': ofKind, 'fill-opacity': 0.06 } },
    line('radii-sure', 'radii', { 'line-color': ofKind, 'line-width': 1.2, 'line-opacity': 0.6 }, ['get', 'isSure']),
    line(
      'radii-unsure',
      'radii',
      { 'line-color': ofKind, 'line-width': 1.2, 'line-opacity': 0.6, 'line-dasharray': [3, 2] },
      ['!', ['get', 'isSure']],
    ),
    { ...{ id: 'area', source: 'area', type: 'fill' }, paint: { 'fill-color': colours.accent, 'fill-opacity': 0.08 } },
    line('area-edge', 'area', { 'line-color': colours.accent, 'line-width': 2.5 }),
    ...trackLayers(colours, ofKind),
    line('paths-under', 'paths', { 'line-color': colours.ground, 'line-width': 6, 'line-opacity': 0.7 }),
    line('paths-sure', 'paths', { 'line-color': colourOfPath, 'line-width': 3 }, ['!', ['get', 'isUncertain']]),
    line('paths-unsure', 'paths', { 'line-color': colourOfPath, 'line-width': 3, 'line-dasharray': [2, 1.5] }, [
      'get',
      'isUncertain',
    ]),
    icon('cells', 'cells', { 'symbol-sort-key': ['get', 'items'] }),
    icon('dots', 'dots'),
    {
      // If names overlap, the first is drawn; the others appear at closer zooms.
      ...icon('scene-labels', 'scenes', {
        ...{ 'icon-offset': [0, -14], 'icon-allow-overlap': false, 'icon-ignore-placement': false },
      }),
      filter: ['==', ['geometry-type'], 'Point'],
    },
    icon('stops', 'stops'),
    {
      ...{ id: 'chosen', source: 'chosen', type: 'circle' },
      paint: {
        ...{ 'circle-radius': 17, 'circle-color': colours.ground, 'circle-opacity': 0 },
        ...{ 'circle-stroke-color': colours.accent, 'circle-stroke-width': 3 },
      },
    },
  ]
}

export const pathColour = (colours: Colours, colour: string): string => colourOf(colours, `subject-${colour}`)
