import { useCallback, useMemo, useState } from 'react'
import type { IncidentFacts } from '../api/types.ts'
import { ArrivalsStrip } from '../arrivals/arrivals-strip.tsx'
import { useLive } from '../live/use-live.tsx'
import { goTo } from '../parts/address.ts'
import { Trouble } from '../parts/trouble.tsx'
import { Axis } from './axis/axis.tsx'
import { parseGrouping, useLanes } from './axis/use-lanes.ts'
import { AxisFoot } from './axis-foot.tsx'
import { AxisTools } from './axis-tools.tsx'
import { type Brush, brushWords } from './brush.ts'
import { BrushBar } from './brush-bar.tsx'
import { CallsLane } from './calls-lane.tsx'
import { withWords } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { CardGrid } from './list/card-grid.tsx'
import { ItemTable } from './list/item-table.tsx'
import { ListLook } from './list/list-look.tsx'
import { useList } from './list/use-list.ts'
import { Outside } from './outside.tsx'
import { Statements } from './statements.tsx'
import { TimelineHead } from './timeline-head.tsx'
import { TIMELINE_WORDS } from './timeline-words.ts'
import { useChoice } from './use-choice.ts'
import { type Extent, useExtent } from './use-extent.ts'
import { useFeed } from './use-feed.ts'
import { useSpans } from './use-spans.ts'
import { useTimelineView } from './use-view.ts'
import { spanOfAll } from './window.ts'

interface TimelinePageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

/** When everything happened: the axis, and below it the same items to read. */
export function TimelinePage({ incident, query }: TimelinePageProps) {
  const { id, zone } = incident
  const { filter, brush } = useChoice(query)
  const { view, failure, onFault } = useTimelineView(id, filter)
  const { data: extent, error } = useExtent({ incident: id, view, filter, brush })
  const { feed, came } = useFeed({ incident: id, view, from: extent, onFault })
  const list = useList({ incident: id, view, filter, brush, feed, onFault })
  const spans = useSpans(id, extent)
  const [isSelecting, setSelecting] = useState(false)
  const { change } = useLive()
  const reach = useReach(extent)
  const grouping = parseGrouping(query)
  const lanes = useLanes({ incident: id, view, filter, grouping, reach: brush ?? reach })
  const setBrush = useCallback((next: Brush | undefined) => {
    setSelecting(false)
    goTo(withWords(new URLSearchParams(location.search), brushWords(next)), 'replace')
  }, [])
  const fitAll = useCallback(() => {
    if (reach) spans.glide(() => spanOfAll(reach.from, reach.to))
  }, [reach, spans])
  const axis = { incident: id, zone, view, spans, setBrush, isSelecting }
  return (
    <div className="timeline-page">
      <TimelineHead {...{ extent, brush, came }} />
      <FilterBar {...{ filter, query }} />
      <AxisTools {...axis} {...{ filter, extent, setSelecting, grouping, query, onFault }} showAll={fitAll} />
      <Failed causes={[failure, list.failure, error]} />
      <Axis {...axis} {...{ lanes, brush, feed, reach, fitAll, onFault }} />
      {incident.may.includes('log-events-read') && <CallsLane {...{ incident: id, zone, spans }} />}
      <BrushBar {...{ brush, setBrush, spans, zone }} inWindow={extent?.inWindow ?? undefined} />
      <AxisFoot {...{ spans, zone }} />
      {extent && <Outside {...{ extent, spans }} showAll={fitAll} />}
      {extent && extent.placed + extent.arriving === 0 && <p className="nothing">{TIMELINE_WORDS.nothing}</p>}
      <ArrivalsStrip {...{ incident: id, query }} timeline={{ view, change, has: feed?.has ?? hasNone }} />
      <Statements {...{ incident, view, wanted: query.get('words') ?? undefined }} />
      <ListLook query={query} />
      {query.get('look') === 'table' ? (
        <ItemTable {...{ list }} place={{ incident: id, zone, view }} total={totalOf(extent, brush)} />
      ) : (
        <CardGrid {...{ list }} place={{ incident: id, zone, view }} />
      )}
    </div>
  )
}

/** From the first to the last; undefined while nothing is placed. */
function useReach(extent: Extent | undefined) {
  const { low = null, high = null } = extent ?? {}
  return useMemo(() => (low === null || high === null ? undefined : { from: low, to: high }), [low, high])
}

/** The first that went wrong: one trouble at a time is enough. */
function Failed({ causes }: { readonly causes: readonly unknown[] }) {
  const cause = causes.find((one) => one !== undefined && one !== null)
  return cause === undefined ? null : <Trouble cause={cause} />
}

const hasNone = (): boolean => false

function totalOf(extent: Extent | undefined, brush: Brush | undefined): number | undefined {
  if (!extent) return undefined
  return brush ? (extent.inWindow ?? undefined) : extent.placed + extent.arriving
}
