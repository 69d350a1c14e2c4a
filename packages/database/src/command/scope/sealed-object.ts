export interface ItemKeyRow {
  readonly keyId: string
  readonly sealedIdentity: Buffer
}

/** One sealed object in the vault; `id` is its key in a cache. */
export interface SealedObjectRow {
  readonly id: string
  readonly mediaType: string
  readonly vaultKey: string
  readonly vaultVersion: string | null
  readonly sealedLength: number
  readonly recipe: string
}
