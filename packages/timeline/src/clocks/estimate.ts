import type { ClockPrior } from '../input.ts'
import { student } from './vote.ts'

/** The estimated error of a clock: true time = clock reading + `shiftMs`. */
export interface ClockEstimate {
  readonly shiftMs: number
  readonly sd: number
  /** Probability that `shiftMs` is wrong. */
  readonly wrong: number
  /** Number of samples from separate rigs that agree. */
  readonly corroborated: number
  /** The estimate rests on satellite times alone, so satellite times in rigs add no evidence. */
  readonly isByFixes?: boolean
}

/** One rig's sample of a clock's shift: where the other clocks put the rig, minus where this clock puts it. */
export interface ClockSample {
  readonly rig: number
  readonly shiftMs: number
  readonly sd: number
  /** Probability that the rig's other clocks are wrong. */
  readonly wrong: number
}

export const unchecked = ({ sd, wrong }: ClockPrior): ClockEstimate => ({ shiftMs: 0, sd, wrong, corroborated: 0 })

const HOUR = 3_600_000
const QUARTER = 900_000
/** Clocks set to a wrong zone are off by whole hours, some by quarter hours. Zones on earth span 27 hours. */
const HOURS = 27
const ANYWHERE = 1 / 43_200_000
const ON_LATTICE = 0.45
/** Oscillators drift by 10–20 ppm, so over a few hours a clock moves by some tenths of a second. */
const DRIFT_SD = 200

/** Prior density of a clock's shift, before any evidence, per ms. */
function priorDensity(shift: number, prior: ClockPrior): number {
  const right = student(shift / prior.sd) / prior.sd
  const hour = student((shift - Math.round(shift / HOUR) * HOUR) / prior.sd) / prior.sd / HOURS
  const quarter = student((shift - Math.round(shift / QUARTER) * QUARTER) / prior.sd) / prior.sd / (4 * HOURS)
  const wrong = ON_LATTICE * (0.8 * hour + 0.2 * quarter) + (1 - ON_LATTICE) * ANYWHERE
  return (1 - prior.wrong) * right + prior.wrong * wrong
}

/** The kernel mode of the samples and the prior, refined to the weighted mean of the inliers. */
export function estimateClock(samples: readonly ClockSample[], prior: ClockPrior): ClockEstimate {
  if (samples.length === 0) return unchecked(prior)
  let best = prior.wrong < 1 ? 0 : (samples[0]?.shiftMs ?? 0)
  let most = prior.wrong < 1 ? logDensity(0, samples, prior) : -Infinity
  for (let at = 0; at < Math.min(samples.length, MOST_STARTS); at++) {
    const shift = samples[at]?.shiftMs ?? 0
    const score = logDensity(shift, samples, prior)
    if (score > most + 1e-9) {
      best = shift
      most = score
    }
  }
  return refined(best, samples, prior)
}

/** Upper bound on the samples from which the search starts. */
const MOST_STARTS = 24

function logDensity(shift: number, samples: readonly ClockSample[], prior: ClockPrior): number {
  let score = Math.log(priorDensity(shift, prior))
  for (const sample of samples) score += Math.log(sampleDensity(shift, sample))
  return score
}

const sampleDensity = (shift: number, { shiftMs, sd, wrong }: ClockSample): number =>
  ((1 - wrong) * student((shift - shiftMs) / sd)) / sd + wrong * ANYWHERE

function refined(start: number, samples: readonly ClockSample[], prior: ClockPrior): ClockEstimate {
  const isRight = prior.wrong < 1 && Math.abs(start) <= 4 * prior.sd
  let [sum, weight, corroborated, doubt] = [0, isRight ? 1 / prior.sd ** 2 : 0, 0, 1]
  for (const { shiftMs, sd, wrong } of samples) {
    if (Math.abs(shiftMs - start) > 4 * sd) continue
    sum += shiftMs / sd ** 2
    weight += 1 / sd ** 2
    corroborated++
    doubt *= wrong
  }
  if (weight === 0) return unchecked(prior)
  const wrong = corroborated === 0 ? prior.wrong : Math.max(0.01, doubt)
  return { shiftMs: sum / weight, sd: Math.hypot(Math.sqrt(1 / weight), DRIFT_SD), wrong, corroborated }
}
