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

/** Renders arriving files. The page passes this function in. */
export type ShowArrivals = (at: {
  readonly incident: string
  readonly query: URLSearchParams
  readonly timeline: {
    readonly view: string | undefined
    /** Whether the timeline holds the item, even if the filter hides it. */
    readonly has: (item: string) => boolean
  }
}) => ReactNode

/** Arriving files. A component of its own, so that its changes do not render the axis and the lists again. */
export function ArrivalsHere({ incident, query, view, feed, show }: ArrivalsHereProps) {
  // Renders again when items arrive, so that an item on the timeline leaves the strip of arriving files.
  useCame(feed)
  return show({ incident, query, timeline: { view, has: feed?.has ?? hasNone } })
}

const hasNone = (): boolean => false
