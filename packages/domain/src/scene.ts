/** A cluster of placements close in time and space, from at least three separate submissions. Epoch ms, metres. */
export interface Scene {
  /**
   * `sc_` and the id of the earliest member without its prefix. The id is stable while that member stays the earliest.
   */
  readonly id: string
  readonly items: readonly string[]
  /** Separate submissions; twins of one file count once. Never "independent sources". */
  readonly submissions: number
  /** Interval of the earliest item. */
  readonly firstSeen: TimeSpan
  /** Middle of the minute in which the most submissions run. */
  readonly peakAt: number
  /** Interval of the last item's end. */
  readonly last: TimeSpan
  /** Undefined if no member has a place: "time only". */
  readonly place: { readonly lat: number; readonly lon: number; readonly radiusM: number } | undefined
}

export interface TimeSpan {
  readonly earliest: number
  readonly latest: number
}

/**
 * The number of separate submissions that cover one square of ground in one minute. No footage does not mean no event.
 */
export interface CoverageCell {
  readonly fromMs: number
  readonly toMs: number
  /** South-west corner and side of the square. */
  readonly lat: number
  readonly lon: number
  readonly sizeM: number
  readonly submissions: number
}
