import { cast } from './cast.ts'
import type { ClockEstimate } from './estimate.ts'
import { isEqual, type Learnt, learn, type Memo, RigSums } from './learn.ts'
import { type Mode, modeOf, type TimeBounds } from './mode.ts'
import type { ClockNames } from './names.ts'
import { type ObservationTable, observationTableOf } from './observation-table.ts'
import { type Observation, voteOf } from './observations.ts'
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
  readonly observations: readonly (readonly Observation[])[]
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
  readonly table: ObservationTable
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
  const table = observationTableOf(given.observations, given.names.size, (clock) => known[clock] !== undefined)
  const settling: Settling = {
    given,
    table,
    known,
    unchanged: unchangedSince(given, table, known),
  }
  const first = firstVotes(settling)
  const iterations: Iteration[] = [firstIteration(settling, first)]
  const sums = new RigSums(given.observations.length)
  for (let pass = 1; pass < given.passes; pass++) {
    const last = iterations[pass - 1]
    if (!last) break
    const memo = memoOf(settling, pass, last.modes)
    const learnt = learn({ table, names: given.names, modes: last.modes, known, memo, last: last.learnt }, sums)
    iterations.push(nextIteration(settling, { pass, first, last, learnt }))
  }
  const { votes, modes, learnt } = iterations[iterations.length - 1] ?? firstIteration(settling, first)
  return {
    settled: { modes, votes, clocks: clocksByName(learnt, table) },
    trace: { table, known, first, iterations },
  }
}

interface Settling {
  readonly given: SettleInput
  readonly table: ObservationTable
  readonly known: readonly (ClockEstimate | undefined)[]
  readonly unchanged: Unchanged
}

/** What is unchanged since the previous solve. `known`, indexed by clock: 1 if the earlier estimate is the same. */
interface Unchanged {
  readonly known: Uint8Array
  /** Indexed by rig: its index in the previous solve; −1 if its members or the estimates of their clocks changed. */
  readonly rig: Int32Array
}

function unchangedSince(
  { before, observations }: SettleInput,
  table: ObservationTable,
  known: Trace['known'],
): Unchanged {
  const isKnown = new Uint8Array(known.length)
  const rig = new Int32Array(observations.length).fill(-1)
  if (!before) return { known: isKnown, rig }
  for (let clock = 0; clock < known.length; clock++) {
    const [now, previous] = [known[clock], before.trace.known[clock]]
    isKnown[clock] = now === previous || (now && previous && isEqual(now, previous)) ? 1 : 0
  }
  table.observations.forEach((rigObservations, at) => {
    const previous = before.same[at] ?? -1
    if (previous >= 0 && rigObservations.every(({ index }) => index < 0 || isKnown[index] === 1)) rig[at] = previous
  })
  return { known: isKnown, rig }
}

/** The previous solve's value for an unchanged rig; undefined for a changed rig. */
const previousOf = <T>({ unchanged }: Settling, rig: number, previous: readonly T[] | undefined): T | undefined => {
  const at = unchanged.rig[rig] ?? -1
  return at < 0 ? undefined : previous?.[at]
}

const firstVotes = (settling: Settling): readonly (readonly Vote[])[] =>
  settling.table.observations.map(
    (rigObservations, rig) =>
      previousOf(settling, rig, settling.given.before?.trace.first) ??
      rigObservations.map((observation) => voteOf(observation, knownOf(observation, settling))),
  )

const knownOf = ({ index }: Observation, { known }: Settling): ClockEstimate | undefined =>
  index < 0 ? undefined : known[index]

function firstIteration(settling: Settling, first: readonly (readonly Vote[])[]): Iteration {
  const previous = settling.given.before?.trace.iterations[0]
  const votes = first.map((raw, rig) => previousOf(settling, rig, previous?.votes) ?? cast(raw))
  const modes = votes.map((rigObservations, rig) =>
    previousOf(settling, rig, previous?.votes)
      ? previousOf(settling, rig, previous?.modes)
      : modeIn(settling, rig, rigObservations),
  )
  return { votes, modes, learnt: undefined }
}

const modeIn = ({ given }: Settling, rig: number, votes: readonly Vote[]): Mode | undefined =>
  modeOf(votes, given.bounds[rig] ?? EVER)

const NO_MEMO: Memo = { learnt: undefined, isUnchanged: () => false, previousObservation: () => -1 }

