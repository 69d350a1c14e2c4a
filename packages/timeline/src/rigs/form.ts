import type { SolvedReason } from '@firsthand/domain'
import type { Body } from '../body.ts'
import { pushTo } from '../grouped.ts'
import { type Edge, tolerance } from './edge.ts'
import { type GrowInput, Growing, type Grown } from './grow.ts'
import { meet } from './meet.ts'

/**
 * Forms rigs from links, the best supported first: officers' links; links in triangles; several agreeing links between
 * two groups; single links that the claims of both sides confirm; links of several groups that put a lone group at the
 * same instant. A link that still stands alone stays open: it places only bodies without another time.
 */
export function formRigs(bodies: readonly Body[], edges: readonly Edge[], given: GrowInput): Grown {
  const growing = new Growing(bodies, edges, given)
  const open = given.before ? edges.filter((edge) => !growing.hasVerdict(edge)) : edges
  const supported = open.filter(({ triangles, kind }) => triangles > 0 && kind !== 'officer').toSorted(bySupport)
  takeNudges(growing, edges)
  takeTriangles(growing, supported, isTimed)
  takeParallels(growing, open)
  // Pairs without a time are joined last. Joined earlier, they would carry a false link from one rig to another.
  takeTriangles(growing, supported, () => true)
  takeParallels(growing, open)
  growing.separateUntimed(edges)
  for (const edge of open)
    if (!growing.hasVerdict(edge)) {
      if (growing.isInOneGroup(edge)) growing.check(edge)
      else growing.setVerdicts([edge], openVerdict(growing, edge))
    }
  return growing
}

const MOST_ROUNDS = 24
const isTimed = (growing: Growing, { a, b }: Edge): boolean =>
  growing.group(a).mode !== undefined || growing.group(b).mode !== undefined

function takeNudges(growing: Growing, edges: readonly Edge[]): void {
  for (const edge of edges) {
    if (edge.kind !== 'officer') continue
    if (growing.isInOneGroup(edge)) {
      growing.check(edge)
      continue
    }
    const shift = growing.shiftOf(edge)
    const { verdict, reason } = growing.judge([edge], shift)
    // An officer's link is rejected only if another officer's pin or the time of receipt contradicts it. Clocks alone
    // do not overrule it.
    if (verdict === 'apart' && reason !== 'claims-disagree')
      growing.setVerdicts([edge], { verdict: 'rejected', reason })
    else {
      growing.join(edge, shift)
      growing.setVerdicts([edge], { verdict: 'used', reason: 'anchor' })
    }
  }
}

function takeTriangles(
  growing: Growing,
  supported: readonly Edge[],
  isEligible: (growing: Growing, edge: Edge) => boolean,
): void {
  for (const edge of supported) {
    if (growing.hasVerdict(edge)) continue
    if (growing.isInOneGroup(edge)) growing.check(edge)
    else if (isEligible(growing, edge)) propose(growing, [edge], growing.shiftOf(edge))
  }
}

const bySupport = (x: Edge, y: Edge): number =>
  y.triangles - x.triangles || y.strength - x.strength || (x.id < y.id ? -1 : 1)

function propose(growing: Growing, edges: readonly Edge[], shift: number): boolean {
  const [first] = edges
  const { verdict, reason } = growing.judge(edges, shift)
  if (first && verdict === 'join') {
    growing.join(first, shift)
    growing.setVerdicts(edges, { verdict: 'used', reason })
    return true
  }
  if (verdict === 'apart') growing.setVerdicts(edges, { verdict: 'rejected', reason })
  return false
}

interface Bundle {
  readonly edges: readonly Edge[]
  readonly shift: number
  /** The root groups of the first edge's ends when the bundle was made. */
  readonly ends: readonly [number, number]
}

/**
 * In each round, agreeing edges between two groups form a bundle, and the largest bundles go first. A pair of groups is
 * tried again only if one of them has grown.
 */
function takeParallels(growing: Growing, edges: readonly Edge[]): void {
  let open = edges
  let grown: ReadonlySet<number> | undefined
  for (let round = 0; round < MOST_ROUNDS; round++) {
    growing.takeGrown()
    open = stillOpen(growing, open)
    takeBundles(
      growing,
      betweenGroups(growing, open, grown).map((list) => largestBundle(growing, list)),
    )
    open = stillOpen(growing, open)
    meet(growing, open, grown)
    grown = growing.takeGrown()
    if (grown.size === 0) return
  }
}

