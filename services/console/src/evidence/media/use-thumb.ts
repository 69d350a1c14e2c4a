import { useQuery } from '@tanstack/react-query'
import { answerOf, api, inBackground } from '../../shared/api/client.ts'
import { thumbAddress } from '../sensitive/picture-address.ts'

const VIEW_LASTS_MS = 10 * 60_000

/**
 * The address of an item's thumbnail, for places without a larger picture. Thumbnails are served only under an open
 * view, so this hook opens one. It uses the timeline's view, so that an officer who comes from there adds no second
 * custody entry.
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
          inBackground,
        ),
      ),
  })
  const view = asked.data?.view
  return isNeeded && view !== undefined ? thumbAddress(incident, item, view) : undefined
}
