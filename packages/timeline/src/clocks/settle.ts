import { cast } from './cast.ts'
import { type ClockEstimate, unchecked } from './estimate.ts'
import { isEqual, type Learnt, learn, type Memo, RigSums } from './learn.ts'
import { type Mode, modeOf, type TimeBounds } from './mode.ts'
import type { ClockNames } from './names.ts'
import { type VoiceTable, voiceTableOf } from './voice-table.ts'
import { type Voice, voteOf } from './voices.ts'
import type { Vote } from './vote.ts'

export interface Settled {
  /** Indexed by rig; undefined if nothing tells its time. */
  readonly modes: readonly (Mode | undefined)[]
  /** Indexed by rig: the final vote of each clock, corrected by the other rigs. */
  readonly votes: readonly (readonly Vote[])[]
  readonly clocks: ReadonlyMap<string, ClockEstimate>
}

export interface SettleInput {
  /** Indexed by rig. */
  readonly voices: readonly (readonly Voice[])[]
  readonly bounds: readonly TimeBounds[]
  /** Clock estimates of an earlier solve: the warm start for a neighbourhood. */
  readonly known: ReadonlyMap<string, ClockEstimate>
  readonly names: ClockNames
  readonly passes: number
  readonly before?: Previous | undefined
}

/**
 * The trace of the previous solve. `same`: for each rig, the index of the equal rig in that solve; −1 if the rig has
 * changed.
 */
export interface Previous {
  readonly trace: Trace
  readonly same: Int32Array
}

/** The results of each iteration. The next solve reuses them wherever its inputs are unchanged. */
export interface Trace {
  readonly voiceTable: VoiceTable
  readonly known: readonly (ClockEstimate | undefined)[]
  /** Indexed by rig: the votes before clock errors were learnt. */
  readonly first: readonly (readonly Vote[])[]
  readonly iterations: readonly Iteration[]
}

interface Iteration {
  readonly votes: readonly (readonly Vote[])[]
  readonly modes: readonly (Mode | undefined)[]
  readonly learnt: Learnt | undefined
}

const EVER: TimeBounds = { earliest: -Infinity, latest: Infinity }

/**
 * Alternates between rigs and clocks. A rig's time is where most of its clocks agree. A clock's error is measured in
 * rigs that other clocks place. A clock never vouches for itself: its vote for a rig is corrected by the other rigs
 * alone.
 */
export function settle(given: SettleInput): { readonly settled: Settled; readonly trace: Trace } {
  const known = given.names.pick(given.known)
  const voiceTable = voiceTableOf(given.voices, given.names.size, (clock) => known[clock] !== undefined)
  const settling: Settling = { given, voiceTable, known, unchanged: unchangedSince(given, voiceTable, known) }
  const first = firstVotes(settling)
  const iterations: Iteration[] = [firstIteration(settling, first)]
  const sums = new RigSums(given.voices.length)
  for (let pass = 1; pass < given.passes; pass++) {
    const last = iterations[pass - 1]
    if (!last) break
    const memo = memoOf(settling, pass, last.modes)
    const learnt = learn({ voiceTable, names: given.names, modes: last.modes, known, memo, last: last.learnt }, sums)
    iterations.push(nextIteration(settling, { pass, first, last, learnt }))
  }
  const { votes, modes, learnt } = iterations[iterations.length - 1] ?? firstIteration(settling, first)
  return {
    settled: { modes, votes, clocks: clocksByName(learnt, voiceTable) },
    trace: { voiceTable, known, first, iterations },
  }
}

interface Settling {
  readonly given: SettleInput
  readonly voiceTable: VoiceTable
  readonly known: readonly (ClockEstimate | undefined)[]
  readonly unchanged: Unchanged
}

/** What is unchanged since the previous solve. `known`, indexed by clock: 1 if the earlier estimate is the same. */
interface Unchanged {
  readonly known: Uint8Array
  /** Indexed by rig: its index in the previous solve; −1 if its members or the estimates of their clocks changed. */
  readonly rig: Int32Array
}

