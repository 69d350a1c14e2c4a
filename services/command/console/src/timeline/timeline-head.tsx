import { useLive } from '../live/use-live.tsx'
import { countOf } from '../words/number.ts'
import type { Brush } from './brush.ts'
import { LiveState } from './live-state.tsx'
import { TIMELINE_WORDS } from './timeline-words.ts'
import type { Extent } from './use-extent.ts'

interface TimelineHeadProps {
  readonly extent: Extent | undefined
  readonly brush: Brush | undefined
  readonly came: number
}

export function TimelineHead({ extent, brush, came }: TimelineHeadProps) {
  const { connection } = useLive()
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
