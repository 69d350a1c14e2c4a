/** Where the reconstruction puts one item: never a point without an interval. Times in epoch ms UTC. */
export const PLACEMENT_STATUSES = ['placed', 'tentative', 'bounded'] as const
export type PlacementStatus = (typeof PLACEMENT_STATUSES)[number]

/** The kind of evidence behind an interval. Of an own time the clock that speaks, of a rig how many clocks agree. */
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

/** One sentence's worth of argument: a code, its numbers and its share of the weight (0…1). Words are the reader's. */
export interface Reason {
  readonly code: string
  readonly claim?: string
  readonly source?: string
  readonly share: number
  /** Numbers and codes for the sentence; never a free text of a witness. */
  readonly values: Readonly<Record<string, string | number>>
}

export interface Conflict {
  readonly code: string
  /** Claims, and links where they take part. */
  readonly claims: readonly string[]
  readonly byMs: number
}

export interface PlacedAt {
  readonly lat: number
  readonly lon: number
  readonly radiusM: number
  readonly source: string
}

/** `estimate` is undefined for `bounded`: an item with no evidence of time is a bar between its bounds, never a guess. */
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
  /** The kind of evidence that its interval was calibrated for; a key of the calibration table. */
  readonly grade: string
  /** The rig that it belongs to; undefined where no link holds it. */
  readonly rig: string | undefined
}
