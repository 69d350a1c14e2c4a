import type { Map as GroundMap } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { distanceM } from '../evidence/place/local-metres.ts'
import { type Box, boxOnEarth, type Circle } from '../evidence/place/map-address.ts'

export type DrawMode = 'none' | 'box' | 'circle'

export type Area = { readonly box: Box } | { readonly circle: Circle }

/** The area that is being drawn, in pixels of the map. */
export interface Rubber {
  readonly mode: 'box' | 'circle'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface AreaDrag {
  readonly map: GroundMap | undefined
  readonly mode: DrawMode
  readonly onArea: (area: Area) => void
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A drag shorter than this was a click. */
const LEAST_PIXELS = 6

/** Draws a box (in any mode with Shift held) or a circle on the map. The map does not pan meanwhile. */
export function useAreaDrag({ map, mode, onArea }: AreaDrag): Rubber | undefined {
  const [rubber, setRubber] = useState<Rubber>()
  const latest = useRef(onArea)
  latest.current = onArea
  useEffect(() => {
    if (!map) return
    const ground = map.getCanvasContainer()
    let from: Point | undefined
    let how: 'box' | 'circle' = 'box'
    const pointOf = (event: PointerEvent): Point => {
      const { left, top } = ground.getBoundingClientRect()
      return { x: event.clientX - left, y: event.clientY - top }
    }
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0 || (mode === 'none' && !event.shiftKey)) return
      event.stopPropagation()
      event.preventDefault()
      from = pointOf(event)
      how = mode === 'circle' ? 'circle' : 'box'
      ground.setPointerCapture(event.pointerId)
      map.dragPan.disable()
    }
    const onMove = (event: PointerEvent): void => {
      if (from) setRubber(rubberOf(how, from, pointOf(event)))
    }
    const end = (): void => {
      from = undefined
      setRubber(undefined)
      map.dragPan.enable()
    }
    const onUp = (event: PointerEvent): void => {
      if (!from) return
      const [begin, to] = [from, pointOf(event)]
      end()
      if (Math.hypot(to.x - begin.x, to.y - begin.y) >= LEAST_PIXELS) latest.current(areaOf(map, how, [begin, to]))
    }
    // The map's own mouse listeners would pan, so they must not see the event.
    const hold = (event: MouseEvent): void => {
      if (mode !== 'none' || event.shiftKey) event.stopPropagation()
    }
    const capture = { capture: true }
    ground.addEventListener('pointerdown', onDown, capture)
    ground.addEventListener('mousedown', hold, capture)
    ground.addEventListener('pointermove', onMove)
    ground.addEventListener('pointerup', onUp)
    ground.addEventListener('pointercancel', end)
    ground.classList.toggle('map-drawing', mode !== 'none')
    return () => {
      ground.removeEventListener('pointerdown', onDown, capture)
      ground.removeEventListener('mousedown', hold, capture)
      ground.removeEventListener('pointermove', onMove)
      ground.removeEventListener('pointerup', onUp)
      ground.removeEventListener('pointercancel', end)
    }
  }, [map, mode])
  return rubber
}

function rubberOf(mode: 'box' | 'circle', a: Point, b: Point): Rubber {
  if (mode === 'circle') {
    const radius = Math.hypot(b.x - a.x, b.y - a.y)
    return { mode, x: a.x - radius, y: a.y - radius, width: 2 * radius, height: 2 * radius }
  }
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return { mode, x, y, width: Math.abs(b.x - a.x), height: Math.abs(b.y - a.y) }
}

function areaOf(map: GroundMap, mode: 'box' | 'circle', [a, b]: readonly [Point, Point]): Area {
  const [one, other] = [map.unproject([a.x, a.y]), map.unproject([b.x, b.y])]
  if (mode === 'circle') {
    const middle = one.wrap()
    const radiusM = Math.min(
      100_000,
      Math.max(1, distanceM({ lat: one.lat, lon: one.lng }, { lat: other.lat, lon: other.lng })),
    )
    return { circle: { lat: middle.lat, lon: middle.lng, radiusM } }
  }
  const [west, east] = [Math.min(one.lng, other.lng), Math.max(one.lng, other.lng)]
  const [south, north] = [Math.min(one.lat, other.lat), Math.max(one.lat, other.lat)]
  return { box: boxOnEarth({ south, west, north, east }) }
}
