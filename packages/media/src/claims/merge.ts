import { type ErrorModel, type FileClaim, TRUST } from './claim.ts'
import { zoneMs } from './wall-time.ts'
import { skippedMs, utcOf, zonesAt } from './zone-by-place.ts'

/** Merges claims of readers that agree. If two readers differ, both claims stay. */
export function mergeClaims(claims: readonly FileClaim[]): FileClaim[] {
  const merged: FileClaim[] = []
  for (const claim of claims) {
    const at = merged.findIndex((other) => saysTheSame(other, claim))
    const other = merged[at]
    if (other === undefined) merged.push(claim)
    else merged[at] = { ...richer(other, claim), readBy: [...new Set([...other.readBy, ...claim.readBy])] }
  }
  return merged.sort((a, b) => b.trust - a.trust)
}

function saysTheSame(a: FileClaim, b: FileClaim): boolean {
  if (a.about !== b.about || a.source !== b.source) return false
  if (a.about === 'place')
    return Math.abs((a.lat ?? 0) - (b.lat ?? 0)) < 1e-4 && Math.abs((a.lon ?? 0) - (b.lon ?? 0)) < 1e-4
  return a.zone === b.zone && a.ref === b.ref && Math.floor((a.atMs ?? 0) / 10) === Math.floor((b.atMs ?? 0) / 10)
}

/** If two readers agree on a place and only one has the altitude or the radius, the merged claim has both. */
const richer = (a: FileClaim, b: FileClaim): FileClaim => ({ ...b, ...a })

/**
 * Adds a zoned claim for each local wall time of a file that also states a place. Its zone comes from the coordinates,
 * and the claim says so. The original claim keeps the wall time.
 */
export function zonedByPlace(claims: readonly FileClaim[]): FileClaim[] {
  const place = claims.find((claim) => claim.about === 'place')
  if (place?.lat === undefined || place.lon === undefined) return []
  const here = { lat: place.lat, lon: place.lon }
  return claims.flatMap((claim) => {
    const isLocal =
      claim.about === 'time' && claim.zone === undefined && claim.ref === 'start' && claim.clock !== 'name'
    if (!isLocal || claim.atMs === undefined) return []
    const [zone, later] = zonesAt(here, claim.atMs)
    if (zone === undefined) return []
    // If clocks showed the hour twice, the interval reaches from the first to the second.
    const againMs = later === undefined ? 0 : zoneMs(zone) - zoneMs(later)
    // If clocks skipped the hour, no clock that was right showed it. The camera's clock was then an hour behind, or had
    // not been changed to summer time.
    const leaptMs = later === undefined ? skippedMs(here, claim.atMs) : 0
    const trust = claim.source.startsWith('exif.') ? TRUST.exifZoneByPlace : claim.trust + 10
    return [
      {
        ...claim,
        source: `${claim.source}+place`,
        atMs: utcOf(claim.atMs, zone),
        zone,
        zoneSource: 'coordinates' as const,
        trust,
        errorModel: eitherHour(claim.errorModel, againMs, leaptMs),
      },
    ]
  })
}

function eitherHour(model: ErrorModel, againMs: number, leaptMs: number): ErrorModel {
  if (againMs === 0 && leaptMs === 0) return model
  const room = 4 * model.sdMs
  return { kind: 'lag', sdMs: model.sdMs, lowMs: -leaptMs - room, highMs: againMs + leaptMs + room }
}
