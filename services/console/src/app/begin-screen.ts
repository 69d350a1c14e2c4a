import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../shared/api/client.ts'
import type { Address } from '../shared/parts/address.ts'
import { beginTimeline } from '../timeline/begin-timeline.ts'

/** The page that opens after the sign-in does not refetch what the sign-in fetched within this time. */
const FRESH_MS = 5000

export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: ['incident', id],
    queryFn: () => answerOf(api.incidents[':incident'].$get({ param: { incident: id } })),
    staleTime: FRESH_MS,
  })

/** Right after a sign-in: fetches in parallel what the screen would fetch one by one. */
export function beginScreen(queries: QueryClient, { incident, screen, query }: Address): void {
  if (incident === undefined) return
  void queries.prefetchQuery(incidentQuery(incident))
  if (screen === 'timeline') void beginTimeline(queries, incident, query)
}
