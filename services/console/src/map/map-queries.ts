import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import type { Filter } from '../evidence/narrowing/filter.ts'
import { type Box, boxOnEarth } from '../evidence/place/map-address.ts'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { useFreshPages } from '../shared/live/use-fresh-pages.ts'
import { textOfFilter } from './address-words.ts'

const room = api.incidents[':incident'].map
export type Ground = InferResponseType<typeof room.$get, 200>
export type Cells = InferResponseType<typeof room.cells.$get, 200>
export type Cell = Cells['cells'][number]
export type Dot = Cells['dots'][number]

/** The map's filter, with the time that the brush selects. */
export interface MapScope {
  readonly incident: string
  readonly filter: Filter
  readonly from: string | undefined
  readonly to: string | undefined
}

export const scopeText = ({ filter, from, to }: MapScope): string => `${textOfFilter(filter)} ${from ?? ''} ${to ?? ''}`

export const timeOf = ({ from, to }: MapScope) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
})

/**
 * Opens a view for each filter, because custody records what was looked at. Thumbnails are served under this view, too.
 */
export function useMapView({ incident, filter }: MapScope): string | undefined {
  const asked = useQuery({
    queryKey: ['map-view', incident, textOfFilter(filter)],
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].views.$post({
          param: { incident },
          json: { kind: 'map', filter: { ...filter } },
        }),
      ),
    staleTime: 10 * 60_000,
    refetchInterval: 10 * 60_000,
    refetchIntervalInBackground: true,
  })
  return asked.data?.view
}

/** How many items match, where the incident is, and where most of the items lie. */
export const useGround = (scope: MapScope, view: string | undefined) =>
  useFresh<Ground>({
    queryKey: ['map', scope.incident, 'ground', scopeText(scope), view],
    queryFn: () =>
      answerOf(
        room.$get(
          { param: { incident: scope.incident }, query: { view: view ?? '', ...scope.filter, ...timeOf(scope) } },
          inBackground,
        ),
      ),
    everyMs: 3000,
    isWanted: view !== undefined,
  })

export interface Port {
  readonly box: Box
  readonly zoom: number
  /** True if the console moved the map, to an item that was chosen in the list. */
  readonly isFlight: boolean
}

export const portText = (box: Box): string => {
  const { south, west, north, east } = boxOnEarth(box)
  return [south, west, north, east].map((degrees) => degrees.toFixed(6)).join(',')
}

/** The zoom may be negative, because a narrow screen shows the whole world only below zoom 0. */
const levelOf = ({ zoom }: Port): number => Math.max(0, Math.floor(zoom))

export const useCells = (scope: MapScope, view: string | undefined, port: Port | undefined) =>
  useFresh<Cells>({
    queryKey: ['map', scope.incident, 'cells', scopeText(scope), view, port && [portText(port.box), levelOf(port)]],
    queryFn: () => {
      const at = { port: port ? portText(port.box) : '', zoom: port ? String(levelOf(port)) : '' }
      const query = { view: view ?? '', ...at, ...scope.filter, ...timeOf(scope) }
      return answerOf(room.cells.$get({ param: { incident: scope.incident }, query }, inBackground))
    },
    isWanted: view !== undefined && port !== undefined,
  })

/** Pages of the list. `place` is a part of the map, or `none` for items without a place. */
export function useMapItems(scope: MapScope, view: string | undefined, place: Box | 'none' | undefined) {
  const at = place === undefined || place === 'none' ? { place: 'none' } : { port: portText(place) }
  const query = { view: view ?? '', ...at, ...scope.filter, ...timeOf(scope) }
  return useFreshPages({
    queryKey: ['map', scope.incident, 'items', scopeText(scope), view, at],
    ask: (cursor: string | undefined) =>
      answerOf(
        room.items.$get(
          { param: { incident: scope.incident }, query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
          inBackground,
        ),
      ),
    next: ({ cursor }) => cursor,
    isWanted: view !== undefined && place !== undefined,
  })
}

/** The small timeline below the map. It shows everything that matches the filter, whatever time is chosen. */
export function useStrip({ incident, filter }: MapScope, view: string | undefined) {
  return useFresh({
    queryKey: ['map', incident, 'strip', textOfFilter(filter), view],
    queryFn: async () => {
      const param = { incident }
      const asked = { view: view ?? '', ...filter }
      const span = await answerOf(room.span.$get({ param, query: asked }, inBackground))
      if (span.from === null || span.to === null) return undefined
      const window = { from: String(span.from), to: String(span.to), bins: '96' }
      return answerOf(
        api.incidents[':incident'].timeline.density.$get({ param, query: { ...asked, ...window } }, inBackground),
      )
    },
    everyMs: 5000,
    isWanted: view !== undefined,
  })
}
