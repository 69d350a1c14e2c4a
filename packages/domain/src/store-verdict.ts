/** A worker's probe of a store, as stored, not yet parsed. */
interface ProbedStore {
  readonly store: string
  readonly abilities: unknown
}

export interface VaultVerdict {
  readonly kind: 's3' | 'local-disk'
  /** Missing abilities without which no real incident may be opened. */
  readonly missing: readonly ('versions' | 'lock')[]
  /** Warning codes for custody. A real incident opens in spite of them. */
  readonly warnings: readonly ('store-without-lock' | 'store-without-create-once')[]
}

/**
 * Whether a real incident may be opened with this vault. S3 needs versions and lock (decision 004); a local disk is
 * allowed with a standing warning. Undefined if nothing has probed the vault yet.
 */
export function judgeVault(stores: readonly ProbedStore[]): VaultVerdict | undefined {
  const found = stores.find(({ store }) => store === 'vault')?.abilities
  if (typeof found !== 'object' || found === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(found))
  const has = (name: string): boolean => fields.get(name) === true
  if (fields.get('kind') !== 's3') return { kind: 'local-disk', missing: [], warnings: ['store-without-lock'] }
  // A store that cannot refuse to overwrite an object (create-once) only gets a warning. With versions a second writer
  // adds a version, and the version that a row names stays.
  const warnings = has('createOnce') ? [] : (['store-without-create-once'] as const)
  return { kind: 's3', missing: (['versions', 'lock'] as const).filter((name) => !has(name)), warnings }
}
