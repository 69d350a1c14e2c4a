import type { Conflict } from '@firsthand/domain'
import { pushTo } from '../grouped.ts'
import type { Attached } from '../rigs/attach.ts'
import { type Edge, tolerance } from '../rigs/edge.ts'
import type { Solved } from '../solve-world.ts'

/**
 * Conflicts of open links, indexed by body. A recording without a time stands where its strongest open link puts it;
 * another open link of its rig that says otherwise is a conflict at both ends. One of the two links is wrong, or the
 * times at their other ends are.
 */
export function openLinkConflicts(
  solved: Solved,
  attached: ReadonlyMap<number, Attached>,
): ReadonlyMap<number, readonly Conflict[]> {
  const conflicts = new Map<number, Conflict[]>()
  if (attached.size === 0) return conflicts
  for (const edge of solved.edges) {
    const byMs = missedBy(edge, solved, attached)
    if (byMs === undefined) continue
    const claims = edge.kind === 'twin' ? [] : [edge.id, ...edge.duplicates]
    const conflict = { code: edge.kind === 'twin' ? 'conflict.twin' : 'conflict.link', claims, byMs: Math.round(byMs) }
    pushTo(conflicts, edge.a, conflict)
    pushTo(conflicts, edge.b, conflict)
  }
  return conflicts
}

type Known = Pick<Attached, 'at' | 'sd'>

/**
 * By how much an open link misses the times of its ends, ms, if another open link placed one of them. Undefined if it
 * fits. Links that clocks on both sides contradict are conflicts already (`disbelievedOf`).
 */
function missedBy(edge: Edge, solved: Solved, attached: ReadonlyMap<number, Attached>): number | undefined {
  const { rigOf, relaxed, verdicts } = solved.formed
  const verdict = verdicts[edge.at]
  if (verdict?.verdict !== 'tentative' || verdict.reason === 'claims-disagree') return undefined
  const [x, y] = [rigOf[edge.a] ?? 0, rigOf[edge.b] ?? 0]
  if (!attached.has(x) && !attached.has(y)) return undefined
  const timeOf = (rig: number): Known | undefined => attached.get(rig) ?? solved.settled.modes[rig]
  const [from, to] = [timeOf(x), timeOf(y)]
  if (!from || !to) return undefined
  const shift = (relaxed.rel[edge.a] ?? 0) + edge.offsetMs - (relaxed.rel[edge.b] ?? 0)
  const off = shift - (to.at - from.at)
  return Math.abs(off) > tolerance(edge.sd, from.sd, to.sd) ? off : undefined
}
