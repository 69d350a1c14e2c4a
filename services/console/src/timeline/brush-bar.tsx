import { countOf } from '../shared/words/number.ts'
import { dayAndTime, span as spanWords } from '../shared/words/time.ts'
import type { SpanStore } from './axis/span-store.ts'
import type { Brush } from './brush.ts'
import { TIMELINE_WORDS } from './timeline-words.ts'

interface BrushBarProps {
  readonly brush: Brush | undefined
  readonly setBrush: (brush: Brush | undefined) => void
  readonly spans: SpanStore
  readonly zone: string
  /** The number of items in the chosen time. Undefined until the service has answered. */
  readonly inWindow: number | undefined
}

/** Shows the chosen time in words, so that nobody overlooks that everything below is narrowed to it. */
export function BrushBar({ brush, setBrush, spans, zone, inWindow }: BrushBarProps) {
  if (!brush) return null
  const { from, to } = brush
  const width = to - from
  return (
    <section className="brush-bar" aria-label={TIMELINE_WORDS.chosen} data-brush={`${from}-${to}`}>
      <p>
        <strong>{TIMELINE_WORDS.chosen}:</strong>{' '}
        <span className="brush-time">
          {dayAndTime(from, zone)} – {dayAndTime(to, zone)}
        </span>{' '}
        ({spanWords(width)}){inWindow !== undefined && ` · ${TIMELINE_WORDS.items(countOf(inWindow), inWindow === 1)}`}
      </p>
      <p className="muted">{TIMELINE_WORDS.everywhere}</p>
      <p className="brush-acts">
        <button type="button" onClick={() => spans.glide(() => ({ from: from - width * 0.1, to: to + width * 0.1 }))}>
          {TIMELINE_WORDS.zoomTo}
        </button>
        <button type="button" onClick={() => setBrush(undefined)}>
          {TIMELINE_WORDS.clear}
        </button>
      </p>
    </section>
  )
}
