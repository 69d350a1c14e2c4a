import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { type LiveState, NOT_LIVE, openLive } from './live-feed.ts'

const Live = createContext<LiveState>(NOT_LIVE)

/** Around every screen of an incident whose officer may look: one stream for all of them. */
export function LiveProvider({ incident, children }: { readonly incident: string; readonly children: ReactNode }) {
  const [state, setState] = useState(NOT_LIVE)
  useEffect(() => openLive(incident, setState), [incident])
  return <Live.Provider value={state}>{children}</Live.Provider>
}

export const useLive = (): LiveState => useContext(Live)

interface Fresh<T> {
  readonly queryKey: QueryKey
  readonly queryFn: () => Promise<T>
  /** Asked again at most this often while things change, and at least four times as rarely when nothing does. */
  readonly everyMs?: number
  readonly isWanted?: boolean
}

/** A question whose answer is asked for again when something changed, the last answer staying on the screen meanwhile. */
export function useFresh<T>({ queryKey, queryFn, everyMs = 1000, isWanted = true }: Fresh<T>) {
  const { pulse } = useLive()
  const asked = useQuery({
    ...{ queryKey, queryFn, enabled: isWanted, placeholderData: keepPreviousData },
    // What depends on the time of day changes without anybody's doing.
    refetchInterval: Math.max(everyMs * 4, 4000),
  })
  const again = useRef(asked.refetch)
  again.current = asked.refetch
  const last = useRef(0)
  useEffect(() => {
    if (pulse === 0 || !isWanted) return
    const wait = Math.max(0, last.current + everyMs - Date.now())
    const timer = setTimeout(() => {
      last.current = Date.now()
      void again.current()
    }, wait)
    return () => clearTimeout(timer)
  }, [pulse, everyMs, isWanted])
  return asked
}
