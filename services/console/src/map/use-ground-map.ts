import type { Map as GroundMap } from 'maplibre-gl'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Box, Viewport } from '../evidence/place/map-address.ts'
import { useTheme } from '../shared/parts/theme.ts'
import { createMap, type Drawn, LOWEST } from './engine/create-map.ts'
import { addOutlines } from './engine/outlines.ts'
import { addTiles } from './engine/tiles.ts'
import type { Ground } from './map-queries.ts'
import { MAP_WORDS } from './map-words.ts'

interface GroundStart {
  readonly container: RefObject<HTMLElement | null>
  /** Undefined until the kind of ground map is known. Nothing is drawn before. */
  readonly start:
    | { readonly look: Viewport | undefined; readonly opening: Box | undefined; readonly tiles: string | undefined }
    | undefined
}

interface StartOf {
  readonly incident: string
  readonly facts: Ground | undefined
  readonly look: Viewport | undefined
  readonly box: Box | undefined
}

/** The initial view: the one in the address, else the selected area, else where most items lie. */
export const startOf = ({ incident, facts, look, box }: StartOf): GroundStart['start'] =>
  facts && {
    ...{ look, opening: box ?? facts.opening ?? undefined },
    tiles: facts.hasTiles ? new URL(`/api/incidents/${incident}/map/tiles`, location.origin).href : undefined,
  }

export interface GroundState {
  readonly drawn: Drawn | undefined
  /** `no-webgl`: this device cannot draw a map, so only the list is shown. */
  readonly trouble: 'none' | 'no-webgl' | 'tiles-failed' | 'tiles-missing'
}

/** Creates one map for the life of the page. It is created again only if the theme changes. */
export function useGroundMap({ container, start }: GroundStart): GroundState {
  const theme = useTheme()
  const [state, setState] = useState<GroundState>({ drawn: undefined, trouble: 'none' })
  const first = useRef(start)
  first.current ??= start
  const last = useRef<Viewport | undefined>(undefined)
  const isReady = start !== undefined
  useEffect(() => {
    const element = container.current
    const from = first.current
    if (!element || !from) return
    let isOver = false
    let made: GroundMap | undefined
    const begin = async (): Promise<void> => {
      const look = last.current ?? from.look
      const drawn = await createMap({ container: element, look, opening: from.opening, title: MAP_WORDS.mapOf })
      made = drawn.map
      if (isOver) return drawn.map.remove()
      drawn.map.on('moveend', () => {
        const { lat, lng } = drawn.map.getCenter()
        last.current = { lat, lon: lng, zoom: drawn.map.getZoom() }
      })
      setState({ drawn, trouble: 'none' })
      const tell = (trouble: GroundState['trouble']): void => {
        if (!isOver) setState((now) => (now.trouble === trouble ? now : { drawn, trouble }))
      }
      if (!(await addGround(drawn, from.tiles, () => tell('tiles-missing')))) tell('tiles-failed')
    }
    begin().catch(() => {
      if (!isOver) setState({ drawn: undefined, trouble: 'no-webgl' })
    })
    return () => {
      isOver = true
      made?.remove()
      setState({ drawn: undefined, trouble: 'none' })
    }
  }, [container, isReady, theme])
  return state
}

/** Returns false if the operator's own map is configured but cannot be read. */
async function addGround({ map, colours }: Drawn, tiles: string | undefined, onHole: () => void): Promise<boolean> {
  if (tiles !== undefined) {
    const isAdded = await addTiles(map, colours, { address: tiles, before: LOWEST, onHole }).then(
      () => true,
      () => false,
    )
    if (isAdded) return true
  }
  await addOutlines(map, colours, LOWEST).catch(() => undefined)
  return tiles === undefined
}
