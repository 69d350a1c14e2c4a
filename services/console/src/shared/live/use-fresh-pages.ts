import { type InfiniteData, keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { byItself } from '../api/client.ts'
import { type AskingHow, useAgain, useNoting } from './use-again.ts'

type Pages<P, C> = InfiniteData<P, C | undefined>

interface FreshPages<P, C> {
  readonly queryKey: QueryKey
  /** The first page without a cursor. */
  readonly ask: (cursor: C | undefined, how: AskingHow) => Promise<P>
  readonly next: (page: P) => C | null | undefined
  /** One page is asked again at most this often while things change: the more are open, the more rarely all of them. */
  readonly everyMs?: number
  /** What changes and is told by nobody is asked for now and then. */
  readonly pollMs?: number | false
  readonly isWanted?: boolean
  /** Until another question is answered, the answer to the last one stays. */
  readonly staysMeanwhile?: boolean
}

/** A list that comes in pages, all that are open asked for again when something changed. */
export function useFreshPages<P, C>({ queryKey, ask, next, isWanted = true, ...rest }: FreshPages<P, C>) {
  const { everyMs = 2000, pollMs = false, staysMeanwhile = false } = rest
  const noting = useNoting<P>()
  const isPressed = useRef(false)
  const asked = useInfiniteQuery<P, Error, Pages<P, C>, QueryKey, C | undefined>({
    queryKey,
    queryFn: (context) => {
      const asking = (how: AskingHow): Promise<P> => ask(parseCursor<C>(context.pageParam), how)
      // Pages are asked in turn: what changed after the first of them may be missing in it.
      return context.pageParam === undefined ? noting(context, asking) : asking(isPressed.current ? {} : byItself)
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
    // Who wants older ones does not wait: what is being asked again is given up for them, and asked once more after it.
    await fetchNextPage()
    isPressed.current = false
    if (isOnItsWay) giveUp()
  }, [fetchNextPage, isFetching, giveUp])
  return { asked, more, pages: asked.data?.pages ?? [] }
}

/** It is what `next` told, or what was told first. */
const parseCursor = <C>(param: unknown): C | undefined => param as C | undefined

const pagesOf = (data: { readonly pages: readonly unknown[] } | undefined): number =>
  Math.max(1, data?.pages.length ?? 1)
