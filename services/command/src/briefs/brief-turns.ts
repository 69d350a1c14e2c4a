/**
 * Who opens an address for the first time has nothing of their own yet, and asks beside everybody who has the same code. Who
 * is told to wait gets a place, and who then waits draws on a budget that is kept for them: a flood that never pauses has no
 * part in it, however long it goes on. Places in this process's memory alone; nothing of who asks is in them.
 */
export interface BriefTurns {
  /** Told to wait: `place` may come back after that. */
  give(place: string, waitS: number): void
  /** Whether it waited as it was told, once; who comes too early waits anew. */
  take(place: string): boolean
}

/** More than a flood can fill within the longest wait that is told. */
const MOST_PLACES = 50_000

export function createBriefTurns(now: () => number): BriefTurns {
  const due = new Map<string, number>()
  return {
    give(place, waitS) {
      due.delete(place)
      due.set(place, now() + waitS * 1000)
      const [oldest] = due.size > MOST_PLACES ? due.keys() : []
      if (oldest !== undefined) due.delete(oldest)
    },
    take(place) {
      const at = due.get(place)
      if (at === undefined || now() < at) return false
      due.delete(place)
      return true
    },
  }
}
