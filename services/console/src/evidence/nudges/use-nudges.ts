import { answerOf, api, inBackground } from '../../shared/api/client.ts'
import { useFresh } from '../../shared/live/use-fresh.ts'

export const useNudges = (incident: string, item?: string, isWanted = true) =>
  useFresh({
    queryKey: ['nudges', incident, item ?? ''],
    isWanted,
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].nudges.$get(
          { param: { incident }, query: item === undefined ? {} : { item } },
          inBackground,
        ),
      ),
  })
