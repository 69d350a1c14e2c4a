// Shares one stream among all tabs of a browser: over plain HTTP a browser has six connections to a host, and each
// stream holds one. A Web Lock decides which tab leads. The leader alone listens to the service, and passes events to
// the other tabs by a BroadcastChannel. If the leading tab is closed, its lock passes to the next tab. If the browser
// freezes it, it answers no pings, and a visible tab steals the lock.

import { holdLock } from './leader-lock.ts'
import { watchLeader } from './leader-watch.ts'

/** The leading tab's state. Each message holds the whole state. */
export interface LeaderState {
  /** Increases with each new leader, so that late messages of a previous leader can be ignored. */
  readonly term: number
  /** Increases with each change that the service announces during this term. */
  readonly count: number
  readonly view: string | undefined
  readonly connection: 'opening' | 'live' | 'lost'
  readonly change: number
  readonly heardAt: number | undefined
  /**
   * Whether the leading tab is visible. Browsers slow the timers of hidden tabs, so a hidden leader would reconnect
   * late.
   */
  readonly isSeen: boolean
}

export type News = Partial<Omit<LeaderState, 'term' | 'isSeen'>>

export interface Line {
  /**
   * The channel's name. It contains the session and the incident, so that no tab of another session or incident
   * listens.
   */
  readonly name: string
  /** Starts to listen to the service; returns the function that stops it. */
  readonly lead: (tell: (news: (now: LeaderState) => News) => void) => () => void
  readonly hear: (received: LeaderState) => void
}

const WHO = 'who leads?'
/** The state before a stream has started. */
export const NOTHING_YET: LeaderState = {
  ...{ term: 0, count: 0, view: undefined, connection: 'opening', change: 0, heardAt: undefined, isSeen: true },
}

/**
 * False in old browsers, and on pages that are neither on HTTPS nor on this machine. Each tab then opens its own
 * stream.
 */
export const canShare = (): boolean => typeof BroadcastChannel !== 'undefined' && 'locks' in navigator

/** Leads or follows, as the lock decides. Returns the function that leaves the group. */
export function shareLine({ name, lead, hear }: Line): () => void {
  const channel = new BroadcastChannel(name)
  let latest = NOTHING_YET
  let isLeading = false
  let end: (() => void) | undefined
  const broadcast = (): void => channel.postMessage({ ...latest, isSeen: document.visibilityState === 'visible' })
  const begin = (): void => {
    const term = Math.max(latest.term + 1, Date.now())
    latest = { ...latest, term, count: 0 }
    isLeading = true
    end = lead((news) => {
      if (!isLeading || latest.term !== term) return
      latest = { ...latest, ...news(latest) }
      broadcast()
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
      if (data === WHO) broadcast()
      return
    }
    const received = parseLeaderState(data)
    if (received === undefined || received.term < latest.term) return
    if (received.connection === 'live' || received.isSeen) watch.answered()
    latest = received
    hear(received)
  })
  return () => {
    watch.stop()
    hold.release()
    channel.close()
  }
}

/** The data is trusted, because only pages of our own origin reach the channel. */
const parseLeaderState = (data: unknown): LeaderState | undefined =>
  typeof data === 'object' && data !== null && 'term' in data ? (data as LeaderState) : undefined
