import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { type Filter, filterText } from '../evidence/narrowing/filter.ts'
import { answerOf, api, inBackground, isSignInNeeded, Refused } from '../shared/api/client.ts'
import { endSession, onResume } from '../shared/api/session.ts'

/** The open view of the timeline for a filter. Opening a view writes a custody entry. */
export interface TimelineView {
  readonly view: string | undefined
  readonly failure: unknown
  /**
   * Receives failures of other queries. After `view-needed` the view is opened again; after the end of the session the
   * officer must sign in.
   */
  readonly onFault: (cause: unknown) => void
}

/** Opens the view. Also used to prefetch before the screen renders. */
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
