import { useEffect, useState } from 'react'
import { playingTime } from '../../shared/words/time.ts'
import { renditionAddress } from '../item/item-words.ts'
import type { MediaView } from './media-view.ts'
import { MEDIA_WORDS } from './media-words.ts'
import { seekTo } from './seek.ts'
import { useRenditionJson } from './use-rendition-json.ts'

const WIDTH = 600
const HEIGHT = 90

/** The loudness along the recording, drawn from a rendition that is JSON. A click moves the player to that time. */
export function Waveform({ view }: { readonly view: MediaView }) {
  const { page, incident, player } = view
  const peaks = useRenditionJson(renditionAddress(incident, page.item.item, 'waveform'), parsePeaks) ?? []
  const { atMs, follow } = usePlayingAt(view, peaks.length > 0)
  if (peaks.length === 0) return null
  const length = page.item.durationMs ?? 0
  const step = WIDTH / peaks.length
  const line = peaks.map((peak, index) => {
    const half = Math.max(0.5, (Math.min(Math.max(peak, 0), 1) * HEIGHT) / 2)
    const x = (index + 0.5) * step
    return `M${x.toFixed(1)} ${(HEIGHT / 2 - half).toFixed(1)}V${(HEIGHT / 2 + half).toFixed(1)}`
  })
  const x = length > 0 ? (atMs / length) * WIDTH : 0
  return (
    <div className="waveform">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={line.join('')} />
        {length > 0 && <line x1={x} x2={x} y1={0} y2={HEIGHT} />}
      </svg>
      {length > 0 && (
        <input
          type="range"
          {...{ min: 0, max: length, step: 100, value: Math.min(atMs, length) }}
          aria-label={MEDIA_WORDS.placeInRecording}
          aria-valuetext={MEDIA_WORDS.ofLength(playingTime(atMs), playingTime(length))}
          onChange={(event) => {
            seekTo(player.current, Number(event.target.value))
            // The position is read here, because a player without loaded data fires no event when it is moved.
            follow()
          }}
        />
      )}
    </div>
  )
}

/** The player's position, in ms. */
function usePlayingAt({ player }: MediaView, isShown: boolean) {
  const [atMs, setAtMs] = useState(0)
  const read = () => setAtMs(Math.round((player.current?.currentTime ?? 0) * 1000))
  useEffect(() => {
    const element = player.current
    if (!element || !isShown) return
    const follow = () => setAtMs(Math.round(element.currentTime * 1000))
    follow()
    const names = ['timeupdate', 'seeking', 'seeked'] as const
    for (const name of names) element.addEventListener(name, follow)
    return () => {
      for (const name of names) element.removeEventListener(name, follow)
    }
  }, [player, isShown])
  return { atMs, follow: read }
}

function parsePeaks(body: unknown): readonly number[] | undefined {
  if (typeof body !== 'object' || body === null || !('peaks' in body) || !Array.isArray(body.peaks)) return undefined
  return body.peaks.slice(0, 4000).filter((peak): peak is number => typeof peak === 'number')
}
