import type { Kind } from '../api/types.ts'
import { goTo } from '../parts/address.ts'
import type { Bar, Heap, Lane } from './lane-layout.ts'
import { spoken } from './row-words.ts'
import { type Span, zoom } from './window.ts'

interface LaneBarsProps {
  readonly kind: Kind
  readonly lane: Lane
  readonly ticks: readonly number[]
  readonly width: number
  readonly incident: string
  readonly zone: string
  readonly span: Span
  readonly setSpan: (change: (span: Span) => Span) => void
}

const TRACK = 16

/** A picture: the cards and the table below hold the same items for the keyboard and for screen readers. */
export function LaneBars({ kind, lane, ticks, width, incident, zone, setSpan }: LaneBarsProps) {
  const height = lane.tracks * TRACK + 12
  return (
    <svg className={`lane-bars kind-${kind}`} width={width} height={height} aria-hidden="true">
      <defs>
        <pattern id={`hatch-${kind}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="6" height="6" />
          <line className="hatch-line" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      {ticks.map((x) => (
        <line key={x} className="grid-line" x1={x} x2={x} y1={0} y2={height} />
      ))}
      {lane.bars.map((bar) => (
        <BarMark
          {...{ bar, kind }}
          key={bar.row.item}
          label={spoken(bar.row, zone)}
          open={() => goTo(`/incidents/${incident}/items/${bar.row.item}`)}
        />
      ))}
      {lane.heaps.map((heap) => (
        <HeapMark
          {...{ heap, height, most: lane.most }}
          key={heap.left}
          look={() => setSpan((span) => zoom(span, 0.2, (heap.left + heap.width / 2) / width))}
        />
      ))}
    </svg>
  )
}

interface BarMarkProps {
  readonly bar: Bar
  readonly kind: Kind
  readonly label: string
  readonly open: () => void
}

function BarMark({ bar, kind, label, open }: BarMarkProps) {
  const { row, left, right, dot, track } = bar
  const y = track * TRACK + 8
  const style = row.state === 'tentative' ? { fill: `url(#hatch-${kind})` } : {}
  const rx = row.state === 'bounded' ? 2 : 5
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a picture, see LaneBars
    <g className={`bar bar-${row.state}`} onClick={open}>
      <title>{label}</title>
      <rect {...{ x: left, y: y + 1, width: right - left, height: 10, rx, style }} />
      {dot !== undefined && <circle cx={dot} cy={y + 6} r={5} />}
      {row.review === 'urgent' && dot !== undefined && <circle className="urgent-ring" cx={dot} cy={y + 6} r={8} />}
    </g>
  )
}

interface HeapMarkProps {
  readonly heap: Heap
  readonly height: number
  readonly most: number
  readonly look: () => void
}

function HeapMark({ heap, height, most, look }: HeapMarkProps) {
  const size = Math.max(3, (heap.count / most) * (height - 8))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a picture, see LaneBars
    <g className="heap" onClick={look}>
      <title>{`${heap.count < 1 ? 'Part of one item' : `About ${Math.round(heap.count)} items`}. Click to look closer.`}</title>
      <rect x={heap.left} y={height - size - 2} width={heap.width} height={size} />
    </g>
  )
}
