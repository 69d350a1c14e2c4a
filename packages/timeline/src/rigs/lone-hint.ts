import type { ClockEstimate } from '../clocks/estimate.ts'
import type { Mode } from '../clocks/mode.ts'
import type { Hint } from './hints.ts'

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

/** A lone link is believed if the clock is at least this many times likelier to be wrong than the link. */
const LEAST_ODDS = 6
/** The share of links that are off by more than a siren's periods. */
const LINK_WRONG = 0.05
/** The chance that a clock is wrong if its time lies outside the window. */
const OUTSIDE_WRONG = 0.9
/** Errors of wrong clocks are log-uniform, from seconds to days: ln of a week over ten seconds, for both signs. */
const SCALES = 2 * 11
/**
 * A smaller error is ignored. It may be imprecision, or the link may be a few seconds off because of repeating sounds.
 */
export const LEAST_MOVE_MS = 30_000
const DRIFT_SD = 200
const LEFT_WRONG = 0.05

/**
 * Weighs one link against one clock. Wrong links are spread over the hours of the incident. Wrong clocks are near the
 * truth more often than far, and clocks set by hand are wrong most often.
 */
export function believeLone(hints: readonly Hint[], window: Window): ClockEstimate | undefined {
  const [hint] = hints
  if (!hint || hints.some(({ pair }) => pair !== hint.pair)) return undefined
  const { shiftMs, sd, prior } = hint
  if (Math.abs(shiftMs) < Math.max(LEAST_MOVE_MS, 4 * Math.hypot(sd, prior.sd))) return undefined
  if (oddsOf(hint, window) < LEAST_ODDS) return undefined
  return { shiftMs, sd: Math.hypot(sd, DRIFT_SD), wrong: LEFT_WRONG, corroborated: 1 }
}

/** The odds that the clock at this end is wrong, against the link or the clocks at the other end being wrong. */
function oddsOf({ shiftMs, doubt, prior, said }: Hint, window: Window): number {
  const off = Math.abs(shiftMs)
  const isOutside = !isWithin(said, window) && isWithin(said + shiftMs, window)
  const wrong = isOutside ? Math.max(OUTSIDE_WRONG, prior.wrong) : prior.wrong
  const perMs = 1 / (SCALES * off)
  const ofLink = (LINK_WRONG / USUAL_SPAN_MS) * Math.max(0, 1 - off / USUAL_SPAN_MS / 2)
  return (wrong * perMs * (1 - doubt)) / (ofLink + doubt * perMs)
}

const isWithin = (at: number, { from, to }: Window): boolean => at >= from && at <= to
