import { useEffect, useRef, useState } from 'react'
import { usePulse } from '../shared/live/use-live.tsx'
import { createFeed, type Feed } from './feed.ts'

interface Start {
  readonly incident: string
  readonly view: string | undefined
  /** Where to start listening, taken from the first answer under this view. */
  readonly from: { readonly change: number; readonly newest: number } | undefined
  readonly onFault: (cause: unknown) => void
}

/** The changes while this screen is open. Undefined until the view and the starting point are known. */
export function useFeed({ incident, view, from, onFault }: Start): Feed | undefined {
  const [feed, setFeed] = useState<Feed>()
  const begun = useRef(from)
  // After a change of filter the first starting point stays, so that items that arrived since the screen was opened
  // still count.
  if (begun.current === undefined && from !== undefined) begun.current = from
  const hasBegun = from !== undefined
  useEffect(() => {
    const start = begun.current
    if (view === undefined || !hasBegun || !start) return
    const made = createFeed({ incident, view, since: start.change, newest: start.newest, onFault })
    setFeed(made)
    made.poke()
    return () => {
      made.close()
      setFeed(undefined)
    }
  }, [incident, view, hasBegun, onFault])
  usePulse(() => feed?.poke())
  return feed
}

/** How many items arrived while the screen was open, including those under previous filters. */
export function useCame(feed: Feed | undefined): number {
  const [came, setCame] = useState(0)
  useEffect(() => feed?.hear(() => setCame(feed.came())), [feed])
  return came
}
