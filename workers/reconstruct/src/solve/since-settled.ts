import type { Placement } from '@firsthand/domain'
import type { Settled } from './settled-base.ts'

/** Most ids in each list. The counts include all. */
const MOST_LISTED = 50

/** An item now, and what the previous settled revision showed of it. */
export interface Since {
  readonly before: Settled | undefined
  readonly after: Placement
  readonly isPinned: boolean
}

/**
 * What a settled revision changed compared with the previous settled one. Provisional revisions between the two do not
 * matter.
 */
export interface SettledDifference {
  /** The number of the previous settled revision; null if there is none. */
  readonly against: number | null
  /** The number of items whose estimate changed. `maxMs`: the largest move. */
  readonly moved: number
  readonly maxMs: number
  readonly farthest: readonly ItemMove[]
  readonly first: number
  /**
   * The number of intervals that grew (or shrank) by more than half. Counts only items with an estimate before and now.
   */
  readonly widened: number
  readonly narrowed: number
  readonly widest: readonly ItemWidth[]
  readonly narrowest: readonly ItemWidth[]
  /** The number of items whose status changed. */
  readonly restated: number
  readonly statuses: readonly { readonly item: string; readonly from: string; readonly to: string }[]
  /** Pinned items whose shown placement changed, for whatever reason. */
  readonly pinned: readonly (ItemMove & ItemWidth)[]
}

interface ItemMove {
  readonly item: string
  readonly byMs: number
}

/** Widths of the whole interval before and now, ms. */
interface ItemWidth {
  readonly item: string
  readonly fromMs: number
  readonly toMs: number
}

interface Seen extends ItemMove, ItemWidth {
  readonly isPinned: boolean
  readonly from: string
  readonly to: string
  /** Whether there was an estimate before and is one now. */
  readonly hasBothEstimates: boolean
}

export function sinceSettled(all: readonly Since[], against: number | undefined): SettledDifference {
  const seen = all.flatMap(({ before, after, isPinned }) => (before ? [seenOf(before, after, isPinned)] : []))
  const moved = seen.filter(({ byMs }) => byMs !== 0).toSorted(by(({ byMs }) => Math.abs(byMs)))
  const grown = seen.filter(({ hasBothEstimates, fromMs, toMs }) => hasBothEstimates && toMs > 1.5 * fromMs)
  const shrunk = seen.filter(({ hasBothEstimates, fromMs, toMs }) => hasBothEstimates && toMs < 0.5 * fromMs)
  const restated = seen.filter(({ from, to }) => from !== to)
  return {
    against: against ?? null,
    moved: moved.length,
    maxMs: Math.abs(moved[0]?.byMs ?? 0),
    farthest: moved.slice(0, MOST_LISTED).map(({ item, byMs }) => ({ item, byMs })),
    first: all.length - seen.length,
    widened: grown.length,
    narrowed: shrunk.length,
    widest: widthsOf(grown.toSorted(by(({ fromMs, toMs }) => toMs - fromMs))),
    narrowest: widthsOf(shrunk.toSorted(by(({ fromMs, toMs }) => fromMs - toMs))),
    restated: restated.length,
    statuses: restated.slice(0, MOST_LISTED).map(({ item, from, to }) => ({ item, from, to })),
    pinned: seen
      .filter(
        ({ isPinned, byMs, fromMs, toMs, from, to }) => isPinned && (byMs !== 0 || fromMs !== toMs || from !== to),
      )
      .slice(0, MOST_LISTED)
      .map(({ item, byMs, fromMs, toMs }) => ({ item, byMs, fromMs, toMs })),
  }
}

function seenOf(before: Settled, after: Placement, isPinned: boolean): Seen {
  const hasBothEstimates = before.estimate !== undefined && after.estimate !== undefined
  return {
    ...{ item: after.item, isPinned, hasBothEstimates, from: before.status, to: after.status },
    byMs: before.estimate === undefined || after.estimate === undefined ? 0 : after.estimate - before.estimate,
    fromMs: before.latest - before.earliest,
    toMs: after.latest - after.earliest,
  }
}

/** Sorts by size, the largest first, then by id, so that the stored list never depends on the order of reading. */
const by =
  (size: (one: Seen) => number) =>
  (a: Seen, b: Seen): number =>
    size(b) - size(a) || (a.item < b.item ? -1 : 1)

const widthsOf = (list: readonly Seen[]): readonly ItemWidth[] =>
  list.slice(0, MOST_LISTED).map(({ item, fromMs, toMs }) => ({ item, fromMs, toMs }))
