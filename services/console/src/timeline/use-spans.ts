import { useEffect, useMemo } from 'react'
import { createSpanStore, type SpanStore } from './axis/span-store.ts'
import { openingSpan, type Reach, type Span } from './window.ts'

/** Where one was, for coming back from an item: the page's memory and not the address, for it moves with every drag. */
const lastSpans = new Map<string, Span>()

/** What the axis of this incident shows, beginning where it was left. */
export function useSpans(incident: string, reach: Reach | undefined): SpanStore {
  const spans = useMemo(() => createSpanStore(lastSpans.get(incident)), [incident])
  useEffect(() => {
    if (reach) spans.setFitting(openingSpan(reach, Date.now()))
  }, [reach, spans])
  useEffect(
    () => () => {
      const span = spans.chosen()
      if (span) lastSpans.set(incident, span)
      else lastSpans.delete(incident)
    },
    [incident, spans],
  )
  return spans
}
