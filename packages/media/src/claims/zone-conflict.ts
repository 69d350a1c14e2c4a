import type { FileFlag } from '@firsthand/domain'
import type { FileClaim } from './claim.ts'
import { sign } from './sign.ts'
import { zoneMs } from './wall-time.ts'
import { zonesAt } from './zone-by-place.ts'

/** The container's date and EXIF's are the same instant of the same clock if they differ by at most this. */
const SAME_MS = 2000

/**
 * Handles a stated offset that the coordinates contradict (a camera left on winter time, a phone on its home zone).
 * Which one is right is unknown, so the claim's interval is widened to span both. A container date that the same camera
 * computed with the same offset is widened, too. The difference is a sign. Nothing is dropped.
 */
export function zoneConflicts(claims: readonly FileClaim[]): { claims: FileClaim[]; flags: FileFlag[] } {
  const place = claims.find((claim) => claim.about === 'place')
  if (place?.lat === undefined || place.lon === undefined) return { claims: [...claims], flags: [] }
  const here = { lat: place.lat, lon: place.lon }
  const disputed = new Map<FileClaim, number>()
  const flags: FileFlag[] = []
  for (const claim of claims) {
    if (claim.zoneSource !== 'stated' || claim.ref !== 'start' || claim.clock !== 'device') continue
    const { zone, atMs } = claim
    if (zone === undefined || atMs === undefined) continue
    const zones = zonesAt(here, atMs + zoneMs(zone))
    const [local] = zones
    if (local === undefined || zones.includes(zone)) continue
    disputed.set(claim, zoneMs(zone) - zoneMs(local))
    flags.push(sign('offset-differs-from-place', { source: claim.source, stated: zone, byPlace: local }))
  }
  return { claims: claims.map((claim) => widened(claim, disputed)), flags }
}

function widened(claim: FileClaim, disputed: ReadonlyMap<FileClaim, number>): FileClaim {
  const byMs = disputed.get(claim) ?? sharedBy(claim, disputed)
  if (byMs === undefined) return claim
  const room = 4 * claim.errorModel.sdMs
  const [lowMs, highMs] = [Math.min(0, byMs) - room, Math.max(0, byMs) + room]
  return { ...claim, errorModel: { kind: 'lag', sdMs: Math.abs(byMs), lowMs, highMs } }
}

/**
 * The widening of a container date. If its UTC equals the disputed instant, it was computed with the disputed offset.
 */
function sharedBy(claim: FileClaim, disputed: ReadonlyMap<FileClaim, number>): number | undefined {
  if (claim.clock !== 'container' || claim.ref !== 'start' || claim.atMs === undefined) return undefined
  for (const [other, byMs] of disputed) if (Math.abs((other.atMs ?? 0) - claim.atMs) <= SAME_MS) return byMs
  return undefined
}
