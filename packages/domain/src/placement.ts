/** The reconstructed time of one item: always an interval, never a bare instant. Times in epoch ms UTC. */
export const PLACEMENT_STATUSES = ['placed', 'likely', 'open'] as const
export type PlacementStatus = (typeof PLACEMENT_STATUSES)[number]

/**
 * The kind of evidence behind an interval. If an item's own claims place it, the grade names the clock; if a rig places
 * it, the number of clocks that agree.
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
 * One sentence of the explanation: a code, its numbers and its share of the weight (0…1). The words are made later, in
 * the reader's language.
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
  /** Ids of the claims in the conflict, and of the links in it. */
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
 * `estimate` is undefined for `open`: an item without evidence of time is a bar between its bounds, never a guess.
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
  /** The kind of evidence behind the interval: a key of the calibration table. */
  readonly grade: string
  /** The item's rig; undefined if no link holds the item. */
  readonly rig: string | undefined
}
