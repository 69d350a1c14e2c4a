import type { Conflict } from '@firsthand/domain'
import type { Body } from '../body.ts'
import type { Edge } from '../rigs/edge.ts'
import type { Solved } from '../solve-world.ts'

const MOST = 6

/** Links of this body that were not believed: against other links, against claims, against a bound. */
export function linkConflicts(body: Body, { edges, formed, settled, rejectedOf }: Solved): readonly Conflict[] {
  return (rejectedOf.get(body.index) ?? []).slice(0, MOST).map((edge) => {
    const reason = formed.verdicts.get(edge.id)?.reason
    const by = byOf(edge)
    const claims = [edge.id, ...(reason === 'bound' ? boundClaims(edge) : [])]
    return { code: reason === 'bound' ? 'conflict.cycle' : 'conflict.link', claims, byMs: by }
  })

  function byOf(edge: Edge): number {
    const [x, y] = [formed.rigOf[edge.a] ?? 0, formed.rigOf[edge.b] ?? 0]
    const [from, to] = [settled.modes[x], settled.modes[y]]
    const apart = (formed.relaxed.rel[edge.b] ?? 0) - (formed.relaxed.rel[edge.a] ?? 0)
    if (x === y) return Math.round(edge.offsetMs - apart)
    return from && to ? Math.round(edge.offsetMs - (to.at - from.at + apart)) : 0
  }

  /** The cycle: not before, the link, not after. */
  function boundClaims(edge: Edge): readonly string[] {
    return [edge.a, edge.b].flatMap((end) => {
      const by = formed.rigs[formed.rigOf[end] ?? 0]?.roomBy
      return [by?.earliest, by?.latest].filter((one): one is string => one !== undefined && one !== 'received')
    })
  }
}
