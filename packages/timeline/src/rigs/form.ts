import type { Body } from '../body.ts'
import type { Vote } from '../clocks/vote.ts'
import { type Edge, tolerance } from './edge.ts'
import { Growing, type Grown } from './grow.ts'

/**
 * Rigs out of links, the best supported first: officers' nudges; links in triangles; several links that agree between
 * two groups; single links that the claims of both sides agree with; several groups that put a lone one at the same
 * instant. What then stands alone stays open: it places only what has no other time.
 */
export function formRigs(
  bodies: readonly Body[],
  edges: readonly Edge[],
  votesOf: (body: Body) => readonly Vote[],
): Grown {
  const growing = new Growing(bodies, votesOf)
  takeNudges(growing, edges)
  takeTriangles(growing, edges)
  for (let round = 0; round < 24; round++) if (!takeParallels(growing, edges)) break
  for (const edge of edges)
    if (!growing.verdicts.has(edge.id)) {
      if (growing.isOne(edge)) growing.check(edge)
      else growing.set([edge], openVerdict(growing, edge))
    }
  return growing
}

function takeNudges(growing: Growing, edges: readonly Edge[]): void {
  for (const edge of edges) {
    if (edge.kind !== 'officer') continue
    if (growing.isOne(edge)) {
      growing.check(edge)
      continue
    }
    const shift = growing.shiftOf(edge)
    const { verdict, reason } = growing.judge([edge], shift)
    // Only another anchor or an arrival stands against an officer's own eye.
    if (verdict === 'apart' && reason !== 'claims-disagree') growing.set([edge], { verdict: 'rejected', reason })
    else {
      growing.join(edge, shift)
      growing.set([edge], { verdict: 'used', reason: 'anchor' })
    }
  }
}

function takeTriangles(growing: Growing, edges: readonly Edge[]): void {
  const supported = edges.filter(({ triangles, kind }) => triangles > 0 && kind !== 'officer')
  for (const edge of supported.toSorted(bySupport)) {
    if (growing.isOne(edge)) growing.check(edge)
    else propose(growing, [edge], growing.shiftOf(edge))
  }
}

const bySupport = (x: Edge, y: Edge): number =>
  y.triangles - x.triangles || y.strength - x.strength || (x.id < y.id ? -1 : 1)

function propose(growing: Growing, edges: readonly Edge[], shift: number): boolean {
  const [first] = edges
  const { verdict, reason } = growing.judge(edges, shift)
  if (first && verdict === 'join') {
    growing.join(first, shift)
    growing.set(edges, { verdict: 'used', reason })
    return true
  }
  if (verdict === 'apart') growing.set(edges, { verdict: 'rejected', reason })
  return false
}

interface Bundle {
  readonly edges: readonly Edge[]
  readonly shift: number
}

/** One round: between each pair of groups the edges that agree; the largest bundles first, each group once a round. */
function takeParallels(growing: Growing, edges: readonly Edge[]): boolean {
  const between = new Map<string, Edge[]>()
  for (const edge of edges) {
    if (growing.verdicts.get(edge.id)?.verdict === 'rejected') continue
    if (growing.isOne(edge)) {
      if (!growing.verdicts.has(edge.id)) growing.check(edge)
      continue
    }
    const [x, y] = [growing.root[edge.a] ?? 0, growing.root[edge.b] ?? 0]
    const key = x < y ? `${x}:${y}` : `${y}:${x}`
    const list = between.get(key)
    if (list) list.push(edge)
    else between.set(key, [edge])
  }
  const bundles = [...between.values()].map((list) => largestBundle(growing, list))
  bundles.sort((x, y) => y.edges.length - x.edges.length || byFirst(x, y))
  const touched = new Set<number>()
  let isAny = false
  for (const { edges: bundle, shift } of bundles) {
    const [first] = bundle
    if (!first) continue
    const ends = [growing.root[first.a] ?? 0, growing.root[first.b] ?? 0]
    if (ends.some((end) => touched.has(end))) {
      isAny = true
      continue
    }
    if (!propose(growing, bundle, shift)) continue
    for (const end of ends) touched.add(end)
    isAny = true
  }
  return meet(growing, edges) || isAny
}

