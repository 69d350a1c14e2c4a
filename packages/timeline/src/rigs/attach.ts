import type { Solved } from '../solve-world.ts'
import type { Edge } from './edge.ts'

/** A rig without a time of its own, placed by one unsupported link to another rig. */
export interface Attached {
  /** The rig's origin, epoch ms, and its standard deviation if the link is right. */
  readonly at: number
  readonly sd: number
  readonly link: string
  /** Index of the rig whose clocks the time comes from: at the end of the chain of links. */
  readonly source: number
}

/**
 * Attaches rigs without a time of their own, the strongest link first. Chains grow link by link. Each rig is attached
 * at most once. Indexed by rig.
 */
export function attach(solved: Solved): ReadonlyMap<number, Attached> {
  const attached = new Map<number, Attached>()
  let open = solved.edges
    .filter(({ at }) => solved.formed.verdicts[at]?.verdict === 'tentative')
    .toSorted((x, y) => y.strength - x.strength || (x.id < y.id ? -1 : 1))
  for (let before = Infinity; open.length < before; ) {
    before = open.length
    open = open.filter((edge) => !attachEdge(edge, solved, attached))
  }
  return attached
}

type Known = Pick<Attached, 'at' | 'sd' | 'source'>

/**
 * Gives the end of the edge that has no time a time from the other end. Returns false if neither end has a time yet.
 * Such an edge is tried again.
 */
function attachEdge(edge: Edge, solved: Solved, attached: Map<number, Attached>): boolean {
  const { rigOf, relaxed } = solved.formed
  const [x, y] = [rigOf[edge.a] ?? 0, rigOf[edge.b] ?? 0]
  const positionOf = (rig: number): Known | undefined => {
    const mode = solved.settled.modes[rig]
    const isTimed = mode?.supporters.some(({ kind }) => kind !== 'memory') === true
    return isTimed ? { at: mode.at, sd: mode.sd, source: rig } : attached.get(rig)
  }
  const [from, to] = [positionOf(x), positionOf(y)]
  if (!from && !to) return false
  if (from && to) return true
  const shift = (relaxed.rel[edge.a] ?? 0) + edge.offsetMs - (relaxed.rel[edge.b] ?? 0)
  if (from) attached.set(y, hung(edge, from, shift))
  else if (to) attached.set(x, hung(edge, to, -shift))
  return true
}

const hung = ({ id, sd }: Edge, { at, sd: known, source }: Known, shift: number): Attached => ({
  at: at + shift,
  sd: Math.hypot(known, sd),
  link: id,
  source,
})
