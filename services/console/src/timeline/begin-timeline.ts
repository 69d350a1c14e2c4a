import type { QueryClient } from '@tanstack/react-query'
import { parseFilter } from '../evidence/narrowing/filter.ts'
import { kindsQuery } from './axis/use-lanes.ts'
import { parseBrush } from './brush.ts'
import { extentQuery } from './use-extent.ts'
import { timelineViewQuery } from './use-view.ts'

/**
 * Asks for what the axis is drawn from, while who is signed in and what they may is still being asked, and the page is still
 * being made. Who may not gets no answer, and no timeline.
 */
export async function beginTimeline(queries: QueryClient, incident: string, query: URLSearchParams): Promise<void> {
  const [filter, brush] = [parseFilter(query), parseBrush(query)]
  void queries.prefetchQuery(kindsQuery(incident))
  const { view } = (await queries.fetchQuery(timelineViewQuery(incident, filter)).catch(() => undefined)) ?? {}
  if (view !== undefined) await queries.prefetchQuery(extentQuery({ incident, view, filter, brush }))
}
