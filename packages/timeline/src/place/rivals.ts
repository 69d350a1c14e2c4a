import type { Conflict } from '@firsthand/domain'
import type { Mode } from '../clocks/mode.ts'
import type { FormedRig } from '../rigs/formed.ts'
import { rivalsOf } from '../rigs/split.ts'

/** Fewer clocks than these are merely off, each by its own; unless no more speak for the rig. */
const LEAST = 2

/**
 * Clocks of a rig that agree with one another on another time: whoever made them, both sides are shown. Names the claims.
 */
export function rivalConflicts(rig: FormedRig, mode: Mode | undefined): readonly Conflict[] {
  if (!mode || mode.against.length === 0) return []
  const rivals = rivalsOf(mode)
  const lead = rivals[0]
  const speaking = mode.supporters.filter(({ kind }) => kind === 'clock').length
  if (!lead || rivals.length < Math.min(LEAST, speaking)) return []
  const clocks = new Set(rivals.map(({ clock }) => clock))
  const claims = rig.voices.flatMap((voice) => (clocks.has(voice.clock) ? voice.claims.slice(0, 1) : []))
  return [{ code: 'conflict.rig', claims: claims.slice(0, 8), byMs: Math.round(lead.at - mode.at) }]
}
