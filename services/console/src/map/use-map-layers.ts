import { useEffect, useMemo } from 'react'
import type { LatLon } from '../evidence/place/local-metres.ts'
import type { Box, Circle } from '../evidence/place/map-address.ts'
import type { SubjectPaths } from '../evidence/subjects/subject-queries.ts'
import type { Coverage, Scene } from '../shared/api/types.ts'
import type { Drawn } from './engine/create-map.ts'
import {
  areaFeatures,
  cellFeatures,
  collection,
  coverageFeatures,
  dotFeatures,
  radiusFeatures,
  sceneFeatures,
} from './engine/features.ts'
import { type SourceName, setData, showLayers } from './engine/layers.ts'
import { trackFeatures, trackStarts } from './engine/track-features.ts'
import { LAYERS, type Layer, STYLE_LAYERS } from './layer-choice.ts'
import type { Cells } from './map-queries.ts'
import { MAP_WORDS } from './map-words.ts'
import { pathFeatures, stopFeatures } from './path-features.ts'
import type { DrawnTrack } from './use-tracks.ts'

export interface MapContent {
  readonly cells: Cells | undefined
  readonly scenes: readonly Scene[]
  readonly coverage: Coverage | undefined
  readonly window: { readonly from?: number; readonly to?: number }
  readonly paths: SubjectPaths | undefined
  readonly box: Box | undefined
  readonly circle: Circle | undefined
  readonly tracks: readonly DrawnTrack[]
  readonly chosen: LatLon | undefined
  /** The item whose track is highlighted. */
  readonly chosenItem: string | undefined
  readonly shown: ReadonlySet<Layer>
}

/** Puts the data on the map. Each source is updated when its own data changes. */
export function useMapLayers(drawn: Drawn | undefined, content: MapContent): void {
  const { cells, scenes, coverage, window, paths, box, circle, chosen, tracks, chosenItem, shown } = content
  const { from, to } = window
  useSource(drawn, 'cells', () => cellFeatures(cells?.cells ?? []), [cells])
  useSource(drawn, 'dots', () => dotFeatures(cells?.dots ?? []), [cells])
  useSource(drawn, 'radii', () => radiusFeatures(cells?.dots ?? []), [cells])
  useSource(drawn, 'scenes', () => sceneFeatures(scenes, MAP_WORDS.scene), [scenes])
  const limits = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  useSource(drawn, 'coverage', () => (coverage ? coverageFeatures(coverage, limits) : collection([])), [
    coverage,
    from,
    to,
  ])
  useSource(drawn, 'area', () => areaFeatures(box, circle), [JSON.stringify([box, circle])])
  useSource(drawn, 'paths', () => pathFeatures(paths, drawn?.colours), [paths, drawn])
  useSource(drawn, 'stops', () => stopFeatures(paths), [paths])
  useSource(drawn, 'tracks', () => trackFeatures(tracks, limits, chosenItem), [tracks, from, to, chosenItem])
  useSource(drawn, 'starts', () => trackStarts(tracks, chosenItem), [tracks, chosenItem])
  const lat = chosen?.lat
  const lon = chosen?.lon
  useSource(drawn, 'chosen', () => chosenFeature(lat, lon), [lat, lon])
  useEffect(() => {
    if (!drawn) return
    for (const layer of LAYERS)
      for (const prefix of STYLE_LAYERS[layer]) showLayers(drawn.map, prefix, shown.has(layer))
  }, [drawn, shown])
}

const chosenFeature = (lat: number | undefined, lon: number | undefined) =>
  collection(
    lat === undefined || lon === undefined
      ? []
      : [{ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: {} }],
  )

function useSource(
  drawn: Drawn | undefined,
  source: SourceName,
  make: () => ReturnType<typeof collection>,
  by: readonly unknown[],
): void {
  const data = useMemo(make, by)
  useEffect(() => {
    if (drawn) setData(drawn.map, source, data)
  }, [drawn, source, data])
}
