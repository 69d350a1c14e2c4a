import type { PlaceClaim, PlacedAt } from '@firsthand/domain'
import type { IdentifiedClaim } from './input.ts'

/**
 * The most trusted place claim; ties go to the smaller radius, then to the smaller id. A rig's members share time,
 * never place.
 */
export function bestPlace(claims: readonly IdentifiedClaim[]): PlacedAt | undefined {
  const places = claims.filter((claim): claim is IdentifiedClaim & PlaceClaim => claim.about === 'place')
  const best = places.toSorted((a, b) => b.trust - a.trust || a.radiusM - b.radiusM || (a.id < b.id ? -1 : 1))[0]
  return best && { lat: best.lat, lon: best.lon, radiusM: best.radiusM, source: best.source }
}
