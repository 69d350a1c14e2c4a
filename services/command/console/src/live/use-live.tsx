import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { api, told } from '../api/client.ts'
import { type LiveState, openLive } from './live-feed.ts'
import { createLiveStore, type LiveStore } from './live-store.ts'

const Live = createContext<LiveStore>(createLiveStore())

/** Around every screen of an incident whose officer may look: one stream for all of them, and for all tabs of the browser. */
export function LiveProvider({ incident, children }: { readonly incident: string; readonly children: ReactNode }) {
  const [store] = useState(createLiveStore)
  const session = useQuery({ queryKey: ['me'], queryFn: () => told(api.me.$get()), staleTime: 60_000 }).data?.session
  useEffect(
    () => (session === undefined ? undefined : openLive({ incident, session }, store.change)),
    [incident, session, store],
  )
  return <Live.Provider value={store}>{children}</Live.Provider>
}

/** All of it: drawn anew with every sign of life. */
export function useLive(): LiveState {
  const store = useContext(Live)
  return useSyncExternalStore(store.subscribe, store.get)
}

/** One part of it: drawn anew when that part changes, and not for the rest. */
export function useLiveFact<K extends keyof LiveState>(name: K): LiveState[K] {
  const store = useContext(Live)
  return useSyncExternalStore(store.subscribe, () => store.get()[name])
}

/** Calls back at each sign that something changed, without drawing anything anew. */
export function usePulse(act: () => void, isWanted = true): void {
  const store = useContext(Live)
  const now = useRef(act)
  now.current = act
  useEffect(() => {
    if (!isWanted) return
    let last = store.get().pulse
    return store.subscribe(() => {
      const { pulse } = store.get()
      if (pulse === last) return
      last = pulse
      now.current()
    })
  }, [store, isWanted])
}

interface Fresh<T> {
  readonly queryKey: QueryKey
  readonly queryFn: () => Promise<T>
  /** Asked again at most this often while things change, and at least four times as rarely when nothing does. */
  readonly everyMs?: number
  readonly isWanted?: boolean
}

/** A question whose answer is asked for again when something changed, the last answer staying on the screen meanwhile. */
export function useFresh<T>({ queryKey, queryFn, everyMs = 1000, isWanted = true }: Fresh<T>) {
  // From the last question on, whoever asked it: what is asked for the first time is not asked twice.
  const last = useRef({ askedAt: 0, running: 0 })
  const asked = useQuery({
    queryKey,
    queryFn: async () => {
      last.current.askedAt = Date.now()
      last.current.running += 1
      try {
        return await queryFn()
      } finally {
        last.current.running -= 1
      }
    },
    ...{ enabled: isWanted, placeholderData: keepPreviousData, staleTime: everyMs },
    // What depends on the time of day changes without anybody's doing.
    refetchInterval: Math.max(everyMs * 4, 4000),
  })
  const again = useRef(asked.refetch)
  again.current = asked.refetch
  const toldAt = useRef(0)
  toldAt.current = asked.isPlaceholderData ? 0 : asked.dataUpdatedAt
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const askSoon = (): void => {
    const since = Math.max(last.current.askedAt, toldAt.current)
    timer.current ??= setTimeout(ask, Math.max(0, since + everyMs - Date.now()))
  }
  // Where answers take longer than changes need to come, none is given up for the next: it would never be shown.
  const ask = async (): Promise<void> => {
    timer.current = undefined
    const isLate = last.current.running > 0
    await again.current({ cancelRefetch: false })
    if (isLate) askSoon()
  }
  usePulse(askSoon, isWanted)
  useEffect(() => {
    if (!isWanted) return
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [isWanted])
  return asked
}
