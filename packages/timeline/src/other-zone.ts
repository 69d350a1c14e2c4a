import type { TimeClaim } from '@firsthand/domain'
import type { Candidate } from './candidate.ts'
import { zoneDisputeOf } from './disputed-zone.ts'
import type { Hints } from './input.ts'
import { zoneMs } from './zone-ms.ts'

/**
 * A device whose stated zone is not the incident's is either right in UTC (a traveller who kept the zone of home) or
 * right on its display (somebody set the digits and never the zone). The file does not tell which, so its claim has two
 * readings. `otherZone` gives the second one, by the display.
 * The display's offset is that which other files of the device show, else the incident's.
 */
function otherZone(candidate: Candidate, hints: Hints): Candidate | undefined {
  const { claim } = candidate
  const byMs = laterByDisplay(claim, hints)
  if (byMs === undefined) return undefined
  const sharp = sharpened(candidate)
  const moved = { at: sharp.at + byMs, low: sharp.low + byMs, high: sharp.high + byMs }
  return { ...sharp, ...moved, isByDisplay: true }
}

/**
 * The reading as stated. If inspection already widened the claim over both instants, the interval becomes that of the
 * clock alone, because the other instant is a reading of its own.
 */
const sharpened = (candidate: Candidate): Candidate =>
  zoneDisputeOf(candidate.claim) === undefined
    ? candidate
    : { ...candidate, low: candidate.at - candidate.half, high: candidate.at + candidate.half }

/** How much later the item began if the display is right, ms. Undefined if the zones agree or are not known. */
function laterByDisplay(claim: TimeClaim, hints: Hints): number | undefined {
  const byPlace = zoneDisputeOf(claim)
  if (byPlace !== undefined) return byPlace
  const isStated = claim.zoneSource === 'stated' && claim.clock === 'device' && !claim.source.startsWith('name.')
  if (!isStated || claim.zone === undefined || /Z\s*$/i.test(claim.raw)) return undefined
  const statedMs = zoneMs(claim.zone)
  const hereMs = hints.displayMs ?? offsetAt(hints, claim.atMs + statedMs)
  return hereMs === undefined || hereMs === statedMs ? undefined : statedMs - hereMs
}

const offsetAt = ({ zone }: Hints, wallMs: number): number | undefined =>
  (zone.findLast(({ fromWallMs }) => fromWallMs <= wallMs) ?? zone[0])?.offsetMs

/** Whether both are readings of one claim, of which at most one is right. */
export const isSameClaim = (a: Candidate, b: Candidate): boolean => a.claim.id === b.claim.id

/** The readings of an item: each claim as stated, and those of a doubtful zone by the display as well. */
export const withOtherZones = (candidates: readonly Candidate[], hints: Hints): readonly Candidate[] =>
  candidates.flatMap((candidate) => {
    const other = otherZone(candidate, hints)
    return other === undefined ? [candidate] : [sharpened(candidate), other]
  })
