import type { World } from '@firsthand/timeline'
import type { Recall } from './recall.ts'

/**
 * An item's class for the scorer.
 * `timed`: the item has a capture time of its own, by a clock that is right within 5 s. `adrift`: by a clock that is 5
 * to 60 s off. `wrong-clock`: by a clock that is further off.
 * `stripped-…`: the item has no capture time of its own. `stripped-linked`: true links lead to a timed item.
 * `stripped-doubtful`: true links or a twin lead to times, but only to wrong, edited or told ones. `stripped-unlinked`:
 * they lead to no time.
 * `told`: stripped and unlinked, but a witness said when.
 * `twin`: a copy, without a time of its own, of a file that is here too.
 */
export const TRUTH_CLASSES = [
  'timed',
  'adrift',
  'wrong-clock',
  'stripped-linked',
  'stripped-doubtful',
  'stripped-unlinked',
  'told',
  'twin',
  'edited',
  'screenshot',
  'document',
  'staged',
] as const
export type TruthClass = (typeof TRUTH_CLASSES)[number]

/** The truth of one item, hidden from the solver. */
export interface Truth {
  readonly item: string
  /** The start of what the item shows, epoch ms with fractions. */
  readonly startMs: number
  class: TruthClass
  readonly isAnchored: boolean
  /** The error of the device's clock at that moment, ms; undefined if no device clock is involved. */
  readonly clockMs: number | undefined
  /** How far the clock's display is ahead of its UTC, ms. */
  readonly faceMs: number
  /** Whether two independent true paths lead from the device's clock to right sources of time (links, fixes, pins). */
  corroborated: boolean
  /** The number of the recording, the same for all its copies. */
  readonly recording: number
  readonly event: number
  /** Only for staged items: the campaign, and the shift of its claims. */
  readonly campaign: number | undefined
  readonly shiftMs: number
  readonly model: string
  readonly form: string
}

export interface TrueLink {
  readonly isWrong: boolean
  /**
   * How the link came about. Wrong links: `random` (any two items), `period` (off by periods of a siren), `cluster`
   * (several links that agree on a false timeline). True links: `sound`, `twin`, `nudge` (set by an officer).
   */
  readonly how: string
}

export interface MadeWorld {
  readonly world: World
  /** Indexed as `world.items`. */
  readonly truths: readonly Truth[]
  /** Indexed as `world.links`. */
  readonly links: readonly TrueLink[]
  readonly seed: number
  readonly campaigns: readonly Campaign[]
  /** How many pairs of recordings held the same sound, and how many of them are linked. */
  readonly sound: { readonly met: number; readonly found: number }
}

export interface Campaign {
  /** `real`: a scene of the incident with a wrong time. `made`: a scene staged at another time or place. */
  readonly kind: 'real' | 'made'
  readonly shiftMs: number
  /** Whether sound links connect the campaign to honest items. */
  readonly isTied: boolean
}

export interface WorldOptions {
  readonly items: number
  readonly seed: number
  /** Wrong links in per cent of all links. */
  readonly wrongLinks: number
  /** Staged items in per cent of all items. */
  readonly staged: number
  /** What the search by sound finds: `measured`, unless stated. */
  readonly recall?: Recall
}
