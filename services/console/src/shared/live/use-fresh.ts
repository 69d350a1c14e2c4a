import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query'
import { type RequestOptions, useAgain, useTimedFetch } from './use-again.ts'

interface Fresh<T> {
  readonly queryKey: QueryKey
  readonly queryFn: (how: RequestOptions) => Promise<T>
  /** The shortest interval between refetches while things change. */
  readonly everyMs?: number
  /** Polls for what changes with the time of day; false if nothing of it does. */
  readonly pollMs?: number | false
  readonly isWanted?: boolean
  /** How old the data already was when it was requested, if the service caches it. */
  readonly ageMs?: (answer: T) => number
  /** False: the cache drops it as soon as it is no longer shown. */
  readonly isKept?: boolean
}

/** A query that is refetched when something changed; the last answer stays on the screen meanwhile. */
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
