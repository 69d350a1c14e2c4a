import type { Reason } from '@firsthand/domain'
import type { Bounds, Limit } from './bounds.ts'
import { type Candidate, isWallTimeOf } from './candidate.ts'
import type { IdentifiedClaim, ItemInput } from './input.ts'

/**
 * The argument for a placement as codes and numbers, heaviest first. The reader's language turns them into sentences.
 */
export function candidateReasons(best: Candidate, agreeing: readonly Candidate[]): readonly Reason[] {
  const all = [best, ...agreeing]
  const weigh = (candidate: Candidate): number =>
    all.some((other) => isWallTimeOf(candidate, other)) ? 0 : weightOf(candidate)
  const total = all.reduce((sum, candidate) => sum + weigh(candidate), 0)
  const share = (candidate: Candidate): number => Math.round((weigh(candidate) / total) * 1000) / 1000
  const extras: Reason[] = []
  if (best.fromEnd) extras.push({ code: 'duration.subtracted', claim: best.claim.id, share: 0, values: {} })
  if (best.shift.by !== 'known') extras.push(zoneReason(best))
  return [
    claimReason('claim', best, share(best)),
    ...extras,
    ...agreeing.map((c) => claimReason('agrees', c, share(c))),
  ]
}

/** A claim that covers many hours agrees with everything, so its weight falls with its width. */
const SAYING_MS = 4 * 3_600_000
const weightOf = (candidate: Candidate): number =>
  candidate.claim.trust * Math.min(1, SAYING_MS / Math.max(1, candidate.high - candidate.low))

function claimReason(prefix: 'claim' | 'agrees' | 'reading', candidate: Candidate, share: number): Reason {
  const { claim } = candidate
  return {
    code: `${prefix}.${claim.ref}`,
    claim: claim.id,
    source: claim.source,
    share,
    values: {
      source: claim.source,
      at: candidate.at,
      zone: claim.zone ?? '',
      zoneSource: claim.zoneSource,
      halfWidthMs: Math.ceil((candidate.high - candidate.low) / 2),
    },
  }
}

/** Other readings of the same words, listed and not used. */
export const readingReasons = (readings: readonly Candidate[]): readonly Reason[] =>
  readings.map((candidate) => claimReason('reading', candidate, 0))

const ZONE_CODES = {
  sibling: 'zone.from-file',
  gps: 'zone.from-gps',
  device: 'zone.from-device',
  incident: 'zone.assumed',
  nothing: 'zone.unknown',
} as const

function zoneReason(best: Pick<Candidate, 'claim' | 'shift'>): Reason {
  const code = best.shift.by === 'known' ? 'zone.stated' : ZONE_CODES[best.shift.by]
  return { code, claim: best.claim.id, share: 0, values: { offsetMinutes: Math.round(-best.shift.shiftMs / 60_000) } }
}

export function boundReasons(input: ItemInput, bounds: Bounds): readonly Reason[] {
  const received: Reason = {
    code: 'bound.received',
    source: 'door.received',
    share: 0,
    values: { at: input.receivedAt },
  }
  const { earliestBy, latestBy } = bounds
  return [
    ...(earliestBy ? [limitReason('bound.from', earliestBy, bounds.earliest)] : []),
    ...(latestBy ? [limitReason('bound.claim', latestBy, bounds.latest)] : []),
    received,
  ]
}

/**
 * A limit that a device's own clock states. It ends the bar only with a day of room (`hasRoom`), or not at all, because
 * nobody checked that clock.
 */
export const byClock = ({ claim, at }: Limit, hasRoom: boolean): Reason =>
  limitReason(hasRoom ? 'bound.by-clock-day' : 'bound.by-clock', claim, at)

/** The zone of the limit that clipped an item, if nobody stated that zone. */
export const limitZone = (limit: Limit | undefined): readonly Reason[] =>
  limit === undefined || limit.shift.by === 'known' ? [] : [zoneReason(limit)]

const limitReason = (code: string, { id, source }: IdentifiedClaim, at: number): Reason => ({
  code,
  claim: id,
  source,
  share: 0,
  values: { at, source },
})
