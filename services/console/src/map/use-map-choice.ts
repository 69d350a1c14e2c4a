import type { Map as GroundMap } from 'maplibre-gl'
import { useCallback, useState } from 'react'
import type { LatLon } from '../evidence/place/local-metres.ts'
import type { Box } from '../evidence/place/map-address.ts'
import type { Scene } from '../shared/api/types.ts'
import type { Cells, Dot } from './map-queries.ts'
import type { Picked } from './map-stage.tsx'
import type { DrawnTrack } from './use-tracks.ts'

/** The item or scene that was chosen, on the map or in its list. */
export type Choice =
  | { readonly what: 'item'; readonly dot: Dot }
  | { readonly what: 'scene'; readonly scene: Scene; readonly number: number }
  | undefined

export const chosenItem = (choice: Choice): string | undefined =>
  choice?.what === 'item' ? choice.dot.item : undefined

/** The place of the chosen item, if it has one. */
export function placeOf(choice: Choice): LatLon | undefined {
  if (choice?.what !== 'item') return undefined
  const { lat, lon } = choice.dot
  return lat === null || lon === null ? undefined : { lat, lon }
}

interface ChoiceOf {
  readonly map: GroundMap | undefined
  readonly cells: Cells | undefined
  readonly scenes: readonly Scene[]
  /** Called when a stop of a subject's path is clicked. */
  readonly onItem: (item: string) => void
}

/** Sent with the move event, so that the list stays the same while an officer browses it. */
const FLIGHT = { isFlight: true }
const CLOSE = 16.5
/** At this zoom a cluster does not come apart any further. */
const DEEPEST = 18.5
const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * Choosing an item moves the map to it. Choosing a cluster zooms in, or lists the cluster if zooming would show no
 * more.
 */
export function useMapChoice({ map, cells, scenes, onItem }: ChoiceOf) {
  const [choice, setChoice] = useState<Choice>()
  const [spot, setSpot] = useState<Box>()
  const choose = useCallback(
    (dot: Dot): void => {
      setChoice({ what: 'item', dot })
      if (!map || dot.lat === null || dot.lon === null) return
      const isIn = map.getBounds().contains([dot.lon, dot.lat])
      const wanted = isIn ? Math.max(map.getZoom(), CLOSE - 2) : Math.max(map.getZoom(), CLOSE)
      const to = { center: [dot.lon, dot.lat] as [number, number], zoom: Math.min(wanted, zoomOfWay(map, dot)) }
      if (still()) map.jumpTo(to, FLIGHT)
      else map.flyTo({ ...to, duration: 700 }, FLIGHT)
    },
    [map],
  )
  const pick = (picked: Picked | undefined, tracks: readonly DrawnTrack[]): void => {
    const cell = picked?.['what'] === 'cell' ? cells?.cells[Number(picked['index'])] : undefined
    if (picked?.['what'] === 'stop') onItem(String(picked['item']))
    else if (cell && map) lookInto(map, cell, setSpot)
    else setChoice(picked && (sceneOf(picked, scenes) ?? itemOf(picked, cells, tracks)))
  }
  return { choice, setChoice, choose, pick, spot, setSpot }
}

function sceneOf(picked: Picked, scenes: readonly Scene[]): Choice {
  const at = scenes.findIndex(({ scene }) => scene === picked['scene'])
  const scene = scenes[at]
  return scene && { what: 'scene', scene, number: at + 1 }
}

function itemOf(picked: Picked, cells: Cells | undefined, tracks: readonly DrawnTrack[]): Choice {
  const dots = [...(cells?.dots ?? []), ...tracks.map((track) => track.dot)]
  const dot = dots.find(({ item }) => item === picked['item'])
  return dot && { what: 'item', dot }
}

const METRES_AROUND = 40_075_017
const TILE = 512

/** The closest zoom at which a film's whole track is visible. */
function zoomOfWay(map: GroundMap, { lat, radiusM, movedM }: Dot): number {
  if (lat === null || radiusM === null || !movedM) return Number.POSITIVE_INFINITY
  const { clientWidth, clientHeight } = map.getContainer()
  const pixels = Math.min(clientWidth, clientHeight) * 0.8
  const metresPerPixel = (2 * radiusM) / Math.max(1, pixels)
  return Math.log2((METRES_AROUND * Math.cos((lat * Math.PI) / 180)) / (TILE * metresPerPixel))
}

function lookInto(map: GroundMap, { box, lat, lon }: Cells['cells'][number], setSpot: (box: Box) => void): void {
  if (map.getZoom() >= DEEPEST) setSpot(box)
  else map.easeTo({ center: [lon, lat], zoom: Math.min(map.getZoom() + 2, DEEPEST), duration: still() ? 0 : 400 })
}
