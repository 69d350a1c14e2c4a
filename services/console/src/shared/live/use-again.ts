// An answer is old when its question was asked before the newest change was told, whoever asked it: another part of the
// screen, the page before this one, or a sign-in that was quick. While one is on its way, asking again joins it, and what
// it answers may be old as well. So it is looked again after each answer, until one was asked for after the change.

import { hashKey, type QueryFunctionContext, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { byItself } from '../api/client.ts'
import { useLiveStore } from './use-live.tsx'

/** How it is asked: what a screen asks again by itself does not count as a person's action. */
export type AskingHow = typeof byItself | Record<string, never>

type Context = Pick<QueryFunctionContext, 'client' | 'queryKey'>

const queryOf = ({ client, queryKey }: Context) => client.getQueryCache().get(hashKey(queryKey))

/** Asks, and notes when; `ageMs`: how long before that the service had read what it answered. */
export function useNoting<T>(ageMs?: (answer: T) => number) {
  const { askedAt } = useLiveStore()
  const wasAsked = useRef(false)
  return async (context: Context, ask: (how: AskingHow) => Promise<T>): Promise<T> => {
    const [query, began] = [queryOf(context), performance.now()]
    if (query) askedAt.set(query, began)
    const how = wasAsked.current ? byItself : {}
    wasAsked.current = true
    const answer = await ask(how)
    if (query && ageMs && askedAt.get(query) === began) askedAt.set(query, began - ageMs(answer))
    return answer
  }
}

interface Again {
  readonly queryKey: QueryKey
  readonly refetch: (how: { cancelRefetch: false }) => Promise<unknown>
  /** Asked again at most this often while things change. */
  readonly everyMs: number
  readonly isWanted: boolean
  /** When it was answered last: that answer may be old. */
  readonly answeredAt: number
}

interface Asking {
  readonly isFetching: () => boolean
  /** What was on its way was given up: it counts as never asked. */
  readonly giveUp: () => void
}

/** Asks again for what is old. */
export function useAgain({ queryKey, refetch, everyMs, isWanted, answeredAt }: Again): Asking {
  const store = useLiveStore()
  const client = useQueryClient()
  const now = useRef({ queryKey, refetch, everyMs })
  now.current = { queryKey, refetch, everyMs }
  const hash = hashKey(queryKey)
  const looking = useRef<() => void>(undefined)
  // With `hash`: another question is looked at at once.
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
      // From the last question or answer on, whoever asked: what is there for the first time is not asked twice at once.
      const age = Math.min(performance.now() - askedAt, Date.now() - (query?.state.dataUpdatedAt ?? 0))
      timer = setTimeout(ask, now.current.everyMs - Math.min(now.current.everyMs, Math.max(0, age)))
    }
    // Where answers take longer than changes need to come, none is given up for the next: it would never be shown.
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
  // Looked at once more after each answer.
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
