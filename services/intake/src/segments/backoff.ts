import { setTimeout as pause } from 'node:timers/promises'

const FEW_PAUSES_MS = [250, 1000] as const
const LONGEST_PAUSE_MS = 5000

/**
 * Waits before the next attempt, longer each time. Returns false when no further attempt is worthwhile. Bytes received
 * over a bad connection are valuable, so attempts go on for `patienceMs`. If `patienceMs` is undefined, a person waits
 * for an answer, and there are only two retries.
 */
export function createBackoff(patienceMs: number | undefined): (attempt: number) => Promise<boolean> {
  // Monotonic, because a clock that is set back must not prolong the wait.
  const until = performance.now() + (patienceMs ?? 0)
  return async (attempt) => {
    const wait =
      patienceMs === undefined
        ? FEW_PAUSES_MS[attempt]
        : Math.min(250 * 2 ** attempt, LONGEST_PAUSE_MS, until - performance.now())
    if (wait === undefined || wait <= 0) return false
    await pause(wait)
    return true
  }
}
