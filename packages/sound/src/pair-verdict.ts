/** What was measured of a pair, for the record and for thresholds. Every number is finite. */
export interface PairScores {
  /** Phase agreement at the offset, in standard deviations of unrelated sound. */
  readonly phaseZ: number
  /** Broadband onset agreement at the offset, in standard deviations over all other offsets. */
  readonly onsetZ: number
  /** The best offset relative to the next; 1 if both fit equally. */
  readonly peakRatio: number
  /** The share of frequency bands and of stretches of time that agree with the offset by themselves, 0…1. */
  readonly bandShare: number
  readonly timeShare: number
  /** Magnitude of the coherence where both hear something, 0…1. Near 1 only for copies of one signal. */
  readonly coherence: number
  /** The number of stretches of 0.4 s that agree clearly by themselves. */
  readonly strongStretches: number
  /**
   * Phase agreement at the offset relative to any other offset of the whole recordings, a ratio of powers; 0 if not
   * measured.
   */
  readonly standing?: number
  /** How surely some moments have a second delay, and how far it has the echoes of the first (`second-place.ts`). */
  readonly secondPlace?: number
  readonly sameEchoes?: number
  /** How surely a second place was heard (`other-places.ts`), 0 for not at all. */
  readonly otherPlace?: number
  /**
   * Scores with equally weighted cells (`even-verdict.ts`), if requested. `evenZ`: phase agreement, in standard
   * deviations. `evenPlace`: confidence that a second place was heard; 1 or more proves the pair.
   */
  readonly evenZ?: number
  readonly evenPlace?: number
  readonly overlapSeconds: number
  /** The number of offsets examined. */
  readonly tried: number
}

/**
 * Why a pair was not linked. `silent`, `clipped`: one of the two holds nothing usable; `short`: the overlap is too
 * short; `recipe`: not comparable; `weak`: no offset stands out; `ambiguous`: several offsets fit, as for sirens and
 * music; `replay`: the same signal twice, which does not tell when.
 */
export type PairReason = 'silent' | 'clipped' | 'short' | 'recipe' | 'weak' | 'ambiguous' | 'replay'

/** Where two recordings meet. */
export interface PairMeeting {
  /** Start of b minus start of a, ms, at the start of their overlap. */
  readonly offsetMs: number
  /** Of the measurement alone; `spreadOf` adds the sound's travel time. */
  readonly sdMs: number
  /** Rate of b's clock relative to a's, parts per million. */
  readonly driftPpm: number
  /** How clear the match was, 0…1: an ordering, not a probability. */
  readonly strength: number
}

export type PairVerdict =
  | ({ readonly accepted: true; readonly scores: PairScores } & PairMeeting)
  | {
      readonly accepted: false
      readonly reason: PairReason
      readonly scores: PairScores
      /** Where they would meet, if sound alone does not prove it; `findReplays` may know more. */
      readonly heard?: PairMeeting | undefined
    }

export interface PairHints {
  /** Offsets to examine besides those found in the prints, start of b minus start of a. */
  readonly offsetsMs?: readonly number[] | undefined
}