function unchangedSince({ before, voices }: SettleInput, voiceTable: VoiceTable, known: Trace['known']): Unchanged {
  const isKnown = new Uint8Array(known.length)
  const rig = new Int32Array(voices.length).fill(-1)
  if (!before) return { known: isKnown, rig }
  for (let clock = 0; clock < known.length; clock++) {
    const [now, previous] = [known[clock], before.trace.known[clock]]
    isKnown[clock] = now === previous || (now && previous && isEqual(now, previous)) ? 1 : 0
  }
  for (const [at, rigVoices] of voiceTable.voices.entries()) {
    const previous = before.same[at] ?? -1
    if (previous >= 0 && rigVoices.every(({ index }) => index < 0 || isKnown[index] === 1)) rig[at] = previous
  }
  return { known: isKnown, rig }
}

/** The previous solve's value for an unchanged rig; undefined for a changed rig. */
const previousOf = <T>({ unchanged }: Settling, rig: number, previous: readonly T[] | undefined): T | undefined => {
  const at = unchanged.rig[rig] ?? -1
  return at < 0 ? undefined : previous?.[at]
}

const firstVotes = (settling: Settling): readonly (readonly Vote[])[] =>
  settling.voiceTable.voices.map(
    (rigVoices, rig) =>
      previousOf(settling, rig, settling.given.before?.trace.first) ??
      rigVoices.map((voice) => voteOf(voice, knownOf(voice, settling) ?? unchecked(voice.prior))),
  )

const knownOf = ({ index }: Voice, { known }: Settling): ClockEstimate | undefined =>
  index < 0 ? undefined : known[index]

function firstIteration(settling: Settling, first: readonly (readonly Vote[])[]): Iteration {
  const previous = settling.given.before?.trace.iterations[0]
  const votes = first.map((raw, rig) => previousOf(settling, rig, previous?.votes) ?? cast(raw))
  const modes = votes.map((rigVoices, rig) =>
    previousOf(settling, rig, previous?.votes)
      ? previousOf(settling, rig, previous?.modes)
      : modeIn(settling, rig, rigVoices),
  )
  return { votes, modes, learnt: undefined }
}

const modeIn = ({ given }: Settling, rig: number, votes: readonly Vote[]): Mode | undefined =>
  modeOf(votes, given.bounds[rig] ?? EVER)

const NO_MEMO: Memo = { learnt: undefined, isUnchanged: () => false, previousVoice: () => -1 }

function memoOf({ given: { before }, voiceTable, unchanged }: Settling, pass: number, modes: Iteration['modes']): Memo {
  const learnt = before?.trace.iterations[pass]?.learnt
  if (!before || !learnt) return NO_MEMO
  const previous = before.trace.voiceTable
  const previousModes = before.trace.iterations[pass - 1]?.modes ?? []
  const previousVoice = (voice: number): number => {
    const rig = voiceTable.rigOf[voice] ?? 0
    const at = before.same[rig] ?? -1
    return at < 0 ? -1 : (previous.start[at] ?? 0) + voice - (voiceTable.start[rig] ?? 0)
  }
  const isModeSame = (rig: number): boolean => {
    const at = before.same[rig] ?? -1
    return at >= 0 && modes[rig] === previousModes[at]
  }
  const isUnchanged = (clock: number): boolean =>
    unchanged.known[clock] === 1 &&
    countOf(voiceTable, clock) === countOf(previous, clock) &&
    voiceTable.of
      .subarray(voiceTable.heads[clock] ?? 0, voiceTable.heads[clock + 1] ?? 0)
      .every((voice) => isModeSame(voiceTable.rigOf[voice] ?? 0))
  return { learnt, isUnchanged, previousVoice }
}

const countOf = ({ heads }: VoiceTable, clock: number): number => (heads[clock + 1] ?? 0) - (heads[clock] ?? 0)

interface Next {
  readonly pass: number
  readonly first: readonly (readonly Vote[])[]
  readonly last: Iteration
  readonly learnt: Learnt
}

