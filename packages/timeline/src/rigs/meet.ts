import { pushTo } from '../grouped.ts'
import type { Edge } from './edge.ts'
import type { Growing } from './grow.ts'

/** What one link says of a lone group: where its origin lies, by the group at the other end. */
interface Hint {
  readonly edge: Edge
  readonly at: number
  readonly sd: number
  readonly from: number
  readonly here: number
}

/** Two clocks that are no sharper than this may both agree with a link that lies a siren's period off. */
const SHARP_SD = 700

/**
 * A group that no clock or one clock alone places, and two links from two groups with times of their own that put it at
 * the same instant: what none of them could say alone they say together. Answers whether anything was joined.
 */
export function meet(growing: Growing, edges: readonly Edge[]): boolean {
  const lone = new Map<number, Hint[]>()
  for (const edge of edges) {
    if (growing.isOne(edge) || growing.isRejected(edge)) continue
    hint(growing, edge, edge.a, lone)
    hint(growing, edge, edge.b, lone)
  }
  let isAny = false
  for (const [, hints] of [...lone].toSorted(([x], [y]) => x - y)) isAny = joinAgreeing(growing, hints) || isAny
  return isAny
}

function hint(growing: Growing, edge: Edge, here: number, lone: Map<number, Hint[]>): void {
  const there = here === edge.a ? edge.b : edge.a
  const [mine, theirs] = [growing.group(here), growing.group(there)]
  if (mine.witnesses > 1 || !theirs.mode) return
  const shift = growing.shiftOf(edge)
  const at = theirs.mode.at + (here === edge.b ? shift : -shift)
  const sd = Math.hypot(edge.sd, theirs.mode.sd)
  pushTo(lone, growing.root[here] ?? here, { edge, at, sd, from: growing.root[there] ?? there, here })
}

function joinAgreeing(growing: Growing, hints: readonly Hint[]): boolean {
  const [best = []] = hints
    .map((one) => hints.filter((other) => Math.abs(other.at - one.at) <= 2 * Math.hypot(one.sd, other.sd) + 200))
    .toSorted((x, y) => y.length - x.length)
  if (new Set(best.map(({ from }) => from)).size < 2) return false
  const [lead] = best
  const isTimed = lead !== undefined && growing.group(lead.here).mode !== undefined
  if (!isTimed && best.length < 3 && best.some(({ sd }) => sd > SHARP_SD)) return false
  let isAny = false
  for (const { edge } of best) {
    if (growing.isOne(edge)) continue
    const shift = growing.shiftOf(edge)
    // Several that agree outvote a clock that stands alone; anchors and arrivals they do not.
    const { verdict, reason } = growing.judgeAs(edge, shift)
    if (verdict === 'apart' || reason === 'bound') continue
    growing.join(edge, shift)
    growing.set([edge], { verdict: 'used', reason: 'claims-agree' })
    isAny = true
  }
  return isAny
}
