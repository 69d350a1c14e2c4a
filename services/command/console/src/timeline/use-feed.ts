import { useEffect, useRef, useState } from 'react'
import { useLive } from '../live/use-live.tsx'
import { createFeed, type Feed } from './feed.ts'

interface Start {
  readonly incident: string
  readonly view: string | undefined
  /** What the first answer of this view told: where listening begins. */
  readonly from: { readonly change: number; readonly newest: number } | undefined
  readonly onFault: (cause: unknown) => void
}

/** What changes while this screen is open; undefined until its view and its beginning are known. */
export function useFeed({ incident, view, from, onFault }: Start): {
  readonly feed: Feed | undefined
  readonly came: number
} {
  const { pulse } = useLive()
  const [feed, setFeed] = useState<Feed>()
  const [came, setCame] = useState(0)
  const begun = useRef(from)
  // Another filter goes on from where the first answer stood: what came in since the screen was opened stays told.
  if (begun.current === undefined && from !== undefined) begun.current = from
  const hasBegun = from !== undefined
  useEffect(() => {
    const start = begun.current
    if (view === undefined || !hasBegun || !start) return
    const made = createFeed({ incident, view, since: start.change, newest: start.newest, onFault })
    const leave = made.hear(() => setCame(made.came()))
    setFeed(made)
    made.poke()
    return () => {
      leave()
      made.close()
      setFeed(undefined)
    }
  }, [incident, view, hasBegun, onFault])
  useEffect(() => {
    if (pulse > 0) feed?.poke()
  }, [pulse, feed])
  return { feed, came }
}
