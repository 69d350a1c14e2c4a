import type { ReactNode } from 'react'
import type { Feed } from './feed.ts'
import { useCame } from './use-feed.ts'

interface ArrivalsHereProps {
  readonly incident: string
  readonly query: URLSearchParams
  readonly view: string | undefined
  readonly feed: Feed | undefined
  readonly show: ShowArrivals
}

/** How the page that stands around the timeline shows what is on its way. */
export type ShowArrivals = (at: {
  readonly incident: string
  readonly query: URLSearchParams
  readonly timeline: {
    readonly view: string | undefined
    /** Whether this item is known here, also one that no filter shows. */
    readonly has: (item: string) => boolean
  }
}) => ReactNode

/** What is on its way, drawn anew by itself as it changes: the axis and the lists beside it are not. */
export function ArrivalsHere({ incident, query, view, feed, show }: ArrivalsHereProps) {
  // What came in leaves the strip.
  useCame(feed)
  return show({ incident, query, timeline: { view, has: feed?.has ?? hasNone } })
}

const hasNone = (): boolean => false
