import type { Conflict, Reason } from '@firsthand/domain'
import type { Candidate } from '../candidate.ts'
import { precision, supports } from '../clocks/vote.ts'
import type { Parameters } from '../input.ts'
import type { Solved } from '../solve-world.ts'
import type { Position } from './place-body.ts'

export interface Own {
  readonly reasons: readonly Reason[]
  readonly conflicts: readonly Conflict[]
  /** Of all that places the item, how much its own claims are. */
  readonly share: number
  readonly isZoneKnown: boolean
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
  const reasons: Reason[] = []
  const conflicts: Conflict[] = []
  const total = position.mode?.supporters.reduce((sum, vote) => sum + precision(vote), 0) ?? 0
  const counted = new Set<string>()
  let share = 0
  for (const candidate of candidates) {
    const { claim } = candidate
    const voice = position.rig.voices.find(({ claims }) => claims.includes(claim.id))
    const clock = voice && voice.kind === 'clock' ? solved.settled.clocks.get(voice.clock) : undefined
    const vote = voice && position.mode?.supporters.find(({ clock: by }) => by === voice.clock)
    const own = vote && voice && !counted.has(voice.clock) && total > 0 ? precision(vote) / total : 0
    if (voice) counted.add(voice.clock)
    share += own
    const off = Math.max(0, candidate.low - (at + half), at - half - candidate.high)
    const shifted = candidate.at + (clock?.shiftMs ?? 0)
    const isCorrected = clock !== undefined && clock.corroborated > 0 && off > p.agreementMs
    const isExplained = isCorrected && Math.abs(shifted - at) <= p.agreementMs + 3 * clock.sd + half
    const isAgreeing = off <= p.agreementMs
    if (isAgreeing || isExplained) reasons.push(said(candidate, Math.round(own * 1000) / 1000, reasons.length === 0))
    if (isExplained)
      reasons.push({
        code: 'clock.corrected',
        claim: claim.id,
        share: 0,
        values: { shiftMs: Math.round(clock.shiftMs), sdMs: Math.round(clock.sd), rigs: clock.corroborated },
      })
    if (!isAgreeing)
      conflicts.push({
        code: isExplained ? 'conflict.clock' : 'conflict.disagrees',
        claims: [claim.id],
        byMs: Math.round(candidate.at - at),
      })
  }
  const voices = position.rig.voices.filter((voice) => position.votes.some((v) => v.clock === voice.clock && supports(v, position.mode?.at ?? 0)))
  const isZoneKnown = voices.some(({ clock, kind }) => kind !== 'clock' || clock.endsWith('|utc'))
  return { reasons, conflicts, share, isZoneKnown }
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
