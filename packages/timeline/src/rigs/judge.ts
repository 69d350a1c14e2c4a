import type { SolvedReason } from '@firsthand/domain'
import type { Mode, TimeBounds } from '../clocks/mode.ts'
import { tolerance } from './edge.ts'
import { boundsOf, type Group } from './group.ts'

/** The evidence for a proposed join. */
export interface Proposal {
  /** Origin of `b` minus origin of `a`, ms, and its standard deviation. */
  readonly shift: number
  readonly sd: number
  /**
   * Several agreeing links reach different members of both groups. In a group with a time, these members' own clocks
   * support that time.
   */
  readonly isParallel: boolean
  /** A third body closes a triangle. */
  readonly isTriangle: boolean
  /** The number of links that agree. */
  readonly links: number
}

export interface Judgement {
  readonly verdict: 'join' | 'apart' | 'open'
  readonly reason: SolvedReason
}

const HOUR = 3_600_000
const QUARTER = 900_000
const DAY = 86_400_000

/**
 * Whether two groups are one rig. Anchors and arrivals are never outvoted. If several clocks place each group, the
 * clocks decide, whatever the links say. A lone clock is outvoted by links that agree with one another.
 */
export function judge(a: Group, b: Group, proposal: Proposal): Judgement {
  const { shift, sd } = proposal
  const bounds = boundsOf(a, b, shift)
  if (bounds.earliest > bounds.latest + tolerance(sd) + 2_000) return apart('bound')
  if (isShutOut(a, bounds) || isShutOut(b, { earliest: bounds.earliest + shift, latest: bounds.latest + shift }))
    return apart('bound')
  const same = sameClocks(a, b, shift, sd)
  if (isTimed(a) && isTimed(b)) return ofTwoTimes(a, b, proposal, same)
  if (same.agree > 0 && same.disagree === 0) return join('same-clock')
  return isSupported(a, b, proposal) ? join('triangle') : open('alone')
}

/**
 * Whether links alone are enough to join two groups of which at least one has no time. If neither has a time, a
 * triangle is enough. If one has a time, it is not, because false links from one siren close triangles, too. A group
 * with a time admits only bodies that are linked with several of its own members. A group that a single clock places
 * admits nothing.
 */
function isSupported(a: Group, b: Group, { isParallel, isTriangle }: Proposal): boolean {
  if (!a.mode && !b.mode) return isParallel || isTriangle
  return isParallel && Math.max(a.clockWeight, b.clockWeight) > 1
}

/** Whether the time that several clocks or an anchor give lies after an arrival, or before a lower limit. */
const isShutOut = ({ mode, clockWeight }: Group, { earliest, latest }: TimeBounds): boolean => {
  if (!mode || clockWeight < 2) return false
  const slack = 4 * mode.sd + 2_000
  return mode.free > latest + slack || mode.free < earliest - slack
}

const join = (reason: SolvedReason): Judgement => ({ verdict: 'join', reason })
const apart = (reason: SolvedReason): Judgement => ({ verdict: 'apart', reason })
const open = (reason: SolvedReason): Judgement => ({ verdict: 'open', reason })

type Timed = Group & { readonly mode: Mode }
const isTimed = (group: Group): group is Timed => group.mode !== undefined

/**
 * Largest combined sd at which clocks confirm a link, ms. With a larger one they would also confirm a link that is off
 * by a siren's period.
 */
const SHARP_SD = 250
/** Largest combined sd at which two times that agree add anything to a triangle, ms. Hours agree with every time. */
const VAGUE_MS = 60_000

function ofTwoTimes(a: Timed, b: Timed, proposal: Proposal, same: SameClocks): Judgement {
  const { shift, sd, isParallel, isTriangle } = proposal
  const off = Math.abs(b.mode.at - (a.mode.at + shift))
  const spread = Math.hypot(a.mode.sd, b.mode.sd, sd)
  const allowed = 4 * spread + 1_000
  if (a.anchors.length > 0 && b.anchors.length > 0) return off <= allowed ? join('anchor') : apart('anchor')
  if (same.disagree > same.agree && !isParallel) return apart('claims-disagree')
  if (off > allowed) return ofPin(a, b, proposal) ?? ofFarTimes(a, b, { off, allowed, isParallel, same })
  return isParallel || (isTriangle && spread <= VAGUE_MS)
    ? join('triangle')
    : ofNearTimes(a, b, { off, spread, sd, same })
}

