import { isTime } from './candidate.ts'
import type { IdentifiedClaim, ItemInput, Parameters } from './input.ts'

/** Start of the item lies in [earliest, latest]. `latestBy` names the claim that set it, if not the arrival. */
export interface Bounds {
  readonly earliest: number
  readonly latest: number
  readonly latestBy: IdentifiedClaim | undefined
}

/**
 * Hard: nothing starts later than it arrived minus its length: the only claim that we control. A day of receipt
 * (messenger names) and other upper limits narrow the bar of an item that has nothing better; they bind nothing else. What the
 * page says of the phone's own clock (`lastModified`) is a claim to be read, and no bound: a slow clock would shut out the truth.
 */
export function hardBounds(input: ItemInput, p: Parameters): Bounds {
  return { earliest: p.floorMs, latest: input.receivedAt - (input.durationMs ?? 0), latestBy: undefined }
}

const DAY = 86_400_000

export function softBounds(input: ItemInput, p: Parameters): Bounds {
  const hard = hardBounds(input, p)
  const limits = input.claims
    .filter(isTime)
    .filter((claim) => claim.source !== 'door.received' && claim.clock !== 'page')
  const uppers = limits
    .filter((claim) => claim.ref === 'upper' || claim.ref === 'day')
    // The end of the day anywhere on earth, where no zone is known.
    .map((claim) => ({
      claim,
      at: claim.atMs + (claim.ref === 'day' ? DAY : claim.resolutionMs) + zoneSlack(claim.zoneSource, p),
    }))
    .filter((limit) => limit.at > p.floorMs && limit.at < hard.latest)
    .sort((a, b) => a.at - b.at || (a.claim.id < b.claim.id ? -1 : 1))
  const tightest = uppers[0]
  return tightest ? { ...hard, latest: tightest.at, latestBy: tightest.claim } : hard
}

const zoneSlack = (source: string, p: Parameters): number => (source === 'none' || source === 'assumed' ? -p.westMs : 0)
