import { setTimeout as pause } from 'node:timers/promises'

const FEW_PAUSES_MS = [250, 1000] as const
const LONGEST_PAUSE_MS = 5000

/**
 * Waits before the next attempt, ever longer, and answers false when it is not worth waiting any more. Bytes that came
 * over a bad line are dear: they wait for `patienceMs`; where somebody waits for an answer two repetitions must do.
 */
export function createPatience(patienceMs: number | undefined): (attempt: number) => Promise<boolean> {
  // Monotonic: a clock that is set back must not make it wait longer.
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
