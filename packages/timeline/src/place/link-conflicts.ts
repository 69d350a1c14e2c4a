import type { Conflict } from '@firsthand/domain'
import type { Body } from '../body.ts'
import type { Edge } from '../rigs/edge.ts'
import type { Solved } from '../solve-world.ts'

const MOST = 50

/**
 * Conflicts for the links of this body (items with the same bytes) that were not believed: they contradict other links,
 * claims or a bound.
 */
export function linkConflicts(body: Body, solved: Solved): readonly Conflict[] {
  const rejected = solved.disbelievedOf.get(body.index)
  if (!rejected) return []
  return rejected.slice(0, MOST).map((edge) => {
    const isBound = solved.formed.verdicts[edge.at]?.reason === 'bound'
    const named = edge.kind === 'twin' ? [] : [edge.id, ...edge.duplicates]
    const claims = [...named, ...(isBound ? boundClaims(edge, solved) : [])]
    const code = isBound ? 'conflict.cycle' : edge.kind === 'twin' ? 'conflict.twin' : 'conflict.link'
    return { code, claims, byMs: byOf(edge, solved) }
  })
}

/** How far the link's offset differs from the solved distance, ms. */
function byOf({ a, b, offsetMs }: Edge, { formed, settled }: Solved): number {
  const [x, y] = [formed.rigOf[a] ?? 0, formed.rigOf[b] ?? 0]
  const [from, to] = [settled.modes[x], settled.modes[y]]
  const apart = (formed.relaxed.rel[b] ?? 0) - (formed.relaxed.rel[a] ?? 0)
  if (x === y) return Math.round(offsetMs - apart)
  return from && to ? Math.round(offsetMs - (to.at - from.at + apart)) : 0
}

/** The claims that bound the two rigs of a link: the earliest and the latest bound of each end. */
const boundClaims = ({ a, b }: Edge, { formed }: Solved): readonly string[] =>
  [a, b].flatMap((end) => {
    const by = formed.rigs[formed.rigOf[end] ?? 0]?.boundedBy
    return [by?.earliest, by?.latest].filter((one): one is string => one !== undefined && one !== 'received')
  })
