// One stream for all tabs of a browser: over plain HTTP a browser has six connections to a host, and each stream holds one.
// A Web Lock says which tab leads: it alone listens to the service and tells the others by a BroadcastChannel. Closed, its
// lock falls to the next by itself; frozen by the browser, it answers no question any more, and a tab that somebody looks at
// takes the lock from it.

import { holdLock } from './leader-lock.ts'
import { watchLeader } from './leader-watch.ts'

/** What the tab that leads knows; whoever hears one of them knows all. */
export interface Told {
  /** Rises with each change of who leads: what an earlier one says late is not heard. */
  readonly term: number
  /** Rises with each change that the service told in this term. */
  readonly count: number
  readonly view: string | undefined
  readonly connection: 'opening' | 'live' | 'lost'
  readonly change: number
  readonly heardAt: number | undefined
  /** Somebody looks at the tab that leads: a browser makes the timers of others slow, and a lost stream late to come back. */
  readonly isSeen: boolean
}

export type News = Partial<Omit<Told, 'term' | 'isSeen'>>

export interface Line {
  /** Named after the session and the incident: nothing of one is told to a tab of another. */
  readonly name: string
  /** Begins to listen to the service; answers how to end it. */
  readonly lead: (tell: (news: (now: Told) => News) => void) => () => void
  readonly hear: (told: Told) => void
}

const WHO = 'who leads?'
/** Of a stream that is only about to begin. */
export const NOTHING_YET: Told = {
  ...{ term: 0, count: 0, view: undefined, connection: 'opening', change: 0, heardAt: undefined, isSeen: true },
}

/** Without both (an old browser, a page that is neither on HTTPS nor on this machine) each tab listens for itself. */
export const canShare = (): boolean => typeof BroadcastChannel !== 'undefined' && 'locks' in navigator

/** Leads or follows, as the lock says. Answers how to leave. */
export function shareLine({ name, lead, hear }: Line): () => void {
  const channel = new BroadcastChannel(name)
  let latest = NOTHING_YET
  let isLeading = false
  let end: (() => void) | undefined
  const tellOthers = (): void => channel.postMessage({ ...latest, isSeen: document.visibilityState === 'visible' })
  const begin = (): void => {
    const term = Math.max(latest.term + 1, Date.now())
    latest = { ...latest, term, count: 0 }
    isLeading = true
    end = lead((news) => {
      if (!isLeading || latest.term !== term) return
      latest = { ...latest, ...news(latest) }
      tellOthers()
      hear(latest)
    })
  }
  const hold = holdLock(name, {
    begin,
    end() {
      isLeading = false
      end?.()
      end = undefined
    },
  })
  const watch = watchLeader({ ask: () => channel.postMessage(WHO), isWanted: () => !isLeading, onSilence: hold.take })
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isLeading) {
      if (data === WHO) tellOthers()
      return
    }
    const told = parseTold(data)
    if (told === undefined || told.term < latest.term) return
    if (told.connection === 'live' || told.isSeen) watch.answered()
    latest = told
    hear(told)
  })
  return () => {
    watch.stop()
    hold.letGo()
    channel.close()
  }
}

/** It comes from a page of ours alone: no other origin reaches the channel. */
const parseTold = (data: unknown): Told | undefined =>
  typeof data === 'object' && data !== null && 'term' in data ? (data as Told) : undefined
