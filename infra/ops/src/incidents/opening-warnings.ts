import type { OpsDoor } from '@firsthand/database/ops'
import { judgeVault, type VaultVerdict } from '@firsthand/domain'
import { CliError } from '../cli/cli-error.ts'
import { waitFor } from '../cli/wait-for.ts'

export type StoreVerdict = Pick<VaultVerdict, 'kind' | 'warnings'>

const PROBE_WAIT_MS = 15_000

/**
 * Whether a real incident may be opened with this store. Preserve probes the store at its start, so this waits for a
 * probe that is not done yet.
 */
export async function judgeStore(door: Pick<OpsDoor, 'listAbilities'>, signal: AbortSignal): Promise<StoreVerdict> {
  const verdict = await waitFor({
    look: async () => judgeVault(await door.listAbilities()),
    limitMs: PROBE_WAIT_MS,
    everyMs: 500,
    signal,
  })
  if (!verdict) {
    throw new CliError(
      'store-not-probed',
      'The object store has not been probed yet, so nobody knows whether evidence in it would be safe. Start the preserve worker, then try again. A drill can be opened meanwhile (--drill).',
    )
  }
  if (verdict.missing.length === 0) return verdict
  throw new CliError(
    'store-not-safe',
    `The vault bucket lacks ${verdict.missing.join(', ')}. A real incident needs versions and Object Lock there; make a bucket that has them, or open a drill (--drill).`,
  )
}
