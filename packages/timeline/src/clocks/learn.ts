import { type ClockEstimate, type ClockSample, estimateClock } from './estimate.ts'
import type { Mode } from './mode.ts'
import { type ClockNames, siblingOf } from './names.ts'
import { type ObservationTable, observationAt } from './observation-table.ts'
import { type Sums, sampleOf, sumsOf } from './sums.ts'

/** Clock estimates learnt from rigs, indexed by clock, and leave-one-out estimates, indexed by observation. */
export interface Learnt {
  /** Indexed by clock. Estimated from the clock's own observations. */
  readonly own: readonly (ClockEstimate | undefined)[]
  /**
   * Indexed by clock. Like `own`, but a clock without an estimate gets the estimate of the device's other family. (The
   * two families are a device's UTC and its wall time.)
   */
  readonly all: readonly (ClockEstimate | undefined)[]
  readonly leftOut: readonly (ClockEstimate | undefined)[]
}

/**
 * The memo of the previous solve. An estimate whose inputs did not change is reused. An estimate that is recomputed to
 * an equal value is replaced by the old object, so that later comparisons by identity succeed.
 */
export interface Memo {
  /** The observation's index in the previous solve; −1 if its rig has changed. */
  previousObservation(observation: number): number
  isUnchanged(clock: number): boolean
  readonly learnt: Learnt | undefined
}

export interface LearnInput {
  readonly table: ObservationTable
  readonly names: ClockNames
  readonly modes: readonly (Mode | undefined)[]
  /** Indexed by clock. Estimates from an earlier solve. */
  readonly known: readonly (ClockEstimate | undefined)[]
  readonly memo: Memo
  /** The result of the previous iteration. */
  readonly last: Learnt | undefined
}

/**
 * A clock with samples from more rigs than this gets no leave-one-out estimates, because one rig hardly changes its
 * estimate.
 */
const MOST_LEFT_OUT = 12

/** The `Sums` over the inliers of each rig, computed on first use. */
export class RigSums {
  readonly #sums: (Sums | undefined)[]
  readonly #of: (Mode | undefined)[]

  constructor(rigs: number) {
    this.#sums = new Array(rigs).fill(undefined)
    this.#of = new Array(rigs).fill(undefined)
  }

  /** Undefined if the rig has fewer than two observations. */
  at(rig: number, { table, modes }: Pick<LearnInput, 'table' | 'modes'>): Sums | undefined {
    const mode = modes[rig]
    if (!mode || (table.observations[rig]?.length ?? 0) < 2) return undefined
    if (this.#of[rig] !== mode) {
      this.#of[rig] = mode
      this.#sums[rig] = sumsOf(mode)
    }
    return this.#sums[rig]
  }
}

export function learn(input: LearnInput, sums: RigSums): Learnt {
  const { table, memo, last } = input
  const own: (ClockEstimate | undefined)[] = new Array(table.heads.length - 1).fill(undefined)
  const leftOut: (ClockEstimate | undefined)[] = new Array(table.rigOf.length).fill(undefined)
  const output = { sums, own, leftOut }
  for (let clock = 0; clock < own.length; clock++) {
    if (table.heads[clock] === table.heads[clock + 1]) continue
    if (memo.learnt && memo.isUnchanged(clock)) copyFromMemo(clock, input, memo.learnt, output)
    else {
      learnClock(clock, input, output)
      own[clock] = reuseEqual(own[clock], memo.learnt?.own[clock], last?.own[clock])
    }
  }
  return { own, all: withSiblings(own, input), leftOut }
}

function copyFromMemo(clock: number, { table, memo }: LearnInput, before: Learnt, { own, leftOut }: Output): void {
  own[clock] = before.own[clock]
  for (let at = table.heads[clock] ?? 0; at < (table.heads[clock + 1] ?? 0); at++) {
    const observation = table.of[at] ?? 0
    leftOut[observation] = before.leftOut[memo.previousObservation(observation)]
  }
}

