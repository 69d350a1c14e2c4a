import { useCallback, useEffect, useMemo, useState } from 'react'
import type { IncidentFacts } from '../api/types.ts'
import { ArrivalsStrip } from '../arrivals/arrivals-strip.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { dayAndTime, span as spanWords } from '../words/time.ts'
import { CardGrid } from './card-grid.tsx'
import { parseFilter } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { ItemTable } from './item-table.tsx'
import { Lanes } from './lanes.tsx'
import { Legend } from './legend.tsx'
import { LiveState } from './live-state.tsx'
import { Outside } from './outside.tsx'
import { Statements } from './statements.tsx'
import { useTimeline } from './use-timeline.ts'
import { openingSpan, pan, type Span, spanOfAll, zoom } from './window.ts'

interface TimelinePageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

/** Where one was, for coming back from an item: the page's memory and not the address, for it moves with every drag. */
const lastSpans = new Map<string, Span>()

export function TimelinePage({ incident, query }: TimelinePageProps) {
  const { id, zone } = incident
  const filter = parseFilter(query)
  const look = query.get('look') === 'table' ? 'table' : 'cards'
  const timeline = useTimeline(id, filter)
  const [chosen, setChosen] = useState<Span | undefined>(lastSpans.get(id))
  const { placed, arriving } = timeline
  const opening = useMemo(() => openingSpan(placed, arriving, Date.now()), [placed, arriving])
  const fitting = opening.span
  const span = chosen ?? fitting
  useEffect(() => {
    if (chosen) lastSpans.set(id, chosen)
    else lastSpans.delete(id)
  }, [id, chosen])
  const setSpan = useCallback((change: (now: Span) => Span) => setChosen((now) => change(now ?? fitting)), [fitting])
  const { outside } = opening
  const fitAll = useCallback(() => setChosen(outside > 0 ? spanOfAll(placed) : undefined), [outside, placed])
  const place = { incident: id, zone, view: timeline.view }
  const count = timeline.placed.length + timeline.arriving.length
  return (
    <div className="timeline-page">
      <div className="timeline-head">
        <h1>Timeline</h1>
        <p className="muted count" data-count={count}>
          {count} item{count === 1 ? '' : 's'}
          {!timeline.isComplete && ', loading more…'}
        </p>
        <LiveState timeline={timeline} />
        <div className="zoom" role="toolbar" aria-label="Time axis">
          <button type="button" onClick={() => setSpan((now) => pan(now, -0.3))} aria-label="Earlier">
            ◀
          </button>
          <button type="button" onClick={() => setSpan((now) => zoom(now, 1 / 0.5))} aria-label="Show more time">
            −
          </button>
          <button type="button" onClick={() => setSpan((now) => zoom(now, 0.5))} aria-label="Look closer">
            +
          </button>
          <button type="button" onClick={() => setSpan((now) => pan(now, 0.3))} aria-label="Later">
            ▶
          </button>
          <button type="button" onClick={fitAll} disabled={chosen === undefined && outside === 0}>
            All
          </button>
        </div>
      </div>
      <ArrivalsStrip {...{ incident: id, timeline, query }} />
      <FilterBar filter={filter} query={query} look={look} />
      {timeline.failure !== undefined && <Trouble cause={timeline.failure} />}
      <Lanes
        {...{ rows: timeline.placed, span, setSpan, fitAll, zone, incident: id, filter }}
        view={timeline.view}
        change={timeline.change}
      />
      <div className="axis-foot">
        <p className="muted">
          {dayAndTime(span.from, zone)} – {dayAndTime(span.to, zone)} ({spanWords(span.to - span.from)})
        </p>
        <Legend />
      </div>
      <Outside {...{ outside, isChosen: chosen !== undefined, fitAll }} back={() => setChosen(undefined)} />
      {count === 0 && timeline.view !== undefined && <p className="nothing">Nothing here yet.</p>}
      <Statements {...{ incident, view: timeline.view, wanted: query.get('words') ?? undefined }} />
      {look === 'table' ? <ItemTable {...{ timeline, place }} /> : <CardGrid {...{ timeline, place }} />}
    </div>
  )
}
