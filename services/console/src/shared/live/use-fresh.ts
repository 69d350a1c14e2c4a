import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query'
import { type AskingHow, useAgain, useNoting } from './use-again.ts'

interface Fresh<T> {
  readonly queryKey: QueryKey
  readonly queryFn: (how: AskingHow) => Promise<T>
  /** Asked again at most this often while things change. */
  readonly everyMs?: number
  /** What depends on the time of day changes without anybody's doing; false: nothing of it does. */
  readonly pollMs?: number | false
  readonly isWanted?: boolean
  /** How long before it was asked for the service had read it, where it keeps its answers for a moment. */
  readonly ageMs?: (answer: T) => number
  /** False: nothing of it lies about after it was left. */
  readonly isKept?: boolean
}

/** A question whose answer is asked for again when something changed, the last answer staying on the screen meanwhile. */
export function useFresh<T>({ queryKey, queryFn, everyMs = 1000, isWanted = true, ...rest }: Fresh<T>) {
  const { pollMs = Math.max(everyMs * 4, 4000), isKept = true } = rest
  const noting = useNoting(rest.ageMs)
  const asked = useQuery({
    queryKey,
    queryFn: (context) => noting(context, queryFn),
    ...{ enabled: isWanted, placeholderData: keepPreviousData, staleTime: everyMs },
    ...(isKept ? {} : { gcTime: 0 }),
    refetchInterval: pollMs,
  })
  useAgain({ queryKey, refetch: asked.refetch, everyMs, isWanted, answeredAt: asked.dataUpdatedAt })
  return asked
}
