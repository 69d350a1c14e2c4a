import type { ClockEstimate } from '../clocks/estimate.ts'
import type { Mode } from '../clocks/mode.ts'
import { LAG_MS, STALE, student } from '../clocks/vote.ts'
import { correctByYoungest } from './fix-hints.ts'
import { type Hint, LEAST_MOVE_MS } from './hint.ts'

/** The time span of most rigs. A clock far outside is wrong, or the file is of another day. */
export interface Window {
  readonly from: number
  readonly to: number
}

const FEWEST_RIGS = 40
const LEAST_SPAN_MS = 3_600_000
/**
 * The usual length of an incident. A false link joins two recordings of it, so it suggests an error of at most twice
 * this.
 */
const USUAL_SPAN_MS = 6 * 3_600_000

/** Tukey's outer fences about the times of all rigs. Unbounded if there are few rigs. */
export function windowOf(modes: readonly (Mode | undefined)[]): Window {
  const all = modes.flatMap((mode) => (mode && isByClocks(mode) ? [mode.at] : [])).toSorted((a, b) => a - b)
  if (all.length < FEWEST_RIGS) return { from: -Infinity, to: Infinity }
  const [low, high] = [all[all.length >> 2] ?? 0, all[(3 * all.length) >> 2] ?? 0]
  const fence = 3 * Math.max(LEAST_SPAN_MS, high - low)
  return { from: low - fence, to: high + fence }
}

const isByClocks = ({ supporters }: Mode): boolean => supporters.some(({ kind }) => kind !== 'memory')

/**
 * A lone hint is believed if the clock is at least this many times likelier to be wrong than the link. Of small errors
 * it is believed sooner: few wrong links are off by half a minute to five minutes, and many wrong clocks.
 */
const LEAST_ODDS = 2.5
const LEAST_ODDS_OF_SMALL = 1.5
const SMALL_MS = 300_000
/**
 * Nothing is surer than this. A link to a pin would otherwise have no chance at all to be far off, and of two such links
 * that contradict each other the first would be believed.
 */
const MOST_ODDS = 1e6
/** The share of links that are off by more than a siren's periods. */
const LINK_WRONG = 0.05
/** The links of a rig hold one another, so that few of them are wrong. */
const HELD = 0.1
/** The chance that a clock is wrong if its time lies outside the window. */
const OUTSIDE_WRONG = 0.9
/** Errors of wrong clocks are log-uniform, from seconds to days: ln of a week over ten seconds, for both signs. */
const SCALES = 2 * 11
/** Clocks that are adrift are up to a minute off. An error `FAR` times larger than that is the same error. */
const ADRIFT_MS = 60_000
const FAR = 60
/** A second hint of another clock, which shows nearly the same error, makes the first likelier by this much. */
const SUPPORTED = 6
const DRIFT_SD = 200
/** The chance that a believed link or satellite time is wrong lies within these bounds, whatever the odds. */
const LEAST_WRONG = 0.05
const MOST_WRONG = 0.25

/**
 * Weighs single links against one clock. Wrong links are spread over the hours of the incident. Wrong clocks are near
 * the truth more often than far, often off by a whole zone or days, and clocks set by hand are wrong most often. If the
 * links contradict one another, the likeliest is believed only if it outweighs all others together.
 */
export function believeLone(hints: readonly Hint[], window: Window): ClockEstimate | undefined {
  const [best, ...others] = hints
    .map((hint) => ({ hint, odds: Math.min(MOST_ODDS, oddsOf(hint, window)) }))
    .toSorted((x, y) => y.odds - x.odds || x.hint.shiftMs - y.hint.shiftMs)
  if (!best) return undefined
  const { shiftMs, sd, prior } = best.hint
  if (Math.abs(shiftMs) < Math.max(LEAST_MOVE_MS, 4 * Math.hypot(sd, prior.sd))) return undefined
  const support = others.some(({ hint }) => isNear(best.hint, hint) && isOther(best.hint, hint)) ? SUPPORTED : 1
  const odds = best.odds * support
  const rivals = others.filter(({ hint }) => !isNear(best.hint, hint))
  const against = 1 + rivals.reduce((sum, { odds }) => sum + odds, 0)
  const isSmall = best.hint.by === 'link' && Math.abs(shiftMs) < SMALL_MS
  if (odds < (isSmall ? LEAST_ODDS_OF_SMALL : LEAST_ODDS) * against) return undefined
  const wrong = Math.min(MOST_WRONG, Math.max(LEAST_WRONG, against / (against + odds)))
  if (best.hint.by === 'fix') return { ...correctByYoungest([best.hint], 1), wrong, corroborated: 1 }
  return { shiftMs, sd: Math.hypot(sd, DRIFT_SD), wrong, corroborated: 1 }
}

