/** Placements close in time and space with at least three separate submissions. Epoch ms, metres. */
export interface Scene {
  /** Stable while its earliest member stays: `sc_` and the id of that item without its prefix. */
  readonly id: string
  readonly items: readonly string[]
  /** Separate submissions; twins of one file count once. Never "independent sources". */
  readonly submissions: number
  /** Interval of the earliest item. */
  readonly firstSeen: TimeSpan
  /** Middle of the minute in which the most items run. */
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
 * One minute × one square of ground, with the number of separate submissions that cover it. No footage does not mean no
 * event.
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
