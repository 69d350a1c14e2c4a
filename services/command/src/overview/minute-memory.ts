import type { Database } from '@firsthand/database/command'
import { countMinutes, type MinuteCount } from '@firsthand/database/command/overview'

const MINUTE_MS = 60_000
/** Minutes that are counted again each time: what was begun in them may still be committed. */
const OPEN_MINUTES = 3
const KEPT_MINUTES = 61
const MOST_INCIDENTS = 100

interface Known {
  /** The minute in which the whole hour was counted last. */
  readonly wholeAt: number
  readonly minutes: readonly MinuteCount[]
}

/**
 * What came a minute, over an hour: minutes that are over are remembered, and counted again once a minute. A file that was
 * found to be a twin long after it came is then in none of them, as it is in no other number of the screen.
 */
export function createMinuteMemory(db: Database) {
  const known = new Map<string, Known>()
  return async (incident: string, now: number): Promise<readonly MinuteCount[]> => {
    const running = Math.floor(now / MINUTE_MS) * MINUTE_MS
    const last = known.get(incident)
    const isWhole = last?.wholeAt !== running
    const newest = Math.max(0, ...(last?.minutes ?? []).map(({ at }) => at))
    const sinceMs = isWhole ? 0 : Math.max(0, Math.min(running, newest) - OPEN_MINUTES * MINUTE_MS)
    const counted = await countMinutes(db, { incident, sinceMs })
    const kept = (last?.minutes ?? []).filter(({ at }) => at < sinceMs && at > running - KEPT_MINUTES * MINUTE_MS)
    const minutes = [...kept, ...counted]
    if (!last && known.size >= MOST_INCIDENTS) known.clear()
    known.set(incident, { wholeAt: running, minutes })
    return minutes
  }
}
