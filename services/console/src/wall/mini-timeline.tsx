import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import type { Tile } from '../evidence/nudges/nudge-types.ts'
import { jumpTo } from './moves.ts'
import { extentOf, type TileSpan } from './tile-time.ts'
import { wallClock } from './typed-time.ts'
import { useClockState, useWallTime } from './use-clock.ts'
import type { Wall } from './use-wall.ts'
import { CLOCK_WORDS } from './wall-words.ts'

/** Shows when each item runs, with the uncertainty of its start. A click moves the clock. */
export function MiniTimeline({ wall }: { readonly wall: Wall }) {
  const { clock, tiles } = wall
  const at = useWallTime(clock, 250)
  const { loop } = useClockState(clock)
  const box = useRef<HTMLDivElement>(null)
  const rows = tiles.map((tile) => ({ tile, span: wall.spanOf(tile) }))
  const spans = rows.flatMap(({ span }) => span ?? [])
  // The range follows the clock in steps of 5 s, so that bars do not drift.
  const coarse = Math.round(at / 5000) * 5000
  const key = spans.map(({ from, to }) => `${from},${to}`).join(';')
  const extent = useMemo(() => extentOf(spans, coarse), [key, coarse])
  const shareOf = (ms: number): number => ((ms - extent.from) / (extent.to - extent.from)) * 100
  const go = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    if (event.type === 'pointermove' && event.buttons !== 1) return
    jumpTo(clock, extent.from + ((event.clientX - left) / width) * (extent.to - extent.from))
  }
  return (
    <div className="wall-mini">
      <div ref={box} className="wall-bars" onPointerDown={go} onPointerMove={go} aria-hidden="true">
        {loop && <Region className="wall-loop-range" {...{ span: { from: loop[0], to: loop[1] }, shareOf }} />}
        {rows.map(({ tile, span }) => (
          <Bar key={tile.item} {...{ tile, span, shareOf }} />
        ))}
        <Playhead {...{ wall, extent }} />
      </div>
      <input
        type="range"
        {...{ min: Math.floor(extent.from), max: Math.ceil(extent.to), step: 40, value: Math.round(at) }}
        aria-label={CLOCK_WORDS.place}
        aria-valuetext={wallClock(at, wall.incident.zone)}
        title={CLOCK_WORDS.bars}
        onChange={(event) => jumpTo(clock, Number(event.target.value))}
      />
    </div>
  )
}

interface Placed {
  readonly span: TileSpan
  readonly shareOf: (ms: number) => number
}

const cut = (share: number): number => Math.max(0, Math.min(100, share))

function Region({ span, shareOf, className }: Placed & { readonly className: string }) {
  const [left, right] = [cut(shareOf(span.from)), cut(shareOf(span.to))]
  return <span className={className} style={{ left: `${left}%`, width: `${right - left}%` }} />
}

function Bar({ tile, span, shareOf }: Omit<Placed, 'span'> & { tile: Tile; span: TileSpan | undefined }) {
  const moved = span && tile.estimate !== null ? span.from - tile.estimate : 0
  return (
    <div className="wall-row" data-state={tile.state} data-kind={tile.kind}>
      <span className="wall-row-name">{tile.seq}</span>
      {span && (
        <>
          {tile.earliest !== null && tile.latest !== null && (
            <Region
              className="wall-row-sure"
              {...{ shareOf, span: { from: tile.earliest + moved, to: tile.latest + moved } }}
            />
          )}
          <Region className="wall-row-bar" {...{ span, shareOf }} />
          {shareOf(span.from) >= 0 && shareOf(span.from) <= 100 && (
            <span className="wall-row-dot" style={{ left: `${shareOf(span.from)}%` }} />
          )}
        </>
      )}
    </div>
  )
}

/** Moved with each animation frame, bypassing React. */
function Playhead({ wall, extent }: { readonly wall: Wall; readonly extent: TileSpan }) {
  const head = useRef<HTMLSpanElement>(null)
  const { clock } = wall
  useEffect(() => {
    const paint = () => {
      const share = ((clock.at() - extent.from) / (extent.to - extent.from)) * 100
      if (head.current) head.current.style.left = `${cut(share)}%`
    }
    paint()
    return clock.everyFrame(paint)
  }, [clock, extent])
  return <span ref={head} className="wall-playhead" />
}
