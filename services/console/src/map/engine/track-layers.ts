import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Colours } from './colours.ts'

/**
 * Tracks of films: a line in the colour of its kind, with arrows forward and a ring at the start. The chosen track is
 * wider.
 */
export function trackLayers(colours: Colours, ofKind: ExpressionSpecification): readonly LayerSpecification[] {
  const isChosen: ExpressionSpecification = ['get', 'isChosen']
  const wide = (chosen: number, other: number): ExpressionSpecification => ['case', isChosen, chosen, other]
  const common = { source: 'tracks', type: 'line', layout: { 'line-join': 'round', 'line-cap': 'round' } } as const
  return [
    {
      ...{ id: 'tracks-under', ...common },
      paint: {
        'line-color': ['case', isChosen, colours.accent, colours.ground],
        'line-width': wide(9, 6),
        'line-opacity': ['case', ['get', 'isStrong'], 0.75, 0.3],
      },
    },
    {
      ...{ id: 'tracks', ...common },
      paint: {
        'line-color': ofKind,
        'line-width': ['case', ['get', 'isStrong'], wide(4, 3), 2],
        'line-opacity': ['case', ['get', 'isStrong'], 1, 0.45],
      },
    },
    {
      ...{ id: 'tracks-forward', source: 'tracks', type: 'symbol', filter: ['get', 'isStrong'] },
      layout: {
        ...{ 'symbol-placement': 'line', 'symbol-spacing': 80, 'icon-image': ['get', 'icon'] },
        ...{ 'icon-allow-overlap': true, 'icon-ignore-placement': true, 'icon-rotation-alignment': 'map' },
      },
    },
    {
      ...{ id: 'starts', source: 'starts', type: 'circle' },
      paint: {
        ...{ 'circle-radius': wide(7, 5), 'circle-color': colours.ground },
        ...{ 'circle-stroke-color': ofKind, 'circle-stroke-width': 3 },
      },
    },
  ]
}
