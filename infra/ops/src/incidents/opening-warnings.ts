import type { AbilityRow, OpsDoor } from '@firsthand/database/ops'
import { CliError } from '../cli/cli-error.ts'
import { waitFor } from '../cli/wait-for.ts'

/** What preserve found a bucket to do. */
interface Probed {
  readonly kind: string
  readonly versions: boolean
  readonly createOnce: boolean
  readonly lock: boolean
}

export interface StoreVerdict {
  readonly kind: 's3' | 'local-disk'
  /** Codes for custody. */
  readonly warnings: readonly string[]
}

const PROBE_WAIT_MS = 15_000

/**
 * May a real incident be opened over this store (design §5 Store)? On S3 only with versions and lock (decision 004); on
 * local disk with a standing warning. Preserve probes when it starts, so a store that nobody probed yet is waited for.
 */
export async function judgeStore(door: Pick<OpsDoor, 'listAbilities'>, signal: AbortSignal): Promise<StoreVerdict> {
  const vault = await waitFor({
    look: async () => vaultOf(await door.listAbilities()),
    limitMs: PROBE_WAIT_MS,
    everyMs: 500,
    signal,
  })
  if (!vault) {
    throw new CliError(
      'store-not-probed',
      'The object store has not been probed yet, so nobody knows whether evidence in it would be safe. Start the preserve worker, then try again. A drill can be opened meanwhile (--drill).',
    )
  }
  if (vault.kind !== 's3') return { kind: 'local-disk', warnings: ['store-without-lock'] }
  const missing = (['versions', 'lock'] as const).filter((name) => !vault[name])
  // decision 004: with versions a second writer adds a version and changes nothing that a row names
  if (missing.length === 0) return { kind: 's3', warnings: vault.createOnce ? [] : ['store-without-create-once'] }
  throw new CliError(
    'store-not-safe',
    `The vault bucket lacks ${missing.join(', ')}. A real incident needs versions and Object Lock there; make a bucket that has them, or open a drill (--drill).`,
  )
}

function vaultOf(rows: readonly AbilityRow[]): Probed | undefined {
  const found = rows.find((row) => row.store === 'vault')?.abilities
  if (typeof found !== 'object' || found === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(found))
  const has = (name: string): boolean => fields.get(name) === true
  const kind = fields.get('kind')
  return {
    kind: typeof kind === 'string' ? kind : 'local-disk',
    versions: has('versions'),
    createOnce: has('createOnce'),
    lock: has('lock'),
  }
}
