import { type ChainBreak, GENESIS, type KnownHead, verifyChain } from '@firsthand/custody'
import type { ChainHead, Comparison, Mismatch, OpsDoor } from '@firsthand/database/ops'
import type { KeptHeads } from './heads-file.ts'

export type VerifyDoor = Pick<
  OpsDoor,
  'listChains' | 'readChain' | 'countStrayEntries' | 'compareCustody' | 'listVerifiedHeads'
>

export interface VerifiedChain {
  readonly incident: string
  readonly ok: boolean
  readonly entries: number
  readonly head: string
  readonly brokenAt: number | null
  readonly why: ChainBreak | 'mismatch' | null
}

export interface Verified {
  readonly chains: readonly VerifiedChain[]
  readonly compared: Comparison['compared']
  readonly mismatches: readonly Mismatch[]
  /** The number of earlier verifications whose heads the platform's chain holds. */
  readonly verifications: number
}

interface Wanted {
  /** The chain to verify. Undefined means all. */
  readonly only: string | undefined
  readonly kept: readonly KeptHeads[]
}

/** Verifies each chain alone and against its known heads, then compares all entries with the database's rows. */
export async function verifyChains(door: VerifyDoor, { only, kept }: Wanted): Promise<Verified> {
  const isWanted = ({ incident }: KnownHead): boolean => only === undefined || incident === only
  const recorded = (await door.listVerifiedHeads()).filter(isWanted)
  const known = [...recorded, ...kept.flatMap(({ chains }) => chains)].filter(isWanted)
  const there = (await door.listChains()).filter(isWanted)
  const read: VerifiedChain[] = []
  for (const chain of [...there, ...goneOf(there, known)])
    read.push(await verifyOne(door, chain, known.filter(isOf(chain.incident))))
  const { compared, mismatches } = await door.compareCustody(only)
  const chains = withMismatches(read, mismatches)
  return { chains, compared, mismatches, verifications: recorded.length }
}

const isOf =
  (incident: string) =>
  (one: { readonly incident: string }): boolean =>
    one.incident === incident

/** Chains that have a known head but no longer a row or an entry. */
function goneOf(there: readonly ChainHead[], known: readonly KnownHead[]): readonly ChainHead[] {
  const names = new Set(there.map(({ incident }) => incident))
  const gone = new Set(known.map(({ incident }) => incident).filter((incident) => !names.has(incident)))
  return [...gone].map((incident) => ({ incident, count: 0, head: GENESIS }))
}

async function verifyOne(door: VerifyDoor, chain: ChainHead, known: readonly KnownHead[]): Promise<VerifiedChain> {
  const { incident, count, head } = chain
  const verdict = await verifyChain(door.readChain(chain), { incident, count, head, known })
  const base = { incident, entries: count, head }
  if (!verdict.ok) return { ...base, ok: false, brokenAt: verdict.atSeq, why: verdict.why }
  const strays = await door.countStrayEntries(chain)
  return strays === 0
    ? { ...base, ok: true, brokenAt: null, why: null }
    : { ...base, ok: false, brokenAt: count + 1, why: 'head' }
}

/**
 * Marks chains in which entries are missing, because a row exists whose entry the chain lacks. A chain that lost all
 * its entries is added. If a chain itself is broken, that break is reported instead.
 */
function withMismatches(chains: readonly VerifiedChain[], mismatches: readonly Mismatch[]): readonly VerifiedChain[] {
  const silent = new Set(mismatches.map(({ incident }) => incident))
  const names = new Set(chains.map(({ incident }) => incident))
  const broken = { ok: false, brokenAt: null, why: 'mismatch' } as const
  return [
    ...chains.map((chain) => (chain.ok && silent.has(chain.incident) ? { ...chain, ...broken } : chain)),
    ...[...silent]
      .filter((incident) => !names.has(incident))
      .map((incident) => ({
        ...{ incident, entries: 0, head: GENESIS },
        ...broken,
      })),
  ]
}
