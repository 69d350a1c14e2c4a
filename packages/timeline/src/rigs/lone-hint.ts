import type { ClockEstimate } from '../clocks/estimate.ts'
import type { Mode } from '../clocks/mode.ts'
import type { Hint } from './hints.ts'

/** When most of what is here happened; what lies far outside was misdated, or is of another day. */
export interface Window {
  readonly from: number
  readonly to: number
}

const FEWEST_RIGS = 40
const LEAST_SPAN_MS = 3_600_000
/** An incident's hours: a search that errs pairs two recordings of it, no further apart than twice these. */
const USUAL_SPAN_MS = 6 * 3_600_000

/** Tukey's outer fences about the times of all rigs; without limits where there are few. */
export function windowOf(modes: readonly (Mode | undefined)[]): Window {
  const all = modes.flatMap((mode) => (mode && isByClocks(mode) ? [mode.at] : [])).toSorted((a, b) => a - b)
  if (all.length < FEWEST_RIGS) return { from: -Infinity, to: Infinity }
  const [low, high] = [all[all.length >> 2] ?? 0, all[(3 * all.length) >> 2] ?? 0]
  const fence = 3 * Math.max(LEAST_SPAN_MS, high - low)
  return { from: low - fence, to: high + fence }
}

const isByClocks = ({ supporters }: Mode): boolean => supporters.some(({ kind }) => kind !== 'told')

/** How much likelier a wrong clock has to be than a wrong link, before the link alone is believed. */
const LEAST_ODDS = 6
/** One link in so many errs by more than a siren's periods. */
const LINK_WRONG = 0.05
/** A clock that says a time outside of all others is so likely wrong. */
const OUTSIDE_WRONG = 0.9
/** Wrong clocks are off by seconds as often as by minutes, hours or days: ln of a week over ten seconds, both ways. */
const SCALES = 2 * 11
/** Less than this a clock is merely inexact, and sounds that return lie a few seconds beside the truth. */
export const LEAST_MOVE_MS = 30_000
const DRIFT_SD = 200
const LEFT_WRONG = 0.05

/**
 * One link against one clock. Wrong links are spread over the hours of the incident; wrong clocks lie near the truth
 * more often than far, and those set by hand are wrong most often of all.
 */
export function believed(hints: readonly Hint[], window: Window): ClockEstimate | undefined {
  const [hint] = hints
  if (!hint || hints.some(({ pair }) => pair !== hint.pair)) return undefined
  const { shiftMs, sd, prior } = hint
  if (Math.abs(shiftMs) < Math.max(LEAST_MOVE_MS, 4 * Math.hypot(sd, prior.sd))) return undefined
  if (oddsOf(hint, window) < LEAST_ODDS) return undefined
  return { shiftMs, sd: Math.hypot(sd, DRIFT_SD), wrong: LEFT_WRONG, corroborated: 1 }
}

/** Of a wrong clock at this end against a wrong link, or wrong clocks at the other. */
function oddsOf({ shiftMs, doubt, prior, said }: Hint, window: Window): number {
  const off = Math.abs(shiftMs)
  const isOutside = !isWithin(said, window) && isWithin(said + shiftMs, window)
  const wrong = isOutside ? Math.max(OUTSIDE_WRONG, prior.wrong) : prior.wrong
  const perMs = 1 / (SCALES * off)
  const ofLink = (LINK_WRONG / USUAL_SPAN_MS) * Math.max(0, 1 - off / USUAL_SPAN_MS / 2)
  return (wrong * perMs * (1 - doubt)) / (ofLink + doubt * perMs)
}

const isWithin = (at: number, { from, to }: Window): boolean => at >= from && at <= to
