import { cast } from './cast.ts'
import { type ClockEstimate, unchecked } from './estimate.ts'
import { type Asked, isEqual, type Learnt, learn, RigSums } from './learn.ts'
import { type Mode, modeOf, type Room } from './mode.ts'
import type { ClockNames } from './names.ts'
import { type Spoken, spokenOf } from './spoken.ts'
import { type Voice, voteOf } from './voices.ts'
import type { Vote } from './vote.ts'

export interface Settled {
  /** Indexed by rig; undefined if nothing tells its time. */
  readonly modes: readonly (Mode | undefined)[]
  /** Indexed by rig: the final vote of each clock, corrected by the other rigs. */
  readonly votes: readonly (readonly Vote[])[]
  readonly clocks: ReadonlyMap<string, ClockEstimate>
}

export interface ToSettle {
  /** Indexed by rig. */
  readonly voices: readonly (readonly Voice[])[]
  readonly rooms: readonly Room[]
  /** Clock estimates of an earlier solve: the warm start for a neighbourhood. */
  readonly known: ReadonlyMap<string, ClockEstimate>
  readonly names: ClockNames
  readonly passes: number
  readonly before?: Before | undefined
}

/** The trace of the previous solve, and for each rig the index of the equal rig there; −1 if it has changed. */
export interface Before {
  readonly trace: Trace
  readonly same: Int32Array
}

/** The results of each iteration. The next solve reuses them wherever its inputs are unchanged. */
export interface Trace {
  readonly spoken: Spoken
  readonly known: readonly (ClockEstimate | undefined)[]
  /** Indexed by rig: the votes before anything was learnt. */
  readonly first: readonly (readonly Vote[])[]
  readonly turns: readonly Turn[]
}

interface Turn {
  readonly votes: readonly (readonly Vote[])[]
  readonly modes: readonly (Mode | undefined)[]
  readonly learnt: Learnt | undefined
}

const EVER: Room = { earliest: -Infinity, latest: Infinity }

/**
 * Alternates between rigs and clocks. A rig stands where most of its clocks agree. A clock is off by what the rigs say
 * that other clocks place. A clock never vouches for itself: its vote for a rig is corrected by the other rigs alone.
 */
export function settle(given: ToSettle): { readonly settled: Settled; readonly trace: Trace } {
  const known = given.names.pick(given.known)
  const spoken = spokenOf(given.voices, given.names.size, (clock) => known[clock] !== undefined)
  const settling: Settling = { given, spoken, known, isSame: samenessOf(given, spoken, known) }
  const first = firstVotes(settling)
  const turns: Turn[] = [firstTurn(settling, first)]
  const sums = new RigSums(given.voices.length)
  for (let pass = 1; pass < given.passes; pass++) {
    const last = turns[pass - 1]
    if (!last) break
    const asked = askedOf(settling, pass, last.modes)
    const learnt = learn({ spoken, names: given.names, modes: last.modes, known, asked, last: last.learnt }, sums)
    turns.push(nextTurn(settling, { pass, first, last, learnt }))
  }
  const { votes, modes, learnt } = turns[turns.length - 1] ?? firstTurn(settling, first)
  return { settled: { modes, votes, clocks: named(learnt, spoken) }, trace: { spoken, known, first, turns } }
}

interface Settling {
  readonly given: ToSettle
  readonly spoken: Spoken
  readonly known: readonly (ClockEstimate | undefined)[]
  readonly isSame: Sameness
}

/** What is unchanged since the previous solve. */
interface Sameness {
  readonly known: Uint8Array
  /** Indexed by rig: its index in the previous solve; −1 if its members or the estimates of their clocks changed. */
  readonly rig: Int32Array
}

function samenessOf({ before, voices }: ToSettle, spoken: Spoken, known: Trace['known']): Sameness {
  const isKnown = new Uint8Array(known.length)
  const rig = new Int32Array(voices.length).fill(-1)
  if (!before) return { known: isKnown, rig }
  for (let clock = 0; clock < known.length; clock++) {
    const [now, then] = [known[clock], before.trace.known[clock]]
    isKnown[clock] = now === then || (now && then && isEqual(now, then)) ? 1 : 0
  }
  for (const [at, said] of spoken.voices.entries()) {
    const then = before.same[at] ?? -1
    if (then >= 0 && said.every(({ index }) => index < 0 || isKnown[index] === 1)) rig[at] = then
  }
  return { known: isKnown, rig }
}

/** The previous value for an unchanged rig. */
const keptOf = <T>({ isSame }: Settling, rig: number, then: readonly T[] | undefined): T | undefined => {
  const at = isSame.rig[rig] ?? -1
  return at < 0 ? undefined : then?.[at]
}

const firstVotes = (settling: Settling): readonly (readonly Vote[])[] =>
  settling.spoken.voices.map(
    (said, rig) =>
      keptOf(settling, rig, settling.given.before?.trace.first) ??
      said.map((voice) => voteOf(voice, knownOf(voice, settling) ?? unchecked(voice.prior))),
  )

const knownOf = ({ index }: Voice, { known }: Settling): ClockEstimate | undefined =>
  index < 0 ? undefined : known[index]

function firstTurn(settling: Settling, first: readonly (readonly Vote[])[]): Turn {
  const then = settling.given.before?.trace.turns[0]
  const votes = first.map((raw, rig) => keptOf(settling, rig, then?.votes) ?? cast(raw))
  const modes = votes.map((said, rig) =>
    keptOf(settling, rig, then?.votes) ? keptOf(settling, rig, then?.modes) : modeIn(settling, rig, said),
  )
  return { votes, modes, learnt: undefined }
}

