import { type ClockEstimate, type ClockSample, estimateClock } from './estimate.ts'
import type { Mode } from './mode.ts'
import { type ClockNames, siblingOf } from './names.ts'
import { type Spoken, voiceAt } from './spoken.ts'
import { type Sums, sampleOf, sumsOf } from './sums.ts'

/** Clock estimates learnt from rigs, indexed by clock, and leave-one-out estimates, indexed by voice. */
export interface Learnt {
  /** Indexed by clock. Estimated from the clock's own voices. */
  readonly own: readonly (ClockEstimate | undefined)[]
  /** Indexed by clock. As `own`; a clock without an estimate takes that of its sibling family. */
  readonly all: readonly (ClockEstimate | undefined)[]
  readonly leftOut: readonly (ClockEstimate | undefined)[]
}

/**
 * The memo of the previous solve. An estimate whose inputs did not change is reused. An estimate that is recomputed to
 * an equal value is replaced by the old object, so that later comparisons by identity succeed.
 */
export interface Asked {
  /** The voice's index in the previous solve; −1 if its rig has changed. */
  voiceThen(voice: number): number
  isAsThen(clock: number): boolean
  readonly learnt: Learnt | undefined
}

export interface Lesson {
  readonly spoken: Spoken
  readonly names: ClockNames
  readonly modes: readonly (Mode | undefined)[]
  /** Indexed by clock. Estimates from an earlier solve. */
  readonly known: readonly (ClockEstimate | undefined)[]
  readonly asked: Asked
  /** The result of the previous iteration. */
  readonly last: Learnt | undefined
}

/** A clock heard in more rigs than this gets no leave-one-out estimates: leaving one rig out changes nothing. */
const MOST_LEFT_OUT = 12

/** The sums of each rig, computed on first use. */
export class RigSums {
  readonly #sums: (Sums | undefined)[]
  readonly #of: (Mode | undefined)[]

  constructor(rigs: number) {
    this.#sums = new Array(rigs).fill(undefined)
    this.#of = new Array(rigs).fill(undefined)
  }

  /** Undefined if fewer than two voices speak of the rig. */
  at(rig: number, { spoken, modes }: Pick<Lesson, 'spoken' | 'modes'>): Sums | undefined {
    const mode = modes[rig]
    if (!mode || (spoken.voices[rig]?.length ?? 0) < 2) return undefined
    if (this.#of[rig] !== mode) {
      this.#of[rig] = mode
      this.#sums[rig] = sumsOf(mode)
    }
    return this.#sums[rig]
  }
}

export function learn(lesson: Lesson, sums: RigSums): Learnt {
  const { spoken, asked, last } = lesson
  const own: (ClockEstimate | undefined)[] = new Array(spoken.heads.length - 1).fill(undefined)
  const leftOut: (ClockEstimate | undefined)[] = new Array(spoken.rigOf.length).fill(undefined)
  const into = { sums, own, leftOut }
  for (let clock = 0; clock < own.length; clock++) {
    if (spoken.heads[clock] === spoken.heads[clock + 1]) continue
    if (asked.learnt && asked.isAsThen(clock)) take(clock, lesson, asked.learnt, into)
    else {
      ofClock(clock, lesson, into)
      own[clock] = kept(own[clock], asked.learnt?.own[clock], last?.own[clock])
    }
  }
  return { own, all: withSiblings(own, lesson), leftOut }
}

/** Copies a clock's estimates from the memo. */
function take(clock: number, { spoken, asked }: Lesson, before: Learnt, { own, leftOut }: Into): void {
  own[clock] = before.own[clock]
  for (let at = spoken.heads[clock] ?? 0; at < (spoken.heads[clock + 1] ?? 0); at++) {
    const voice = spoken.of[at] ?? 0
    leftOut[voice] = before.leftOut[asked.voiceThen(voice)]
  }
}

interface Into {
  readonly sums: RigSums
  readonly own: (ClockEstimate | undefined)[]
  readonly leftOut: (ClockEstimate | undefined)[]
}

function ofClock(clock: number, lesson: Lesson, into: Into): void {
  const { spoken, known } = lesson
  const voices = spoken.of.subarray(spoken.heads[clock] ?? 0, spoken.heads[clock + 1] ?? 0)
  const before = known[clock]
  const samples = samplesOf(voices, lesson, { sums: into.sums, isByFixes: before?.isByFixes === true })
  if (before && before.corroborated > 0) samples.push({ rig: -1, ...before })
  if (samples.length === 0) return
  const { prior } = voiceAt(spoken, voices[0] ?? 0)
  const estimate = before?.isByFixes && samples.length === 1 ? before : estimateClock(samples, prior)
  into.own[clock] = estimate
  if (samples.length > MOST_LEFT_OUT) return
  for (const voice of voices) {
    const { rig } = voiceAt(spoken, voice)
    const others = samples.filter((sample) => sample.rig !== rig)
    const without = others.length === samples.length ? estimate : estimateClock(others, prior)
    into.leftOut[voice] = asBefore(without, voice, lesson)
  }
}

interface Sampling {
  readonly sums: RigSums
  readonly isByFixes: boolean
}

function samplesOf(voices: Int32Array, lesson: Lesson, { sums, isByFixes }: Sampling): ClockSample[] {
  const samples: ClockSample[] = []
  for (const voice of voices) {
    const rig = sums.at(lesson.spoken.rigOf[voice] ?? 0, lesson)
    const sample = rig && sampleOf(voiceAt(lesson.spoken, voice), rig, isByFixes)
    if (sample) samples.push(sample)
  }
  return samples
}

function asBefore(without: ClockEstimate, voice: number, { asked, last }: Lesson): ClockEstimate | undefined {
  const then = asked.voiceThen(voice)
  return kept(without, then < 0 ? undefined : asked.learnt?.leftOut[then], last?.leftOut[voice])
}

/** Returns the previous object if it is equal, so that whatever depends on it need not be recomputed. */
function kept(
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

/** An error that no zone explains affects both families of a device. */
const NO_ZONE_MS = 60_000
const QUARTER = 900_000

/** The estimate of one family of a device serves the other family if that one has none. */
function withSiblings(
  own: readonly (ClockEstimate | undefined)[],
  { spoken: { heads }, names, asked, last }: Lesson,
): readonly (ClockEstimate | undefined)[] {
  const all = own.slice()
  for (let clock = 0; clock < own.length; clock++) {
    const estimate = own[clock]
    const sibling = siblingOf(clock)
    if (!estimate || own[sibling] || heads[sibling] === heads[sibling + 1] || estimate.corroborated === 0) continue
    const off = Math.abs(estimate.shiftMs - Math.round(estimate.shiftMs / QUARTER) * QUARTER)
    const isWall = sibling < clock && !names.isHere(clock)
    if (Math.abs(estimate.shiftMs) < NO_ZONE_MS || (isWall && off < NO_ZONE_MS)) continue
    const told = { ...estimate, sd: Math.hypot(estimate.sd, 1_000), wrong: Math.max(estimate.wrong, 0.05) }
    all[sibling] = kept(told, asked.learnt?.all[sibling], last?.all[sibling])
  }
  return all
}
