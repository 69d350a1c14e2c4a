import type { Conflict } from '@firsthand/domain'
import { isLimit, type Limit, limitOf } from './bounds.ts'
import { byStatement, type Candidate, isMemory, isTime } from './candidate.ts'
import type { Hints, IdentifiedClaim, ItemInput, Parameters } from './input.ts'

interface World {
  readonly hints: Hints
  readonly p: Parameters
}

/**
 * The limits that an item's own claims state: upper limits from claims with `ref` `upper` or `day`, lower limits from
 * claims with `ref` `lower`.
 */
export function limitsOf(input: ItemInput, { hints, p }: World): readonly Limit[] {
  const times = input.claims.filter(isTime)
  return times
    .filter(isLimit)
    .map((claim) => limitOf(claim, times, { hints, p, device: input.device }))
    .filter((limit) => limit.at > p.floorMs)
}

/**
 * How far a candidate's whole interval lies beyond a limit, ms. 0 if any part of the interval lies within the limit.
 */
const beyond = (candidate: Candidate, limit: Limit): number =>
  Math.max(0, limit.side === 'upper' ? candidate.low - limit.at : limit.at - candidate.high)

const isWitnessClaim = (claim: IdentifiedClaim): boolean => claim.clock === 'witness'

/** Clocks inside the file. A rename does not change them. */
const OF_THE_FILE = new Set(['device', 'container', 'gps', 'document'])

/**
 * Whether a limit binds a claim. A limit binds claims that are trusted as much as the limit or less. A limit stated in
 * the file also binds a witness's memory and a time in the file's name, however trusted. A witness's limit binds only
 * memories, and nothing that a device wrote.
 */
function binds({ claim }: Limit, trusted: Candidate): boolean {
  if (isWitnessClaim(claim)) return isMemory(trusted) && claim.trust >= trusted.claim.trust
  if (isMemory(trusted)) return true
  if (trusted.claim.clock === 'name' && OF_THE_FILE.has(claim.clock)) return true
  return claim.trust >= trusted.claim.trust
}

/** A witness's readings that lie beyond a limit of the file, each with the limit that it exceeds by most. */
export function excludedByLimits(
  memories: readonly Candidate[],
  limits: readonly Limit[],
  p: Parameters,
): Map<Candidate, Limit> {
  const own = limits.filter((limit) => !isWitnessClaim(limit.claim)).map((limit) => ({ ...limit, at: limit.firm }))
  return new Map(
    memories.flatMap((candidate) => {
      const limit = own
        .filter((one) => beyond(candidate, one) > p.agreementMs)
        .toSorted((a, b) => beyond(candidate, b) - beyond(candidate, a))[0]
      return limit ? [[candidate, limit] as const] : []
    }),
  )
}

export interface Clipped {
  readonly upper: Limit | undefined
  readonly lower: Limit | undefined
  /** Binding limits that contradict the placing claim. */
  readonly broken: readonly Limit[]
}

/**
 * The tightest binding limits on each side, and the binding limits that contradict the placement. One statement never
 * contradicts itself.
 */
export function clipBy(
  limits: readonly Limit[],
  { trusted, best }: { readonly trusted: Candidate; readonly best: Candidate },
  p: Parameters,
): Clipped {
  const binding = limits.filter((limit) => binds(limit, trusted))
  const isBroken = (limit: Limit): boolean => beyond(best, limit) > p.agreementMs
  const isOwn = ({ claim }: Limit): boolean => isWitnessClaim(claim) && byStatement(claim) === byStatement(best.claim)
  const kept = binding.filter((limit) => !isBroken(limit))
  return {
    upper: kept.filter((limit) => limit.side === 'upper').toSorted((a, b) => a.at - b.at)[0],
    lower: kept.filter((limit) => limit.side === 'lower').toSorted((a, b) => b.at - a.at)[0],
    broken: binding.filter((limit) => isBroken(limit) && !isOwn(limit)),
  }
}

/** `byMs`: the second claim minus the first. */
export const brokenLimit = (best: Candidate, limit: Limit): Conflict => ({
  code: 'conflict.disagrees',
  claims: [best.claim.id, limit.claim.id],
  byMs: limit.at - best.at,
})

/** The conflict of a witness's reading that lies beyond a limit. `byMs`: the reading minus the limit. */
export const beyondLimit = (candidate: Candidate, limit: Limit): Conflict => ({
  code: 'conflict.disagrees',
  claims: [limit.claim.id, candidate.claim.id],
  byMs: candidate.at - limit.at,
})
