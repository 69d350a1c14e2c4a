import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { goTo } from '../shared/parts/address.ts'
import { dayAndTime, dayOf, shortDay, shortTime } from '../shared/words/time.ts'
import { withParts } from './address-words.ts'
import type { useStrip } from './map-queries.ts'
import { MAP_WORDS } from './map-words.ts'

interface TimeStripProps {
  readonly strip: Strip | undefined
  readonly zone: string
  readonly from: number | undefined
  readonly to: number | undefined
}

type Strip = NonNullable<ReturnType<typeof useStrip>['data']>

interface Window {
  readonly from: number
  readonly to: number
}

const HANDLE_STEPS = 100

/**
 * A small chart of items over time. A drag selects a time, which filters every screen. Arrow keys move the two handles.
 */
export function TimeStrip({ strip, zone, from, to }: TimeStripProps) {
  if (!strip) return null
  const low = strip.from
  const high = strip.from + strip.bins * strip.binMs
  const choose = (next: Window | undefined): void =>
    goTo(
      withParts({
        from: next && next.from > low ? String(Math.round(next.from)) : undefined,
        to: next && next.to < high ? String(Math.round(next.to)) : undefined,
      }),
      'replace',
    )
  const chosen = { from: from ?? low, to: to ?? high }
  return (
    <section className="map-strip" aria-label={MAP_WORDS.time}>
      <Brush {...{ strip, zone, low, high, chosen, choose }} />
      <p className="map-strip-foot">
        <span className="muted">{endOf(low, high - low, zone)}</span>
        <span className="map-strip-chosen">
          {MAP_WORDS.timeChosen(dayAndTime(chosen.from, zone), dayAndTime(chosen.to, zone))}
        </span>
        {(from !== undefined || to !== undefined) && (
          <button type="button" onClick={() => choose(undefined)}>
            {MAP_WORDS.allTime}
          </button>
        )}
        <span className="muted">{endOf(high, high - low, zone)}</span>
      </p>
    </section>
  )
}

const LONG_MS = 300 * 86_400_000

/**
 * The label at an end of the strip. It has the day, because an hour alone says little; if the strip spans seasons, also
 * the year.
 */
const endOf = (at: number, spanMs: number, zone: string): string =>
  spanMs > LONG_MS ? dayOf(at, zone) : `${shortDay(at, zone)}, ${shortTime(at, zone)}`

interface BrushProps {
  readonly strip: Strip
  readonly zone: string
  readonly low: number
  readonly high: number
  readonly chosen: Window
  readonly choose: (next: Window) => void
}

/** A drag shorter than this was a click, which selects nothing. */
const LEAST_SHARE = 1 / 400

function Brush({ strip, zone, low, high, chosen, choose }: BrushProps) {
  const bars = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<Window>()
  // The drag's current position, also before it is rendered: on a busy machine the pointer may lift before the next
  // render.
  const drag = useRef<{ readonly begin: number; readonly at: number }>(undefined)
  const shown: Window = drawn ?? chosen
  const share = (at: number): number => Math.min(100, Math.max(0, ((at - low) / (high - low)) * 100))
  const timeAt = (event: PointerEvent): number => {
    const { left, width } = bars.current?.getBoundingClientRect() ?? { left: 0, width: 1 }
    return Math.round(low + Math.min(1, Math.max(0, (event.clientX - left) / width)) * (high - low))
  }
  const hold = (next: typeof drag.current): void => {
    drag.current = next
    setDrawn(next && between(next))
  }
  const nudge = (end: keyof Window, event: KeyboardEvent): void => {
    const steps = STEPS[event.key]
    if (steps === undefined) return
    event.preventDefault()
    const at = Math.min(high, Math.max(low, chosen[end] + (steps * (high - low)) / HANDLE_STEPS))
    const next = { ...chosen, [end]: at }
    if (next.from < next.to) choose(next)
  }
  return (
    <div
      ref={bars}
      className="map-strip-bars"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        const begin = timeAt(event)
        hold({ begin, at: begin })
      }}
      onPointerMove={(event) => drag.current && hold({ begin: drag.current.begin, at: timeAt(event) })}
      onPointerUp={() => {
        const over = drag.current && between(drag.current)
        if (over && over.to - over.from > (high - low) * LEAST_SHARE) choose(over)
        hold(undefined)
      }}
      onPointerCancel={() => hold(undefined)}
    >
      <Bars strip={strip} />
      <div className="map-strip-shade" style={{ left: 0, width: `${share(shown.from)}%` }} />
      <div className="map-strip-shade" style={{ left: `${share(shown.to)}%`, right: 0 }} />
      {(['from', 'to'] as const).map((end) => (
        <div
          key={end}
          className="map-strip-handle"
          role="slider"
          tabIndex={0}
          aria-label={end === 'from' ? MAP_WORDS.timeFrom : MAP_WORDS.timeTo}
          aria-valuemin={low}
          aria-valuemax={high}
          aria-valuenow={shown[end]}
          aria-valuetext={dayAndTime(shown[end], zone)}
          style={{ left: `${share(shown[end])}%` }}
          onKeyDown={(event) => nudge(end, event)}
        />
      ))}
    </div>
  )
}

const between = ({ begin, at }: { readonly begin: number; readonly at: number }): Window => ({
  ...{ from: Math.min(begin, at), to: Math.max(begin, at) },
})

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -10, PageUp: 10 }

function Bars({ strip }: { readonly strip: Strip }) {
  const counts = Array.from({ length: strip.bins }, (_, bin) =>
    strip.lanes.reduce((sum, lane) => sum + (lane.counts[bin] ?? 0), 0),
  )
  const most = Math.max(...counts, 0.001)
  // Bars have a minimum height, so that a single item is visible beside a high peak.
  const height = (count: number): number => (count === 0 ? 0 : Math.max(4, (count / most) * 100))
  return (
    <svg viewBox={`0 0 ${strip.bins} 100`} preserveAspectRatio="none" aria-hidden="true">
      {counts.map((count, bin) => (
        <rect key={bin} x={bin + 0.1} width={0.8} y={100 - height(count)} height={height(count)} />
      ))}
    </svg>
  )
}
