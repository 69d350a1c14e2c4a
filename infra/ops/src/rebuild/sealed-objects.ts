import { createHash } from 'node:crypto'
import { type KeyId, parseDocument, type SealedDocument } from '@firsthand/domain'
import { type ObjectKey, type ObjectStore, parseObjectKey, StoreFault } from '@firsthand/object-store'
import { type Identity, type Keyring, openBytes, type Recipient, recipientOf, SealBroken } from '@firsthand/sealing'

/** Upper bound on documents and keys, which are small. A larger object is not ours. */
const LARGEST = 4 * 1024 * 1024

export interface IncidentKey {
  readonly keyId: KeyId
  readonly identity: Identity
  readonly recipient: Recipient
}

export interface Opened {
  readonly plain: Buffer
  readonly sealed: Buffer
  readonly key: IncidentKey
}

export async function readIncidentKeys(keyring: Keyring): Promise<readonly IncidentKey[]> {
  const keys: IncidentKey[] = []
  for (const keyId of await keyring.list()) {
    const identity = await keyring.get(keyId)
    if (identity) keys.push({ keyId, identity, recipient: recipientOf(identity) })
  }
  return keys
}

/**
 * Returns a function that opens objects. It first tries the identity that opened the previous object, because the
 * objects of an incident follow each other.
 */
export function createOpener(keys: readonly IncidentKey[]): (sealed: Buffer) => Opened | undefined {
  let recent: readonly IncidentKey[] = keys
  return (sealed) => {
    for (const key of recent) {
      const plain = openOrNot([key.identity], sealed)
      if (!plain) continue
      recent = [key, ...recent.filter((one) => one !== key)]
      return { plain, sealed, key }
    }
    return undefined
  }
}

export function openOrNot(identities: readonly Identity[], sealed: Buffer): Buffer | undefined {
  try {
    return openBytes(identities, sealed)
  } catch (cause) {
    if (cause instanceof SealBroken) return undefined
    throw cause
  }
}

/**
 * Reads a document. Undefined if it is missing, or too large to be a document. @throws StoreFault if the store does not
 * answer
 */
export async function fetchSmall(store: ObjectStore, name: string, versionId?: string): Promise<Buffer | undefined> {
  const key: ObjectKey | undefined = parseObjectKey(name)
  if (key === undefined) return undefined
  const got = await store.get(key, versionId === undefined ? {} : { versionId })
  if (!got.ok) {
    if (got.error.code === 'missing' || got.error.code === 'range-not-satisfiable') return undefined
    throw new StoreFault('reading a sealed document', got.error)
  }
  if (got.value.length > LARGEST) return undefined
  const chunks: Buffer[] = []
  for await (const chunk of got.value.body) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

export function documentOf(plain: Buffer): SealedDocument | undefined {
  const parsed = parseDocument(plain.toString('utf8'))
  return parsed.ok ? parsed.value : undefined
}

export const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()
