import { type Bodies, bodiesOf } from './body.ts'
import type { ClockEstimate } from './clocks/estimate.ts'
import { type Settled, settle, type Trace } from './clocks/settle.ts'
import type { Parameters } from './input.ts'
import { contradictedIn, disbelieved, officerShares, weakCuts } from './rigs/disputes.ts'
import { type Edge, edgesOf } from './rigs/edge.ts'
import { buildRigs, type Formed, type Forming, loneRigs, matchRigs, type RigSet } from './rigs/formed.ts'
import { hintsOf } from './rigs/hints.ts'
import { solutionOf } from './solution.ts'
import type { Solution, World } from './world.ts'

/** Clock estimates of an earlier solve: the warm start for a part of the world. */
export type KnownClocks = ReadonlyMap<string, ClockEstimate>

const NOTHING_KNOWN: KnownClocks = new Map()
const NONE: ReadonlySet<string> = new Set()
/**
 * The number of passes that refine the clock estimates. The first estimates (`FIRST_PASSES`) serve only to form the
 * rigs again.
 */
const FIRST_PASSES = 2
const LAST_PASSES = 4
/**
 * Upper bound on the rounds in which contradictory rigs are cut and formed again. A cut may expose another
 * contradiction.
 */
const MOST_ROUNDS = 8

/** The internal state of a solve, from which placements, explanations and the next neighbourhood are made. */
export interface Solved {
  readonly bodies: Bodies
  readonly edges: readonly Edge[]
  readonly formed: RigSet
  readonly settled: Settled
  /** Indexed by body: its rejected links, and its tentative links that clocks on both sides contradict. */
  readonly disbelievedOf: ReadonlyMap<number, readonly Edge[]>
  /**
   * Indexed by rig: 1 if officers' links alone hold it together, 0.5 if officers' and other links do, 0 if only other
   * links do.
   */
  readonly byHand: ReadonlyMap<number, number>
  /**
   * Indexed by rig: how strongly another rig disputes its time. For each other rig, counts the pairs of recordings
   * whose link was overruled by claims, up to that other rig's number of clocks. The largest count is kept.
   */
  readonly contradicted: ReadonlyMap<number, number>
}

/**
 * Solves rigs (bodies that links hold together) and clocks (each device's error) together. First it estimates clocks by
 * satellite times and anchors, judges links by those clocks and forms rigs. Then the estimates from these rigs judge
 * the links once more. Pure; the order of the inputs does not matter.
 */
export const solveWorld = (world: World, p: Parameters): Solution => solutionOf(solveInside(world, p), world, p)

export function solveInside(world: World, p: Parameters, known: KnownClocks = NOTHING_KNOWN): Solved {
  const bodies = bodiesOf(world, p)
  const edges = edgesOf(world, bodies)
  const lone = loneRigs(bodies)
  let rigSet: RigSet = rigSetOf(buildRigs(bodies, lone, { edges: [], clocks: known, banned: NONE }))
  let base: SettledRigs = settleRigs(rigSet, { bodies, known, passes: FIRST_PASSES, before: undefined })
  let settled = base.settled
  const first = mergedClocks(known, settled.clocks)
  let clocks = first
  const banned = new Set<string>()
  let before: Forming['before']
  for (let round = 0; edges.length > 0 && round < MOST_ROUNDS; round++) {
    const rigs = buildRigs(bodies, lone, { edges, clocks, banned, before })
    rigSet = rigSetOf(rigs)
    // The base of the previous round is let go before the hints are gathered.
    const isFirst = round === 0
    base = settleRigs(rigSet, { bodies, known, passes: passesOf(isFirst), before: base })
    const result = settledWithHints({ bodies, edges, base, known, isFirst })
    settled = result.settled
    const cuts = weakCuts(bodies, edges, { rigs: rigSet, settled })
    if ((cuts.length === 0 && round > 0) || round === MOST_ROUNDS - 1) break
    for (const { id } of cuts) banned.add(id)
    // The first round estimated the clocks, so the next forms every rig again. Later rounds form only the cut rigs
    // again.
    if (round > 0) before = { formed: rigs, dirtyRoots: new Set(cuts.map(({ a }) => rigs.grown.root[a] ?? a)) }
    clocks = mergedClocks(
      first,
      mergedClocks(
        new Map([...result.hints].filter(([, h]) => h.corroborated > 1 || h.isByFixes)),
        checkedBySeveral(settled.clocks),
      ),
    )
  }
  // Without links, only satellite times correct clocks.
  if (edges.length === 0) {
    base = settleRigs(rigSet, { bodies, known, passes: passesOf(false), before: base })
    settled = settledWithHints({ bodies, edges, base, known, isFirst: false }).settled
  }
  return {
    ...{ bodies, edges, settled, formed: rigSet },
    disbelievedOf: disbelieved(edges, rigSet),
    byHand: officerShares(edges, rigSet),
    contradicted: contradictedIn(edges, { rigs: rigSet, settled }, bodies),
  }
}

/** Drops the groups: they are large, and the next round needs them only for the rigs that it keeps. */
const rigSetOf = ({ relaxed, rigOf, verdicts, rigs }: Formed): RigSet => ({ relaxed, rigOf, verdicts, rigs })

const passesOf = (isFirst: boolean): number => (isFirst ? FIRST_PASSES : LAST_PASSES)

interface RoundInput {
  readonly bodies: Bodies
  readonly edges: readonly Edge[]
  /** The result without hints. */
  readonly base: SettledRigs
  readonly known: KnownClocks
  readonly isFirst: boolean
}

/** Rigs, their times with the errors of the clocks, and the intermediate results that the next solve reuses. */
interface SettledRigs {
  readonly rigs: RigSet
  readonly settled: Settled
  readonly trace: Trace
}

/**
 * Estimates the times of rigs and the errors of clocks once more, with hints about clocks that no rig has checked. The
 * hints come from satellite times and from links that were not believed.
 */
function settledWithHints({ bodies, edges, base, known, isFirst }: RoundInput): {
  readonly settled: Settled
  readonly hints: KnownClocks
} {
  const hints = hintsOf(bodies, edges, base)
  if (isFirst || hints.size === 0) return { settled: base.settled, hints }
  const withHints = { bodies, known: mergedClocks(known, hints), passes: LAST_PASSES, before: base }
  return { settled: settleRigs(base.rigs, withHints).settled, hints }
}

/** Clocks checked by several rigs. An estimate from one rig alone must not help to judge the links of that rig. */
function checkedBySeveral(clocks: KnownClocks): KnownClocks {
  const checked = new Map<string, ClockEstimate>()
  for (const [clock, estimate] of clocks)
    if (estimate.corroborated > 1 && !clock.startsWith('own:')) checked.set(clock, estimate)
  return checked
}

function mergedClocks(known: KnownClocks, learnt: KnownClocks): KnownClocks {
  if (known.size === 0) return learnt
  const merged = new Map(known)
  for (const [clock, estimate] of learnt) merged.set(clock, estimate)
  return merged
}

interface Settling {
  readonly bodies: Bodies
  readonly known: KnownClocks
  readonly passes: number
  readonly before: SettledRigs | undefined
}

function settleRigs(rigs: RigSet, { bodies: { clocks: names }, known, passes, before }: Settling): SettledRigs {
  const observations = rigs.rigs.map((rig) => rig.observations)
  const bounds = rigs.rigs.map(({ bounds }) => bounds)
  const previous = before && { trace: before.trace, same: matchRigs(rigs, before.rigs) }
  return { rigs, ...settle({ observations, bounds, known, names, passes, before: previous }) }
}
