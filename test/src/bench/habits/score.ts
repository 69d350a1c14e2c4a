import type { Placement } from '@firsthand/domain'
import type { Solution } from '@firsthand/timeline'
import type { Planned } from './plan.ts'

/** How sure the engine says it is. The middle one has had two names. */
export type Sureness = 'placed' | 'likely' | 'open'

export interface Seen {
  readonly planned: Planned
  readonly placement: Placement
  readonly sureness: Sureness
  /** The true start lies within the interval. */
  readonly isHeld: boolean
  /** Estimate minus truth, ms; undefined without an estimate. */
  readonly offMs: number | undefined
  /** The interval misses the truth, and the estimate is more than a minute away from it. */
  readonly isWrong: boolean
  readonly isScreen: boolean
}

const MINUTE = 60_000
const DAY = 86_400_000
/** A screen's interval is open if it begins this long before the capture or earlier. */
const OPEN_MS = 30 * DAY

const surenessOf = ({ status, estimate }: Placement): Sureness =>
  status === 'placed' ? 'placed' : estimate === undefined ? 'open' : 'likely'

/** @throws if the engine lost an item */
export function seeAll(items: readonly Planned[], { placements }: Solution): Seen[] {
  const byItem = new Map(placements.map((one) => [one.item, one]))
  return items.map((planned) => {
    const placement = byItem.get(planned.id)
    if (placement === undefined) throw new Error('the engine placed fewer items than it got')
    const { startMs } = planned
    const { earliest, latest, estimate } = placement
    const isHeld = earliest <= startMs && startMs <= latest
    const offMs = estimate === undefined ? undefined : estimate - startMs
    const isScreen = planned.draft.isScreen === true
    return {
      ...{ planned, placement, sureness: surenessOf(placement), isHeld, offMs, isScreen },
      isWrong: !isHeld && offMs !== undefined && Math.abs(offMs) > MINUTE,
    }
  })
}

/** A screen that is shown as if what it shows had been recorded at that time. */
export const isScreenPlaced = ({ isScreen, sureness, placement, planned }: Seen): boolean =>
  isScreen && sureness === 'placed' && placement.earliest > planned.startMs - OPEN_MS
