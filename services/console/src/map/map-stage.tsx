import type { MapGeoJSONFeature } from 'maplibre-gl'
import { type RefObject, useEffect, useRef } from 'react'
import type { LatLon } from '../evidence/place/local-metres.ts'
import { TRACK_WORDS } from '../evidence/place/track-words.ts'
import type { Drawn } from './engine/create-map.ts'
import { PICKED } from './engine/layers.ts'
import { GridOverlay } from './grid-overlay.tsx'
import { MAP_WORDS } from './map-words.ts'
import type { Area, DrawMode } from './use-area-drag.ts'
import { useAreaDrag } from './use-area-drag.ts'
import type { GroundState } from './use-ground-map.ts'
import { useTrackOver } from './use-track-over.ts'
import type { DrawnTrack } from './use-tracks.ts'

/** The properties of the clicked feature. */
export type Picked = Readonly<Record<string, unknown>>

interface MapStageProps {
  readonly container: RefObject<HTMLDivElement | null>
  readonly ground: GroundState
  readonly origin: LatLon | undefined
  readonly hasGrid: boolean
  readonly mode: DrawMode
  readonly onArea: (area: Area) => void
  readonly tracks: readonly DrawnTrack[]
  readonly isCut: boolean
  readonly onPick: (picked: Picked | undefined) => void
}

/** The map with its overlays: the grid's numbers, the scale bar, and the area being drawn. */
export function MapStage({ container, ground, origin, hasGrid, mode, tracks, isCut, onArea, onPick }: MapStageProps) {
  const { drawn, trouble } = ground
  const rubber = useAreaDrag({ map: drawn?.map, mode, onArea })
  usePick(drawn, mode, onPick)
  const over = useTrackOver(drawn, mode, tracks)
  return (
    <div className="map-stage" data-ready={drawn ? 'true' : 'false'}>
      <div ref={container} className="map-ground" />
      {drawn && <GridOverlay {...{ drawn, origin, isShown: hasGrid }} />}
      {rubber && (
        <div
          className={`map-rubber map-rubber-${rubber.mode}`}
          style={{ left: rubber.x, top: rubber.y, width: rubber.width, height: rubber.height }}
        />
      )}
      {over && (
        <p className="map-over-track" style={over.place}>
          {over.text}
        </p>
      )}
      {isCut && (
        <p className="map-cut" role="status">
          {TRACK_WORDS.cut(tracks.length)}
        </p>
      )}
      {!drawn && trouble === 'none' && <p className="map-note">{MAP_WORDS.loading}</p>}
      {trouble === 'no-webgl' && (
        <p className="map-note" role="status">
          {MAP_WORDS.noWebgl}
        </p>
      )}
      {mode !== 'none' && (
        <p className="map-hint" role="status">
          {mode === 'box' ? MAP_WORDS.drawBox : MAP_WORDS.drawCircle}
        </p>
      )}
    </div>
  )
}

/** The hit radius in pixels; a finger is less exact than a mouse. */
const REACH = 6

function usePick(drawn: Drawn | undefined, mode: DrawMode, onPick: (picked: Picked | undefined) => void): void {
  const latest = useRef(onPick)
  latest.current = onPick
  useEffect(() => {
    if (!drawn || mode !== 'none') return
    const { map } = drawn
    const at = ({ x, y }: { readonly x: number; readonly y: number }): MapGeoJSONFeature | undefined =>
      map.queryRenderedFeatures(
        [
          [x - REACH, y - REACH],
          [x + REACH, y + REACH],
        ],
        { layers: PICKED },
      )[0]
    const click = ({ point }: { readonly point: { readonly x: number; readonly y: number } }): void =>
      latest.current(at(point)?.properties)
    const hover = ({ point }: { readonly point: { readonly x: number; readonly y: number } }): void => {
      map.getCanvas().style.cursor = at(point) ? 'pointer' : ''
    }
    map.on('click', click)
    map.on('mousemove', hover)
    return () => {
      map.off('click', click)
      map.off('mousemove', hover)
    }
  }, [drawn, mode])
}
