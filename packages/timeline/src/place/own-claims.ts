import type { Conflict, Reason } from '@firsthand/domain'
import type { Candidate } from '../candidate.ts'
import { precision } from '../clocks/vote.ts'
import type { Parameters } from '../input.ts'
import type { Solved } from '../solve-world.ts'
import type { Position } from './place-body.ts'

export interface Own {
  readonly reasons: readonly Reason[]
  readonly conflicts: readonly Conflict[]
  /** Of all that places the item, how much its own claims are. */
  readonly share: number
}

interface World {
  readonly position: Position
  readonly at: number
  readonly half: number
  readonly solved: Solved
  readonly p: Parameters
}

/** What an item's own claims say beside its rig: those that agree, those whose clock is off and by how much, the rest. */
export function ownClaims(candidates: readonly Candidate[], { position, at, half, solved, p }: World): Own {
  const { view } = position
  const reasons: Reason[] = []
  const conflicts: Conflict[] = []
  const counted = new Set<string>()
  let share = 0
  for (const candidate of candidates) {
    const { claim } = candidate
    const voice = view.voiceOf.get(claim.id)
    const clock = voice?.kind === 'clock' ? solved.settled.clocks.get(voice.clock) : undefined
    const vote = voice && view.supporters.get(voice.clock)
    const own = vote && !counted.has(vote.clock) && view.total > 0 ? precision(vote) / view.total : 0
    if (voice) counted.add(voice.clock)
    share += own
    const off = Math.max(0, candidate.low - (at + half), at - half - candidate.high)
    const isAgreeing = off <= p.agreementMs
    const isExplained =
      !isAgreeing &&
      clock !== undefined &&
      clock.corroborated > 0 &&
      Math.abs(candidate.at + clock.shiftMs - at) <= p.agreementMs + 3 * clock.sd + half
    if (isAgreeing || isExplained) reasons.push(said(candidate, Math.round(own * 1000) / 1000, reasons.length === 0))
    if (isExplained) {
      const values = { shiftMs: Math.round(clock.shiftMs), sdMs: Math.round(clock.sd), rigs: clock.corroborated }
      reasons.push({ code: 'clock.corrected', claim: claim.id, share: 0, values })
    }
    if (!isAgreeing) {
      const code = isExplained ? 'conflict.clock' : 'conflict.disagrees'
      conflicts.push({ code, claims: [claim.id], byMs: Math.round(candidate.at - at) })
    }
  }
  return { reasons, conflicts, share }
}

function said({ claim, at, low, high }: Candidate, share: number, isFirst: boolean): Reason {
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
