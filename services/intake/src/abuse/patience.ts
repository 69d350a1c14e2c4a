/** How long one plain form may hold its line in waiting, all of its files together. */
export interface Patience {
  /** Takes so much of it; false where less is left, and then nothing is taken. */
  take(ms: number): boolean
}

/** Long enough for some sixty files under the hardest pressure: beyond that a line serves somebody else. */
const FORM_WAITS_MS = 120_000

export function createPatience(mostMs = FORM_WAITS_MS): Patience {
  let leftMs = mostMs
  return {
    take(ms) {
      if (ms > leftMs) return false
      leftMs -= ms
      return true
    },
  }
}
