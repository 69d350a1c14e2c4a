import type { Mode } from '../clocks/mode.ts'
import { tolerance } from './edge.ts'
import { type Group, roomOf } from './group.ts'

/** What a proposed join rests on. */
export interface Proposal {
  /** Origin of `b` minus origin of `a`, ms, and how sure. */
  readonly shift: number
  readonly sd: number
  /** Links between the two that agree; one in a triangle counts for more. */
  readonly support: number
}

export interface Judgement {
  readonly verdict: 'join' | 'apart' | 'open'
  /** `triangle`, `claims-agree`, `same-clock`, `zone`, `anchor`, `bound`, `claims-disagree`, `alone`. */
  readonly reason: string
}

const HOUR = 3_600_000
const QUARTER = 900_000

/**
 * Whether two groups are one rig. Anchors and arrivals are never outvoted; where both sides know their time by several
 * clocks these decide, whatever the links say; a clock that speaks alone is outvoted by links that agree with one another.
 */
export function judge(a: Group, b: Group, proposal: Proposal): Judgement {
  const { shift, sd, support } = proposal
  const room = roomOf(a, b, shift)
  if (room.earliest > room.latest + tolerance(sd) + 2_000) return apart('bound')
  const same = sameClocks(a, b, shift, sd)
  if (a.mode && b.mode) return ofTwoTimes({ ...a, mode: a.mode }, { ...b, mode: b.mode }, proposal, same)
  if (same.agree > 0 && same.disagree === 0) return join('same-clock')
  return support >= 2 ? join('triangle') : open('alone')
}

const join = (reason: string): Judgement => ({ verdict: 'join', reason })
const apart = (reason: string): Judgement => ({ verdict: 'apart', reason })
const open = (reason: string): Judgement => ({ verdict: 'open', reason })

type Timed = Group & { readonly mode: Mode }

function ofTwoTimes(a: Timed, b: Timed, { shift, sd, support }: Proposal, same: SameClocks): Judgement {
  const off = Math.abs(b.mode.at - (a.mode.at + shift))
  const allowed = 4 * Math.hypot(a.mode.sd, b.mode.sd, sd) + 1_000
  if (a.anchors.length > 0 && b.anchors.length > 0) return off <= allowed ? join('anchor') : apart('anchor')
  if (same.disagree > same.agree && support < 4) return apart('claims-disagree')
  if (off <= allowed) return join(support >= 2 ? 'triangle' : 'claims-agree')
  return ofFarTimes(off, allowed, { known: Math.min(a.witnesses, b.witnesses), support, same })
}

interface Weighed {
  readonly known: number
  readonly support: number
  readonly same: SameClocks
}

function ofFarTimes(off: number, allowed: number, { known, support, same }: Weighed): Judgement {
  if (known >= 2) return apart('claims-disagree')
  if (same.agree > same.disagree) return join('same-clock')
  if (support >= 2) return join('triangle')
  return isZone(off, allowed) ? join('zone') : open('claims-disagree')
}

interface SameClocks {
  readonly agree: number
  readonly disagree: number
}

/** A clock may be wrong by anything and still measures what lies between two of its readings. */
function sameClocks(a: Group, b: Group, shift: number, sd: number): SameClocks {
  const [few, many, sign] = a.votes.size <= b.votes.size ? [a, b, shift] : [b, a, -shift]
  let [agree, disagree] = [0, 0]
  for (const [clock, vote] of few.votes) {
    const other = many.votes.get(clock)
    if (!other || vote.kind !== 'clock') continue
    if (Math.abs(other.at - (vote.at + sign)) <= 4 * Math.hypot(vote.own, other.own, sd) + 1_000) agree++
    else disagree++
  }
  return { agree, disagree }
}

/** Clocks set to another zone are off by whole hours, or quarters of one: chance puts nothing there. */
const isZone = (apart: number, allowed: number): boolean => {
  const slack = Math.min(allowed, 8_000)
  const hours = Math.abs(apart - Math.round(apart / HOUR) * HOUR)
  const quarters = Math.abs(apart - Math.round(apart / QUARTER) * QUARTER)
  return apart > QUARTER / 2 && apart < 15 * HOUR && (hours <= slack || quarters <= slack / 3)
}
