import type { TimeClaim } from '@firsthand/domain'

const QUARTER_HOUR = 900_000

/**
 * The difference between a stated zone and the zone of the file's place, ms: by the place's zone the claim's instant is
 * this much later. Undefined if nothing contradicts the zone. Inspection writes such a claim as one interval that spans
 * both instants, with room for the claim's own error on both sides (`zone-conflict.ts` of the media package).
 */
export function zoneDisputeOf({ error, clock }: TimeClaim): number | undefined {
  if (error.kind !== 'lag' || (clock !== 'device' && clock !== 'container')) return undefined
  const byMs = (error.lowMs ?? 0) + (error.highMs ?? 0)
  const isZone = byMs !== 0 && byMs % QUARTER_HOUR === 0 && error.sdMs === Math.abs(byMs)
  return isZone ? byMs : undefined
}

/** Standard deviation of either instant, ms: an eighth of the interval beyond the two instants. */
export const disputedSd = ({ error }: TimeClaim): number => ((error.highMs ?? 0) - (error.lowMs ?? 0) - error.sdMs) / 8
