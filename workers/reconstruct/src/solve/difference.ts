import type { Placement } from '@firsthand/domain'
import type { Shown } from './ledger.ts'

/**
 * Upper bound on the number of items in each list of a difference. The counts (`moved`, `outsideCount`) include all.
 */
const MOST_LISTED = 200

/** What a settled revision changed compared with what was shown before. It is stored with the revision. */
export interface RevisionDifference {
  /** Items whose shown placement changed. `moved`: how many of them got another estimate. */
  readonly changed: number
  readonly moved: number
  readonly maxMs: number
  /** The number of items that had no placement before. */
  readonly first: number
  /** Items that moved out of their shown interval, the farthest first. */
  readonly outside: readonly { readonly item: string; readonly byMs: number }[]
  readonly outsideCount: number
  /**
   * Pinned items that moved. `held`: the solve placed the item outside its pin, so it stayed at the pin, with a
   * conflict.
   */
  readonly pinned: readonly { readonly item: string; readonly byMs: number; readonly held: boolean }[]
}

export interface Move {
  readonly before: Shown | undefined
  readonly after: Placement
  readonly isPinned: boolean
  readonly isHeld: boolean
  /** The placement without the pin. */
  readonly solved: Placement
}

export function differenceOf(moves: readonly Move[]): RevisionDifference {
  const seen = moves.flatMap(({ before, ...move }) =>
    before ? [{ ...move, before, byMs: movedMs(before, move.after) }] : [],
  )
  const moved = seen.filter(({ byMs }) => byMs !== 0)
  const outside = seen
    .filter(({ before, after }) => isOutside(before, after))
    .toSorted((a, b) => Math.abs(b.byMs) - Math.abs(a.byMs) || (a.after.item < b.after.item ? -1 : 1))
  return {
    changed: seen.length,
    moved: moved.length,
    maxMs: moved.reduce((most, { byMs }) => Math.max(most, Math.abs(byMs)), 0),
    first: moves.length - seen.length,
    outside: outside.slice(0, MOST_LISTED).map(({ after, byMs }) => ({ item: after.item, byMs })),
    outsideCount: outside.length,
    pinned: moves
      .filter(({ isPinned, isHeld, before, after }) => isHeld || (isPinned && before && movedMs(before, after) !== 0))
      .slice(0, MOST_LISTED)
      .map(({ after, before, isHeld, solved }) => ({
        item: after.item,
        byMs: isHeld ? middle(solved) - middle(after) : before ? movedMs(before, after) : 0,
        held: isHeld,
      })),
  }
}

const middle = ({ estimate, latest }: Pick<Placement, 'estimate' | 'latest'>): number => estimate ?? latest

/** How far the estimate moved. 0 if there was no estimate before or is none now: then only bounds moved. */
const movedMs = (before: Shown, after: Placement): number =>
  before.estimate === undefined || after.estimate === undefined ? 0 : after.estimate - before.estimate

const isOutside = (before: Shown, after: Placement): boolean =>
  after.estimate !== undefined && (after.estimate < before.earliest || after.estimate > before.latest)