/**
 * Proposes the bundles, the largest first. A group that others join keeps its origin, so several may join it in one
 * round. A group that has joined another waits for the next round.
 */
function takeBundles(growing: Growing, bundles: readonly Bundle[]): void {
  for (const { edges, shift, ends } of bundles.toSorted((x, y) => y.edges.length - x.edges.length || byFirst(x, y))) {
    const [first] = edges
    if (first && growing.rootOf(first.a) === ends[0] && growing.rootOf(first.b) === ends[1])
      propose(growing, edges, shift)
  }
}

/** The edges without a verdict that run between two groups. Edges within one group are checked here and left out. */
function stillOpen(growing: Growing, edges: readonly Edge[]): readonly Edge[] {
  return edges.filter((edge) => {
    if (growing.hasVerdict(edge)) return false
    if (!growing.isInOneGroup(edge)) return true
    growing.check(edge)
    return false
  })
}

/**
 * Edges grouped by the pair of groups that they join. Pairs of which neither group grew in the previous round are left
 * out.
 */
function betweenGroups(
  growing: Growing,
  edges: readonly Edge[],
  grown: ReadonlySet<number> | undefined,
): readonly (readonly Edge[])[] {
  const between = new Map<number, Edge[]>()
  for (const edge of edges) {
    const [x, y] = [growing.rootOf(edge.a), growing.rootOf(edge.b)]
    if (grown && !grown.has(x) && !grown.has(y)) continue
    pushTo(between, Math.min(x, y) * growing.root.length + Math.max(x, y), edge)
  }
  return [...between.values()]
}

const byFirst = (x: Bundle, y: Bundle): number => {
  const [a, b] = [x.edges[0], y.edges[0]]
  if (!a || !b) return 0
  return b.strength - a.strength || (a.id < b.id ? -1 : 1)
}

/**
 * The largest set of edges whose shifts agree. The edges may run in either direction; all shifts are read from the
 * group of the first edge's `a`.
 */
function largestBundle(growing: Growing, edges: readonly Edge[]): Bundle {
  const [first] = edges
  if (!first || edges.length === 1) return bundled(growing, edges, first ? growing.shiftOf(first) : 0)
  const from = growing.rootOf(first.a)
  const read = edges.map((edge) => ({
    edge,
    shift: growing.rootOf(edge.a) === from ? growing.shiftOf(edge) : -growing.shiftOf(edge),
  }))
  let best: typeof read = []
  for (const { edge, shift } of read) {
    const near = read.filter((other) => Math.abs(other.shift - shift) <= tolerance(edge.sd, other.edge.sd))
    if (near.length > best.length) best = near
  }
  const weight = best.reduce((sum, { edge }) => sum + 1 / edge.sd ** 2, 0)
  const mean = best.reduce((sum, { edge, shift }) => sum + shift / edge.sd ** 2, 0) / weight
  // The bundle's direction is that of its first edge.
  const [lead] = best
  const isTurned = lead !== undefined && growing.rootOf(lead.edge.a) !== from
  return bundled(
    growing,
    best.map(({ edge }) => edge),
    isTurned ? -mean : mean,
  )
}

function bundled(growing: Growing, edges: readonly Edge[], shift: number): Bundle {
  const [first] = edges
  return { edges, shift, ends: first ? [growing.rootOf(first.a), growing.rootOf(first.b)] : [-1, -1] }
}

/**
 * The verdict on a link that no rule used. It is rejected if bounds or clocks contradict it; otherwise it is tentative
 * and may still place a group without a time.
 */
function openVerdict(growing: Growing, edge: Edge): { verdict: 'tentative' | 'rejected'; reason: SolvedReason } {
  const { verdict, reason } = growing.judge([edge], growing.shiftOf(edge))
  if (verdict === 'apart') return { verdict: 'rejected', reason }
  // The pin does not have enough links to outvote the clocks.
  if (reason === 'anchor') return { verdict: 'rejected', reason: 'claims-disagree' }
  return { verdict: 'tentative', reason: reason === 'triangle' ? 'alone' : reason }
}