function estimateIn({ leftOut, all }: Learnt, { clockOf }: VoiceTable, voice: number): ClockEstimate | undefined {
  const clock = clockOf[voice] ?? -1
  return clock < 0 ? undefined : (leftOut[voice] ?? all[clock])
}

/** The votes of each rig, corrected by the learnt clock errors. Votes are recomputed only if an estimate changed. */
function nextIteration(settling: Settling, next: Next): Iteration {
  const { given, voiceTable } = settling
  const votes: (readonly Vote[])[] = []
  const modes: (Mode | undefined)[] = []
  const before = given.before?.trace.iterations[next.pass]
  for (const [rig, rigVoices] of voiceTable.voices.entries()) {
    const source = voteSource(settling, rig, next)
    if (source === 'recompute') {
      const recomputed = recomputeVotes(rigVoices, rig, settling, next)
      votes.push(recomputed)
      modes.push(modeIn(settling, rig, recomputed))
      continue
    }
    votes.push((source === 'last' ? next.last.votes[rig] : previousOf(settling, rig, before?.votes)) ?? [])
    modes.push(source === 'last' ? next.last.modes[rig] : previousOf(settling, rig, before?.modes))
  }
  return { votes, modes, learnt: next.learnt }
}

function recomputeVotes(
  rigVoices: readonly Voice[],
  rig: number,
  { voiceTable }: Settling,
  { learnt, first }: Next,
): readonly Vote[] {
  const from = voiceTable.start[rig] ?? 0
  const raw = rigVoices.map((voice, i) => {
    const estimate = estimateIn(learnt, voiceTable, from + i)
    return estimate ? voteOf(voice, estimate) : (first[rig]?.[i] ?? voteOf(voice, unchecked(voice.prior)))
  })
  return cast(raw)
}

/**
 * Where a rig's votes come from. `last`: its estimates equal those of the last iteration. `memo`: they equal those of
 * this iteration in the previous solve.
 */
function voteSource(settling: Settling, rig: number, { pass, learnt, last }: Next): 'last' | 'memo' | 'recompute' {
  const { voiceTable, given, unchanged } = settling
  const [from, to] = [voiceTable.start[rig] ?? 0, voiceTable.start[rig + 1] ?? 0]
  let isAny = false
  for (let voice = from; voice < to && !isAny; voice++) isAny = estimateIn(learnt, voiceTable, voice) !== undefined
  if (!isAny || hasSameEstimates({ learnt, voiceTable, from, to }, last.learnt, voiceTable, from)) return 'last'
  const at = unchanged.rig[rig] ?? -1
  const trace = given.before?.trace
  if (at < 0 || !trace) return 'recompute'
  const start = trace.voiceTable.start[at] ?? 0
  return hasSameEstimates({ learnt, voiceTable, from, to }, trace.iterations[pass]?.learnt, trace.voiceTable, start)
    ? 'memo'
    : 'recompute'
}

interface VoiceRange {
  readonly learnt: Learnt
  readonly voiceTable: VoiceTable
  readonly from: number
  readonly to: number
}

/**
 * Whether a range of voices has the same estimates now as in the earlier table, where the same voices start at `start`.
 */
function hasSameEstimates(now: VoiceRange, learnt: Learnt | undefined, voiceTable: VoiceTable, start: number): boolean {
  if (!learnt) return false
  for (let voice = now.from; voice < now.to; voice++)
    if (estimateIn(now.learnt, now.voiceTable, voice) !== estimateIn(learnt, voiceTable, start + voice - now.from))
      return false
  return true
}

function clocksByName(learnt: Learnt | undefined, voiceTable: VoiceTable): ReadonlyMap<string, ClockEstimate> {
  const clocks = new Map<string, ClockEstimate>()
  for (const [clock, estimate] of learnt?.all.entries() ?? []) {
    const voice = voiceTable.of[voiceTable.heads[clock] ?? 0] ?? 0
    const rig = voiceTable.rigOf[voice] ?? 0
    const found = voiceTable.voices[rig]?.[voice - (voiceTable.start[rig] ?? 0)]
    if (estimate && found) clocks.set(found.clock, estimate)
  }
  return clocks
}
