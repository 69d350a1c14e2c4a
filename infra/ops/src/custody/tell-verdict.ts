import type { OpsDoor } from '@firsthand/database/ops'
import type { Verified } from './verify-chains.ts'
import { PLATFORM_CHAIN } from './wanted-chain.ts'

/**
 * The verification is an entry a chain, of the platform's. On a chain that is broken itself nothing is built: what was
 * found stays as it was found. Answers whether it was told.
 */
export async function tellVerdict(door: Pick<OpsDoor, 'tellVerified'>, { chains }: Verified): Promise<boolean> {
  if (chains.some(({ incident, ok }) => incident === PLATFORM_CHAIN && !ok)) return false
  await door.tellVerified(
    chains.map(({ incident, entries: count, head, why }) => ({ incident, count, head, why: why ?? undefined })),
  )
  return true
}
