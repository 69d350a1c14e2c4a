import { countMinutes, type Database, type MinuteCount } from '@firsthand/database/command'

const MINUTE_MS = 60_000
/** Minutes that are counted again each time: what was begun in them may still be committed. */
const OPEN_MINUTES = 3
const KEPT_MINUTES = 61
const MOST_INCIDENTS = 100

/** What came a minute, over an hour: minutes that are over are counted once and remembered. */
export function createMinuteMemory(db: Database) {
  const known = new Map<string, Map<number, MinuteCount>>()
  return async (incident: string, now: number): Promise<readonly MinuteCount[]> => {
    const running = Math.floor(now / MINUTE_MS) * MINUTE_MS
    const minutes = known.get(incident)
    const newest = Math.max(0, ...(minutes?.keys() ?? []))
    const sinceMs = Math.max(0, Math.min(running, newest) - OPEN_MINUTES * MINUTE_MS)
    const counted = await countMinutes(db, { incident, sinceMs })
    const kept = [...(minutes?.values() ?? [])].filter(
      ({ at }) => at < sinceMs && at > running - KEPT_MINUTES * MINUTE_MS,
    )
    const all = [...kept, ...counted]
    if (!minutes && known.size >= MOST_INCIDENTS) known.clear()
    known.set(incident, new Map(all.map((minute) => [minute.at, minute])))
    return all
  }
}