/**
 * Whether two hints show one error. Clocks at the other ends may be seconds off, so two large errors need not agree to the
 * second.
 */
const isNear = (x: Hint, y: Hint): boolean => {
  const apart = Math.abs(x.shiftMs - y.shiftMs)
  return apart <= 4 * Math.hypot(x.sd, y.sd) || (apart <= ADRIFT_MS && apart * FAR <= Math.abs(x.shiftMs))
}

const isOther = (x: Hint, y: Hint): boolean =>
  x.pair !== y.pair && ![...x.placers].some((device) => y.placers.has(device))

/** The odds that the clock at this end is wrong, against the link or the clocks at the other end being wrong. */
function oddsOf(hint: Hint, window: Window): number {
  if (hint.by === 'fix') return oddsOfFix(hint)
  const { shiftMs, doubt, prior, said, links } = hint
  const off = Math.abs(shiftMs)
  const isOutside = !isWithin(said, window) && isWithin(said + shiftMs, window)
  const wrong = isOutside ? Math.max(OUTSIDE_WRONG, prior.wrong) : prior.wrong
  const perMs = wrongDensity(hint)
  // If the arrival shows that this clock is wrong, the clocks at the other end would be wrong by chance.
  if (prior.wrong >= 1) return (perMs * USUAL_SPAN_MS * (1 - doubt)) / (LINK_WRONG * links + doubt)
  const ofLink = ((LINK_WRONG * (links || HELD)) / USUAL_SPAN_MS) * Math.max(0, 1 - off / USUAL_SPAN_MS / 2)
  return (wrong * perMs * (1 - doubt)) / (ofLink + doubt * perMs)
}

/** Density of the error of a wrong clock, per ms. */
function wrongDensity({ shiftMs, sd, prior }: Hint): number {
  const off = Math.abs(shiftMs)
  return (1 - ON_LATTICE) / (SCALES * off) + ON_LATTICE * latticeDensity(off, Math.hypot(sd, prior.sd))
}

/** Of the satellite times that are doubted because their file's clock contradicts them, so many are wrong. */
const FIX_WRONG = 0.05
/** Satellite times are seldom older than this. */
const OLDEST_MS = 1_800_000

/**
 * The odds that a clock is wrong, against its file's satellite time being old or wrong. A satellite time is never early:
 * if the clock is behind it, one of the two is wrong. A clock set by hand, which knows no second, is compared with
 * satellite times in its rigs.
 */
function oddsOfFix({ shiftMs, doubt, prior, ...hint }: Hint): number {
  if (prior.sd > LAG_MS) return 0
  const isOld = shiftMs < 0 && -shiftMs < OLDEST_MS
  const perMs = wrongDensity({ shiftMs, doubt, prior, ...hint })
  const ofFix = doubt * Math.min(1 / DAY_MS, FIX_WRONG * perMs) + (isOld ? STALE / OLDEST_MS : 0)
  return (prior.wrong * perMs) / ofFix
}

const QUARTER_MS = 900_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
/** The share of wrong clocks that are off by whole quarters, hours or days. */
const ON_LATTICE = 0.3
/** Whole quarters up to two hours, hours up to fourteen and days up to a month, for both signs. */
const LATTICES = [
  { unit: QUARTER_MS, most: 2 * HOUR_MS, share: 0.2 },
  { unit: HOUR_MS, most: 14 * HOUR_MS, share: 0.5 },
  { unit: DAY_MS, most: 31 * DAY_MS, share: 0.3 },
] as const

/** Density of an error of whole quarters, hours or days, per ms. */
const latticeDensity = (off: number, sd: number): number =>
  LATTICES.reduce((sum, { unit, most, share }) => {
    const steps = Math.round(off / unit)
    if (steps === 0 || steps * unit > most) return sum
    return sum + (share * student((off - steps * unit) / sd)) / sd / (2 * (most / unit))
  }, 0)

const isWithin = (at: number, { from, to }: Window): boolean => at >= from && at <= to
