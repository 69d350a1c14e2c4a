import { trimmed } from '../grouped.ts'
import { centre, density, precision, supports, type Vote } from './vote.ts'

/** The instant on which most votes agree. Epoch ms. */
export interface Mode {
  readonly at: number
  /** `at` before it was clamped to the bounds. */
  readonly free: number
  readonly sd: number
  /** Other instants that are nearly as probable. Together with `at` they hold 90 % of the probability mass. */
  readonly rivals: readonly number[]
  readonly supporters: readonly Vote[]
  readonly against: readonly Vote[]
}

export interface TimeBounds {
  readonly earliest: number
  readonly latest: number
}

/**
 * Upper bound on the starting points of the search. If votes differ in more instants, only the densest are tried; all
 * votes still count in the score.
 */
const MOST_STARTS = 48
/** Log penalty for an instant beyond a hard bound. */
const BEYOND = -9
const CREDIBLE = 0.9
/** Common error of phone clocks, networks and formats, ms. Averaging many clocks does not reduce it. */
const COMMON_SD = 150

/**
 * The kernel mode of the votes, refined to the mean of the inliers. A plain mean would be pulled by a clock that is an
 * hour off. Undefined without a vote.
 */
export function modeOf(votes: readonly Vote[], bounds: TimeBounds): Mode | undefined {
  const anchors = votes.filter(({ kind }) => kind === 'anchor')
  if (anchors.length > 0) return ofAnchors(anchors, votes)
  const clocks = votes.filter(({ kind, wrong }) => kind !== 'memory' && wrong < 1)
  const considered = clocks.length > 0 ? clocks : votes.filter(({ kind }) => kind === 'memory')
  const first = considered[0]
  if (!first) return undefined
  if (considered.length === 1) return alone(first, votes, bounds)
  const peaks = peaksOf(considered, bounds)
  const best = peaks[0]
  if (!best) return undefined
  const at = settle(best.at, considered)
  const supporters = trimmed(considered.filter((vote) => supports(vote, at)))
  const agreeing = supporters.length > 0 ? supporters : [nearest(considered, at)]
  const sd = Math.hypot(Math.sqrt(1 / agreeing.reduce((sum, vote) => sum + precision(vote), 0)), COMMON_SD)
  const rivals = credible(peaks).filter((peak) => peak !== best)
  return {
    at: Math.min(Math.max(at, bounds.earliest), Math.max(bounds.latest, bounds.earliest)),
    free: at,
    sd,
    rivals: rivals.length === 0 ? NO_RIVALS : rivals.map((peak) => peak.at),
    supporters: agreeing,
    against: others(votes, agreeing),
  }
}

/**
 * Anchors are never weighed against other votes. Of several anchors the one with the smallest sd wins; names break
 * ties.
 */
function ofAnchors(anchors: readonly Vote[], votes: readonly Vote[]): Mode {
  const [best] = anchors.toSorted((a, b) => a.sd - b.sd || (a.clock < b.clock ? -1 : 1))
  if (!best) throw new Error('no anchor')
  const supporters = votes.filter(
    (vote) =>
      vote === best ||
      (vote.kind !== 'memory' && vote.wrong < 1 && Math.abs(vote.at - best.at) <= 4 * Math.hypot(best.sd, vote.sd)),
  )
  const weight = supporters.reduce((sum, vote) => sum + precision(vote), 0)
  const mean = best.at + supporters.reduce((sum, vote) => sum + precision(vote) * (centre(vote) - best.at), 0) / weight
  // Clocks that agree with an anchor sharpen it; they never move it out of its interval.
  const at = Math.min(Math.max(mean, best.at - 1.645 * best.sd), best.at + 1.645 * best.sd)
  const sd = Math.hypot(Math.sqrt(1 / weight), Math.min(best.sd, COMMON_SD))
  return {
    at,
    free: at,
    sd,
    rivals: NO_RIVALS,
    supporters,
    against: others(votes, supporters),
  }
}

