import type { Reading } from '../reading.ts'

/**
 * One clock's vote on the time of a rig: at most one for each clock, however many files it wrote. `at`: the rig's
 * origin by this clock, epoch ms. `sd`: standard deviation of the vote if the clock is right.
 */
export interface Vote {
  readonly kind: Reading['kind']
  readonly clock: string
  readonly device: string
  readonly at: number
  readonly sd: number
  readonly wrong: number
  readonly lagMs: number
  /**
   * Standard deviation of the reading alone, ms. Two readings of one clock may differ by this much, however wrong the
   * clock is.
   */
  readonly own: number
  /** The size of the correction that was applied to the clock, ms. */
  readonly moved: number
  /** The submission that all files of the clock came in; undefined if they came in several. */
  readonly sender: string | undefined
  /** Whether the zone of the reading is known. */
  readonly isZoned: boolean
}

/** Density of a uniform error over half a day, per ms. */
const ANYWHERE = 1 / 43_200_000
/** Mean age of a satellite time, ms: a file states the time of the last fix, which is usually some seconds old. */
export const LAG_MS = 4_000
export const STALE = 0.07

/**
 * Density of the rig's origin at `x` given one vote, per ms: Student-t with four degrees of freedom, or a lagging fix.
 */
export function density(vote: Vote, x: number): number {
  const right = vote.kind === 'fix' ? lagging(x - vote.at, vote) : student((x - vote.at) / vote.sd) / vote.sd
  return (1 - vote.wrong) * right + vote.wrong * ANYWHERE
}

/** Student-t with four degrees of freedom. The square root is several times faster than a power of 2.5. */
export function student(z: number): number {
  const u = 1 + (z * z) / 4
  return 0.375 / (u * u * Math.sqrt(u))
}

function lagging(behind: number, { sd, lagMs }: Vote): number {
  const early = behind < 0 ? Math.exp(-0.5 * (behind / sd) ** 2) : 1
  const fresh = early * Math.exp(-Math.max(0, behind) / LAG_MS)
  const stale = early * (behind <= Math.max(lagMs, LAG_MS) ? 1 : 0)
  return ((1 - STALE) * fresh) / (LAG_MS + 1.25 * sd) + (STALE * stale) / (Math.max(lagMs, LAG_MS) + 1.25 * sd)
}

/** Whether a vote is an inlier at `x`: a clock within four standard deviations, a fix at most half a minute old. */
export const supports = (vote: Vote, x: number): boolean => {
  const behind = x - vote.at
  if (vote.kind === 'fix') return behind >= -3 * vote.sd && behind <= 30_000
  return Math.abs(behind) <= 4 * vote.sd
}

/** The vote's own estimate of the origin, and its precision. */
export const centre = (vote: Vote): number => (vote.kind === 'fix' ? vote.at + LAG_MS / 2 : vote.at)
export const precision = (vote: Vote): number => 1 / (vote.kind === 'fix' ? LAG_MS ** 2 + vote.sd ** 2 : vote.sd ** 2)
