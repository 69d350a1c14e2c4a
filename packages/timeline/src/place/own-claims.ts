import type { Conflict, Reason } from '@firsthand/domain'
import type { Candidate } from '../candidate.ts'
import type { ClockEstimate } from '../clocks/estimate.ts'
import { precision } from '../clocks/vote.ts'
import type { Parameters } from '../input.ts'
import type { Solved } from '../solve-world.ts'
import type { Position } from './place-body.ts'

export interface Own {
  readonly reasons: readonly Reason[]
  readonly conflicts: readonly Conflict[]
  /** The own claims' share of the total weight, 0 to 1. */
  readonly share: number
}

interface World {
  readonly position: Position
  readonly at: number
  readonly half: number
  readonly solved: Solved
  readonly p: Parameters
}

/**
 * Compares an item's own claims with its rig: which agree, which have a clock that is off and by how much, and which
 * disagree for no known reason.
 */
export function ownClaims(candidates: readonly Candidate[], world: World): Own {
  const reasons: Reason[] = []
  const conflicts: Conflict[] = []
  const counted = new Set<string>()
  let share = 0
  for (const candidate of candidates) {
    const { observation, clock } = observationBehind(candidate, world)
    const own = counted.has(observation) ? 0 : shareOf(observation, world)
    counted.add(observation)
    share += own
    const isAgreeing = offBy(candidate, world) <= world.p.agreementMs
    const corrected = isAgreeing ? undefined : correctedBy(candidate, clock, world)
    const weight = Math.round(own * 1000) / 1000
    if (isAgreeing) reasons.push(agreementReason(candidate, weight, reasons.length === 0))
    if (corrected) reasons.push({ ...corrected, share: weight })
    if (!isAgreeing) conflicts.push(conflictOf(candidate, corrected !== undefined, world))
  }
  return { reasons, conflicts, share }
}

function observationBehind(
  { claim }: Candidate,
  { position: { view }, solved }: World,
): { readonly observation: string; readonly clock: ClockEstimate | undefined } {
  const observation = view.observationOf(claim.id)
  return {
    observation: observation?.clock ?? '',
    clock: observation?.kind === 'clock' ? solved.settled.clocks.get(observation.clock) : undefined,
  }
}

/** One clock's share of the total precision of the inliers. */
function shareOf(clock: string, { position: { view } }: World): number {
  const vote = view.supporter(clock)
  return vote && view.total > 0 ? precision(vote) / view.total : 0
}

const offBy = ({ low, high }: Candidate, { at, half }: World): number =>
  Math.max(0, low - (at + half), at - half - high)

/**
 * The reason "clock corrected", if the clock error that other rigs measured accounts for this claim's deviation;
 * otherwise undefined.
 */
function correctedBy(candidate: Candidate, clock: ClockEstimate | undefined, world: World): Reason | undefined {
  if (!clock || clock.corroborated === 0) return undefined
  const left = Math.abs(candidate.at + clock.shiftMs - world.at)
  if (left > world.p.agreementMs + 3 * clock.sd + world.half) return undefined
  const { claim, at } = candidate
  const values = { shiftMs: Math.round(clock.shiftMs), sdMs: Math.round(clock.sd), rigs: clock.corroborated, at }
  return { code: 'clock.corrected', claim: claim.id, source: claim.source, share: 0, values }
}

const conflictOf = (candidate: Candidate, isExplained: boolean, { at }: World): Conflict => ({
  code: isExplained ? 'conflict.clock' : 'conflict.disagrees',
  claims: [candidate.claim.id],
  byMs: Math.round(candidate.at - at),
})

function agreementReason({ claim, at, low, high }: Candidate, share: number, isFirst: boolean): Reason {
  return {
    code: `${isFirst ? 'claim' : 'agrees'}.${claim.ref}`,
    claim: claim.id,
    source: claim.source,
    share,
    values: {
      source: claim.source,
      at,
      zone: claim.zone ?? '',
      zoneSource: claim.zoneSource,
      halfWidthMs: Math.ceil((high - low) / 2),
    },
  }
}
