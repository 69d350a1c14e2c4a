import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { answerOf, api } from '../api/client.ts'
import { type LiveState, openLive } from './live-feed.ts'
import { createLiveStore, type LiveStore } from './live-store.ts'

const Live = createContext<LiveStore>(createLiveStore())

/**
 * Wraps every screen of an incident whose officer may look. It provides one live feed for all of them, shared by all
 * tabs of the browser.
 */
export function LiveProvider({ incident, children }: { readonly incident: string; readonly children: ReactNode }) {
  const [store] = useState(createLiveStore)
  const session = useQuery({ queryKey: ['me'], queryFn: () => answerOf(api.me.$get()), staleTime: 60_000 }).data
    ?.session
  useEffect(
    () => (session === undefined ? undefined : openLive({ incident, session }, store.change)),
    [incident, session, store],
  )
  return <Live.Provider value={store}>{children}</Live.Provider>
}

export const useLiveStore = (): LiveStore => useContext(Live)

/** The whole state of the feed. The component renders again with every heartbeat. */
export function useLive(): LiveState {
  const store = useContext(Live)
  return useSyncExternalStore(store.subscribe, store.get)
}

/** One field of the state. The component renders again only when this field changes. */
export function useLiveFact<K extends keyof LiveState>(name: K): LiveState[K] {
  const store = useContext(Live)
  return useSyncExternalStore(store.subscribe, () => store.get()[name])
}

/** Calls back whenever something changed, without rendering again. */
export function usePulse(act: () => void): void {
  const store = useContext(Live)
  const now = useRef(act)
  now.current = act
  useEffect(() => {
    let last = store.get().pulse
    return store.subscribe(() => {
      const { pulse } = store.get()
      if (pulse === last) return
      last = pulse
      now.current()
    })
  }, [store])
}
