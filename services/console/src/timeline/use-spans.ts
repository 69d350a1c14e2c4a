import { useEffect, useMemo } from 'react'
import { createSpanStore, type SpanStore } from './axis/span-store.ts'
import { openingSpan, type Reach, type Span } from './window.ts'

/**
 * The last span of each incident, for an officer who returns from an item. It is kept in memory and not in the address,
 * because it changes with every drag.
 */
const lastSpans = new Map<string, Span>()

/** The span of this incident's axis. It starts with the last span. */
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
