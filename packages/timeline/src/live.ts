import type { Placement } from '@firsthand/domain'
import type { ClockEstimate } from './clocks/estimate.ts'
import type { Parameters } from './input.ts'
import { MutableWorld } from './mutable-world.ts'
import { solutionOf } from './solution.ts'
import { type KnownClocks, solveInside } from './solve-world.ts'
import type { Change, LiveWorld, Rig, Solution, World } from './world.ts'

/**
 * A world that is solved as it grows. A change solves only its neighbourhood: the touched items, the items linked with
 * them and their rigs, up to an upper bound. The clock estimates of the last settled solve are the warm start.
 */
export function openLive(start: World, p: Parameters): LiveWorld {
  const kept = new MutableWorld(start)
  const placements = new Map<string, Placement>()
  let known: KnownClocks = new Map()
  let rigOf: ReadonlyMap<string, Rig> = new Map()

  function apply(change: Change): readonly Placement[] {
    // Clock estimates may rest on a withdrawn pin, so they are dropped.
    if (kept.isUnpinnedBy(change)) known = new Map()
    const touched = kept.take(change)
    for (const id of change.gone ?? []) placements.delete(id)
    if (touched.length === 0) return []
    const near = kept.around(touched)
    const part = kept.part(near)
    const solution = solutionOf(solveInside(part, p, known), part, p)
    const own = new Set(touched)
    // If the neighbourhood holds only part of a rig, the untouched members of that rig keep their placements. The last
    // solve of the whole world knew more about them.
    const answer = solution.placements.filter(({ item }) => own.has(item) || isWhole(rigOf.get(item), near))
    for (const placement of answer) placements.set(placement.item, placement)
    return answer
  }

  function settle(): Solution {
    const all = kept.world()
    const inside = solveInside(all, p)
    const solution = solutionOf(inside, all, p)
    known = knownOf(inside.settled.clocks)
    rigOf = new Map(solution.rigs.flatMap((rig) => rig.members.map(({ item }) => [item, rig] as const)))
    placements.clear()
    for (const placement of solution.placements) placements.set(placement.item, placement)
    return solution
  }

  return { apply, settle, world: () => kept.world(), current: () => placements }
}

const isWhole = (rig: Rig | undefined, near: ReadonlySet<string>): boolean =>
  rig === undefined || rig.members.every(({ item }) => near.has(item))

/** Leaves out clocks that were read from a single file: they are estimated from that file each time. */
const knownOf = (clocks: ReadonlyMap<string, ClockEstimate>): KnownClocks =>
  new Map([...clocks].filter(([clock, { corroborated }]) => corroborated > 0 && !clock.startsWith('own:')))
