import { type InfiniteData, keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { inBackground } from '../api/client.ts'
import { type RequestOptions, useAgain, useTimedFetch } from './use-again.ts'

type Pages<P, C> = InfiniteData<P, C | undefined>

interface FreshPages<P, C> {
  readonly queryKey: QueryKey
  /** Fetches one page. The cursor is undefined for the first page. */
  readonly ask: (cursor: C | undefined, how: RequestOptions) => Promise<P>
  readonly next: (page: P) => C | null | undefined
  /** Minimum time between refetches of one page. With more open pages the interval is longer. */
  readonly everyMs?: number
  /** The interval for polling what the live feed does not announce. */
  readonly pollMs?: number | false
  readonly isWanted?: boolean
  /** True to keep the previous query's answer on the screen until the new one is answered. */
  readonly staysMeanwhile?: boolean
}

/** A paged list. All open pages are refetched after a change. */
export function useFreshPages<P, C>({ queryKey, ask, next, isWanted = true, ...rest }: FreshPages<P, C>) {
  const { everyMs = 2000, pollMs = false, staysMeanwhile = false } = rest
  const timedFetch = useTimedFetch<P>()
  const isPressed = useRef(false)
  const asked = useInfiniteQuery<P, Error, Pages<P, C>, QueryKey, C | undefined>({
    queryKey,
    queryFn: (context) => {
      const asking = (how: RequestOptions): Promise<P> => ask(parseCursor<C>(context.pageParam), how)
      // Pages are fetched in turn, so the first page may miss a change that comes while later pages load. So the time
      // of the query is that of the request for the first page.
      return context.pageParam === undefined
        ? timedFetch(context, asking)
        : asking(isPressed.current ? {} : inBackground)
    },
    initialPageParam: undefined,
    getNextPageParam: (page: P) => next(page) ?? undefined,
    enabled: isWanted,
    ...(staysMeanwhile ? { placeholderData: keepPreviousData<Pages<P, C>> } : {}),
    refetchInterval: ({ state }) => pollMs && pollMs * pagesOf(state.data),
  })
  const { giveUp, isFetching } = useAgain({
    ...{ queryKey, refetch: asked.refetch, isWanted, answeredAt: asked.dataUpdatedAt },
    everyMs: everyMs * pagesOf(asked.data),
  })
  const { fetchNextPage } = asked
  const more = useCallback(async (): Promise<void> => {
    const isOnItsWay = isFetching()
    isPressed.current = true
    // An officer who asks for older pages does not wait: a refetch in flight is cancelled, and repeated afterwards.
    await fetchNextPage()
    isPressed.current = false
    if (isOnItsWay) giveUp()
  }, [fetchNextPage, isFetching, giveUp])
  return { asked, more, pages: asked.data?.pages ?? [] }
}

/** The value is what `next` returned, or the initial cursor. */
const parseCursor = <C>(param: unknown): C | undefined => param as C | undefined

const pagesOf = (data: { readonly pages: readonly unknown[] } | undefined): number =>
  Math.max(1, data?.pages.length ?? 1)
