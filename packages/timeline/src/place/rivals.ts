import type { Conflict } from '@firsthand/domain'
import type { Position } from './place-body.ts'

/** Fewer clocks than these, and a small part of all, are merely off, each by its own. */
const LEAST = 2
const NEAR_MS = 10_000

/**
 * Clocks of a rig that agree with one another on another time: whoever made them, both sides are shown. Names the claims.
 */
export function rivalConflict({ mode, rig }: Position): readonly Conflict[] {
  if (!mode) return []
  const against = mode.against.filter(({ kind, wrong }) => kind !== 'told' && wrong < 1)
  if (against.length < LEAST) return []
  const groups = against.map((one) => against.filter((other) => Math.abs(other.at - one.at) <= NEAR_MS))
  const [largest] = groups.toSorted((a, b) => b.length - a.length || (a[0]?.at ?? 0) - (b[0]?.at ?? 0))
  const lead = largest?.[0]
  if (!largest || !lead || largest.length < LEAST) return []
  const clocks = new Set(largest.map(({ clock }) => clock))
  const claims = rig.voices.flatMap((voice) => (clocks.has(voice.clock) ? voice.claims.slice(0, 1) : []))
  return [{ code: 'conflict.rig', claims: claims.slice(0, 8), byMs: Math.round(lead.at - mode.at) }]
}
