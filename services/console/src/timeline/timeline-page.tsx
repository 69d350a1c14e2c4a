import { memo, type ReactNode, useCallback, useMemo, useState } from 'react'
import { withParameters } from '../evidence/narrowing/filter.ts'
import { useRestsOnOne } from '../evidence/pins/rests-on-one.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { goTo } from '../shared/parts/address.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { ArrivalsHere, type ShowArrivals } from './arrivals-here.tsx'
import { Axis } from './axis/axis.tsx'
import { parseGrouping, useLanes } from './axis/use-lanes.ts'
import { AxisFoot } from './axis-foot.tsx'
import { AxisTools } from './axis-tools.tsx'
import { type Brush, brushParameters } from './brush.ts'
import { BrushBar } from './brush-bar.tsx'
import { CallsLane } from './calls-lane.tsx'
import { FilterBar } from './filter-bar.tsx'
import { CardGrid } from './list/card-grid.tsx'
import { ItemTable } from './list/item-table.tsx'
import { ListLook } from './list/list-look.tsx'
import { useList } from './list/use-list.ts'
import { Outside } from './outside.tsx'
import { TimelineHead } from './timeline-head.tsx'
import { TIMELINE_WORDS } from './timeline-words.ts'
import { useChoice } from './use-choice.ts'
import { type Extent, useExtent } from './use-extent.ts'
import { useFeed } from './use-feed.ts'
import { useSoonAfter } from './use-first.ts'
import { useSpans } from './use-spans.ts'
import { useTimelineView } from './use-view.ts'
import { spanOfAll } from './window.ts'

interface TimelinePageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
  readonly showArrivals: ShowArrivals
  /** Renders the messages of witnesses, under the open view. */
  readonly showStatements: (view: string | undefined) => ReactNode
}

/** The timeline screen: the axis, and below it the same items as a list. */
export function TimelinePage({ incident, query, showArrivals, showStatements }: TimelinePageProps) {
  const { id, zone } = incident
  const { filter, brush } = useChoice(query)
  const { view, failure, onFault } = useTimelineView(id, filter)
  const { data: extent, error } = useExtent({ incident: id, view, filter, brush })
  const feed = useFeed({ incident: id, view, from: extent, onFault })
  const isReachKnown = extent !== undefined || error !== null
  // The axis has priority: the lists below it are requested after its tiles.
  const below = useSoonAfter(isReachKnown) ? view : undefined
  const list = useList({ incident: id, view: below, filter, brush, feed, onFault })
  const spans = useSpans(id, extent)
  const [isSelecting, setSelecting] = useState(false)
  const reach = useReach(extent)
  const grouping = parseGrouping(query)
  const lanes = useLanes({ incident: id, view, filter, grouping, reach: brush ?? reach })
  const setBrush = useCallback((next: Brush | undefined) => {
    setSelecting(false)
    goTo(withParameters(new URLSearchParams(location.search), brushParameters(next)), 'replace')
  }, [])
  const fitAll = useCallback(() => {
    if (reach) spans.glide(() => spanOfAll(reach.from, reach.to))
  }, [reach, spans])
  const axis = { incident: id, zone, view, spans, setBrush, isSelecting }
  const restsOnOne = useRestsOnOne(id, below !== undefined)
  const place = useMemo(() => ({ incident: id, zone, view, restsOnOne }), [id, zone, view, restsOnOne])
  return (
    <div className="timeline-page">
      <TimelineHead {...{ extent, brush, feed }} />
      <Filters {...{ filter, query }} />
      <Tools {...axis} {...{ filter, extent, setSelecting, grouping, query, onFault }} showAll={fitAll} />
      <Failed causes={[failure, list.failure, error]} />
      {/* Waits for the extent, because the axis would otherwise request an arbitrary hour. */}
      <Axis
        {...axis}
        {...{ brush, feed, reach, fitAll, onFault, restsOnOne }}
        lanes={isReachKnown ? lanes : undefined}
      />
      {incident.may.includes('log-events-read') && <CallsLane {...{ incident: id, zone, spans }} />}
      <BrushBar {...{ brush, setBrush, spans, zone }} inWindow={extent?.inWindow ?? undefined} />
      <AxisFoot {...{ spans, zone }} />
      {extent && <Outside {...{ extent, spans }} showAll={fitAll} />}
      {extent && extent.placed + extent.arriving === 0 && <p className="nothing">{TIMELINE_WORDS.nothing}</p>}
      <ArrivalsHere {...{ incident: id, query, feed }} view={below} show={showArrivals} />
      {showStatements(below)}
      <ListLook query={query} />
      {query.get('look') === 'table' ? (
        <ItemTable {...{ list, place }} total={totalOf(extent, brush)} />
      ) : (
        <Cards {...{ list, place }} />
      )}
    </div>
  )
}

// Memoized, because the page renders again whenever the extent changes (every few seconds) or a page of the list
// arrives. These components show neither.
const Filters = memo(FilterBar)
const Tools = memo(AxisTools)
const Cards = memo(CardGrid)

/** The span from the first to the last item. Undefined while nothing is placed. */
function useReach(extent: Extent | undefined) {
  const { low = null, high = null } = extent ?? {}
  return useMemo(() => (low === null || high === null ? undefined : { from: low, to: high }), [low, high])
}

/** Shows only the first failure, because one message at a time is enough. */
function Failed({ causes }: { readonly causes: readonly unknown[] }) {
  const cause = causes.find((one) => one !== undefined && one !== null)
  return cause === undefined ? null : <Trouble cause={cause} />
}

function totalOf(extent: Extent | undefined, brush: Brush | undefined): number | undefined {
  if (!extent) return undefined
  return brush ? (extent.inWindow ?? undefined) : extent.placed + extent.arriving
}
