import { pushTo } from '../grouped.ts'
import { cast, deviceOf } from './cast.ts'
import { type ClockEstimate, type ClockSample, estimateClock, unchecked } from './estimate.ts'
import { type Mode, modeOf, type Room } from './mode.ts'
import { type Voice, voteOf } from './voices.ts'
import { precision, type Vote } from './vote.ts'

export interface Settled {
  /** By rig; undefined where nothing says when it was. */
  readonly modes: readonly (Mode | undefined)[]
  /** By rig, what each clock said in the end, corrected by the other rigs. */
  readonly votes: readonly (readonly Vote[])[]
  readonly clocks: ReadonlyMap<string, ClockEstimate>
}

export interface ToSettle {
  /** By rig. */
  readonly voices: readonly (readonly Voice[])[]
  readonly rooms: readonly Room[]
  /** What an earlier solve knew of clocks: a neighbourhood is solved with it. */
  readonly known: ReadonlyMap<string, ClockEstimate>
  readonly passes: number
}

const EVER: Room = { earliest: -Infinity, latest: Infinity }
/** Of a clock with many rigs leaving one out changes nothing. */
const MOST_LEFT_OUT = 12

/**
 * Rigs and clocks in turn: a rig stands where most of its clocks agree; a clock is off by what the rigs that others
 * place say. A clock never vouches for itself: what it says of a rig is corrected by the other rigs alone.
 */
export function settle({ voices, rooms, known, passes }: ToSettle): Settled {
  const byClock = clocksOf(voices, known)
  const first = voices.map((said) =>
    said.map((voice) => voteOf(voice, known.get(voice.clock) ?? unchecked(voice.prior))),
  )
  let learnt: Learnt = { clocks: new Map(), leftOut: new Map() }
  let votes = first.map(cast)
  let modes = votes.map((said, rig) => modeOf(said, rooms[rig] ?? EVER))
  for (let pass = 1; pass < passes; pass++) {
    learnt = learn(byClock, sumsOfRigs(voices, modes), known)
    const before = { votes, modes }
    votes = voices.map((said, rig) =>
      castAgain(said, { first: first[rig] ?? [], before: before.votes[rig] ?? [], learnt }),
    )
    modes = votes.map((said, rig) =>
      said === before.votes[rig] ? before.modes[rig] : modeOf(said, rooms[rig] ?? EVER),
    )
  }
  return { modes, votes, clocks: learnt.clocks }
}

interface Again {
  readonly first: readonly Vote[]
  readonly before: readonly Vote[]
  readonly learnt: Learnt
}

/** The votes of a rig with what was learnt of its clocks; the same array where nothing was. */
function castAgain(said: readonly Voice[], { first, before, learnt }: Again): readonly Vote[] {
  let isAny = false
  const votes = said.map((voice, i) => {
    const belief = learnt.leftOut.get(voice) ?? learnt.clocks.get(voice.clock)
    if (belief) isAny = true
    return belief ? voteOf(voice, belief) : (first[i] ?? voteOf(voice, unchecked(voice.prior)))
  })
  return isAny || before.length === 0 ? cast(votes) : before
}

/** What rigs teach of clocks; and of each voice what the other rigs alone do. */
interface Learnt {
  readonly clocks: ReadonlyMap<string, ClockEstimate>
  readonly leftOut: ReadonlyMap<Voice, ClockEstimate>
}

function learn(
  byClock: ReadonlyMap<string, readonly Voice[]>,
  sums: ReadonlyMap<number, Sums>,
  known: ToSettle['known'],
): Learnt {
  const clocks = new Map<string, ClockEstimate>()
  const leftOut = new Map<Voice, ClockEstimate>()
  for (const [clock, said] of byClock) {
    const first = said[0]
    const samples = said.flatMap((voice) => sampleOf(voice, sums.get(voice.rig)) ?? [])
    const before = known.get(clock)
    if (before && before.corroborated > 0) samples.push({ rig: -1, ...before })
    if (!first || samples.length === 0) continue
    clocks.set(clock, estimateClock(samples, first.prior))
    if (samples.length <= MOST_LEFT_OUT)
      for (const voice of said) leftOut.set(voice, estimateClock(without(samples, voice.rig), first.prior))
  }
  return { clocks: withSiblings(clocks, byClock), leftOut }
}

/** A clock that is off by what no zone explains is off in whatever zone it is read. */
const NO_ZONE_MS = 60_000
const QUARTER = 900_000

