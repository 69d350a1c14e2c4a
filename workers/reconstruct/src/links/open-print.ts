import type { PrintSource } from '@firsthand/database/reconstruct'
import { parseId } from '@firsthand/domain'
import { type ObjectStore, parseObjectKey, StoreFault } from '@firsthand/object-store'
import { type HandlerOutcome, retry } from '@firsthand/queues'
import { type Keyring, openIdentity, openIterable, SealBroken } from '@firsthand/sealing'

export interface PrintVault {
  readonly vault: ObjectStore
  readonly keyring: Pick<Keyring, 'get'>
}

const STORE_PAUSE_MS = 5000
const KEY_PAUSE_MS = 2000

/**
 * The bytes of a print, in a buffer of their own. `gone` if nobody can open it any more; an outcome if the work must
 * wait.
 */
export async function openPrint(
  { vault, keyring }: PrintVault,
  source: PrintSource,
  signal: AbortSignal,
): Promise<Uint8Array | 'gone' | { readonly wait: HandlerOutcome }> {
  const keyId = parseId('key', source.key.keyId)
  const key = parseObjectKey(source.vaultKey)
  if (keyId === undefined || key === undefined) return 'gone'
  const incident = await keyring.get(keyId)
  if (!incident) return { wait: retry('key-missing', KEY_PAUSE_MS) }
  const version = source.vaultVersion === undefined ? {} : { versionId: source.vaultVersion }
  const got = await vault.get(key, { signal, ...version })
  if (!got.ok) return got.error.code === 'missing' ? 'gone' : { wait: retry('store-unavailable', STORE_PAUSE_MS) }
  try {
    return await opened(openIterable([openIdentity(source.key.sealedIdentity, incident)], got.value.body), source.bytes)
  } catch (cause) {
    if (cause instanceof SealBroken) return 'gone'
    if (cause instanceof StoreFault) return { wait: retry('store-unavailable', STORE_PAUSE_MS) }
    throw cause
  }
}

/** Decrypts directly into the final buffer, so that an hour's print is in memory only once. */
async function opened(body: AsyncIterable<Buffer>, length: number): Promise<Uint8Array | 'gone'> {
  const bytes = new Uint8Array(length)
  let at = 0
  for await (const chunk of body) {
    if (at + chunk.length > length) return 'gone'
    bytes.set(chunk, at)
    at += chunk.length
  }
  return at === length ? bytes : 'gone'
}
