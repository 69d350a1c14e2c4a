import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { KeyId } from '@firsthand/domain'
import { type ObjectStore, parseObjectKey } from '@firsthand/object-store'
import { dead, retry, skipped } from '@firsthand/queues'
import { type Identity, type Keyring, openIdentity, openIterable } from '@firsthand/sealing'
import { KEY_PAUSE_MS, outcomeOfRefusal, Setback } from './setback.ts'

export interface VaultDeps {
  readonly vault: ObjectStore
  readonly keyring: Pick<Keyring, 'get'>
}

/** The fields of an item's row that are needed to open its bytes. */
interface StoredItem {
  readonly sha256: Buffer
  readonly vaultKey: string
  readonly vaultVersion: string | undefined
  /** Undefined if the key was erased. */
  readonly key: { readonly keyId: KeyId; readonly sealedIdentity: Buffer } | undefined
}

/** Writes the as-received bytes to `file`, which must not exist, and checks their SHA-256. @throws Setback */
export async function writeAsReceived(
  { vault, keyring }: VaultDeps,
  item: StoredItem,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  const identity = await identityOf(keyring, item)
  const key = parseObjectKey(item.vaultKey)
  if (key === undefined) throw new Setback(dead('object-missing'))
  const version = item.vaultVersion === undefined ? {} : { versionId: item.vaultVersion }
  const got = await vault.get(key, { signal, ...version })
  if (!got.ok) throw new Setback(outcomeOfRefusal(got.error))
  const digest = createHash('sha256')
  const { body } = got.value
  const plain = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of openIterable([identity], body)) {
      digest.update(chunk)
      yield chunk
    }
  }
  await pipeline(plain, createWriteStream(file, { flags: 'wx', mode: 0o600 }), { signal })
  if (!digest.digest().equals(item.sha256)) throw new Setback(dead('hash-mismatch'))
}

/** @throws Setback */
export async function identityOf(keyring: Pick<Keyring, 'get'>, item: Pick<StoredItem, 'key'>): Promise<Identity> {
  if (!item.key) throw new Setback(skipped('item-erased'))
  const incident = await keyring.get(item.key.keyId)
  if (!incident) throw new Setback(retry('key-missing', KEY_PAUSE_MS))
  return openIdentity(item.key.sealedIdentity, incident)
}
