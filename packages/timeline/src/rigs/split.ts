import type { Bodies } from '../body.ts'
import type { Mode } from '../clocks/mode.ts'
import type { Vote } from '../clocks/vote.ts'
import { pushTo } from '../grouped.ts'
import type { Edge } from './edge.ts'
import type { FormedRig } from './formed.ts'
import { isZone } from './judge.ts'

/** Clocks this close to one another tell the same time. */
const NEAR_MS = 10_000
/** Upper bound on the links of a cut. */
const WIDEST_CUT = 24

interface ContradictoryRig {
  readonly rig: FormedRig
  readonly mode: Mode | undefined
  readonly edges: readonly Edge[]
  readonly bodies: Bodies
}

/**
 * Finds the links to cut in a rig whose clocks form two contradicting camps joined by few links. Uses the minimum cut
 * between the camps (Ford–Fulkerson, unit capacities). Returns links only if the cut is smaller than the number of
 * dissenting clocks, because then the links are likelier to be wrong than the clocks. Dissenting clocks count half if
 * they are off by a whole zone, because they share that mistake easily.
 */
export function weakCut(contradictory: ContradictoryRig): readonly Edge[] {
  const { rig, mode, edges, bodies } = contradictory
  const bound = boundCut(contradictory)
  if (bound.length > 0) return bound
  const rivals = mode ? rivalsOf(mode) : []
  const lead = rivals[0]
  if (!mode || !lead || rivals.length < 2) return []
  const isByZone = isZone(Math.abs(lead.at - mode.at), NEAR_MS)
  const most = Math.min(WIDEST_CUT, isByZone ? Math.floor(rivals.length / 2) : rivals.length)
  const from = membersOf(mode.supporters, rig, bodies)
  const to = membersOf(rivals, rig, bodies)
  for (const body of to) from.delete(body)
  if (from.size === 0 || to.size === 0 || most === 0) return []
  return smallestCut(edges, { from, to, most })
}

/**
 * The links to cut if several clocks agree on a time that lies after the arrival of one member. An arrival is never
 * wrong, so a wrong link must have tied that member to these clocks.
 */
function boundCut({ rig, mode, edges, bodies }: ContradictoryRig): readonly Edge[] {
  if (!mode || mode.supporters.length < 2 || !isBeyond(mode, rig)) return []
  const from = membersOf(mode.supporters, rig, bodies)
  const to = new Set(rig.bounding)
  for (const body of to) from.delete(body)
  return from.size === 0 || to.size === 0 ? [] : smallestCut(edges, { from, to, most: WIDEST_CUT })
}

export const isBeyond = ({ free, sd }: Mode, { bounds }: FormedRig): boolean =>
  free > bounds.latest + 4 * sd + 2_000 || free < bounds.earliest - 4 * sd - 2_000

/** The largest cluster of dissenting clocks that agree with one another. */
export function rivalsOf({ against }: Pick<Mode, 'against'>): readonly Vote[] {
  const sorted = against.filter(({ kind, wrong }) => kind !== 'memory' && wrong < 1).toSorted((a, b) => a.at - b.at)
  let largest: readonly Vote[] = []
  let from = 0
  for (const [to, vote] of sorted.entries()) {
    while ((sorted[from]?.at ?? 0) < vote.at - NEAR_MS) from++
    if (to - from + 1 > largest.length) largest = sorted.slice(from, to + 1)
  }
  return largest
}

function membersOf(votes: readonly Vote[], rig: FormedRig, bodies: Bodies): Set<number> {
  const clocks = new Set(votes.map(({ clock }) => clock))
  return new Set(
    rig.members.filter((member) => bodies.list[member]?.readings.some(({ clock }) => clocks.has(clock)) ?? false),
  )
}

interface Sides {
  readonly from: ReadonlySet<number>
  readonly to: ReadonlySet<number>
  readonly most: number
}

/** The edges of the minimum cut, or none if it is wider than `most`. */
function smallestCut(edges: readonly Edge[], { from, to, most }: Sides): readonly Edge[] {
  const around = new Map<number, Edge[]>()
  for (const edge of edges) {
    pushTo(around, edge.a, edge)
    pushTo(around, edge.b, edge)
  }
  // The unit flow on each edge: +1 from a to b, −1 back.
  const flow = new Map<Edge, number>()
  for (let units = 0; ; units++) {
    const { steps, reached } = path(around, flow, { from, to })
    if (!steps) return edges.filter(({ a, b }) => reached.has(a) !== reached.has(b))
    if (units >= most) return []
    for (const { edge, sign } of steps) flow.set(edge, (flow.get(edge) ?? 0) + sign)
  }
}

interface Step {
  readonly edge: Edge
  readonly sign: number
}

interface Path {
  readonly steps: readonly Step[] | undefined
  readonly reached: ReadonlySet<number>
}

function path(around: Around, flow: ReadonlyMap<Edge, number>, { from, to }: Pick<Sides, 'from' | 'to'>): Path {
  const arrivedBy = new Map<number, Step>()
  const reached = new Set(from)
  const queue = [...from]
  for (const body of queue)
    for (const step of stepsFrom(body, around, flow)) {
      const next = endOf(step)
      if (reached.has(next)) continue
      reached.add(next)
      arrivedBy.set(next, step)
      queue.push(next)
      if (to.has(next)) return { steps: pathTo(next, arrivedBy), reached }
    }
  return { steps: undefined, reached }
}

type Around = ReadonlyMap<number, readonly Edge[]>

/** The edges of `body` that still have capacity in the direction away from it. */
const stepsFrom = (body: number, around: Around, flow: ReadonlyMap<Edge, number>): readonly Step[] =>
  (around.get(body) ?? [])
    .map((edge) => ({ edge, sign: edge.a === body ? 1 : -1 }))
    .filter(({ edge, sign }) => (flow.get(edge) ?? 0) * sign <= 0)

const endOf = ({ edge, sign }: Step): number => (sign > 0 ? edge.b : edge.a)

function pathTo(end: number, arrivedBy: ReadonlyMap<number, Step>): readonly Step[] {
  const steps: Step[] = []
  for (let step = arrivedBy.get(end), at = end; step; step = arrivedBy.get(at)) {
    steps.push(step)
    at = step.sign > 0 ? step.edge.a : step.edge.b
  }
  return steps
}
