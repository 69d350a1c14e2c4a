import { createListeners } from '../api/listeners.ts'
import { type LiveState, NOT_LIVE } from './live-feed.ts'

/**
 * Holds the state of the live feed outside of React. At a thousand items a minute it changes several times a second, so
 * only components that show the changed part may render again.
 */
export interface LiveStore {
  get(): LiveState
  change(by: (state: LiveState) => LiveState): void
  subscribe(listener: () => void): () => void
  /**
   * When a query was last sent, by `performance.now()`. Keyed by the query object, so that the entry is dropped
   * together with the query.
   */
  readonly askedAt: WeakMap<object, number>
}

export function createLiveStore(): LiveStore {
  let state = NOT_LIVE
  const { subscribe, tell } = createListeners()
  return {
    askedAt: new WeakMap(),
    get: () => state,
    change(by) {
      state = by(state)
      tell()
    },
    subscribe,
  }
}
