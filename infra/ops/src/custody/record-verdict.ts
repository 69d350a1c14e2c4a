import type { OpsDoor } from '@firsthand/database/ops'
import type { Verified } from './verify-chains.ts'
import { PLATFORM_CHAIN } from './wanted-chain.ts'

/**
 * Records the verification in the platform's chain, with one entry per verified chain. If the platform's chain is
 * broken it is left as it was found. Returns whether the verification was recorded.
 */
export async function recordVerdict(door: Pick<OpsDoor, 'recordVerified'>, { chains }: Verified): Promise<boolean> {
  if (chains.some(({ incident, ok }) => incident === PLATFORM_CHAIN && !ok)) return false
  await door.recordVerified(
    chains.map(({ incident, entries: count, head, why }) => ({ incident, count, head, why: why ?? undefined })),
  )
  return true
}
