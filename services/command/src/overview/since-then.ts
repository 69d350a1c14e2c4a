import type { Since, Snapshot } from '@firsthand/database/command/overview'
import { z } from 'zod'

/** What changed since this officer last marked the overview as seen. */
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

/** Lists increases only: a smaller number (a witness withdrew something) is nothing new. */
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

const count = z.int().nonnegative()

/** The snapshot that the overview sent and the screen returns. It holds what the officer saw, not the current state. */
export const snapshot = z.object({
  ...{ at: count, items: count, submissions: count, conflicts: count, change: count, revision: count },
  scenes: z
    .array(z.string().regex(/^sc_[a-z0-9]{1,40}$/))
    .max(MOST_SCENES)
    .readonly(),
})
