// Reads the contents of the vault. The incident's identity opens the item's identity, and that one opens the file.
import { createHash } from 'node:crypto'
import { parseId } from '@firsthand/domain'
import { parseObjectKey, type Stores } from '@firsthand/object-store'
import { type Keyring, openIdentity, openIterable } from '@firsthand/sealing'
import type { Pool } from './owner-rows.ts'

export interface KeptItem {
  readonly item: string
  readonly upload: string
  readonly partial: boolean
  readonly bytes: number
  readonly sha256: string
  readonly hidden: string | null
  readonly vault_key: string
  readonly vault_version: string | null
  readonly key_id: string
  readonly sealed_identity: Buffer
}

/** Every item of an incident, with the keys that open it. */
export async function keptItems(pool: Pool, incident: string): Promise<readonly KeptItem[]> {
  const { rows } = await pool.query<KeptItem>(
    `select i.id as item, i.upload_id as upload, i.partial, i.bytes, encode(i.sha256, 'hex') as sha256, c.hidden,
       i.vault_key, i.vault_version, k.key_id, k.sealed_identity
     from evidence.item i join evidence.card c on c.item_id = i.id join evidence.item_key k on k.item_id = i.id
     where i.incident_id = $1 order by i.seq`,
    [incident],
  )
  return rows
}

/** The store of sealed objects and the identities that open them, of a rig or of a stack. */
export interface OpenVault {
  readonly store: { readonly stores: Pick<Stores, 'vault'> }
  readonly keyring: Pick<Keyring, 'get'>
}

/**
 * SHA-256 of an item's bytes in the vault.
 * @throws if the bytes cannot be fetched or opened
 */
export async function digestInVault({ store, keyring }: OpenVault, kept: KeptItem): Promise<string> {
  const keyId = parseId('key', kept.key_id)
  const identity = keyId && (await keyring.get(keyId))
  const key = parseObjectKey(kept.vault_key)
  if (!identity || key === undefined) throw new Error('an item without a key')
  const version = kept.vault_version === null ? {} : { versionId: kept.vault_version }
  const got = await store.stores.vault.get(key, version)
  if (!got.ok) throw new Error(`the vault answered ${got.error.code}`)
  const hash = createHash('sha256')
  const opener = openIdentity(kept.sealed_identity, identity)
  for await (const chunk of openIterable([opener], got.value.body)) hash.update(chunk)
  return hash.digest('hex')
}
