import type { Database } from '@firsthand/database/command'
import { countMinutes, type MinuteCount } from '@firsthand/database/command/overview'

const MINUTE_MS = 60_000
/** The latest minutes are counted again each time, because a transaction that began in them may still commit. */
const OPEN_MINUTES = 3
const KEPT_MINUTES = 61
const MOST_INCIDENTS = 100

interface Known {
  /** The minute at which all minutes were last counted. */
  readonly wholeAt: number
  readonly minutes: readonly MinuteCount[]
}

/**
 * Counts arrivals per minute over an hour. Past minutes are cached, and all are counted again once a minute. So a file
 * that is later found to be a twin disappears from its minute, as from every other number of the screen.
 */
export function createMinuteCache(db: Database) {
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
