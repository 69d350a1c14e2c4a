import type { QueryClient } from '@tanstack/react-query'
import { parseFilter } from '../evidence/narrowing/filter.ts'
import { kindsQuery } from './axis/use-lanes.ts'
import { parseBrush } from './brush.ts'
import { extentQuery } from './use-extent.ts'
import { timelineViewQuery } from './use-view.ts'

/**
 * Prefetches what the axis is drawn from, while the session and the officer's rights are still being loaded and the
 * page is not rendered yet. An officer without the right gets no answer, and no timeline.
 */
export async function beginTimeline(queries: QueryClient, incident: string, query: URLSearchParams): Promise<void> {
  const [filter, brush] = [parseFilter(query), parseBrush(query)]
  void queries.prefetchQuery(kindsQuery(incident))
  const { view } = (await queries.fetchQuery(timelineViewQuery(incident, filter)).catch(() => undefined)) ?? {}
  if (view !== undefined) await queries.prefetchQuery(extentQuery({ incident, view, filter, brush }))
}
