// Converts between a pair and the evidence that its stored link records.
import type { Linked, NewLink } from '@firsthand/database/reconstruct'
import type { LinkedPair, PairScores, ProvenPair } from '@firsthand/sound'

/** Marks a link's evidence: by sound alone the pair could be a replay, but the clocks exclude that. */
export const BY_CLOCKS = 'byClocks'
const BY_TRIANGLE = 'byTriangle'

export const byHow = (by: ProvenPair['by']): Readonly<Record<string, number>> => ({
  [by === 'clocks' ? BY_CLOCKS : BY_TRIANGLE]: 1,
})

/** A stored link as a pair for `findReplays`. */
export function storedPair(
  { a, b, offsetMs, sdMs, driftPpm, strength, evidence }: NewLink,
  claimed: LinkedPair['claimed'],
): LinkedPair {
  const scores = { ...NO_SCORES, ...evidence }
  return { a, b, verdict: { accepted: true, offsetMs, sdMs, driftPpm: driftPpm ?? 0, strength, scores }, claimed }
}

/** For each item, the number of other items that hold the same played sound. */
export function alike(played: readonly LinkedPair[]): Linked['replays'] {
  const counts = new Map<string, number>()
  for (const { a, b } of played) for (const item of [a, b]) counts.set(item, (counts.get(item) ?? 0) + 1)
  return Array.from(counts, ([item, count]) => ({ item, evidence: { alike: count } }))
}

export const NO_SCORES: PairScores = {
  phaseZ: 0,
  onsetZ: 0,
  peakRatio: 1,
  bandShare: 0,
  timeShare: 0,
  coherence: 0,
  strongStretches: 0,
  overlapSeconds: 0,
  tried: 0,
}
