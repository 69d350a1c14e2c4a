import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { MOST_TILES, parseWall, wallHref } from '../evidence/item/wall-address.ts'
import type { Tile } from '../evidence/nudges/nudge-types.ts'
import { answerOf, api, inBackground, Refused } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { goTo } from '../shared/parts/address.ts'
import { jumped, looped } from './clock.ts'
import { lastWall, rememberWall } from './last-wall.ts'
import { type Nudge, USUAL_FRAME_MS } from './nudge.ts'
import { bestInstant, spanOf, type TileSpan } from './tile-time.ts'
import { type OpenedTiles, useOpenedTiles } from './use-opened-tiles.ts'
import { createWallClock, type WallClock } from './wall-clock.ts'

/** State and actions that all parts of the wall share. */
export interface Wall {
  readonly incident: IncidentFacts
  readonly clock: WallClock
  /** In the order of the items in the address. */
  readonly tiles: readonly Tile[]
  /** Items that the address names but the service did not return. */
  readonly missing: readonly string[]
  readonly view: string | undefined
  readonly isPending: boolean
  readonly error: unknown
  readonly again: () => void
  readonly opened: OpenedTiles
  /** Id of the audible tile. */
  readonly heard: string | undefined
  readonly hear: (item: string | undefined) => void
  readonly nudge: Nudge | undefined
  readonly setNudge: (make: Nudge | undefined | ((nudge: Nudge) => Nudge)) => void
  readonly spanOf: (tile: Tile) => TileSpan | undefined
  /** The duration of the item's frames, in ms; 40 until it was measured. */
  readonly frameOf: (item: string) => number
  readonly learnFrame: (item: string, ms: number) => void
  readonly put: (items: readonly string[]) => void
}

export function useWall(incident: IncidentFacts, query: URLSearchParams): Wall {
  const asked = parseWall(query)
  const { view, tiles, isPending, error, again } = useTiles(incident.id, asked.items)
  const [clock] = useState(() => createWallClock(asked.at ?? Date.now()))
  const [heard, hear] = useState<string>()
  const [nudge, changeNudge] = useState<Nudge>()
  const opened = useOpenedTiles(incident.id, asked.items)
  const frames = useRef(new Map<string, number>())
  const spans = useMemo(() => tiles.flatMap((tile) => spanOf(tile) ?? []), [tiles])
  useBeginning(clock, asked, spans)
  useAddress({ incident: incident.id, clock, query })
  useLastWall(incident.id, asked)
  const at = useRef(asked.items)
  at.current = asked.items
  const put = useCallback(
    (items: readonly string[]) => {
      rememberWall(incident.id, items)
      goTo(wallHref(incident.id, items, clock.at(), new URLSearchParams(location.search)))
    },
    [incident.id, clock],
  )
  const isOn = (item: string) => tiles.some((tile) => tile.item === item)
  // A tile that left the wall is neither audible nor nudged.
  const held = nudge && isOn(nudge.anchorItem) && isOn(nudge.movedItem) ? nudge : undefined
  return {
    ...{ incident, clock, tiles, view, isPending, error, again, opened, hear, put },
    heard: heard !== undefined && opened.copiesOf(heard) !== undefined ? heard : undefined,
    missing: isPending ? [] : asked.items.filter((item) => !isOn(item)),
    nudge: held,
    setNudge: (make) => changeNudge((now) => (typeof make === 'function' ? now && make(now) : make)),
    spanOf: (tile) => spanOf(tile, held?.movedItem === tile.item ? held.byMs : 0),
    frameOf: (item) => frames.current.get(item) ?? USUAL_FRAME_MS,
    learnFrame: (item, ms) => {
      // Keeps the shortest duration, because a dropped frame makes one look longer.
      const known = frames.current.get(item)
      if (known === undefined || ms < known) frames.current.set(item, ms)
    },
  }
}

const VIEW_LASTS_MS = 8 * 60_000

