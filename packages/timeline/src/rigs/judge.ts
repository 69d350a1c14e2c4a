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
export function judge(a: Group, b: Group, { shift, sd, support }: Proposal): Judgement {
  const room = roomOf(a, b, shift)
  if (room.earliest > room.latest + tolerance(sd) + 2_000) return { verdict: 'apart', reason: 'bound' }
  const same = sameClocks(a, b, shift, sd)
  if (!a.mode || !b.mode) {
    if (same.agree > 0 && same.disagree === 0) return { verdict: 'join', reason: 'same-clock' }
    return support >= 2 ? { verdict: 'join', reason: 'triangle' } : { verdict: 'open', reason: 'alone' }
  }
  const apart = Math.abs(b.mode.at - (a.mode.at + shift))
  const allowed = 4 * Math.hypot(a.mode.sd, b.mode.sd, sd) + 1_000
  if (a.anchors.length > 0 && b.anchors.length > 0)
    return apart <= allowed ? { verdict: 'join', reason: 'anchor' } : { verdict: 'apart', reason: 'anchor' }
  if (same.disagree > same.agree && support < 4) return { verdict: 'apart', reason: 'claims-disagree' }
  if (apart <= allowed) return { verdict: 'join', reason: support >= 2 ? 'triangle' : 'claims-agree' }
  const known = Math.min(a.witnesses, b.witnesses)
  if (known >= 2) return { verdict: 'apart', reason: 'claims-disagree' }
  if (same.agree > same.disagree) return { verdict: 'join', reason: 'same-clock' }
  if (support >= 2) return { verdict: 'join', reason: 'triangle' }
  return isZone(apart, allowed) ? { verdict: 'join', reason: 'zone' } : { verdict: 'open', reason: 'claims-disagree' }
}

/** A clock may be wrong by anything and still measures what lies between two of its readings. */
function sameClocks(
  a: Group,
  b: Group,
  shift: number,
  sd: number,
): { readonly agree: number; readonly disagree: number } {
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
