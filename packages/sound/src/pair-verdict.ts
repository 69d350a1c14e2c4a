/** Measurements of a pair, which are stored and compared with thresholds. Every number is finite. */
export interface PairScores {
  /** Phase agreement at the offset as a z-score: in standard deviations of the scores of unrelated sound. */
  readonly phaseZ: number
  /** Broadband onset agreement at the offset, in standard deviations over all other offsets. */
  readonly onsetZ: number
  /** The score of the best offset relative to the next best; 1 if both fit equally. */
  readonly peakRatio: number
  /** The shares of frequency bands and of time stretches that agree with the offset on their own, 0…1. */
  readonly bandShare: number
  readonly timeShare: number
  /**
   * Magnitude of the coherence over the cells in which both recordings hold sound, 0…1. Near 1 only for copies of one
   * signal.
   */
  readonly coherence: number
  /** The number of stretches of 0.4 s that agree clearly on their own. */
  readonly strongStretches: number
  /**
   * Phase agreement at the offset relative to the best other offset of the whole recordings, a ratio of powers; 0 if
   * not measured.
   */
  readonly standing?: number
  /**
   * `secondPlace`: confidence that some moments have a second delay. `sameEchoes`: how similar the echoes around both
   * delays are, 0…1 (`second-place.ts`).
   */
  readonly secondPlace?: number
  readonly sameEchoes?: number
  /** Confidence that a source was heard at a second place (`other-places.ts`); 0 for none. */
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
 * short; `recipe`: the prints were made by different recipes; `weak`: no offset stands out; `ambiguous`: several
 * offsets fit, as for sirens and music; `replay`: one signal may have been played twice, so it does not tell the time.
 */
export type PairReason = 'silent' | 'clipped' | 'short' | 'recipe' | 'weak' | 'ambiguous' | 'replay'

/** Where two recordings meet. */
export interface PairMeeting {
  /** Start of b minus start of a, ms, at the start of their overlap. */
  readonly offsetMs: number
  /** Error of the measurement alone. `spreadOf` gives the error due to the sound's travel time. */
  readonly sdMs: number
  /** Rate of b's clock relative to a's, parts per million. */
  readonly driftPpm: number
  /** How clear the match was, 0…1. Only the order has meaning; it is not a probability. */
  readonly strength: number
}

export type PairVerdict =
  | ({ readonly accepted: true; readonly scores: PairScores } & PairMeeting)
  | {
      readonly accepted: false
      readonly reason: PairReason
      readonly scores: PairScores
      /**
       * The offset that fits best, if the sound alone does not prove the pair. `findReplays` may still link the pair by
       * it.
       */
      readonly heard?: PairMeeting | undefined
    }

export interface PairHints {
  /** Offsets to examine in addition to those that the prints propose, as start of b minus start of a. */
  readonly offsetsMs?: readonly number[] | undefined
}