/** The tiles' facts. They are fetched under the wall's own view, whose custody entry is written first. */
export function useTiles(incident: string, items: readonly string[]) {
  const queries = useQueryClient()
  const viewKey = ['wall-view', incident]
  const opened = useQuery({
    queryKey: viewKey,
    staleTime: VIEW_LASTS_MS,
    queryFn: () =>
      answerOf(api.incidents[':incident'].views.$post({ param: { incident }, json: { kind: 'wall', filter: {} } })),
  })
  const view = opened.data?.view
  const wanted = items.slice(0, MOST_TILES)
  const asked = useFresh({
    queryKey: ['wall', incident, ...wanted, view],
    isWanted: view !== undefined && wanted.length > 0,
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].wall.$get(
          { param: { incident }, query: { items: wanted.join(','), view: view ?? '' } },
          inBackground,
        ),
      ),
  })
  const isOver = asked.error instanceof Refused && asked.error.code === 'view-needed'
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: ['wall-view', incident] })
  }, [isOver, incident, queries])
  const rows = wanted.length === 0 ? [] : (asked.data?.tiles ?? [])
  // While a new answer loads, the last one may be for other items. So tiles are picked by the wanted ids.
  const rowsJson = JSON.stringify(rows)
  const order = wanted.join(',')
  const tiles = useMemo(() => {
    const known: readonly Tile[] = JSON.parse(rowsJson)
    return order.split(',').flatMap((item) => known.find((tile) => tile.item === item) ?? [])
  }, [rowsJson, order])
  const isPending = wanted.length > 0 && (asked.isPending || asked.isPlaceholderData)
  return {
    view,
    tiles,
    isPending,
    error: isOver ? null : (opened.error ?? asked.error),
    again: () => void asked.refetch(),
  }
}

/**
 * Sets the clock when the wall opens: to the instant in the address, or else to the instant at which most items run.
 * Afterwards sets it only if the officer follows a link to another address.
 */
function useBeginning(clock: WallClock, { at, loop }: ReturnType<typeof parseWall>, spans: readonly TileSpan[]) {
  const hasBegun = useRef(at !== undefined)
  const best = bestInstant(spans)
  useEffect(() => {
    if (hasBegun.current || best === undefined) return
    hasBegun.current = true
    clock.change((state, now) => jumped(state, now, best))
  }, [clock, best])
  const [from, to] = loop ?? []
  useEffect(() => {
    const { isPlaying } = clock.state()
    if (at !== undefined && !isPlaying && Math.abs(clock.at() - at) > 1)
      clock.change((state, now) => jumped(state, now, at))
  }, [clock, at])
  useEffect(() => {
    clock.change((state, now) => {
      if (state.loop?.[0] === from && state.loop?.[1] === to) return state
      return looped(state, now, from === undefined || to === undefined ? undefined : [from, to])
    })
  }, [clock, from, to])
}

/** Opens the last wall if the address names no item, as the menu's link does. */
function useLastWall(incident: string, { items, at }: ReturnType<typeof parseWall>) {
  const named = items.join(',')
  useEffect(() => {
    if (named !== '') {
      rememberWall(incident, named.split(','))
      return
    }
    const last = lastWall(incident)
    if (last.length > 0) goTo(wallHref(incident, last, at, new URLSearchParams(location.search)), 'replace')
  }, [incident, named, at])
}

const SETTLED_MS = 400

/** Writes a paused clock's position to the address, so that a link shows the same frame. */
function useAddress({ incident, clock, query }: Pick<Wall, 'clock'> & { incident: string; query: URLSearchParams }) {
  const now = useRef(query)
  now.current = query
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = () => {
      const { isPlaying, loop } = clock.state()
      if (isPlaying) return
      const { items } = parseWall(now.current)
      if (items.length === 0) return
      const ends = loop?.map(Math.round).join(',')
      const href = wallHref(incident, items, clock.at(), now.current)
      const full = ends === undefined ? href : `${href}&loop=${ends}`
      if (full !== `${location.pathname}${location.search}`) goTo(full, 'replace')
    }
    const leave = clock.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(write, SETTLED_MS)
    })
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [clock, incident])
}
