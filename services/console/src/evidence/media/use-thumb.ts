import { useQuery } from '@tanstack/react-query'
import { answerOf, api, byItself } from '../../shared/api/client.ts'
import { thumbAddress } from '../sensitive/picture-address.ts'

const VIEW_LASTS_MS = 10 * 60_000

/**
 * The address of an item's small picture, for where there is no larger one. Thumbs go with a view of the list alone, so
 * one is opened; it is the timeline's own, so that it adds no second entry where an officer comes from there.
 */
export function useThumb(incident: string, item: string, isNeeded: boolean): string | undefined {
  const asked = useQuery({
    queryKey: ['thumb-view', incident],
    enabled: isNeeded,
    staleTime: VIEW_LASTS_MS,
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].views.$post(
          { param: { incident }, json: { kind: 'timeline', filter: {} } },
          byItself,
        ),
      ),
  })
  const view = asked.data?.view
  return isNeeded && view !== undefined ? thumbAddress(incident, item, view) : undefined
}
