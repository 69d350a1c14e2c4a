import { useLiveFact } from '../shared/live/use-live.tsx'
import { countOf } from '../shared/words/number.ts'
import type { Brush } from './brush.ts'
import type { Feed } from './feed.ts'
import { LiveState } from './live-state.tsx'
import { TIMELINE_WORDS } from './timeline-words.ts'
import type { Extent } from './use-extent.ts'
import { useCame } from './use-feed.ts'

interface TimelineHeadProps {
  readonly extent: Extent | undefined
  readonly brush: Brush | undefined
  readonly feed: Feed | undefined
}

export function TimelineHead({ extent, brush, feed }: TimelineHeadProps) {
  const connection = useLiveFact('connection')
  const came = useCame(feed)
  const count = extent ? extent.placed + extent.arriving : 0
  return (
    <div className="timeline-head">
      <h1>{TIMELINE_WORDS.title}</h1>
      <p className="muted count" data-count={count}>
        {extent ? TIMELINE_WORDS.items(countOf(count), count === 1) : '…'}
        {brush && extent?.inWindow != null && ` · ${TIMELINE_WORDS.inTime(countOf(extent.inWindow))}`}
      </p>
      <LiveState {...{ connection, came }} />
    </div>
  )
}
