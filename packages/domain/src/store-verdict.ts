/** A store as a worker probed it, not yet parsed. */
interface ProbedStore {
  readonly store: string
  readonly abilities: unknown
}

export interface VaultVerdict {
  readonly kind: 's3' | 'local-disk'
  /** Failures with which no real incident may be opened. */
  readonly missing: readonly ('versions' | 'lock')[]
  /** Warning codes for custody. A real incident opens in spite of them. */
  readonly warnings: readonly ('store-without-lock' | 'store-without-create-once')[]
}

/**
 * Whether a real incident may be opened over this store. On S3 only with versions and lock (decision 004); on local
 * disk with a standing warning. Undefined if nothing has probed it yet.
 */
export function judgeVault(stores: readonly ProbedStore[]): VaultVerdict | undefined {
  const found = stores.find(({ store }) => store === 'vault')?.abilities
  if (typeof found !== 'object' || found === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(found))
  const has = (name: string): boolean => fields.get(name) === true
  if (fields.get('kind') !== 's3') return { kind: 'local-disk', missing: [], warnings: ['store-without-lock'] }
  // With versions a second writer adds a version and changes nothing that a row names.
  const warnings = has('createOnce') ? [] : (['store-without-create-once'] as const)
  return { kind: 's3', missing: (['versions', 'lock'] as const).filter((name) => !has(name)), warnings }
}
