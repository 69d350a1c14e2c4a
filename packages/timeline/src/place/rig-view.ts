import type { Conflict } from '@firsthand/domain'
import type { Mode } from '../clocks/mode.ts'
import type { Voice } from '../clocks/voices.ts'
import { precision, supports, type Vote } from '../clocks/vote.ts'
import type { Attached } from '../rigs/attach.ts'
import { rivalsOf } from '../rigs/split.ts'
import type { FormedRig, Solved } from '../solve-world.ts'
import { rivalConflicts } from './rivals.ts'

/** What all members of a rig are told alike; made once for each rig. */
export interface RigView {
  readonly rig: FormedRig
  /** The first item of its first member. */
  readonly name: string
  readonly mode: Mode | undefined
  readonly hang: Attached | undefined
  readonly votes: readonly Vote[]
  /** Clocks, fixes and anchors that agree; those that do not. */
  readonly speaking: readonly Vote[]
  readonly against: readonly Vote[]
  readonly isTold: boolean
  /** The most clocks that agree with one another on another time. */
  readonly rivalling: number
  /** Sum of the precisions of what agrees. */
  readonly total: number
  readonly supporters: ReadonlyMap<string, Vote>
  readonly voiceOf: ReadonlyMap<string, Voice>
  /** One claim for each clock that agrees, anchors first, at most eight. */
  readonly claims: readonly string[]
  readonly isZoneKnown: boolean
  readonly rivals: readonly Conflict[]
  /** 1 where officers' links alone hold it, 0.5 where they help, 0 where sounds do. */
  readonly byHand: number
}

export function viewOf(index: number, solved: Solved, hang: Attached | undefined): RigView {
  const rig = solved.formed.rigs[index]
  if (!rig) throw new Error('no such rig')
  const mode = solved.settled.modes[index]
  const votes = solved.settled.votes[index] ?? []
  const speaking = (mode?.supporters ?? []).filter(({ kind }) => kind !== 'told')
  const against = (mode?.against ?? []).filter(({ kind, wrong }) => kind !== 'told' && wrong < 1)
  const supporters = new Map(mode?.supporters.map((vote) => [vote.clock, vote]))
  const voiceOf = new Map(rig.voices.flatMap((voice) => voice.claims.map((claim) => [claim, voice] as const)))
  const agreeing = rig.voices.filter(({ clock }) => supporters.has(clock))
  return {
    rig,
    name: solved.bodies.list[rig.members[0] ?? 0]?.items[0]?.item ?? '',
    mode,
    hang,
    votes,
    speaking,
    against,
    isTold: speaking.length === 0,
    rivalling: mode ? rivalsOf(mode).length : 0,
    total: (mode?.supporters ?? []).reduce((sum, vote) => sum + precision(vote), 0),
    supporters,
    voiceOf,
    claims: agreeing
      .toSorted((a, b) => Number(b.kind === 'anchor') - Number(a.kind === 'anchor'))
      .flatMap(({ claims }) => claims.slice(0, 1))
      .slice(0, 8),
    isZoneKnown: votes.some(
      (vote) => mode && supports(vote, mode.at) && (vote.kind !== 'clock' || vote.clock.endsWith('|utc')),
    ),
    rivals: rivalConflicts(rig, mode),
    byHand: solved.byHand.get(index) ?? 0,
  }
}