const byFirst = (x: Bundle, y: Bundle): number => {
  const [a, b] = [x.edges[0], y.edges[0]]
  if (!a || !b) return 0
  return b.strength - a.strength || (a.id < b.id ? -1 : 1)
}

/** Edges between the same two groups may run either way: all are read from the group of the first one's `a`. */
function largestBundle(growing: Growing, edges: readonly Edge[]): Bundle {
  const [first] = edges
  if (!first || edges.length === 1) return { edges, shift: first ? growing.shiftOf(first) : 0 }
  const from = growing.root[first.a]
  const read = edges.map((edge) => ({
    edge,
    shift: growing.root[edge.a] === from ? growing.shiftOf(edge) : -growing.shiftOf(edge),
  }))
  let best: typeof read = []
  for (const { edge, shift } of read) {
    const near = read.filter((other) => Math.abs(other.shift - shift) <= tolerance(edge.sd, other.edge.sd))
    if (near.length > best.length) best = near
  }
  const weight = best.reduce((sum, { edge }) => sum + 1 / edge.sd ** 2, 0)
  const mean = best.reduce((sum, { edge, shift }) => sum + shift / edge.sd ** 2, 0) / weight
  // The first of the bundle says which way it is read.
  const [lead] = best
  const isTurned = lead !== undefined && growing.root[lead.edge.a] !== from
  return { edges: best.map(({ edge }) => edge), shift: isTurned ? -mean : mean }
}

/**
 * A group that no clock or one clock alone places, and two links from two groups with times of their own that put it at
 * the same instant: what none of them could say alone they say together.
 */
function meet(growing: Growing, edges: readonly Edge[]): boolean {
  const lone = new Map<
    number,
    { readonly edge: Edge; readonly at: number; readonly sd: number; readonly from: number }[]
  >()
  for (const edge of edges) {
    if (growing.isOne(edge) || growing.verdicts.get(edge.id)?.verdict === 'rejected') continue
    for (const [here, there] of [
      [edge.a, edge.b],
      [edge.b, edge.a],
    ] as const) {
      const [mine, theirs] = [growing.group(here), growing.group(there)]
      if (mine.witnesses > 1 || !theirs.mode || (theirs.witnesses <= mine.witnesses && mine.mode)) continue
      const shift = growing.shiftOf(edge)
      const at = theirs.mode.at + (here === edge.b ? shift : -shift)
      const key = growing.root[here] ?? here
      const list = lone.get(key) ?? []
      list.push({ edge, at, sd: Math.hypot(edge.sd, theirs.mode.sd), from: growing.root[there] ?? there })
      lone.set(key, list)
    }
  }
  let isAny = false
  for (const [, list] of [...lone].toSorted(([x], [y]) => x - y)) {
    const best = list
      .map((one) => list.filter((other) => Math.abs(other.at - one.at) <= 3 * Math.hypot(one.sd, other.sd) + 500))
      .toSorted((x, y) => y.length - x.length)[0]
    if (!best || new Set(best.map(({ from }) => from)).size < 2) continue
    for (const { edge } of best) {
      if (growing.isOne(edge)) continue
      const shift = growing.shiftOf(edge)
      const { verdict } = growing.judge([edge, edge], shift)
      if (verdict !== 'join') continue
      growing.join(edge, shift)
      growing.set([edge], { verdict: 'used', reason: 'claims-agree' })
      isAny = true
    }
  }
  return isAny
}

/** Between two that know their times it contradicts; where one knows none it may place that one, tentatively. */
function openVerdict(growing: Growing, edge: Edge): { verdict: 'tentative' | 'rejected'; reason: string } {
  const { verdict, reason } = growing.judge([edge], growing.shiftOf(edge))
  return verdict === 'apart'
    ? { verdict: 'rejected', reason }
    : { verdict: 'tentative', reason: reason === 'triangle' ? 'alone' : reason }
}
