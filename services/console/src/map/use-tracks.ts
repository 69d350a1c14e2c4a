import type { InferResponseType } from 'hono/client'
import { useMemo } from 'react'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { type MapScope, type Port, portText, scopeText, timeOf } from './map-queries.ts'
import type { Choice } from './use-map-choice.ts'

const room = api.incidents[':incident'].map.tracks
export type Tracks = InferResponseType<typeof room.$get, 200>
export type DrawnTrack = Tracks['tracks'][number]

/** At lower zooms a track of some hundred metres would be a point. */
const CLOSE = 13

interface TracksOf {
  readonly scope: MapScope
  readonly view: string | undefined
  readonly port: Port | undefined
  readonly choice: Choice
  readonly isShown: boolean
}

/** The tracks to draw: all tracks in a close view, and the track of the chosen film at any zoom. */
export function useTracks({ scope, view, port, choice, isShown }: TracksOf) {
  const isClose = port !== undefined && port.zoom >= CLOSE
  const here = useTracksAt(scope, view, isShown && isClose ? { port: portText(port.box) } : undefined)
  const moved = choice?.what === 'item' && (choice.dot.movedM ?? 0) > 0 ? choice.dot.item : undefined
  const chosen = useTracksAt(scope, view, isShown && moved !== undefined ? { item: moved } : undefined)
  return useMemo(() => {
    const near = isClose && isShown ? (here?.tracks ?? []) : []
    const own = moved !== undefined && isShown ? (chosen?.tracks ?? []).filter(({ dot }) => dot.item === moved) : []
    const others = near.filter(({ dot }) => dot.item !== own[0]?.dot.item)
    return { tracks: [...others, ...own], isCut: isClose && here?.isCut === true }
  }, [here, chosen, moved, isClose, isShown])
}

type Place = { readonly port: string } | { readonly item: string }

/** The tracks in a part of the map, or of one item. Undefined until they are loaded, and if none is requested. */
export function useTracksAt(scope: MapScope, view: string | undefined, place: Place | undefined): Tracks | undefined {
  return useFresh<Tracks>({
    queryKey: ['map', scope.incident, 'tracks', scopeText(scope), view, place],
    queryFn: () => {
      const query = { ...scope.filter, ...timeOf(scope), ...place, view: view ?? '' }
      return answerOf(room.$get({ param: { incident: scope.incident }, query }, inBackground))
    },
    everyMs: 3000,
    isWanted: view !== undefined && place !== undefined,
  }).data
}
