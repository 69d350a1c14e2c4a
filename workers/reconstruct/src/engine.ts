// Until the engine's own live world is there: each item alone, the same answers by the same types.
import type { CoverageCell, Placement, Scene } from '@firsthand/domain'
import {
  type Change,
  ENGINE,
  type LiveWorld,
  type Parameters,
  type SceneItem,
  type Solution,
  type SolveWorld,
  solve,
  type World,
} from '@firsthand/timeline'

export const solveWorld: SolveWorld = (world, p): Solution => ({
  engine: ENGINE,
  placements: solve(world.items, world.hints, p),
  rigs: [],
  clocks: [],
  links: world.links
    .map(({ id }) => ({ link: id, verdict: 'tentative' as const, reason: 'alone', residualMs: 0 }))
    .toSorted((a, b) => (a.link < b.link ? -1 : 1)),
})

export function openLive(given: World, p: Parameters): LiveWorld {
  const items = new Map(given.items.map((item) => [item.item, item]))
  const links = new Map(given.links.map((link) => [link.id, link]))
  const world = (): World => ({ ...given, items: [...items.values()], links: [...links.values()] })
  const current = new Map<string, Placement>(solveWorld(world(), p).placements.map((one) => [one.item, one]))
  return {
    world,
    current: () => current,
    settle: () => solveWorld(world(), p),
    apply({ items: fresh = [], links: added = [], gone = [] }: Change) {
      for (const id of gone) {
        items.delete(id)
        links.delete(id)
      }
      for (const item of fresh) items.set(item.item, item)
      for (const link of added) links.set(link.id, link)
      return solve(fresh, given.hints, p)
    },
  }
}

export const scenesOf = (
  _placements: readonly Placement[],
  _items: readonly SceneItem[],
  _p: Parameters,
): readonly Scene[] => []
export const coverageOf = (
  _placements: readonly Placement[],
  _items: readonly SceneItem[],
  _p: Parameters,
): readonly CoverageCell[] => []
