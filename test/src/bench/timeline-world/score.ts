import type { Placement } from '@firsthand/domain'
import type { Solution } from '@firsthand/timeline'
import { quantile } from '../bench.ts'
import { firstTag } from './first-tag-wins.ts'
import type { MadeWorld, Truth } from './truth.ts'

/** `hits` of `of`. 0 of 0 is shown as "0 of 0". */
export interface Share {
  readonly hits: number
  readonly of: number
}
export const percent = ({ hits, of }: Share): number => (of === 0 ? 100 : (100 * hits) / of)

/** The placement of an item together with its truth. */
export interface Seen {
  readonly truth: Truth
  readonly placed: Placement
  readonly errorMs: number | undefined
  readonly naiveMs: number
  readonly isCovered: boolean
}

/**
 * Pairs each item with its truth, in the order of the world.
 * @throws if the engine lost an item
 */
export function seeAll({ world, truths }: MadeWorld, solution: Solution): Seen[] {
  const byItem = new Map(solution.placements.map((placement) => [placement.item, placement]))
  return world.items.map((input, index) => {
    const truth = truths[index]
    const placed = byItem.get(input.item)
    if (truth === undefined || placed === undefined) throw new Error('the engine placed fewer items than it got')
    return {
      truth,
      placed,
      errorMs: placed.estimate === undefined ? undefined : placed.estimate - truth.startMs,
      naiveMs: firstTag(input, world.hints) - truth.startMs,
      isCovered: placed.earliest <= truth.startMs && truth.startMs <= placed.latest,
    }
  })
}

export interface Within {
  readonly engine: Share
  readonly naive: Share
}

/** How many of these items are placed within a distance of the truth. An item without an estimate is not. */
export function within(seen: readonly Seen[], ms: number): Within {
  const of = seen.length
  return {
    engine: { hits: seen.filter(({ errorMs }) => errorMs !== undefined && Math.abs(errorMs) <= ms).length, of },
    naive: { hits: seen.filter(({ naiveMs }) => Math.abs(naiveMs) <= ms).length, of },
  }
}

export const covered = (seen: readonly Seen[]): Share => ({
  hits: seen.filter(({ isCovered }) => isCovered).length,
  of: seen.length,
})

export function widths(seen: readonly Seen[]): { median: number; p95: number } {
  const all = seen.map(({ placed }) => placed.latest - placed.earliest)
  return all.length === 0 ? { median: 0, p95: 0 } : { median: quantile(all, 0.5), p95: quantile(all, 0.95) }
}

export interface LinkScore {
  readonly wrongUsed: Share
  /** Wrong links, as a share of all links that were used. */
  readonly usedWrong: Share
  readonly wrongTentative: Share
  readonly trueRejected: Share
  readonly trueUsed: Share
  /** Wrong links that were used, by the kind of error. */
  readonly usedHow: Readonly<Record<string, Share>>
  /** Errors of the wrong links that were used, ms. */
  readonly usedOffMs: readonly number[]
}

export function scoreLinks({ world, links, truths }: MadeWorld, solution: Solution): LinkScore {
  const startOf = new Map(truths.map(({ item, startMs }) => [item, startMs]))
  const verdicts = new Map(solution.links.map(({ link, verdict }) => [link, verdict]))
  const judged = world.links.flatMap(({ id, a, b, offsetMs }, index) => {
    const link = links[index]
    const offMs = Math.abs(offsetMs - ((startOf.get(b) ?? 0) - (startOf.get(a) ?? 0)))
    return link === undefined ? [] : [{ ...link, offMs, verdict: verdicts.get(id) ?? 'tentative' }]
  })
  const wrong = judged.filter(({ isWrong }) => isWrong)
  const right = judged.filter(({ isWrong }) => !isWrong)
  const count = (list: typeof judged, verdict: string): number => list.filter((link) => link.verdict === verdict).length
  const used = count(judged, 'used')
  const hows = [...new Set(wrong.map(({ how }) => how))].sort()
  return {
    wrongUsed: { hits: count(wrong, 'used'), of: wrong.length },
    usedWrong: { hits: count(wrong, 'used'), of: used },
    wrongTentative: { hits: count(wrong, 'tentative'), of: wrong.length },
    trueRejected: { hits: count(right, 'rejected'), of: right.length },
    trueUsed: { hits: count(right, 'used'), of: right.length },
    usedOffMs: wrong.filter(({ verdict }) => verdict === 'used').map(({ offMs }) => offMs),
    usedHow: Object.fromEntries(
      hows.map((how) => {
        const list = wrong.filter((link) => link.how === how)
        return [how, { hits: count(list, 'used'), of: list.length }]
      }),
    ),
  }
}
