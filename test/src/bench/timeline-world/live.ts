import { DEFAULT_PARAMETERS, openLive, type Solution } from '@firsthand/timeline'
import { drawOf } from './draw.ts'
import type { RunOptions } from './run.ts'
import type { MadeWorld } from './truth.ts'

export interface LiveMeasured {
  /** Duration of each `apply` call, ms. */
  readonly items: readonly number[]
  readonly links: readonly number[]
  readonly settled: Solution
  readonly settleMs: number
}

/**
 * Measures single arrivals. Some items and links are left out, the engine is opened with the others, and then those
 * left out arrive one by one in random order.
 */
export function measureLive({ world }: MadeWorld, options: RunOptions): LiveMeasured {
  const draw = drawOf(options.seed, 88)
  const count = Math.min(options.live, Math.floor(world.items.length / 10))
  const late = draw.shuffle([...world.items]).slice(0, count)
  const lateIds = new Set(late.map(({ item }) => item))
  const touchesLate = (a: string, b: string): boolean => lateIds.has(a) || lateIds.has(b)
  const settledLinks = draw.shuffle(world.links.filter(({ a, b }) => !touchesLate(a, b)))
  const lateLinks = settledLinks.slice(0, count)
  const begun = {
    items: world.items.filter(({ item }) => !lateIds.has(item)),
    links: settledLinks.slice(count),
    twins: world.twins.filter(({ a, b }) => !touchesLate(a, b)),
    hints: world.hints,
  }
  const live = openLive(begun, DEFAULT_PARAMETERS)
  const arrived = new Set<string>()
  const isHere = (id: string): boolean => !lateIds.has(id) || arrived.has(id)
  const items: number[] = []
  const links: number[] = []
  for (const [index, input] of late.entries()) {
    arrived.add(input.item)
    const own = <T extends { readonly a: string; readonly b: string }>(list: readonly T[]): T[] =>
      list.filter(({ a, b }) => (a === input.item || b === input.item) && isHere(a) && isHere(b))
    const change = { items: [input], links: own(world.links), twins: own(world.twins) }
    items.push(timed(() => live.apply(change)))
    const link = lateLinks[index]
    if (link !== undefined) links.push(timed(() => live.apply({ links: [link] })))
  }
  const began = performance.now()
  const settled = live.settle()
  return { items, links, settled, settleMs: performance.now() - began }
}

function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
