import { useSyncExternalStore } from 'react'
import { countOf } from '../shared/words/number.ts'
import type { SpanStore } from './axis/span-store.ts'
import { TIMELINE_WORDS } from './timeline-words.ts'

interface OutsideProps {
  /**
   * `outside`: how many placed items lie outside the incident's own time. This time begins half a day before the first
   * arrival and ends half a day after the last, but not later than now.
   */
  readonly extent: { readonly outside: number; readonly placed: number }
  readonly spans: SpanStore
  readonly showAll: () => void
}

/** Mentions the outliers, which the axis leaves out so that the other items are not squeezed together. */
export function Outside({ extent: { outside, placed }, spans, showAll }: OutsideProps) {
  const isChosen = useSyncExternalStore(spans.subscribe, () => spans.chosen() !== undefined)
  // If all items are outliers, the axis shows them anyway.
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
