import { useMemo, useRef } from 'react'
import { KINDS, type Row } from '../api/types.ts'
import { useWidth } from '../parts/use-width.ts'
import { KIND_WORDS } from '../words/labels.ts'
import type { Filter } from './filter.ts'
import { LaneBars } from './lane-bars.tsx'
import { isCrowded, layLane } from './lane-layout.ts'
import { ticksOf } from './ticks.ts'
import { countsOf, useDensity } from './use-density.ts'
import { useSpanControls } from './use-span-controls.ts'
import type { Span } from './window.ts'

interface LanesProps {
  readonly rows: readonly Row[]
  readonly span: Span
  readonly setSpan: (change: (span: Span) => Span) => void
  readonly fitAll: () => void
  readonly incident: string
  readonly zone: string
  readonly filter: Filter
  readonly view: string | undefined
  readonly change: number
}

/** One lane a kind along the axis of time: interval as a bar, estimate as a dot. */
export function Lanes({ rows, span, setSpan, fitAll, incident, zone, filter, view, change }: LanesProps) {
  const box = useRef<HTMLElement>(null)
  const width = useWidth(box)
  const controls = useSpanControls(box, setSpan, fitAll)
  const lanes = useMemo(
    () =>
      KINDS.map((kind) => ({ kind, own: rows.filter((row) => row.kind === kind) })).filter(({ own }) => own.length > 0),
    [rows],
  )
  const isWanted = lanes.some(({ own }) => isCrowded(own, span))
  const density = useDensity({ incident, view, filter, span, change, isWanted })
  const ticks = ticksOf(span, zone, Math.max(2, Math.floor(width / 96)))
  const place = (at: number) => ((at - span.from) / (span.to - span.from)) * width
  return (
    <section
      ref={box}
      className="lanes"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move along the axis
      tabIndex={0}
      aria-label="Time axis. Arrow keys move, plus and minus zoom, 0 shows all."
      {...controls}
    >
      <svg className="axis" width={width} height={30} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick.at}>
            <line {...{ x1: place(tick.at), x2: place(tick.at), y1: 22, y2: 30 }} />
            <text
              x={Math.min(Math.max(place(tick.at), 26), width - 26)}
              y={16}
              textAnchor="middle"
              className={tick.isDay ? 'tick-day' : undefined}
            >
              {tick.text}
            </text>
          </g>
        ))}
      </svg>
      {lanes.map(({ kind, own }) => (
        <div key={kind} className="lane">
          <p className={`lane-name kind-${kind}`}>{KIND_WORDS[kind]}</p>
          <LaneBars
            {...{ kind, width, zone, incident, setSpan, span }}
            lane={layLane(own, span, {
              width,
              ...(density ? { told: { ...density, counts: countsOf(density, kind) } } : {}),
            })}
            ticks={ticks.map((tick) => place(tick.at))}
          />
        </div>
      ))}
      {lanes.length === 0 && <p className="lanes-empty muted">Nothing is placed in time yet.</p>}
    </section>
  )
}
