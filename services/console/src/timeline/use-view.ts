import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { type Filter, filterText } from '../evidence/narrowing/filter.ts'
import { answerOf, api, inBackground, isSignInNeeded, Refused } from '../shared/api/client.ts'
import { endSession, onResume } from '../shared/api/session.ts'

/** The custody entry of this screen's view with this filter. */
export interface TimelineView {
  readonly view: string | undefined
  readonly failure: unknown
  /**
   * Receives the failure of another query: an expired view is opened again, an ended session asks its officer to sign
   * in.
   */
  readonly onFault: (cause: unknown) => void
}

/** The query that opens the view; prefetched before the screen renders, too. */
export const timelineViewQuery = (incident: string, filter: Filter) =>
  queryOptions({
    queryKey: ['timeline-view', incident, filterText(filter)],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].views.$post(
          { param: { incident }, json: { kind: 'timeline', filter: { ...filter } } },
          inBackground,
        ),
      ),
  })

export function useTimelineView(incident: string, filter: Filter): TimelineView {
  const queries = useQueryClient()
  const asked = useQuery(timelineViewQuery(incident, filter))
  const renew = useCallback(
    () => void queries.invalidateQueries({ queryKey: ['timeline-view', incident] }),
    [queries, incident],
  )
  useEffect(() => onResume(renew), [renew])
  const onFault = useCallback(
    (cause: unknown) => {
      if (isSignInNeeded(cause)) endSession()
      else if (cause instanceof Refused && cause.code === 'view-needed') renew()
    },
    [renew],
  )
  return { view: asked.data?.view, failure: asked.error ?? undefined, onFault }
}
