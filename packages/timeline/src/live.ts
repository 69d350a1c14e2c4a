import type { Link, Placement } from '@firsthand/domain'
import type { ClockEstimate } from './clocks/estimate.ts'
import type { Parameters } from './input.ts'
import { type KnownClocks, solutionOf, solveInside } from './solve-world.ts'
import type { Change, LiveWorld, Rig, Solution, TwinPair, World } from './world.ts'

/** A neighbourhood is at most so many items: what lies further off moves with the settled revision. */
const MOST_AROUND = 160

/**
 * A world that is solved as it grows. A change is answered from its neighbourhood: the items it touches, what they are
 * linked with, their rigs as far as there is room, with all that the last settled solve knew of their clocks.
 */
export function openLive(start: World, p: Parameters): LiveWorld {
  const items = new Map(start.items.map((item) => [item.item, item]))
  const links = new Map(start.links.map((link) => [link.id, link]))
  const twins = new Map(start.twins.map((twin) => [`${twin.a}|${twin.b}`, twin]))
  const around = new Map<string, Set<string>>()
  const joinedBy = (item: string): Set<string> => {
    const set = around.get(item) ?? new Set<string>()
    around.set(item, set)
    return set
  }
  const addLink = (link: Link): void => {
    links.set(link.id, link)
    joinedBy(link.a).add(link.id)
    joinedBy(link.b).add(link.id)
  }
  const addTwin = (twin: TwinPair): void => {
    const key = `${twin.a}|${twin.b}`
    twins.set(key, twin)
    joinedBy(twin.a).add(key)
    joinedBy(twin.b).add(key)
  }
  for (const link of start.links) addLink(link)
  for (const twin of start.twins) addTwin(twin)
  const placements = new Map<string, Placement>()
  let known: KnownClocks = new Map()
  let rigOf = new Map<string, Rig>()

  const world = (): World => ({
    items: [...items.values()],
    links: [...links.values()],
    twins: [...twins.values()],
    hints: start.hints,
  })

  function take({ items: added = [], links: joined = [], twins: same = [], gone = [] }: Change): readonly string[] {
    const touched = new Set<string>()
    for (const item of added) {
      items.set(item.item, item)
      touched.add(item.item)
    }
    for (const link of joined) addLink(link)
    for (const twin of same) addTwin(twin)
    for (const { a, b } of [...joined, ...same]) touched.add(a).add(b)
    for (const id of gone) {
      const link = links.get(id)
      if (link) touched.add(link.a).add(link.b)
      for (const key of around.get(id) ?? []) for (const end of endsOf(key)) touched.add(end)
      links.delete(id)
      items.delete(id)
      placements.delete(id)
    }
    return [...touched].filter((item) => items.has(item))
  }

  function endsOf(key: string): readonly string[] {
    const link = links.get(key) ?? twins.get(key)
    return link ? [link.a, link.b] : []
  }

  /** By steps over links from what was touched: nearest first, ids break ties. */
  function neighbourhood(touched: readonly string[]): Set<string> {
    const near = new Set(touched)
    let edge = touched
    while (edge.length > 0 && near.size < MOST_AROUND) {
      const next = new Set<string>()
      for (const item of edge)
        for (const key of [...(around.get(item) ?? [])].toSorted())
          for (const end of endsOf(key)) if (items.has(end) && !near.has(end)) next.add(end)
      edge = [...next].slice(0, MOST_AROUND - near.size)
      for (const item of edge) near.add(item)
    }
    return near
  }

  function partOf(near: ReadonlySet<string>): World {
    const inside = new Set<string>()
    for (const item of near)
      for (const key of around.get(item) ?? []) if (endsOf(key).every((end) => near.has(end))) inside.add(key)
    const keys = [...inside]
    return {
      items: [...near].flatMap((item) => items.get(item) ?? []),
      links: keys.flatMap((key) => links.get(key) ?? []),
      twins: keys.flatMap((key) => twins.get(key) ?? []),
      hints: start.hints,
    }
  }

  function apply(change: Change): readonly Placement[] {
    const touched = take(change)
    if (touched.length === 0) return []
    const near = neighbourhood(touched)
    const part = partOf(near)
    const own = new Set(touched)
    const solution = solutionOf(solveInside(part, p, known), part, p)
    // Of a rig that the neighbourhood holds only in part the others know more than this solve does.
    const answer = solution.placements.filter(({ item }) => own.has(item) || isWhole(rigOf.get(item), near))
    for (const placement of answer) placements.set(placement.item, placement)
    return answer
  }

  function settle(): Solution {
    const all = world()
    const inside = solveInside(all, p)
    const solution = solutionOf(inside, all, p)
    known = knownOf(inside.settled.clocks)
    rigOf = new Map(solution.rigs.flatMap((rig) => rig.members.map(({ item }) => [item, rig] as const)))
    placements.clear()
    for (const placement of solution.placements) placements.set(placement.item, placement)
    return solution
  }

  return { apply, settle, world, current: () => placements }
}

const isWhole = (rig: Rig | undefined, near: ReadonlySet<string>): boolean =>
  rig === undefined || rig.members.every(({ item }) => near.has(item))

/** Clocks of one file alone are known from it each time anew. */
const knownOf = (clocks: ReadonlyMap<string, ClockEstimate>): KnownClocks =>
  new Map([...clocks].filter(([clock, { corroborated }]) => corroborated > 0 && !clock.startsWith('own:')))
