import type { LiveWorld, OpenLiveWorld, Solution, SolveWorld, World } from '@firsthand/timeline'
import * as timeline from '@firsthand/timeline'

/** What is measured; where the engine cannot solve a world yet, each item alone. */
export interface Engine {
  readonly name: string
  solve(world: World): Solution
  readonly open: ((world: World) => LiveWorld) | undefined
}

interface Exports {
  readonly solve: typeof timeline.solve
  readonly solveWorld?: SolveWorld
  readonly openLive?: OpenLiveWorld
}

export function engineOf(exports: Exports = timeline): Engine {
  const { solve, solveWorld, openLive } = exports
  const p = timeline.DEFAULT_PARAMETERS
  if (solveWorld === undefined)
    return {
      name: `${timeline.ENGINE}, each item alone`,
      open: undefined,
      solve: ({ items, hints, links }) => ({
        engine: timeline.ENGINE,
        placements: solve(items, hints, p).toSorted((a, b) => (a.item < b.item ? -1 : 1)),
        rigs: [],
        clocks: [],
        links: links.map(({ id }) => ({ link: id, verdict: 'tentative', reason: 'alone', residualMs: 0 })),
      }),
    }
  return {
    name: timeline.ENGINE,
    solve: (world) => solveWorld(world, p),
    open: openLive === undefined ? undefined : (world) => openLive(world, p),
  }
}
