import { answerOf, api } from '../../shared/api/client.ts'
import { useFresh } from '../../shared/live/use-fresh.ts'

/** Officers who may be named: members whose role may open items. */
export const useOfficers = (incident: string) =>
  useFresh({
    queryKey: ['officers', incident],
    queryFn: (how) => answerOf(api.incidents[':incident'].officers.$get({ param: { incident } }, how)),
    ...{ everyMs: 3000, pollMs: false },
  })
