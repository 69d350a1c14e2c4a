import { pushTo } from '../grouped.ts'
import { type Edge, VAGUE_SD } from './edge.ts'
import type { Growing } from './grow.ts'

/** One link's estimate of a lone group's origin, from the group at its other end. */
interface Hint {
  readonly edge: Edge
  readonly at: number
  readonly sd: number
  readonly from: number
  readonly here: number
}

/**
 * Largest sd at which two hints suffice, ms. Vaguer clocks may both agree with a link that is off by a siren's period.
 */
const SHARP_SD = 700
/** A time that is vaguer than this agrees with too many others to be a second source, ms. */
const WIDEST_SD = 60_000

/**
 * Joins an untimed group to timed groups if links from at least two of them put it at the same instant. One such link
 * would not be enough. Untimed here means that at most one clock places the group.
 * `edges`: the edges without a verdict. `grown`: only links at these groups and at their neighbours are tried;
 * undefined means all.
 */
export function meet(growing: Growing, edges: readonly Edge[], grown: ReadonlySet<number> | undefined): void {
  const near = grown && withNeighbours(growing, edges, grown)
  const lone = new Map<number, Hint[]>()
  for (const edge of edges) {
    if (!near || near.has(growing.rootOf(edge.a))) addHint(growing, edge, edge.a, lone)
    if (!near || near.has(growing.rootOf(edge.b))) addHint(growing, edge, edge.b, lone)
  }
  for (const [, hints] of [...lone].toSorted(([x], [y]) => x - y)) if (hints.length > 1) joinAgreeing(growing, hints)
}

/** The groups that grew and their neighbours. */
function withNeighbours(growing: Growing, edges: readonly Edge[], grown: ReadonlySet<number>): ReadonlySet<number> {
  const near = new Set(grown)
  for (const edge of edges) {
    const [x, y] = [growing.rootOf(edge.a), growing.rootOf(edge.b)]
    if (grown.has(x)) near.add(y)
    if (grown.has(y)) near.add(x)
  }
  return near
}

function addHint(growing: Growing, edge: Edge, here: number, lone: Map<number, Hint[]>): void {
  const there = here === edge.a ? edge.b : edge.a
  const [mine, theirs] = [growing.group(here), growing.group(there)]
  if (mine.clockWeight > 1 || !theirs.mode || theirs.mode.sd > WIDEST_SD || edge.sd > VAGUE_SD) return
  const shift = growing.shiftOf(edge)
  const at = theirs.mode.at + (here === edge.b ? shift : -shift)
  const sd = Math.hypot(edge.sd, theirs.mode.sd)
  pushTo(lone, growing.root[here] ?? here, { edge, at, sd, from: growing.root[there] ?? there, here })
}

/** The largest set of hints that agree with one of them; of several, that of the first. */
function mostAgreeing(hints: readonly Hint[]): readonly Hint[] {
  let best: readonly Hint[] = []
  for (const one of hints) {
    const near = hints.filter((other) => Math.abs(other.at - one.at) <= 2 * Math.hypot(one.sd, other.sd) + 200)
    if (near.length > best.length) best = near
  }
  return best
}

function joinAgreeing(growing: Growing, hints: readonly Hint[]): void {
  const best = mostAgreeing(hints)
  const pairs = new Set(best.map(({ edge }) => `${growing.originOf(edge.a)}:${growing.originOf(edge.b)}`))
  if (pairs.size < 2 || new Set(best.map(({ from }) => from)).size < 2) return
  const [lead] = best
  const isTimed = lead !== undefined && growing.group(lead.here).mode !== undefined
  if (!isTimed && best.length < 3 && best.some(({ sd }) => sd > SHARP_SD)) return
  for (const { edge } of best) {
    if (growing.isInOneGroup(edge)) continue
    const shift = growing.shiftOf(edge)
    // Several links that agree outvote a lone clock, but not an anchor or an arrival.
    const { verdict, reason } = growing.judgeParallel(edge, shift)
    if (verdict === 'apart' || reason === 'bound') continue
    growing.join(edge, shift)
    growing.setVerdicts([edge], { verdict: 'used', reason: 'claims-agree' })
  }
}
