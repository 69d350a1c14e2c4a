import type { Conflict } from '@firsthand/domain'
import type { Mode } from '../clocks/mode.ts'
import type { FormedRig } from '../rigs/formed.ts'
import { rivalsOf } from '../rigs/split.ts'

/**
 * Fewer dissenting clocks than this count as independent errors. A single dissenting clock suffices for a conflict if
 * it is half of those that agree with the rig's time: then the rig's grade says that it is disputed.
 */
const LEAST = 2

/**
 * A conflict if a cluster of the rig's clocks agrees on another time. It names that cluster's claims, whoever sent
 * them.
 */
export function rivalConflicts(rig: FormedRig, mode: Mode | undefined): readonly Conflict[] {
  if (!mode || mode.against.length === 0) return []
  const rivals = rivalsOf(mode)
  const lead = rivals[0]
  const agreeing = mode.supporters.filter(({ kind }) => kind === 'clock').length
  if (!lead || rivals.length < Math.min(LEAST, agreeing / 2)) return []
  const clocks = new Set(rivals.map(({ clock }) => clock))
  const claims = rig.observations.flatMap((observation) =>
    clocks.has(observation.clock) ? observation.claims.slice(0, 1) : [],
  )
  return [{ code: 'conflict.rig', claims: claims.slice(0, 8), byMs: Math.round(lead.at - mode.at) }]
}
