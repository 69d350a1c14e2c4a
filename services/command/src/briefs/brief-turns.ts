/**
 * Lets callers open a brief for the first time fairly, even during a flood. A page gets a pass when it is first opened.
 * Before that it has none, so it competes with everybody who has the same code. If it is told to wait, it is given a
 * place, a token for its turn. If it then waits as long as it was told, it draws on a reserved budget that a flood
 * cannot use up. Places are in this process's memory only and hold nothing about the caller.
 */
export interface BriefTurns {
  /** Records that `place` was told to wait and may return after `waitS` seconds. */
  give(place: string, waitS: number): void
  /** True once if `place` waited as told. A place that returned too early must wait until its time. */
  take(place: string): boolean
}

/** Maximum number of places: more than a flood can take within the longest wait. */
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
