import type { TimeClaim } from '@firsthand/domain'
import { isTime } from './candidate.ts'
import type { Hints, IdentifiedClaim, ItemInput, Parameters } from './input.ts'
import { shiftToUtc } from './zone.ts'

/** Start of the item lies in [earliest, latest]. `…By` names the claim that set it, if not the arrival or the floor. */
export interface Bounds {
  readonly earliest: number
  readonly latest: number
  readonly earliestBy: IdentifiedClaim | undefined
  readonly latestBy: IdentifiedClaim | undefined
}

/**
 * Hard: nothing starts later than it arrived minus its length: the only claim that we control. A day of receipt
 * (messenger names) and other limits narrow the bar of an item that has nothing better; they bind nothing else. What the
 * page says of the phone's own clock (`lastModified`) is a claim to be read, and no bound: a slow clock would shut out the truth.
 */
export function hardBounds(input: ItemInput, p: Parameters): Bounds {
  const latest = input.receivedAt - (input.durationMs ?? 0)
  return { earliest: p.floorMs, latest, earliestBy: undefined, latestBy: undefined }
}

const DAY = 86_400_000

interface Limit {
  readonly claim: IdentifiedClaim & TimeClaim
  readonly at: number
}

export function softBounds(input: ItemInput, hints: Hints, p: Parameters): Bounds {
  const hard = hardBounds(input, p)
  const limits = input.claims
    .filter(isTime)
    .filter((claim) => claim.source !== 'door.received' && claim.clock !== 'page')
  const uppers = limits
    .filter((claim) => claim.ref === 'upper' || claim.ref === 'day')
    .map((claim) => ({ claim, at: upperOf(claim, hints, p) }))
    .filter((limit) => limit.at > p.floorMs && limit.at < hard.latest)
    .sort((a, b) => a.at - b.at || byId(a, b))
  const latest = uppers[0]?.at ?? hard.latest
  const lowers = limits
    .filter((claim) => claim.ref === 'lower')
    .map((claim) => ({ claim, at: lowerOf(claim, hints, p) }))
    // One that contradicts what bounds the other side bounds nothing.
    .filter((limit) => limit.at > p.floorMs && limit.at < latest)
    .sort((a, b) => b.at - a.at || byId(a, b))
  const [lower] = lowers
  return { earliest: lower?.at ?? hard.earliest, latest, earliestBy: lower?.claim, latestBy: uppers[0]?.claim }
}

const byId = (a: Limit, b: Limit): number => (a.claim.id < b.claim.id ? -1 : 1)

function upperOf(claim: TimeClaim, hints: Hints, p: Parameters): number {
  // A witness's day ends at home; of a file's, the end of the day anywhere on earth, where no zone is known.
  if (claim.clock === 'witness') return told(claim, hints, p).high
  const length = claim.ref === 'day' ? DAY : claim.resolutionMs
  return claim.atMs + length + zoneSlack(claim.zoneSource, p)
}

function lowerOf(claim: TimeClaim, hints: Hints, p: Parameters): number {
  if (claim.clock === 'witness') return told(claim, hints, p).low
  const isUnzoned = claim.zoneSource === 'none' || claim.zoneSource === 'assumed'
  return claim.atMs + Math.min(0, claim.error.lowMs ?? 0) - (isUnzoned ? p.eastMs : 0)
}

const zoneSlack = (source: string, p: Parameters): number => (source === 'none' || source === 'assumed' ? -p.westMs : 0)

/** Words carry how far they may be wrong; the incident says which zone its people live in. */
function told(claim: TimeClaim, hints: Hints, p: Parameters): { readonly low: number; readonly high: number } {
  const shift = shiftToUtc(claim, [], hints, p)
  const at = claim.atMs + shift.shiftMs
  return {
    low: at + shift.lowMs + Math.min(0, claim.error.lowMs ?? 0),
    high: at + shift.highMs + Math.max(0, claim.error.highMs ?? 0) + claim.resolutionMs,
  }
}
