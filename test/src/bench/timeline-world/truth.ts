import type { World } from '@firsthand/timeline'

/**
 * An item's class for the scorer. `timed`: a capture time of its own by a clock that is right within 5 s. `adrift`: by
 * a clock that is 5 to 60 s off. `wrong-clock`: by one further off. `stripped-…`: no capture time of its own; `linked`:
 * true links lead to an item that is timed; `doubtful`: they or a twin lead only to items whose times are wrong, edited
 * or told; `unlinked`: to nothing. `told`: stripped and unlinked, but a witness said when. `twin`: a copy, without a
 * time of its own, of a file that is here too.
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

/** Hidden from the solver. */
export interface Truth {
  readonly item: string
  /** When what it shows began, epoch ms; fractions are kept. */
  readonly startMs: number
  class: TruthClass
  readonly isAnchored: boolean
  /** The offset of the device's clock from true time at that moment; undefined if no device clock is involved. */
  readonly clockMs: number | undefined
  /** How far its face is ahead of that clock. */
  readonly faceMs: number
  /** Whether two independent true paths lead from its clock to right sources of time: links, fixes, pins. */
  corroborated: boolean
  /** Copies of one recording share it. */
  readonly recording: number
  readonly event: number
  /** Staged items only: the campaign, and the shift of its claims. */
  readonly campaign: number | undefined
  readonly shiftMs: number
  readonly model: string
  readonly form: string
}

export interface TrueLink {
  readonly isWrong: boolean
  /** The error of a wrong link: `random`, `period`, `cluster`; true links: `sound`, `twin`, `nudge`. */
  readonly how: string
}

export interface MadeWorld {
  readonly world: World
  /** In the order of `world.items`. */
  readonly truths: readonly Truth[]
  /** In the order of `world.links`. */
  readonly links: readonly TrueLink[]
  readonly seed: number
  readonly campaigns: readonly Campaign[]
}

export interface Campaign {
  /** `real`: a scene of the incident under a wrong time; `made`: a scene of another time or place. */
  readonly kind: 'real' | 'made'
  readonly shiftMs: number
  /** Sound links join it to honest items. */
  readonly isTied: boolean
}

export interface WorldOptions {
  readonly items: number
  readonly seed: number
  /** Per cent of all links. */
  readonly wrongLinks: number
  /** Per cent of all items. */
  readonly staged: number
}
