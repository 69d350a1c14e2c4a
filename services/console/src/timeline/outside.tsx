import { useSyncExternalStore } from 'react'
import { countOf } from '../shared/words/number.ts'
import type { SpanStore } from './axis/span-store.ts'
import { TIMELINE_WORDS } from './timeline-words.ts'

interface OutsideProps {
  /** Says how many items lie outside the incident's own time. */
  readonly extent: { readonly outside: number; readonly placed: number }
  readonly spans: SpanStore
  readonly showAll: () => void
}

/** Outliers do not flatten the axis, but they are mentioned. */
export function Outside({ extent: { outside, placed }, spans, showAll }: OutsideProps) {
  const isChosen = useSyncExternalStore(spans.subscribe, () => spans.chosen() !== undefined)
  // If all items lie outside, there is nothing else to show.
  if (outside === 0 || outside >= placed) return null
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
