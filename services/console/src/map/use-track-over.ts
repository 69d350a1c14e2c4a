import { useEffect, useRef, useState } from 'react'
import { movedText } from '../evidence/place/track-words.ts'
import type { Drawn } from './engine/create-map.ts'
import { nameOf } from './item-words.ts'
import type { DrawMode } from './use-area-drag.ts'
import type { DrawnTrack } from './use-tracks.ts'

interface Over {
  readonly text: string
  /** Where the text stands: on the side of the mouse that has more room, so that the text stays on the map. */
  readonly place: { readonly top: number; readonly left?: number; readonly right?: number }
}

/** The hit radius of the mouse, in pixels: the same as for a click (map-stage.tsx). */
const REACH = 6
const AWAY = 14

/** Names the film whose track is under the mouse, in a text beside it. */
export function useTrackOver(
  drawn: Drawn | undefined,
  mode: DrawMode,
  tracks: readonly DrawnTrack[],
): Over | undefined {
  const [over, setOver] = useState<Over>()
  const mouse = useRef<Point>(undefined)
  useEffect(() => {
    if (!drawn || mode !== 'none' || tracks.length === 0) return setOver(undefined)
    const { map } = drawn
    const look = (): void => {
      const found = mouse.current && trackAt(map, mouse.current, tracks)
      setOver((last) => (last && found && isSame(last, found) ? last : found))
    }
    const move = ({ point: { x, y } }: { readonly point: Point }): void => {
      mouse.current = { x, y }
      look()
    }
    const leave = (): void => {
      mouse.current = undefined
      look()
    }
    look()
    map.on('mousemove', move)
    map.on('mouseout', leave)
    // The map may move a track under a resting mouse.
    map.on('idle', look)
    return () => {
      map.off('mousemove', move)
      map.off('mouseout', leave)
      map.off('idle', look)
    }
  }, [drawn, mode, tracks])
  return over
}

interface Point {
  readonly x: number
  readonly y: number
}

function trackAt(map: Drawn['map'], { x, y }: Point, tracks: readonly DrawnTrack[]): Over | undefined {
  const box: [[number, number], [number, number]] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ]
  const [found] = map.queryRenderedFeatures(box, { layers: ['starts', 'tracks'] })
  const track = found && tracks.find(({ dot }) => dot.item === found.properties['item'])
  return track && overOf(track, { x, y, width: map.getContainer().clientWidth })
}

const isSame = (one: Over, other: Over): boolean => JSON.stringify(one) === JSON.stringify(other)

interface At extends Point {
  readonly width: number
}

function overOf({ dot, lengthM, spanMs }: DrawnTrack, { x, y, width }: At): Over {
  const side = x > width / 2 ? { right: width - x + AWAY } : { left: x + AWAY }
  return { text: `${nameOf(dot)} · ${movedText(lengthM, spanMs)}`, place: { top: y + AWAY, ...side } }
}
