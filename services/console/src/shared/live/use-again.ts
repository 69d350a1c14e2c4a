// Decides when answers are stale. An answer is stale if its query was sent before the newest change was announced. It
// does not matter who sent the query: another part of the screen, the previous page, or the prefetch of a sign-in. A
// refetch joins a query that is already in flight, so its answer may be stale as well. Therefore each answer is
// checked, and the query is sent again until its answer is not stale.

import { hashKey, type QueryFunctionContext, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { inBackground } from '../api/client.ts'
import { useLiveStore } from './use-live.tsx'

/** Options of the request. A refetch by the screen itself does not count as an officer's action. */
export type RequestOptions = typeof inBackground | Record<string, never>

type Context = Pick<QueryFunctionContext, 'client' | 'queryKey'>

const queryOf = ({ client, queryKey }: Context) => client.getQueryCache().get(hashKey(queryKey))

/** Sends a query and records when. `ageMs` tells how old the service's data already was, in ms. */
export function useTimedFetch<T>(ageMs?: (answer: T) => number) {
  const { askedAt } = useLiveStore()
  const wasAsked = useRef(false)
  return async (context: Context, ask: (how: RequestOptions) => Promise<T>): Promise<T> => {
    const [query, began] = [queryOf(context), performance.now()]
    if (query) askedAt.set(query, began)
    const how = wasAsked.current ? inBackground : {}
    wasAsked.current = true
    const answer = await ask(how)
    if (query && ageMs && askedAt.get(query) === began) askedAt.set(query, began - ageMs(answer))
    return answer
  }
}

interface Again {
  readonly queryKey: QueryKey
  readonly refetch: (how: { cancelRefetch: false }) => Promise<unknown>
  /** Minimum time between refetches during continuous changes. */
  readonly everyMs: number
  readonly isWanted: boolean
  /** When the last answer came, epoch ms; the answer may be stale. */
  readonly answeredAt: number
}

interface Asking {
  readonly isFetching: () => boolean
  /** Call this after cancelling the query in flight: it then counts as never sent. */
  readonly giveUp: () => void
}

/** Refetches the query whenever its answer is stale. */
export function useAgain({ queryKey, refetch, everyMs, isWanted, answeredAt }: Again): Asking {
  const store = useLiveStore()
  const client = useQueryClient()
  const now = useRef({ queryKey, refetch, everyMs })
  now.current = { queryKey, refetch, everyMs }
  const hash = hashKey(queryKey)
  const looking = useRef<() => void>(undefined)
  // Runs again when `hash` changes, so that another query is checked at once.
  useEffect(() => {
    if (!isWanted) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const look = (): void => {
      const { changedAt } = store.get()
      if (isOver || changedAt === undefined || timer !== undefined) return
      const query = queryOf({ client, queryKey: now.current.queryKey })
      const askedAt = (query && store.askedAt.get(query)) ?? Number.NEGATIVE_INFINITY
      if (askedAt > changedAt) return
      // The wait counts from the last request or answer of any component, so that a new screen does not repeat a
      // request at once.
      const age = Math.min(performance.now() - askedAt, Date.now() - (query?.state.dataUpdatedAt ?? 0))
      timer = setTimeout(ask, now.current.everyMs - Math.min(now.current.everyMs, Math.max(0, age)))
    }
    // No query is cancelled for the next one. If answers take longer than the interval between changes, none would ever
    // be shown otherwise.
    const ask = async (): Promise<void> => {
      await now.current.refetch({ cancelRefetch: false })
      timer = undefined
      look()
    }
    looking.current = look
    look()
    const leave = store.subscribe(look)
    return () => {
      isOver = true
      leave()
      clearTimeout(timer)
    }
  }, [store, client, isWanted, hash])
  // Checks for staleness after each answer.
  useEffect(() => looking.current?.(), [answeredAt])
  const find = useCallback(() => queryOf({ client, queryKey: now.current.queryKey }), [client])
  const isFetching = useCallback(() => find()?.state.fetchStatus === 'fetching', [find])
  const giveUp = useCallback(() => {
    const query = find()
    if (query) store.askedAt.delete(query)
    looking.current?.()
  }, [find, store])
  return { isFetching, giveUp }
}
