import { dayAndTime, span as spanWords } from '../shared/words/time.ts'
import { type SpanStore, useSpanWords } from './axis/span-store.ts'
import { Legend } from './legend.tsx'

/** The span of the axis in words, and what its marks mean. */
export function AxisFoot({ spans, zone }: { readonly spans: SpanStore; readonly zone: string }) {
  const span = useSpanWords(spans)
  return (
    <div className="axis-foot">
      <p className="muted axis-span">
        {dayAndTime(span.from, zone)} – {dayAndTime(span.to, zone)} ({spanWords(span.to - span.from)})
      </p>
      <Legend />
    </div>
  )
}
