import type { Clock } from '@firsthand/runtime'
import type { SettledChanges } from '../door/ports/settled-changes.ts'

/** Maximum time, in ms, between the moment when a transaction takes its change number and its commit. */
const SETTLED_MS = 30_000
/** How many change numbers to go back while this process has watched an incident for less than `SETTLED_MS`. */
const UNWATCHED_CHANGES = 500
const LEAST_APART_MS = 1_000
const MOST_INCIDENTS = 1_000

interface Mark {
  readonly change: number
  readonly at: number
}

export function createSettledChanges(clock: Clock): SettledChanges {
  const watched = new Map<string, Mark[]>()
  return {
    settle(incident, newest) {
      const now = clock()
      const marks = watched.get(incident) ?? []
      const old = marks.findLastIndex((mark) => now - mark.at >= SETTLED_MS)
      const kept = marks.slice(Math.max(0, old))
      const last = kept.at(-1)
      if (!last || now - last.at >= LEAST_APART_MS) kept.push({ change: newest, at: now })
      watched.delete(incident)
      watched.set(incident, kept)
      for (const oldest of watched.keys()) {
        if (watched.size <= MOST_INCIDENTS) break
        watched.delete(oldest)
      }
      return old < 0 ? Math.max(0, newest - UNWATCHED_CHANGES) : (kept[0]?.change ?? 0)
    },
  }
}
