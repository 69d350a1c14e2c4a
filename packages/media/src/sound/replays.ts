import type { PairVerdict } from './pair-verdict.ts'

/** A pair as `verifyPair` judged it. */
export interface LinkedPair {
  readonly a: string
  readonly b: string
  readonly verdict: PairVerdict
  /** Start of b minus start of a as their own clocks and claims have it, and how far that may be wrong; ms. */
  readonly claimed?: { readonly offsetMs: number; readonly sdMs: number } | undefined
}

export interface Replays {
  /** Positions in the given list of what may link; the others are sound that was played, not an event that was heard. */
  readonly kept: readonly number[]
  readonly dropped: readonly { readonly pair: number; readonly reason: 'replay' | 'contradicted' | 'claims' }[]
}

/** Which of a set of accepted pairs link nothing, because the same sound was heard at several times. */
export function findReplays(pairs: readonly LinkedPair[]): Replays {
  return { kept: pairs.flatMap(({ verdict }, at) => (verdict.accepted ? [at] : [])), dropped: [] }
}
