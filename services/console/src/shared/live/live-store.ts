import { type LiveState, NOT_LIVE } from './live-feed.ts'

/**
 * What is known of the live feed, outside of React: at a thousand items a minute it changes several times a second, and
 * only what shows the changed part of it is drawn anew.
 */
export interface LiveStore {
  get(): LiveState
  change(by: (state: LiveState) => LiveState): void
  subscribe(listener: () => void): () => void
  /** When this question was asked last, by `performance.now()`. By the question itself: it is forgotten with its answer. */
  readonly askedAt: WeakMap<object, number>
}

export function createLiveStore(): LiveStore {
  let state = NOT_LIVE
  const listeners = new Set<() => void>()
  return {
    askedAt: new WeakMap(),
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
