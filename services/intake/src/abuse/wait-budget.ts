/** How long one plain form may wait on its connection, for all its files together. */
export interface WaitBudget {
  /** Takes `ms` from the budget. Returns false, and takes nothing, if less is left. */
  take(ms: number): boolean
}

/**
 * In ms: long enough for about sixty files under the highest pressure. After that the connection is freed for somebody
 * else.
 */
const FORM_WAITS_MS = 120_000

export function createWaitBudget(): WaitBudget {
  let leftMs = FORM_WAITS_MS
  return {
    take(ms) {
      if (ms > leftMs) return false
      leftMs -= ms
      return true
    },
  }
}
