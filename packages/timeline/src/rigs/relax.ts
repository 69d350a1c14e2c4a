import { pushTo } from '../grouped.ts'
import type { Edge } from './edge.ts'
import type { Grown } from './grow.ts'
import { type Entry, pop, push } from './heap.ts'

/** The offsets of a rig's members, fitted to all of its links at once, in ms after the rig's origin. */
export interface Relaxed {
  readonly rel: Float64Array
  /** Standard deviation of each member's offset to the rig's centre. It grows with the chain of links. */
  readonly sd: Float64Array
}

/** The second pass weighs outlying links down (Cauchy weights). */
const PASSES = 2
const MOST_STEPS = 80

/**
 * Weighted least squares over the used links of each rig (a grounded Laplacian, solved by conjugate gradients). The
 * variance of a member is that of the shortest path to the rig's busiest member, times (members − 1) / links (Foster's
 * theorem: the effective resistances of a network's links sum to members − 1). Kept rigs reuse their previous fit.
 */
export function relax(grown: Grown, used: readonly Edge[], before: Relaxed | undefined): Relaxed {
  const rel = Float64Array.from(grown.rel)
  const sd = new Float64Array(rel.length)
  if (before) takeKept(grown, before, { rel, sd })
  for (const [root, edges] of newRigs(grown, used)) {
    const members = grown.groups.get(root)?.members ?? []
    if (edges.length >= members.length) for (let pass = 0; pass < PASSES; pass++) fit(rel, members, edges, pass > 0)
    const factor = Math.min(1, (members.length - 1) / edges.length)
    for (const [member, variance] of shortestPaths(busiest(edges), edges)) sd[member] = Math.sqrt(variance * factor)
  }
  return { rel, sd }
}

function takeKept(grown: Grown, before: Relaxed, { rel, sd }: Relaxed): void {
  for (let body = 0; body < rel.length; body++) {
    if (!grown.isKept(body)) continue
    rel[body] = before.rel[body] ?? 0
    sd[body] = before.sd[body] ?? 0
  }
}

function newRigs(grown: Grown, used: readonly Edge[]): ReadonlyMap<number, readonly Edge[]> {
  const ofRig = new Map<number, Edge[]>()
  for (const edge of used) if (!grown.isKept(edge.a)) pushTo(ofRig, grown.root[edge.a] ?? 0, edge)
  return ofRig
}

function fit(rel: Float64Array, members: readonly number[], edges: readonly Edge[], isRobust: boolean): void {
  const place = new Map(members.map((member, i) => [member, i]))
  const n = members.length
  const [from, to] = [new Int32Array(edges.length), new Int32Array(edges.length)]
  const weight = new Float64Array(edges.length)
  const diagonal = new Float64Array(n)
  const r = new Float64Array(n)
  edges.forEach((edge, k) => {
    const off = edge.offsetMs - ((rel[edge.b] ?? 0) - (rel[edge.a] ?? 0))
    const w = 1 / edge.sd ** 2 / (isRobust ? 1 + (off / (3 * edge.sd)) ** 2 : 1)
    const [i, j] = [place.get(edge.a) ?? 0, place.get(edge.b) ?? 0]
    from[k] = i
    to[k] = j
    weight[k] = w
    diagonal[i] = (diagonal[i] ?? 0) + w
    diagonal[j] = (diagonal[j] ?? 0) + w
    r[i] = (r[i] ?? 0) - w * off
    r[j] = (r[j] ?? 0) + w * off
  })
  const x = conjugate({ from, to, weight, diagonal, r, n })
  members.forEach((member, i) => {
    rel[member] = (rel[member] ?? 0) + (x[i] ?? 0) - (x[0] ?? 0)
  })
}

interface Network {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly weight: Float64Array
  readonly diagonal: Float64Array
  readonly r: Float64Array
  readonly n: number
}

/**
 * Conjugate gradients with a diagonal preconditioner. The caller removes the null space (a common shift of all
 * members).
 */
function conjugate(network: Network): Float64Array {
  const { diagonal, r, n } = network
  const x = new Float64Array(n)
  const z = new Float64Array(n)
  scale(z, r, diagonal)
  const p = z.slice()
  let rz = dot(r, z)
  const enough = Math.max(rz * 1e-12, 1e-15)
  for (let step = 0; step < MOST_STEPS && rz > enough; step++) {
    const q = laplacianTimes(network, p)
    const curve = dot(p, q)
    if (curve <= 0) break
    addTo(x, p, rz / curve)
    addTo(r, q, -rz / curve)
    scale(z, r, diagonal)
    const next = dot(r, z)
    for (let i = 0; i < n; i++) p[i] = (z[i] ?? 0) + (next / rz) * (p[i] ?? 0)
    rz = next
  }
  return x
}

function laplacianTimes({ from, to, weight, n }: Network, p: Float64Array): Float64Array {
  const q = new Float64Array(n)
  for (let k = 0; k < weight.length; k++) {
    const [i, j] = [from[k] ?? 0, to[k] ?? 0]
    const flow = (weight[k] ?? 0) * ((p[i] ?? 0) - (p[j] ?? 0))
    q[i] = (q[i] ?? 0) + flow
    q[j] = (q[j] ?? 0) - flow
  }
  return q
}

function scale(z: Float64Array, r: Float64Array, diagonal: Float64Array): void {
  for (let i = 0; i < z.length; i++) z[i] = (r[i] ?? 0) / (diagonal[i] || 1)
}

function addTo(x: Float64Array, p: Float64Array, factor: number): void {
  for (let i = 0; i < x.length; i++) x[i] = (x[i] ?? 0) + factor * (p[i] ?? 0)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

function busiest(edges: readonly Edge[]): number {
  const weights = new Map<number, number>()
  for (const { a, b, sd } of edges) for (const end of [a, b]) weights.set(end, (weights.get(end) ?? 0) + 1 / sd ** 2)
  return [...weights].toSorted((x, y) => y[1] - x[1] || x[0] - y[0])[0]?.[0] ?? 0
}

/** Variance of the shortest path to each member (Dijkstra over a binary heap). */
function shortestPaths(start: number, edges: readonly Edge[]): ReadonlyMap<number, number> {
  const around = new Map<number, Edge[]>()
  for (const edge of edges) {
    pushTo(around, edge.a, edge)
    pushTo(around, edge.b, edge)
  }
  const variances = new Map<number, number>()
  const heap: Entry[] = [[0, start]]
  for (let top = pop(heap); top; top = pop(heap)) {
    const [variance, body] = top
    if (variances.has(body)) continue
    variances.set(body, variance)
    for (const edge of around.get(body) ?? []) push(heap, [variance + edge.sd ** 2, edge.a === body ? edge.b : edge.a])
  }
  return variances
}
