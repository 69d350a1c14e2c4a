import { ArrivalsStrip } from '../arrivals/arrivals-strip.tsx'
import type { Feed } from './feed.ts'
import { useCame } from './use-feed.ts'

interface ArrivalsHereProps {
  readonly incident: string
  readonly query: URLSearchParams
  readonly view: string | undefined
  readonly feed: Feed | undefined
}

/** What is on its way, drawn anew by itself as it changes: the axis and the lists beside it are not. */
export function ArrivalsHere({ incident, query, view, feed }: ArrivalsHereProps) {
  // What came in leaves the strip.
  useCame(feed)
  return <ArrivalsStrip {...{ incident, query }} timeline={{ view, has: feed?.has ?? hasNone }} />
}

const hasNone = (): boolean => false
