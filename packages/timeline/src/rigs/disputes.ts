import type { Bodies } from '../body.ts'
import type { Mode } from '../clocks/mode.ts'
import type { Settled } from '../clocks/settle.ts'
import { pushTo } from '../grouped.ts'
import type { Edge } from './edge.ts'
import type { FormedRig, RigSet } from './formed.ts'
import { isBeyond, rivalsOf, weakCut } from './split.ts'

/** Rigs and their settled times. */
export interface State {
  readonly rigs: RigSet
  readonly settled: Settled
}

const isContradictory = (mode: Mode | undefined, rig: FormedRig | undefined): boolean =>
  mode !== undefined && rig !== undefined && (isBeyond(mode, rig) || rivalsOf(mode).length > 1)

/** The links to cut, over all rigs, so that each part of a contradictory rig keeps the time of its own clocks. */
export function weakCuts(bodies: Bodies, edges: readonly Edge[], { rigs, settled }: State): readonly Edge[] {
  const contradictory = new Set(
    settled.modes.flatMap((mode, index) => (isContradictory(mode, rigs.rigs[index]) ? [index] : [])),
  )
  if (contradictory.size === 0) return []
  const used = new Map<number, Edge[]>()
  for (const edge of edges) {
    const rig = rigs.rigOf[edge.a] ?? 0
    if (contradictory.has(rig) && edge.kind !== 'officer' && rigs.verdicts[edge.at]?.verdict === 'used')
      pushTo(used, rig, edge)
  }
  return [...used].flatMap(([index, held]) => {
    const rig = rigs.rigs[index]
    return rig ? weakCut({ rig, mode: settled.modes[index], edges: held, bodies }) : []
  })
}

/** Indexed by body: its rejected links, and its tentative links that clocks on both sides contradict. */
export function disbelieved(edges: readonly Edge[], { verdicts }: RigSet): ReadonlyMap<number, readonly Edge[]> {
  const of = new Map<number, Edge[]>()
  for (const edge of edges) {
    const verdict = verdicts[edge.at]
    const isOpen = verdict?.verdict === 'tentative' && verdict.reason === 'claims-disagree'
    if (verdict?.verdict !== 'rejected' && !isOpen) continue
    pushTo(of, edge.a, edge)
    pushTo(of, edge.b, edge)
  }
  return of
}

/**
 * Indexed by rig: how strongly another rig disputes its time. The links between two rigs that claims overruled are
 * counted, once for each pair of recordings. The other rig's number of clocks limits this count. The highest count over
 * all other rigs is kept. One such link means nothing; several are a dispute.
 */
export function contradictedIn(
  edges: readonly Edge[],
  { rigs, settled }: State,
  bodies: Bodies,
): ReadonlyMap<number, number> {
  const between = new Map<string, Set<string>>()
  for (const { at, a, b } of edges) {
    const verdict = rigs.verdicts[at]
    const [x, y] = [rigs.rigOf[a] ?? 0, rigs.rigOf[b] ?? 0]
    if (verdict?.reason !== 'claims-disagree' || x === y) continue
    const pair = `${bodies.list[a]?.origin}:${bodies.list[b]?.origin}`
    for (const key of [`${x}:${y}`, `${y}:${x}`]) between.set(key, (between.get(key) ?? new Set()).add(pair))
  }
  const most = new Map<number, number>()
  for (const [key, pairs] of between) {
    const [x = 0, y = 0] = key.split(':').map(Number)
    const clocks = settled.modes[y]?.supporters.filter(({ kind }) => kind !== 'memory').length ?? 0
    most.set(x, Math.max(most.get(x) ?? 0, Math.min(pairs.size, clocks)))
  }
  return most
}

/**
 * Indexed by rig: 1 if officers' links alone hold it together, 0.5 if officers' and other links do, 0 if only other
 * links do.
 */
export function officerShares(edges: readonly Edge[], { verdicts, rigOf }: RigSet): ReadonlyMap<number, number> {
  const kinds = new Map<number, Set<boolean>>()
  for (const edge of edges) {
    if (verdicts[edge.at]?.verdict !== 'used') continue
    const rig = rigOf[edge.a] ?? 0
    kinds.set(rig, (kinds.get(rig) ?? new Set()).add(edge.kind === 'officer'))
  }
  return new Map([...kinds].map(([rig, of]) => [rig, of.size === 2 ? 0.5 : of.has(true) ? 1 : 0]))
}
