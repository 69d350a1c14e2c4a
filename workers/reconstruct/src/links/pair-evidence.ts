// How a stored link records how it was found, and how that is read back.
import type { Linked, NewLink } from '@firsthand/database/reconstruct'
import type { LinkedPair, PairScores, ProvenPair } from '@firsthand/sound'

/** Key in a link's evidence: by sound alone the pair could be a replay, and the clocks exclude that. */
export const BY_CLOCKS = 'byClocks'
const BY_TRIANGLE = 'byTriangle'

export const byHow = (by: ProvenPair['by']): Readonly<Record<string, number>> => ({
  [by === 'clocks' ? BY_CLOCKS : BY_TRIANGLE]: 1,
})

/** A stored link as it was measured. */
export function storedPair(
  { a, b, offsetMs, sdMs, driftPpm, strength, evidence }: NewLink,
  claimed: LinkedPair['claimed'],
): LinkedPair {
  const scores = { ...NO_SCORES, ...evidence }
  return { a, b, verdict: { accepted: true, offsetMs, sdMs, driftPpm: driftPpm ?? 0, strength, scores }, claimed }
}

/** How many other items hold the same played sound. */
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
