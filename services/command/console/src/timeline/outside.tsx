import { useSyncExternalStore } from 'react'
import { countOf } from '../words/number.ts'
import type { SpanStore } from './axis/span-store.ts'
import { TIMELINE_WORDS } from './timeline-words.ts'

interface OutsideProps {
  /** How many items lie outside the incident's own time. */
  readonly outside: number
  readonly spans: SpanStore
  readonly showAll: () => void
}

/** Strays do not flatten the axis, and are not kept quiet about. */
export function Outside({ outside, spans, showAll }: OutsideProps) {
  const isChosen = useSyncExternalStore(spans.subscribe, () => spans.chosen() !== undefined)
  return (
    <p className="outside" data-outside={outside}>
      {isChosen ? (
        <button type="button" onClick={spans.reset}>
          {TIMELINE_WORDS.back}
        </button>
      ) : (
        <button type="button" onClick={showAll}>
          {TIMELINE_WORDS.outside(countOf(outside), outside === 1)}
        </button>
      )}
    </p>
  )
}
