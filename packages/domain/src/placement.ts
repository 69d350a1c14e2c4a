/** The reconstructed time of one item: always an interval, never a bare instant. Times in epoch ms UTC. */
export const PLACEMENT_STATUSES = ['placed', 'tentative', 'bounded'] as const
export type PlacementStatus = (typeof PLACEMENT_STATUSES)[number]

/**
 * The kind of evidence behind an interval: for a time of its own the clock that speaks, for a rig the number of clocks
 * that agree.
 */
export type Grade =
  | 'anchor'
  | 'told'
  | 'fix'
  | 'bound'
  | 'zone-unknown'
  | 'link-alone'
  | 'rig-anchored'
  | `${'rig' | 'checked'}-${'many' | 'some' | 'two' | 'one' | 'disputed'}`
  | `own-${'phone' | 'camera' | 'unknown' | 'name'}${'' | '-fix' | '-assumed'}`

/**
 * One sentence of the argument: a code, its numbers and its share of the weight (0…1). The reader's language makes the
 * words.
 */
export interface Reason {
  readonly code: string
  readonly claim?: string
  readonly source?: string
  readonly share: number
  /** Numbers and codes for the sentence; never a witness's free text. */
  readonly values: Readonly<Record<string, string | number>>
}

export interface Conflict {
  readonly code: string
  /** Ids of claims, and of links if they take part. */
  readonly claims: readonly string[]
  readonly byMs: number
}

export interface PlacedAt {
  readonly lat: number
  readonly lon: number
  readonly radiusM: number
  readonly source: string
}

/**
 * `estimate` is undefined for `bounded`: an item without evidence of time is a bar between its bounds, never a guess.
 */
export interface Placement {
  readonly item: string
  readonly earliest: number
  readonly estimate: number | undefined
  readonly latest: number
  readonly status: PlacementStatus
  readonly confidence: number
  readonly reasons: readonly Reason[]
  readonly conflicts: readonly Conflict[]
  readonly place: PlacedAt | undefined
  /** The kind of evidence for which its interval was calibrated; a key of the calibration table. */
  readonly grade: string
  /** The rig that it belongs to; undefined if no link holds it. */
  readonly rig: string | undefined
}