/**
 * A pin outranks clocks. A group moves to the pin if at least as many links tie it to the pin as it has clocks. Its
 * clocks then count as wrong.
 */
function ofPin(a: Timed, b: Timed, { isParallel, isTriangle, links }: Proposal): Judgement | undefined {
  if (a.anchors.length + b.anchors.length === 0) return undefined
  const clocks = (a.anchors.length > 0 ? b : a).mode.supporters.length
  if (isParallel) return links >= clocks ? join('anchor') : undefined
  return isTriangle ? open('anchor') : undefined
}

interface Near {
  readonly off: number
  readonly spread: number
  /** Standard deviation of the link alone. */
  readonly sd: number
  readonly same: SameClocks
}

/**
 * If at least `MANY` clocks give a group's time with an sd of at most `WELL_KNOWN_SD`, a phone that agrees within
 * `BESIDE_MS` joins it.
 */
const MANY = 4
const WELL_KNOWN_SD = 500
const BESIDE_MS = 1_500
const OF_PHONE_SD = 2_000
const isBesideMany = (a: Timed, b: Timed, { off, sd }: Pick<Near, 'off' | 'sd'>): boolean => {
  const [few, many] = a.clockWeight <= b.clockWeight ? [a, b] : [b, a]
  const isKnown = many.clockWeight >= MANY && Math.max(many.mode.sd, sd) <= WELL_KNOWN_SD
  return isKnown && off <= BESIDE_MS && few.mode.sd <= OF_PHONE_SD
}

function ofNearTimes(a: Timed, b: Timed, { off, spread, sd, same }: Near): Judgement {
  if (isBesideMany(a, b, { off, sd })) return join('claims-agree')
  if (off <= 1.6 * spread && (spread <= SHARP_SD || same.agree > 0)) return join('claims-agree')
  // It is no coincidence if a clock that is far off elsewhere is off by the same amount here.
  if (off <= 2 * spread && Math.max(moved(a.mode), moved(b.mode)) > 20 * spread) return join('same-clock')
  return open('claims-agree')
}

const moved = ({ supporters }: Mode): number => (supporters.length === 1 ? (supporters[0]?.moved ?? 0) : 0)

interface Far {
  readonly off: number
  readonly allowed: number
  readonly isParallel: boolean
  readonly same: SameClocks
}

/**
 * A lone clock is wrong if several links tie it to several clocks that contradict it. If two lone clocks contradict
 * each other, nothing tells which is wrong.
 */
function ofFarTimes(a: Timed, b: Timed, { off, allowed, isParallel, same }: Far): Judgement {
  const [few, many] = a.clockWeight <= b.clockWeight ? [a, b] : [b, a]
  if (few.clockWeight >= 2) return apart('claims-disagree')
  if (same.agree > same.disagree) return join('same-clock')
  if (isParallel && many.clockWeight >= 3) return join('triangle')
  return isZone(off, allowed) ? join('zone') : open('claims-disagree')
}

interface SameClocks {
  readonly agree: number
  readonly disagree: number
}

/**
 * Counts the clocks in both groups whose readings fit the shift, and those whose readings do not. Even a wrong clock
 * measures the difference between two of its readings.
 */
function sameClocks(a: Group, b: Group, shift: number, sd: number): SameClocks {
  const [few, many, sign] = a.votes.size <= b.votes.size ? [a, b, shift] : [b, a, -shift]
  let [agree, disagree] = [0, 0]
  for (const vote of few.votes.all()) {
    const other = vote.kind === 'clock' ? many.votes.of(vote.clock) : undefined
    if (!other) continue
    if (Math.abs(other.at - (vote.at + sign)) <= 4 * Math.hypot(vote.own, other.own, sd) + 1_000) agree++
    else disagree++
  }
  return { agree, disagree }
}

/**
 * Tolerance about whole hours for a clock with a wrong zone, ms: the error of a phone. A larger residual is more likely
 * chance.
 */
const ON_THE_HOUR_MS = 5_000

/** Whether a difference is a zone or date error: whole hours, quarter hours or days. Chance rarely hits those. */
export const isZone = (apart: number, allowed: number): boolean => {
  const slack = Math.min(allowed, ON_THE_HOUR_MS)
  const off = (unit: number): number => Math.abs(apart - Math.round(apart / unit) * unit)
  if (apart < QUARTER / 2) return false
  return off(DAY) <= slack || (apart < 15 * HOUR && (off(HOUR) <= slack || off(QUARTER) <= slack / 3))
}
