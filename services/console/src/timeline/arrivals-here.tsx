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

/** How the page around the timeline shows what is on its way. */
export type ShowArrivals = (at: {
  readonly incident: string
  readonly query: URLSearchParams
  readonly timeline: {
    readonly view: string | undefined
    /** Whether the timeline knows the item, even if no filter shows it. */
    readonly has: (item: string) => boolean
  }
}) => ReactNode

/** What is on its way, in a component of its own, so that its changes do not render the axis and the lists again. */
export function ArrivalsHere({ incident, query, view, feed, show }: ArrivalsHereProps) {
  // An item that has arrived leaves the strip.
  useCame(feed)
  return show({ incident, query, timeline: { view, has: feed?.has ?? hasNone } })
}

const hasNone = (): boolean => false
