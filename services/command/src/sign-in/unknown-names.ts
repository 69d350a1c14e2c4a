import { createHash } from 'node:crypto'
import { lockSeconds } from '@firsthand/database/command'
import type { Clock } from '@firsthand/runtime'

/** How many names are remembered; the oldest are forgotten first. */
const MOST = 10_000

/**
 * Names that nobody has are locked out as an officer's would be, so that the answers do not tell which names exist.
 * In memory alone, by digest.
 */
export interface UnknownNames {
  /** Seconds to wait, 0 when the attempt may be judged (and was counted). */
  attempt(name: string): number
}

export function createUnknownNames(clock: Clock): UnknownNames {
  const known = new Map<string, { failures: number; lockedUntil: number }>()
  return {
    attempt(name) {
      const key = createHash('sha256').update(name).digest('base64url')
      const entry = known.get(key) ?? { failures: 0, lockedUntil: 0 }
      const now = clock()
      if (entry.lockedUntil > now) return Math.ceil((entry.lockedUntil - now) / 1000)
      entry.failures += 1
      entry.lockedUntil = now + lockSeconds(entry.failures) * 1000
      known.delete(key)
      known.set(key, entry)
      for (const oldest of known.keys()) {
        if (known.size <= MOST) break
        known.delete(oldest)
      }
      return 0
    },
  }
}
