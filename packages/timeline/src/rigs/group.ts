import { cast } from '../clocks/cast.ts'
import { type Mode, modeOf, type TimeBounds } from '../clocks/mode.ts'
import type { Vote } from '../clocks/vote.ts'
import type { Ballot } from './ballot.ts'

/**
 * Bodies that move together while rigs grow. Votes and bounds are relative to the group's origin: a member begins
 * `rel[member]` ms after it.
 */
export interface Group {
  readonly members: number[]
  readonly votes: Ballot
  readonly bounds: TimeBounds
  readonly mode: Mode | undefined
  /** The weight of the clocks and anchors that place the group, in units of one clock; 0 without a time. */
  readonly clockWeight: number
  readonly anchors: readonly Vote[]
  /** The number of votes added since its mode was computed. */
  readonly fresh: number
}

/** The weight of an anchor, and of a clock that other rigs checked, in units of one clock. */
const OF_ANCHOR = 10
const OF_CHECKED = 2
const CHECKED = 0.035

export function groupOf(members: number[], votes: Ballot, bounds: TimeBounds): Group {
  const all = cast(votes.all())
  const mode = modeOf(all, bounds)
  const isMemoryOnly = mode?.supporters.every(({ kind }) => kind === 'memory') ?? true
  return {
    members,
    votes,
    bounds,
    mode: isMemoryOnly ? undefined : mode,
    clockWeight: isMemoryOnly ? 0 : (mode?.supporters.reduce((sum, vote) => sum + weightOf(vote), 0) ?? 0),
    anchors: anchorsOf(all),
    fresh: 0,
  }
}

const NO_ANCHORS: readonly Vote[] = []
const isAnchor = ({ kind }: Vote): boolean => kind === 'anchor'
const anchorsOf = (votes: readonly Vote[]): readonly Vote[] =>
  votes.some(isAnchor) ? votes.filter(isAnchor) : NO_ANCHORS

const weightOf = ({ kind, wrong }: Vote): number =>
  kind === 'anchor' ? OF_ANCHOR : kind === 'memory' ? 0 : wrong <= CHECKED ? OF_CHECKED : 1

/** A large group's mode is recomputed only after its votes have grown by this share. */
const STALE_SHARE = 0.2
const LARGE = 24

/** Joins two groups in the frame of `a`; `b` begins `shift` ms after `a`. Consumes `a`. */
export function joined(a: Group, b: Group, shift: number): Group {
  for (const vote of b.votes.all()) {
    const moved = { ...vote, at: vote.at - shift }
    const same = a.votes.of(vote.clock)
    a.votes.put(same ? together(same, moved) : moved)
  }
  for (const member of b.members) a.members.push(member)
  const bounds = boundsOf(a, b, shift)
  const fresh = a.fresh + b.votes.size
  const isSettled = a.votes.size >= LARGE && fresh < STALE_SHARE * a.votes.size && b.anchors.length === 0
  if (isSettled && isWithin(a.mode, bounds)) return { ...a, bounds, fresh }
  return groupOf(a.members, a.votes, bounds)
}

const isWithin = (mode: Mode | undefined, { earliest, latest }: TimeBounds): boolean =>
  mode !== undefined && mode.free >= earliest && mode.free <= latest

export const boundsOf = (a: Group, b: Group, shift: number): TimeBounds => ({
  earliest: Math.max(a.bounds.earliest, b.bounds.earliest - shift),
  latest: Math.min(a.bounds.latest, b.bounds.latest - shift),
})

/** One clock has one vote: the mean of its two readings if they agree, otherwise the sharper one. */
function together(a: Vote, b: Vote): Vote {
  if (Math.abs(a.at - b.at) > 4 * Math.hypot(a.own, b.own) + 1_000) return a.own <= b.own ? a : b
  const [x, y] = [1 / a.own ** 2, 1 / b.own ** 2]
  return { ...a, at: a.at + ((b.at - a.at) * y) / (x + y), own: Math.max(100, Math.sqrt(1 / (x + y))) }
}
