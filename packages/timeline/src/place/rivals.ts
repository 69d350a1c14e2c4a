import type { Conflict } from '@firsthand/domain'
import type { Mode } from '../clocks/mode.ts'
import type { Vote } from '../clocks/vote.ts'
import type { FormedRig } from '../solve-world.ts'

/** Fewer clocks than these are merely off, each by its own. */
const LEAST = 2
const NEAR_MS = 10_000

/**
 * Clocks of a rig that agree with one another on another time: whoever made them, both sides are shown. Names the claims.
 */
export function rivalConflicts(rig: FormedRig, mode: Mode | undefined, against: readonly Vote[]): readonly Conflict[] {
  if (!mode || against.length < LEAST) return []
  const sorted = against.toSorted((a, b) => a.at - b.at)
  let largest: readonly Vote[] = []
  let from = 0
  sorted.forEach((vote, to) => {
    while ((sorted[from]?.at ?? 0) < vote.at - NEAR_MS) from++
    if (to - from + 1 > largest.length) largest = sorted.slice(from, to + 1)
  })
  const lead = largest[0]
  if (!lead || largest.length < LEAST) return []
  const clocks = new Set(largest.map(({ clock }) => clock))
  const claims = rig.voices.flatMap((voice) => (clocks.has(voice.clock) ? voice.claims.slice(0, 1) : []))
  return [{ code: 'conflict.rig', claims: claims.slice(0, 8), byMs: Math.round(lead.at - mode.at) }]
}
