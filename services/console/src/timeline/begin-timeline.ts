import type { QueryClient } from '@tanstack/react-query'
import { parseFilter } from '../evidence/narrowing/filter.ts'
import { kindsQuery } from './axis/use-lanes.ts'
import { parseBrush } from './brush.ts'
import { extentQuery } from './use-extent.ts'
import { timelineViewQuery } from './use-view.ts'

/**
 * Prefetches the axis's data while the session and the officer's rights are still loading, before the page renders. An
 * officer without the right gets a refusal, and no timeline is shown.
 */
export async function beginTimeline(queries: QueryClient, incident: string, query: URLSearchParams): Promise<void> {
  const [filter, brush] = [parseFilter(query), parseBrush(query)]
  void queries.prefetchQuery(kindsQuery(incident))
  const { view } = (await queries.fetchQuery(timelineViewQuery(incident, filter)).catch(() => undefined)) ?? {}
  if (view !== undefined) await queries.prefetchQuery(extentQuery({ incident, view, filter, brush }))
}