const modeIn = ({ given }: Settling, rig: number, votes: readonly Vote[]): Mode | undefined =>
  modeOf(votes, given.rooms[rig] ?? EVER)

const NOT_ASKED: Asked = { learnt: undefined, isAsThen: () => false, voiceThen: () => -1 }

function askedOf({ given: { before }, spoken, isSame }: Settling, pass: number, modes: Turn['modes']): Asked {
  const learnt = before?.trace.turns[pass]?.learnt
  if (!before || !learnt) return NOT_ASKED
  const then = before.trace.spoken
  const modesThen = before.trace.turns[pass - 1]?.modes ?? []
  const voiceThen = (voice: number): number => {
    const rig = spoken.rigOf[voice] ?? 0
    const at = before.same[rig] ?? -1
    return at < 0 ? -1 : (then.start[at] ?? 0) + voice - (spoken.start[rig] ?? 0)
  }
  const isModeSame = (rig: number): boolean => {
    const at = before.same[rig] ?? -1
    return at >= 0 && modes[rig] === modesThen[at]
  }
  const isAsThen = (clock: number): boolean =>
    isSame.known[clock] === 1 &&
    countOf(spoken, clock) === countOf(then, clock) &&
    spoken.of
      .subarray(spoken.heads[clock] ?? 0, spoken.heads[clock + 1] ?? 0)
      .every((voice) => isModeSame(spoken.rigOf[voice] ?? 0))
  return { learnt, isAsThen, voiceThen }
}

const countOf = ({ heads }: Spoken, clock: number): number => (heads[clock + 1] ?? 0) - (heads[clock] ?? 0)

interface Next {
  readonly pass: number
  readonly first: readonly (readonly Vote[])[]
  readonly last: Turn
  readonly learnt: Learnt
}

function beliefIn({ leftOut, all }: Learnt, { clockOf }: Spoken, voice: number): ClockEstimate | undefined {
  const clock = clockOf[voice] ?? -1
  return clock < 0 ? undefined : (leftOut[voice] ?? all[clock])
}

/** The votes of each rig, corrected by what was learnt. Votes are recomputed only if an estimate changed. */
function nextTurn(settling: Settling, next: Next): Turn {
  const { given, spoken } = settling
  const votes: (readonly Vote[])[] = []
  const modes: (Mode | undefined)[] = []
  const before = given.before?.trace.turns[next.pass]
  for (const [rig, said] of spoken.voices.entries()) {
    const how = howOf(settling, rig, next)
    if (how === 'anew') {
      const anew = votesAnew(said, rig, settling, next)
      votes.push(anew)
      modes.push(modeIn(settling, rig, anew))
      continue
    }
    votes.push((how === 'last' ? next.last.votes[rig] : keptOf(settling, rig, before?.votes)) ?? [])
    modes.push(how === 'last' ? next.last.modes[rig] : keptOf(settling, rig, before?.modes))
  }
  return { votes, modes, learnt: next.learnt }
}

function votesAnew(
  said: readonly Voice[],
  rig: number,
  { spoken }: Settling,
  { learnt, first }: Next,
): readonly Vote[] {
  const from = spoken.start[rig] ?? 0
  const raw = said.map((voice, i) => {
    const belief = beliefIn(learnt, spoken, from + i)
    return belief ? voteOf(voice, belief) : (first[rig]?.[i] ?? voteOf(voice, unchecked(voice.prior)))
  })
  return cast(raw)
}

/** Whether a rig's estimates equal those of the last iteration, or those of this iteration in the previous solve. */
function howOf(settling: Settling, rig: number, { pass, learnt, last }: Next): 'last' | 'before' | 'anew' {
  const { spoken, given, isSame } = settling
  const [from, to] = [spoken.start[rig] ?? 0, spoken.start[rig + 1] ?? 0]
  let isAny = false
  for (let voice = from; voice < to && !isAny; voice++) isAny = beliefIn(learnt, spoken, voice) !== undefined
  if (!isAny || isBelieved({ learnt, spoken, from, to }, last.learnt, spoken, from)) return 'last'
  const at = isSame.rig[rig] ?? -1
  const trace = given.before?.trace
  if (at < 0 || !trace) return 'anew'
  const start = trace.spoken.start[at] ?? 0
  return isBelieved({ learnt, spoken, from, to }, trace.turns[pass]?.learnt, trace.spoken, start) ? 'before' : 'anew'
}

interface Stretch {
  readonly learnt: Learnt
  readonly spoken: Spoken
  readonly from: number
  readonly to: number
}

/** Whether the same estimates held for the same voices, which begin at `start` in the other table. */
function isBelieved(now: Stretch, learnt: Learnt | undefined, spoken: Spoken, start: number): boolean {
  if (!learnt) return false
  for (let voice = now.from; voice < now.to; voice++)
    if (beliefIn(now.learnt, now.spoken, voice) !== beliefIn(learnt, spoken, start + voice - now.from)) return false
  return true
}

function named(learnt: Learnt | undefined, spoken: Spoken): ReadonlyMap<string, ClockEstimate> {
  const clocks = new Map<string, ClockEstimate>()
  for (const [clock, estimate] of learnt?.all.entries() ?? []) {
    const voice = spoken.of[spoken.heads[clock] ?? 0] ?? 0
    const rig = spoken.rigOf[voice] ?? 0
    const said = spoken.voices[rig]?.[voice - (spoken.start[rig] ?? 0)]
    if (estimate && said) clocks.set(said.clock, estimate)
  }
  return clocks
}
