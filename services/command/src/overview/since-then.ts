import type { Since, Snapshot } from '@firsthand/database/command'

/** What is otherwise than this officer last saw it. */
export interface SinceThen {
  readonly seenAt: number
  readonly items: number
  readonly submissions: number
  readonly conflicts: number
  readonly scenes: readonly string[]
  readonly moved: number
  readonly decisions: number
  readonly pins: number
}

/** What became fewer (a witness took it back) is not told as new. */
export function sinceThen(since: Since | undefined, now: Snapshot): SinceThen | null {
  if (!since) return null
  const { state, seenAt, moved, decisions, pins } = since
  const more = (what: 'items' | 'submissions' | 'conflicts'): number => Math.max(0, now[what] - state[what])
  const known = new Set(state.scenes)
  return {
    ...{ seenAt, moved, decisions, pins },
    ...{ items: more('items'), submissions: more('submissions'), conflicts: more('conflicts') },
    scenes: now.scenes.filter((scene) => !known.has(scene)),
  }
}

const MOST_SCENES = 500

/** As the overview told it and the screen sends it back: what was seen, not what is there by now. */
export function parseSnapshot(given: unknown): Snapshot | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const { scenes, ...rest } = given as Readonly<Record<string, unknown>>
  const count = (name: string): number => {
    const value = rest[name]
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : Number.NaN
  }
  const numbers = {
    ...{ at: count('at'), items: count('items'), submissions: count('submissions') },
    ...{ conflicts: count('conflicts'), change: count('change'), revision: count('revision') },
  }
  const isWhole = Object.values(numbers).every((value) => !Number.isNaN(value))
  if (!isWhole || !Array.isArray(scenes) || scenes.length > MOST_SCENES) return undefined
  const ids = scenes.filter((one): one is string => typeof one === 'string' && /^sc_[a-z0-9]{1,40}$/.test(one))
  return ids.length === scenes.length ? { ...numbers, scenes: ids } : undefined
}
