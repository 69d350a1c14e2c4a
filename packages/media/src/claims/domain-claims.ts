import type { Claim } from '@firsthand/domain'
import type { FileClaim } from './claim.ts'

/** Radius in metres of a position that states none: the typical error of a phone's fix in a street. */
export const UNSTATED_RADIUS_M = 50

/** Converts to the domain's claims, in the same order. A claim without a value is dropped. */
export function toClaims(claims: readonly FileClaim[]): Claim[] {
  return claims.flatMap((claim): Claim[] => {
    const { source, raw, clock, trust, identifying } = claim
    if (claim.about === 'place') {
      if (claim.lat === undefined || claim.lon === undefined) return []
      const altitude = claim.altitude === undefined ? {} : { altitudeM: claim.altitude }
      const radiusM = claim.radiusM ?? UNSTATED_RADIUS_M
      return [
        {
          about: 'place',
          source,
          raw,
          lat: claim.lat,
          lon: claim.lon,
          ...altitude,
          radiusM,
          clock,
          trust,
          identifying,
        },
      ]
    }
    if (claim.atMs === undefined) return []
    const { ref, atMs, resolutionMs, zone, zoneSource, errorModel } = claim
    return [
      {
        about: 'time',
        source,
        raw,
        ref,
        atMs,
        resolutionMs,
        zone,
        zoneSource,
        error: errorModel,
        clock,
        trust,
        identifying,
      },
    ]
  })
}
