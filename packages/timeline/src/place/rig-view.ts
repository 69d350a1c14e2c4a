import type { Conflict, Reason } from '@firsthand/domain'
import type { Mode } from '../clocks/mode.ts'
import type { Observation } from '../clocks/observations.ts'
import { precision, supports, type Vote } from '../clocks/vote.ts'
import type { Attached } from '../rigs/attach.ts'
import type { FormedRig } from '../rigs/formed.ts'
import { isZone } from '../rigs/judge.ts'
import { rivalsOf } from '../rigs/split.ts'
import type { Solved } from '../solve-world.ts'
import { rivalConflicts } from './rivals.ts'

/** What all members of a rig share in their placements; computed once for each rig. */
export interface RigView {
  readonly rig: FormedRig
  /** The id of the first item of the first member. */
  readonly name: string
  readonly mode: Mode | undefined
  readonly attachment: Attached | undefined
  readonly votes: readonly Vote[]
  /** The clocks, fixes and anchors that agree with the mode, and those that do not. */
  readonly agreeing: readonly Vote[]
  readonly against: readonly Vote[]
  readonly isMemoryOnly: boolean
  /** The size of the largest cluster of clocks that agree on another time, in the rig or across rejected links. */
  readonly rivalling: number
  /** The sum of the precisions of the inliers. */
  readonly total: number
  /** `supporter`: the vote of a clock, if it is an inlier. `observationOf`: the observation that a claim belongs to. */
  readonly supporter: (clock: string) => Vote | undefined
  readonly observationOf: (claim: string) => Observation | undefined
  /** One claim for each clock that agrees, anchors first, at most eight. */
  readonly claims: readonly string[]
  /** The values of the reason that every member gets from its rig. */
  readonly reasonValues: Reason['values']
  readonly isZoneKnown: boolean
  readonly rivals: readonly Conflict[]
  /**
   * 1 if officers' links alone hold the rig together, 0.5 if officers' and other links do, 0 if only other links do.
   */
  readonly byHand: number
  readonly isAnchored: boolean
  /** The chance that all inliers are wrong. */
  readonly doubt: number
  /** A satellite time says that the rig lies in another zone. */
  readonly isZoneDoubted: boolean
}

/**
 * Whether a satellite time differs from the mode by a whole zone. Clocks that agree may all be set to one wrong zone,
 * so a satellite time that says so is never outvoted: the rig stays undecided.
 */
const isZoneApart = ({ kind, at, wrong }: Vote, mode: number): boolean =>
  kind === 'fix' && wrong < 0.1 && isZone(Math.abs(mode - at - LAG), 30_000)
const LAG = 2_000

export function viewOf(index: number, solved: Solved, attachment: Attached | undefined): RigView {
  const rig = solved.formed.rigs[index]
  if (!rig) throw new Error('no such rig')
  const mode = solved.settled.modes[index]
  const votes = solved.settled.votes[index] ?? []
  const agreeing = (mode?.supporters ?? []).filter(({ kind }) => kind !== 'memory')
  const against = (mode?.against ?? []).filter(({ kind, wrong }) => kind !== 'memory' && wrong < 1)
  const supporter = byClock(mode?.supporters ?? [])
  const claims = agreeingClaims(rig, supporter)
  const byHand = solved.byHand.get(index) ?? 0
  return {
    rig,
    name: solved.bodies.list[rig.members[0] ?? 0]?.items[0]?.item ?? '',
    mode,
    attachment,
    votes,
    agreeing,
    against,
    isMemoryOnly: agreeing.length === 0,
    rivalling: Math.max(mode ? rivalsOf(mode).length : 0, solved.contradicted.get(index) ?? 0),
    total: (mode?.supporters ?? []).reduce((sum, vote) => sum + precision(vote), 0),
    supporter,
    observationOf: byClaim(rig.observations),
    claims,
    reasonValues: {
      ...{ members: rig.members.length, clocks: agreeing.length, sdMs: sdOf(mode) },
      ...{ claims: claims.join(' '), byHand },
    },
    isZoneKnown: votes.some((vote) => mode && supports(vote, mode.at) && (vote.kind !== 'clock' || vote.isZoned)),
    rivals: rivalConflicts(rig, mode),
    byHand,
    isAnchored: agreeing.some(({ kind }) => kind === 'anchor'),
    doubt: agreeing.reduce((chance, { wrong }) => chance * Math.max(wrong, 0.05), 1),
    isZoneDoubted: mode !== undefined && against.some((vote) => isZoneApart(vote, mode.at)),
  }
}

const sdOf = (mode: Mode | undefined): number => Math.round(mode?.sd ?? 0)

/** Up to this many entries are scanned; more go through a map. */
const FEW = 8

function byClock(votes: readonly Vote[]): RigView['supporter'] {
  if (votes.length <= FEW) return (clock) => votes.findLast((vote) => vote.clock === clock)
  const of = new Map(votes.map((vote) => [vote.clock, vote]))
  return (clock) => of.get(clock)
}

function byClaim(observations: readonly Observation[]): RigView['observationOf'] {
  if (observations.length <= FEW) return (claim) => observations.findLast(({ claims }) => claims.includes(claim))
  const of = new Map(
    observations.flatMap((observation) => observation.claims.map((claim) => [claim, observation] as const)),
  )
  return (claim) => of.get(claim)
}

/** Empty for a lone item, because all of its claims are listed anyway. */
function agreeingClaims({ members, observations }: FormedRig, supporter: RigView['supporter']): readonly string[] {
  if (members.length < 2) return []
  return observations
    .filter(({ clock }) => supporter(clock) !== undefined)
    .toSorted((a, b) => Number(b.kind === 'anchor') - Number(a.kind === 'anchor'))
    .flatMap(({ claims }) => claims.slice(0, 1))
    .slice(0, 8)
}
