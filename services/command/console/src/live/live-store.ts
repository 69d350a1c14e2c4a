import { type LiveState, NOT_LIVE } from './live-feed.ts'

/**
 * What is known of the live feed, outside of React: at a thousand items a minute it changes several times a second, and
 * only what shows the changed part of it is drawn anew.
 */
export interface LiveStore {
  get(): LiveState
  change(by: (state: LiveState) => LiveState): void
  subscribe(listener: () => void): () => void
}

export function createLiveStore(): LiveStore {
  let state = NOT_LIVE
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    change(by) {
      state = by(state)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
