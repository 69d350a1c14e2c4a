// One stream for all tabs of a browser: over plain HTTP a browser has six connections to a host, and each stream holds
// one. A Web Lock decides which tab leads: only that tab listens to the service, and it passes events to the others by
// a BroadcastChannel. If it is closed, its lock passes to the next tab. If the browser freezes it, it answers no more
// pings, and a visible tab steals the lock.

import { holdLock } from './leader-lock.ts'
import { watchLeader } from './leader-watch.ts'

/** The leading tab's state. Every message holds all of it. */
export interface LeaderState {
  /** Increases with each change of leader: late messages of a previous leader are ignored. */
  readonly term: number
  /** Increases with each change that the service announced in this term. */
  readonly count: number
  readonly view: string | undefined
  readonly connection: 'opening' | 'live' | 'lost'
  readonly change: number
  readonly heardAt: number | undefined
  /**
   * Whether the leading tab is visible: browsers slow the timers of hidden tabs, so a lost stream would come back late.
   */
  readonly isSeen: boolean
}

export type News = Partial<Omit<LeaderState, 'term' | 'isSeen'>>

export interface Line {
  /** Named after the session and the incident: no tab of another session or incident receives any of it. */
  readonly name: string
  /** Starts to listen to the service; returns the function that stops it. */
  readonly lead: (tell: (news: (now: LeaderState) => News) => void) => () => void
  readonly hear: (received: LeaderState) => void
}

const WHO = 'who leads?'
/** The state of a stream that has not started yet. */
export const NOTHING_YET: LeaderState = {
  ...{ term: 0, count: 0, view: undefined, connection: 'opening', change: 0, heardAt: undefined, isSeen: true },
}

/**
 * Without both APIs (an old browser, or a page that is neither on HTTPS nor on this machine) each tab listens for
 * itself.
 */
export const canShare = (): boolean => typeof BroadcastChannel !== 'undefined' && 'locks' in navigator

/** Leads or follows, as the lock decides. Returns the function that leaves. */
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

/** Messages come only from our own pages: no other origin reaches the channel. */
const parseLeaderState = (data: unknown): LeaderState | undefined =>
  typeof data === 'object' && data !== null && 'term' in data ? (data as LeaderState) : undefined