function memoOf({ given: { before }, table, unchanged }: Settling, pass: number, modes: Iteration['modes']): Memo {
  const learnt = before?.trace.iterations[pass]?.learnt
  if (!before || !learnt) return NO_MEMO
  const previous = before.trace.table
  const previousModes = before.trace.iterations[pass - 1]?.modes ?? []
  const previousObservation = (observation: number): number => {
    const rig = table.rigOf[observation] ?? 0
    const at = before.same[rig] ?? -1
    return at < 0 ? -1 : (previous.start[at] ?? 0) + observation - (table.start[rig] ?? 0)
  }
  const isModeSame = (rig: number): boolean => {
    const at = before.same[rig] ?? -1
    return at >= 0 && modes[rig] === previousModes[at]
  }
  const isUnchanged = (clock: number): boolean =>
    unchanged.known[clock] === 1 &&
    countOf(table, clock) === countOf(previous, clock) &&
    table.of
      .subarray(table.heads[clock] ?? 0, table.heads[clock + 1] ?? 0)
      .every((observation) => isModeSame(table.rigOf[observation] ?? 0))
  return { learnt, isUnchanged, previousObservation }
}

const countOf = ({ heads }: ObservationTable, clock: number): number => (heads[clock + 1] ?? 0) - (heads[clock] ?? 0)

interface Next {
  readonly pass: number
  readonly first: readonly (readonly Vote[])[]
  readonly last: Iteration
  readonly learnt: Learnt
}

function estimateIn(
  { leftOut, all }: Learnt,
  { clockOf }: ObservationTable,
  observation: number,
): ClockEstimate | undefined {
  const clock = clockOf[observation] ?? -1
  return clock < 0 ? undefined : (leftOut[observation] ?? all[clock])
}

/** The votes of each rig, corrected by the learnt clock errors. Votes are recomputed only if an estimate changed. */
function nextIteration(settling: Settling, next: Next): Iteration {
  const { given, table } = settling
  const votes = next.last.votes.slice()
  const modes = next.last.modes.slice()
  const before = given.before?.trace.iterations[next.pass]
  table.observations.forEach((rigObservations, rig) => {
    const source = voteSource(settling, rig, next)
    if (source === 'last') return
    const kept = source === 'memo' ? previousOf(settling, rig, before?.votes) : undefined
    const cast = kept ?? recomputeVotes(rigObservations, rig, settling, next)
    votes[rig] = cast
    modes[rig] = kept ? previousOf(settling, rig, before?.modes) : modeIn(settling, rig, cast)
  })
  return { votes, modes, learnt: next.learnt }
}

function recomputeVotes(
  rigObservations: readonly Observation[],
  rig: number,
  { table }: Settling,
  { learnt, first }: Next,
): readonly Vote[] {
  const from = table.start[rig] ?? 0
  const raw = rigObservations.map((observation, i) => {
    const estimate = estimateIn(learnt, table, from + i)
    return estimate ? voteOf(observation, estimate) : (first[rig]?.[i] ?? voteOf(observation, undefined))
  })
  return cast(raw)
}

/**
 * Where a rig's votes come from. `last`: the estimates of its clocks equal those of the last iteration, so its votes
 * are reused. `memo`: the estimates equal those that the previous solve had in this iteration, so the votes of that
 * solve are reused.
 */
function voteSource(settling: Settling, rig: number, { pass, learnt, last }: Next): 'last' | 'memo' | 'recompute' {
  const { table, given, unchanged } = settling
  const [from, to] = [table.start[rig] ?? 0, table.start[rig + 1] ?? 0]
  let isAny = false
  for (let observation = from; observation < to && !isAny; observation++)
    isAny = estimateIn(learnt, table, observation) !== undefined
  if (!isAny || hasSameEstimates({ learnt, table, from, to }, last.learnt, table, from)) return 'last'
  const at = unchanged.rig[rig] ?? -1
  const trace = given.before?.trace
  if (at < 0 || !trace) return 'recompute'
  const start = trace.table.start[at] ?? 0
  return hasSameEstimates({ learnt, table, from, to }, trace.iterations[pass]?.learnt, trace.table, start)
    ? 'memo'
    : 'recompute'
}

interface ObservationRange {
  readonly learnt: Learnt
  readonly table: ObservationTable
  readonly from: number
  readonly to: number
}

/**
 * Whether a range of observations has the same estimates now as in the earlier table, where the same observations begin
 * at `start`.
 */
function hasSameEstimates(
  now: ObservationRange,
  learnt: Learnt | undefined,
  table: ObservationTable,
  start: number,
): boolean {
  if (!learnt) return false
  for (let observation = now.from; observation < now.to; observation++)
    if (estimateIn(now.learnt, now.table, observation) !== estimateIn(learnt, table, start + observation - now.from))
      return false
  return true
}

function clocksByName(learnt: Learnt | undefined, table: ObservationTable): ReadonlyMap<string, ClockEstimate> {
  const clocks = new Map<string, ClockEstimate>()
  learnt?.all.forEach((estimate, clock) => {
    if (!estimate) return
    const observation = table.of[table.heads[clock] ?? 0] ?? 0
    const rig = table.rigOf[observation] ?? 0
    const found = table.observations[rig]?.[observation - (table.start[rig] ?? 0)]
    if (found) clocks.set(found.clock, estimate)
  })
  return clocks
}