/** What the readings of one family teach of a device serves the other, of which nobody has said anything. */
function withSiblings(
  clocks: ReadonlyMap<string, ClockEstimate>,
  byClock: ReadonlyMap<string, readonly Voice[]>,
): ReadonlyMap<string, ClockEstimate> {
  const all = new Map(clocks)
  for (const [clock, estimate] of clocks) {
    const isWall = clock.endsWith('|wall')
    const sibling = `${deviceOf(clock)}|${isWall ? 'utc' : 'wall'}`
    if (clocks.has(sibling) || !byClock.has(sibling) || estimate.corroborated === 0) continue
    const off = Math.abs(estimate.shiftMs - Math.round(estimate.shiftMs / QUARTER) * QUARTER)
    if (Math.abs(estimate.shiftMs) < NO_ZONE_MS || (isWall && off < NO_ZONE_MS)) continue
    all.set(sibling, { ...estimate, sd: Math.hypot(estimate.sd, 1_000), wrong: Math.max(estimate.wrong, 0.05) })
  }
  return all
}

const without = (samples: readonly ClockSample[], rig: number): readonly ClockSample[] =>
  samples.filter((sample) => sample.rig !== rig)

/** Of a rig that one voice alone speaks of nothing is learnt. */
const isAlone = (said: readonly Voice[] | undefined): boolean => (said?.length ?? 0) < 2

/** By clock its voices, of each clock that others speak beside or that was known before. */
function clocksOf(
  voices: readonly (readonly Voice[])[],
  known: ToSettle['known'],
): ReadonlyMap<string, readonly Voice[]> {
  const heard = new Set(voices.flatMap((said) => (isAlone(said) ? [] : said.map(({ clock }) => deviceOf(clock)))))
  const isTaught = ({ clock }: Voice): boolean => heard.has(deviceOf(clock)) || known.has(clock)
  const byClock = new Map<string, Voice[]>()
  for (const said of voices)
    for (const voice of said) if (voice.kind === 'clock' && isTaught(voice)) pushTo(byClock, voice.clock, voice)
  return byClock
}

/** Sums over what agrees on a rig, so that each clock can be taken out of them. */
interface Sums {
  readonly at: number
  readonly offset: number
  readonly weight: number
  readonly doubt: number
  readonly byDevice: ReadonlyMap<string, readonly Vote[]>
}

/** By rig's name, where several voices speak of it. */
function sumsOfRigs(voices: ToSettle['voices'], modes: Settled['modes']): ReadonlyMap<number, Sums> {
  const sums = new Map<number, Sums>()
  for (const [index, mode] of modes.entries()) {
    const [first, second] = voices[index] ?? []
    if (first && second && mode) sums.set(first.rig, sumsOf(mode))
  }
  return sums
}

function sumsOf(mode: Mode): Sums {
  let [offset, weight, doubt] = [0, 0, 0]
  const byDevice = new Map<string, Vote[]>()
  for (const vote of mode.supporters) {
    if (vote.kind === 'told') continue
    const w = precision(vote)
    offset += w * (middle(vote) - mode.at)
    weight += w
    doubt += Math.log(Math.max(vote.wrong, 1e-6))
    const device = deviceOf(vote.clock)
    pushTo(byDevice, device, vote)
  }
  return { at: mode.at, offset, weight, doubt, byDevice }
}

/** Where the others that agree put the rig, less where this clock does. A phone's wall time and its UTC are one clock. */
function sampleOf(voice: Voice, sums: Sums | undefined): ClockSample | undefined {
  if (!sums) return undefined
  let { offset, weight, doubt } = sums
  let left = sums.byDevice.size
  for (const vote of sums.byDevice.get(deviceOf(voice.clock)) ?? []) {
    const w = precision(vote)
    offset -= w * (middle(vote) - sums.at)
    weight -= w
    doubt -= Math.log(Math.max(vote.wrong, 1e-6))
  }
  if (sums.byDevice.has(deviceOf(voice.clock))) left--
  if (left === 0) return undefined
  const shiftMs = sums.at + offset / weight - voice.at
  const sd = Math.hypot(Math.sqrt(1 / Math.max(weight, 1e-18)), voice.own)
  return { rig: voice.rig, shiftMs, sd, wrong: Math.max(0.005, Math.exp(Math.min(0, doubt))) }
}

const middle = (vote: Vote): number => (vote.kind === 'fix' ? vote.at + 2_000 : vote.at)
