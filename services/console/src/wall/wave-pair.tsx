import { useEffect, useRef, useState } from 'react'
import { renditionAddress } from '../evidence/item/item-words.ts'
import { useRenditionJson } from '../evidence/media/use-rendition-json.ts'
import type { Tile } from '../evidence/nudges/nudge-types.ts'
import { NUDGE_WORDS } from '../evidence/nudges/nudge-words.ts'
import { distance } from '../shared/words/distance.ts'
import type { Wall } from './use-wall.ts'
import { columnsOf, parseWave, type Wave } from './wave.ts'

interface WavePairProps {
  readonly wall: Wall
  readonly anchor: Tile
  readonly moved: Tile
}

const SPANS_MS = [400, 2000, 8000, 40_000] as const
const HEIGHT = 80

/** Waveforms of both recordings around the playhead, one above the other. The same bang must line up. */
export function WavePair({ wall, anchor, moved }: WavePairProps) {
  const copies = [anchor, moved].map(({ item }) => wall.opened.copiesOf(item))
  if (copies.some((one) => one === undefined)) return <p className="muted">{NUDGE_WORDS.openBoth}</p>
  if (copies.some((one) => !one?.includes('waveform'))) return <p className="muted">{NUDGE_WORDS.noWave}</p>
  return <Waves {...{ wall, anchor, moved }} />
}

function Waves({ wall, anchor, moved }: WavePairProps) {
  const { clock, incident } = wall
  const [spanMs, setSpan] = useState<number>(2000)
  const upper = useRenditionJson(renditionAddress(incident.id, anchor.item, 'waveform'), parseWave)
  const lower = useRenditionJson(renditionAddress(incident.id, moved.item, 'waveform'), parseWave)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [upperFrom, lowerFrom] = [wall.spanOf(anchor)?.from ?? 0, wall.spanOf(moved)?.from ?? 0]
  useEffect(() => {
    const paint = () => {
      if (!canvas.current) return
      const middle = clock.at()
      draw(canvas.current, [
        { wave: upper, from: middle - spanMs / 2 - upperFrom, spanMs, isUpper: true },
        { wave: lower, from: middle - spanMs / 2 - lowerFrom, spanMs, isUpper: false },
      ])
    }
    paint()
    return clock.everyFrame(paint)
  }, [clock, upper, lower, upperFrom, lowerFrom, spanMs])
  return (
    <div className="wall-waves">
      <canvas ref={canvas} height={HEIGHT} role="img" aria-label={NUDGE_WORDS.waves} />
      <label>
        {NUDGE_WORDS.around}{' '}
        <select value={spanMs} onChange={(event) => setSpan(Number(event.target.value))}>
          {SPANS_MS.map((ms) => (
            <option key={ms} value={ms}>
              {distance(ms)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

interface Lane {
  readonly wave: Wave | undefined
  /** The left edge, in ms from the recording's start. */
  readonly from: number
  readonly spanMs: number
  readonly isUpper: boolean
}

function draw(canvas: HTMLCanvasElement, lanes: readonly Lane[]): void {
  const width = Math.max(1, Math.round(canvas.clientWidth))
  if (canvas.width !== width) canvas.width = width
  const paper = canvas.getContext('2d')
  if (!paper) return
  const colours = getComputedStyle(canvas)
  paper.clearRect(0, 0, width, HEIGHT)
  for (const { wave, from, spanMs, isUpper } of lanes) {
    paper.fillStyle = colours.getPropertyValue(isUpper ? '--side-a' : '--side-b')
    const peaks = wave ? columnsOf(wave, [from, from + spanMs], width) : []
    // One waveform points up and the other down, so that differences are visible at a glance.
    for (const [x, peak] of peaks.entries()) {
      const high = peak * (HEIGHT / 2 - 4)
      paper.fillRect(x, isUpper ? HEIGHT / 2 - 1 - high : HEIGHT / 2 + 1, 1, high)
    }
  }
  paper.fillStyle = colours.getPropertyValue('--text')
  paper.fillRect(Math.round(width / 2), 0, 1, HEIGHT)
}
