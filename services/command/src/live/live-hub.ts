import type { LiveHub } from '../door/ports/live-hub.ts'

/** Minimum interval between two wakes of a screen, in ms, however many changes come. */
export const QUIET_MS = 200

const MOST_SCREENS = 2_000

export function createLiveHub(): LiveHub {
  const screens = new Map<string, Set<() => void>>()
  const resting = new Map<string, { timer: NodeJS.Timeout; isDirty: boolean }>()
  let count = 0

  const wakeAll = (incident: string): void => {
    for (const wake of screens.get(incident) ?? []) wake()
  }
  const rest = (incident: string): void => {
    const timer = setTimeout(() => {
      const entry = resting.get(incident)
      resting.delete(incident)
      if (entry?.isDirty === true) poke(incident)
    }, QUIET_MS)
    timer.unref()
    resting.set(incident, { timer, isDirty: false })
  }
  function poke(incident: string): void {
    if (!screens.has(incident)) return
    const entry = resting.get(incident)
    if (entry) {
      entry.isDirty = true
      return
    }
    rest(incident)
    wakeAll(incident)
  }
  return {
    join(incident, wake) {
      if (count >= MOST_SCREENS) return undefined
      const set = screens.get(incident) ?? new Set()
      screens.set(incident, set.add(wake))
      count += 1
      return () => {
        if (!set.delete(wake)) return
        count -= 1
        if (set.size === 0) screens.delete(incident)
      }
    },
    poke,
    pokeAll: () => [...screens.keys()].forEach(poke),
    close() {
      for (const { timer } of resting.values()) clearTimeout(timer)
      resting.clear()
    },
  }
}
