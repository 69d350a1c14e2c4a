import { answerOf, api, inBackground } from '../shared/api/client.ts'
import { useFresh } from '../shared/live/use-fresh.ts'

/** The live feed does not announce arriving bytes, so the strip polls at this interval while it is visible. */
const POLL_MS = 5000

export type Which = 'now' | 'never-completed'

interface Asked {
  readonly incident: string
  readonly view: string | undefined
  readonly which: Which
}

export function useArrivals({ incident, view, which }: Asked) {
  const { data, error } = useFresh({
    queryKey: ['arrivals', incident, which, view],
    ...{ pollMs: POLL_MS, isWanted: view !== undefined },
    queryFn: () => {
      const query = { view: view ?? '', ...(which === 'now' ? {} : { which }) }
      return answerOf(api.incidents[':incident'].arrivals.$get({ param: { incident }, query }, inBackground))
    },
  })
  return { arrivals: data?.arrivals ?? [], total: data?.total ?? 0, error }
}