const FEW = 16
const NO_VOTES: readonly Vote[] = []
const NO_RIVALS: readonly number[] = []

function others(votes: readonly Vote[], agreeing: readonly Vote[]): readonly Vote[] {
  if (votes.length === agreeing.length) return NO_VOTES
  if (agreeing.length <= FEW) return trimmed(votes.filter((vote) => !agreeing.includes(vote)))
  const among = new Set(agreeing)
  return trimmed(votes.filter((vote) => !among.has(vote)))
}

function alone(vote: Vote, votes: readonly Vote[], { earliest, latest }: TimeBounds): Mode {
  const at = Math.min(Math.max(centre(vote), earliest), Math.max(latest, earliest))
  const sd = Math.sqrt(1 / precision(vote))
  return {
    at,
    free: centre(vote),
    sd,
    rivals: NO_RIVALS,
    supporters: [vote],
    against: votes.length === 1 ? NO_VOTES : trimmed(votes.filter((other) => other !== vote)),
  }
}

interface Peak {
  readonly at: number
  readonly score: number
  readonly mass: number
}

function peaksOf(votes: readonly Vote[], bounds: TimeBounds): readonly Peak[] {
  const starts = densest(votes)
  const scored = starts.map((at) => {
    let score = at > bounds.latest + 2_000 || at < bounds.earliest - 2_000 ? BEYOND : 0
    for (const vote of votes) score += Math.log(density(vote, at))
    return { at, score }
  })
  scored.sort((a, b) => b.score - a.score || a.at - b.at)
  const top = scored[0]?.score ?? 0
  const peaks: Peak[] = []
  for (const { at, score } of scored) {
    if (top - score > 12 || peaks.some((peak) => Math.abs(peak.at - at) < 6_000)) continue
    peaks.push({ at, score, mass: Math.exp(score - top) })
  }
  return peaks
}

function densest(votes: readonly Vote[]): readonly number[] {
  const centres = votes.map(centre).toSorted((a, b) => a - b)
  const all = centres.filter((at, i) => i === 0 || at - (centres[i - 1] ?? 0) > 100)
  if (all.length <= MOST_STARTS) return all
  let [from, to] = [0, 0]
  const counted = all.map((at) => {
    while ((centres[from] ?? Infinity) < at - 3_000) from++
    while ((centres[to] ?? Infinity) <= at + 3_000) to++
    return { at, count: to - from }
  })
  return counted
    .toSorted((a, b) => b.count - a.count || a.at - b.at)
    .slice(0, MOST_STARTS)
    .map(({ at }) => at)
}

/** The fewest peaks that together hold nine tenths of the probability mass. */
function credible(peaks: readonly Peak[]): readonly Peak[] {
  const total = peaks.reduce((sum, { mass }) => sum + mass, 0)
  const kept: Peak[] = []
  let held = 0
  for (const peak of peaks) {
    if (held >= CREDIBLE * total) break
    kept.push(peak)
    held += peak.mass
  }
  return kept
}

function settle(start: number, votes: readonly Vote[]): number {
  let at = start
  for (let pass = 0; pass < 4; pass++) {
    let [sum, weight] = [0, 0]
    for (const vote of votes) {
      const z = (at - centre(vote)) * Math.sqrt(precision(vote))
      if (Math.abs(z) > 6) continue
      // The weight of an M-estimator for Student-t with four degrees of freedom.
      const w = (precision(vote) * 5) / (4 + z * z)
      sum += w * (centre(vote) - start)
      weight += w
    }
    if (weight === 0) return at
    const next = start + sum / weight
    if (Math.abs(next - at) < 1) return next
    at = next
  }
  return at
}

function nearest(votes: readonly Vote[], at: number): Vote {
  const [best] = votes.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
  if (!best) throw new Error('no vote')
  return best
}
