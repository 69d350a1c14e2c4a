import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query'
import { type RequestOptions, useAgain, useTimedFetch } from './use-again.ts'

interface Fresh<T> {
  readonly queryKey: QueryKey
  readonly queryFn: (how: RequestOptions) => Promise<T>
  /** Minimum time between refetches during continuous changes. */
  readonly everyMs?: number
  /** The interval for polling data that changes with the time of day. False if the answer holds no such data. */
  readonly pollMs?: number | false
  readonly isWanted?: boolean
  /** How old the service's cached data already was at the request, in ms. */
  readonly ageMs?: (answer: T) => number
  /** If false, the answer leaves the cache as soon as it is not shown. */
  readonly isKept?: boolean
}

/** A query that is refetched after changes. The last answer stays on the screen meanwhile. */
export function useFresh<T>({ queryKey, queryFn, everyMs = 1000, isWanted = true, ...rest }: Fresh<T>) {
  const { pollMs = Math.max(everyMs * 4, 4000), isKept = true } = rest
  const timedFetch = useTimedFetch(rest.ageMs)
  const asked = useQuery({
    queryKey,
    queryFn: (context) => timedFetch(context, queryFn),
    ...{ enabled: isWanted, placeholderData: keepPreviousData, staleTime: everyMs },
    ...(isKept ? {} : { gcTime: 0 }),
    refetchInterval: pollMs,
  })
  useAgain({ queryKey, refetch: asked.refetch, everyMs, isWanted, answeredAt: asked.dataUpdatedAt })
  return asked
}
