/** What was measured of a pair, for the record and for thresholds; every number is finite. */
export interface PairScores {
  /** Phase agreement at the offset, in standard deviations of unrelated sound. */
  readonly phaseZ: number
  /** Broadband onset agreement at the offset, in standard deviations over all other offsets. */
  readonly onsetZ: number
  /** The best against the next other offset; 1 where both fit equally. */
  readonly peakRatio: number
  /** Of the frequency bands and the stretches of time, how many agree with the offset by themselves, 0…1. */
  readonly bandShare: number
  readonly timeShare: number
  /** Magnitude of the coherence where both hear something, 0…1; near 1 only for copies of one signal. */
  readonly coherence: number
  /** Stretches of 0.4 s that agree clearly by themselves. */
  readonly strongStretches: number
  /** Phases at the offset against those at any other of the two whole recordings, a ratio of powers; 0 where not measured. */
  readonly standing?: number
  /** How surely moments have a second delay, and whether it has the echoes of the first (`second-place.ts`). */
  readonly secondPlace?: number
  readonly sameEchoes?: number
  /** How surely a second place was heard (`other-places.ts`), 0 for not at all. */
  readonly otherPlace?: number
  /**
   * Of all cells alike (`even-verdict.ts`), where it was asked: how well phases agree, in standard deviations, and how surely a
   * second place was heard, 1 where it proves the pair.
   */
  readonly evenZ?: number
  readonly evenPlace?: number
  readonly overlapSeconds: number
  /** Offsets that were tried. */
  readonly tried: number
}

/**
 * Why a pair was not linked. `silent`, `clipped`: one of the two holds nothing that could tell; `short`: they meet for too
 * short a time; `recipe`: not comparable; `weak`: no offset stands out; `ambiguous`: several offsets fit, as of sirens and
 * music; `replay`: the same signal twice, which says nothing of when.
 */
export type PairReason = 'silent' | 'clipped' | 'short' | 'recipe' | 'weak' | 'ambiguous' | 'replay'

/** Where two recordings meet. */
export interface PairMeeting {
  /** Start of b minus start of a, ms, at the start of their overlap. */
  readonly offsetMs: number
  /** Of the measurement alone; `spreadOf` adds the way of the sound. */
  readonly sdMs: number
  /** Rate of b's clock against a's, parts per million. */
  readonly driftPpm: number
  /** How clear it was, 0…1; an ordering, no probability. */
  readonly strength: number
}

export type PairVerdict =
  | ({ readonly accepted: true; readonly scores: PairScores } & PairMeeting)
  | {
      readonly accepted: false
      readonly reason: PairReason
      readonly scores: PairScores
      /** Where they would meet: of what sound alone does not prove, for whoever knows more (`findReplays`). */
      readonly heard?: PairMeeting | undefined
    }

export interface PairHints {
  /** Offsets to try beside those found in the prints, start of b minus start of a. */
  readonly offsetsMs?: readonly number[] | undefined
}
