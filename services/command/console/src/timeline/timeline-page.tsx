import { useCallback, useEffect, useMemo, useState } from 'react'
import type { IncidentFacts } from '../api/types.ts'
import { ArrivalsStrip } from '../arrivals/arrivals-strip.tsx'
import { useLive } from '../live/use-live.tsx'
import { goTo } from '../parts/address.ts'
import { Trouble } from '../parts/trouble.tsx'
import { Axis } from './axis/axis.tsx'
import { createSpanStore } from './axis/span-store.ts'
import { parseGrouping, useLanes } from './axis/use-lanes.ts'
import { AxisFoot } from './axis-foot.tsx'
import { AxisTools } from './axis-tools.tsx'
import { type Brush, brushWords, parseBrush } from './brush.ts'
import { BrushBar } from './brush-bar.tsx'
import { filterText, parseFilter, withWords } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { CardGrid } from './list/card-grid.tsx'
import { ItemTable } from './list/item-table.tsx'
import { useList } from './list/use-list.ts'
import { Outside } from './outside.tsx'
import { Statements } from './statements.tsx'
import { TimelineHead } from './timeline-head.tsx'
import { TIMELINE_WORDS } from './timeline-words.ts'
import { useExtent } from './use-extent.ts'
import { useFeed } from './use-feed.ts'
import { useTimelineView } from './use-view.ts'
import { openingSpan, type Span, spanOfAll } from './window.ts'

interface TimelinePageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

/** Where one was, for coming back from an item: the page's memory and not the address, for it moves with every drag. */
const lastSpans = new Map<string, Span>()

export function TimelinePage({ incident, query }: TimelinePageProps) {
  const { id, zone } = incident
  // Equal addresses are one filter: what depends on it is not asked anew for every drawing.
  const text = filterText(parseFilter(query))
  const filter = useMemo(() => parseFilter(new URLSearchParams(text)), [text])
  const chosen = parseBrush(query)
  const brush = useMemo(
    (): Brush | undefined => (chosen ? { from: chosen.from, to: chosen.to } : undefined),
    [chosen?.from, chosen?.to],
  )
  const { view, failure, onFault } = useTimelineView(id, filter)
  const extent = useExtent({ incident: id, view, filter, brush })
  const { feed, came } = useFeed({ incident: id, view, from: extent.data, onFault })
  const list = useList({ incident: id, view, filter, brush, feed, onFault })
  const spans = useMemo(() => createSpanStore(lastSpans.get(id)), [id])
  const [isSelecting, setSelecting] = useState(false)
  const { change } = useLive()
  const { low, high } = extent.data ?? { low: null, high: null }
  const reach = useMemo(() => (low === null || high === null ? undefined : { from: low, to: high }), [low, high])
  const grouping = parseGrouping(query)
  const lanes = useLanes({ incident: id, view, filter, grouping, reach: brush ?? reach })

  useEffect(() => {
    if (extent.data) spans.setFitting(openingSpan(extent.data, Date.now()))
  }, [extent.data, spans])
  useEffect(
    () => () => {
      const span = spans.chosen()
      if (span) lastSpans.set(id, span)
      else lastSpans.delete(id)
    },
    [id, spans],
  )
  const setBrush = useCallback((next: Brush | undefined) => {
    setSelecting(false)
    goTo(withWords(new URLSearchParams(location.search), brushWords(next)), 'replace')
  }, [])
  const showAll = useCallback(() => {
    if (reach) spans.glide(() => spanOfAll(reach.from, reach.to))
  }, [reach, spans])

  const place = { incident: id, zone, view }
  const outside = extent.data?.outside ?? 0
  const isPart = outside > 0 && outside < (extent.data?.placed ?? 0)
  const total = (extent.data?.placed ?? 0) + (extent.data?.arriving ?? 0)
  const isTable = query.get('look') === 'table'
  const trouble = failure ?? (list.failure || extent.error) ?? undefined
  return (
    <div className="timeline-page">
      <TimelineHead {...{ extent: extent.data, brush, came }} />
      <FilterBar {...{ filter, query }} />
      <AxisTools
        {...{
          incident: id,
          zone,
          view,
          filter,
          spans,
          extent: extent.data,
          showAll,
          setBrush,
          isSelecting,
          setSelecting,
        }}
        grouping={grouping}
        query={query}
      />
      {trouble !== undefined && trouble !== null && <Trouble cause={trouble} />}
      <Axis
        {...{ incident: id, zone, view, lanes, spans, brush, setBrush, isSelecting, feed, reach, onFault }}
        fitAll={showAll}
      />
      <BrushBar {...{ brush, setBrush, spans, zone, inWindow: extent.data?.inWindow ?? undefined }} />
      <AxisFoot {...{ spans, zone }} />
      {isPart && <Outside {...{ outside, spans, showAll }} />}
      {total === 0 && extent.data && <p className="nothing">{TIMELINE_WORDS.nothing}</p>}
      <ArrivalsStrip {...{ incident: id, query }} timeline={{ view, change, has: feed?.has ?? hasNone }} />
      <Statements {...{ incident, view, wanted: query.get('words') ?? undefined }} />
      {isTable ? (
        <ItemTable {...{ list, place }} total={totalOf(extent.data, brush)} />
      ) : (
        <CardGrid {...{ list, place }} />
      )}
    </div>
  )
}

const hasNone = (): boolean => false

const totalOf = (
  extent: { readonly placed: number; readonly arriving: number; readonly inWindow: number | null } | undefined,
  brush: Brush | undefined,
): number | undefined => extent && (brush ? (extent.inWindow ?? undefined) : extent.placed + extent.arriving)
