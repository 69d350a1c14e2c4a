import { useEffect, useRef, useState } from 'react'
import { usePulse } from '../shared/live/use-live.tsx'
import { createFeed, type Feed } from './feed.ts'

interface Start {
  readonly incident: string
  readonly view: string | undefined
  /** The start of listening, from the first answer under this view. */
  readonly from: { readonly change: number; readonly newest: number } | undefined
  readonly onFault: (cause: unknown) => void
}

/** What changes while this screen is open; undefined until its view and its start are known. */
export function useFeed({ incident, view, from, onFault }: Start): Feed | undefined {
  const [feed, setFeed] = useState<Feed>()
  const begun = useRef(from)
  // A change of filter keeps the first start, so that items that came in since the screen was opened still count.
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

/** How many items came in while the screen was open, also under previous filters. */
export function useCame(feed: Feed | undefined): number {
  const [came, setCame] = useState(0)
  useEffect(() => feed?.hear(() => setCame(feed.came())), [feed])
  return came
}
