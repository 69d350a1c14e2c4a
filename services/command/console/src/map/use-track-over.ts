import { useEffect, useState } from 'react'
import type { Drawn } from './engine/create-map.ts'
import { nameOf } from './item-words.ts'
import { movedText } from './track-words.ts'
import type { DrawMode } from './use-area-drag.ts'
import type { DrawnTrack } from './use-tracks.ts'

interface Over {
  readonly text: string
  /** From the nearer side: it must not run out of the map. */
  readonly place: { readonly top: number; readonly left?: number; readonly right?: number }
}

/** What a mouse is over: as wide as what a click takes (map-stage.tsx). */
const REACH = 6
const AWAY = 14

/** The film over whose way the mouse is, in words beside it. */
export function useTrackOver(
  drawn: Drawn | undefined,
  mode: DrawMode,
  tracks: readonly DrawnTrack[],
): Over | undefined {
  const [over, setOver] = useState<Over>()
  useEffect(() => {
    setOver(undefined)
    if (!drawn || mode !== 'none' || tracks.length === 0) return
    const { map } = drawn
    const move = ({ point: { x, y } }: { readonly point: { readonly x: number; readonly y: number } }): void => {
      const box: [[number, number], [number, number]] = [
        [x - REACH, y - REACH],
        [x + REACH, y + REACH],
      ]
      const [found] = map.queryRenderedFeatures(box, { layers: ['starts', 'tracks'] })
      const track = found && tracks.find(({ dot }) => dot.item === found.properties['item'])
      setOver(track && overOf(track, { x, y, width: map.getContainer().clientWidth }))
    }
    const leave = (): void => setOver(undefined)
    map.on('mousemove', move)
    map.on('mouseout', leave)
    return () => {
      map.off('mousemove', move)
      map.off('mouseout', leave)
    }
  }, [drawn, mode, tracks])
  return over
}

interface At {
  readonly x: number
  readonly y: number
  readonly width: number
}

function overOf({ dot, lengthM, spanMs }: DrawnTrack, { x, y, width }: At): Over {
  const side = x > width / 2 ? { right: width - x + AWAY } : { left: x + AWAY }
  return { text: `${nameOf(dot)} · ${movedText(lengthM, spanMs)}`, place: { top: y + AWAY, ...side } }
}