interface Output {
  readonly sums: RigSums
  readonly own: (ClockEstimate | undefined)[]
  readonly leftOut: (ClockEstimate | undefined)[]
}

function learnClock(clock: number, input: LearnInput, output: Output): void {
  const { table, known } = input
  const observations = table.of.subarray(table.heads[clock] ?? 0, table.heads[clock + 1] ?? 0)
  const before = known[clock]
  const samples = samplesOf(observations, input, { sums: output.sums, isByFixes: before?.isByFixes === true })
  if (before && before.corroborated > 0) samples.push({ rig: -1, ...before })
  if (samples.length === 0) return
  const { prior } = observationAt(table, observations[0] ?? 0)
  // An earlier estimate has already been weighed against the prior.
  const estimate = before && before.corroborated > 0 && samples.length === 1 ? before : estimateClock(samples, prior)
  output.own[clock] = estimate
  if (samples.length > MOST_LEFT_OUT) return
  for (const observation of observations) {
    const { rig } = observationAt(table, observation)
    const others = samples.filter((sample) => sample.rig !== rig)
    const without = others.length === samples.length ? estimate : estimateClock(others, prior)
    output.leftOut[observation] = reusedLeftOut(without, observation, input)
  }
}

interface Sampling {
  readonly sums: RigSums
  readonly isByFixes: boolean
}

function samplesOf(observations: Int32Array, input: LearnInput, { sums, isByFixes }: Sampling): ClockSample[] {
  const samples: ClockSample[] = []
  for (const observation of observations) {
    const rig = sums.at(input.table.rigOf[observation] ?? 0, input)
    const sample = rig && sampleOf(observationAt(input.table, observation), rig, isByFixes)
    if (sample) samples.push(sample)
  }
  return samples
}

function reusedLeftOut(
  without: ClockEstimate,
  observation: number,
  { memo, last }: LearnInput,
): ClockEstimate | undefined {
  const previous = memo.previousObservation(observation)
  return reuseEqual(without, previous < 0 ? undefined : memo.learnt?.leftOut[previous], last?.leftOut[observation])
}

/** Returns the previous object if it is equal, so that whatever depends on it need not be recomputed. */
function reuseEqual(
  now: ClockEstimate | undefined,
  ...before: readonly (ClockEstimate | undefined)[]
): ClockEstimate | undefined {
  return now && (before.find((one) => one && isEqual(one, now)) ?? now)
}

export const isEqual = (a: ClockEstimate, b: ClockEstimate): boolean =>
  a.shiftMs === b.shiftMs &&
  a.sd === b.sd &&
  a.wrong === b.wrong &&
  a.corroborated === b.corroborated &&
  a.isByFixes === b.isByFixes

/**
 * An estimated error below this is not carried over to the device's other family (UTC or wall time). A wall-time error
 * is also not carried over if it is nearer than this to a whole quarter hour, because the clock may only be set to
 * another zone.
 */
const NO_ZONE_MS = 60_000
const QUARTER = 900_000

/** If a clock has no estimate, it gets the estimate of the device's other family, widened. */
function withSiblings(
  own: readonly (ClockEstimate | undefined)[],
  { table: { heads }, memo, last }: LearnInput,
): readonly (ClockEstimate | undefined)[] {
  const all = own.slice()
  for (let clock = 0; clock < own.length; clock++) {
    const estimate = own[clock]
    const sibling = siblingOf(clock)
    if (!estimate || own[sibling] || heads[sibling] === heads[sibling + 1] || estimate.corroborated === 0) continue
    const off = Math.abs(estimate.shiftMs - Math.round(estimate.shiftMs / QUARTER) * QUARTER)
    const isWall = sibling < clock
    if (Math.abs(estimate.shiftMs) < NO_ZONE_MS || (isWall && off < NO_ZONE_MS)) continue
    const widened = { ...estimate, sd: Math.hypot(estimate.sd, 1_000), wrong: Math.max(estimate.wrong, 0.05) }
    all[sibling] = reuseEqual(widened, memo.learnt?.all[sibling], last?.all[sibling])
  }
  return all
}
