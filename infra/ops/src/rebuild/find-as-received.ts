import { createHash } from 'node:crypto'
import { type ObjectKey, type ObjectStore, StoreFault } from '@firsthand/object-store'
import { type Identity, openSealedFile, SealBroken } from '@firsthand/sealing'
import type { ReadDeps } from './read-items.ts'

interface Wanted {
  readonly key: ObjectKey
  /** The version that a moved item names. If undefined, the newest version that opens is taken. */
  readonly version: string | undefined
  readonly identity: Identity
  readonly bytes: number
  readonly sha256: Buffer
}

export interface AsReceived {
  readonly vaultVersion: string | undefined
  readonly sealedLength: number
}

/**
 * Finds the version of the as-received object that holds these bytes. Killed attempts of preserve may have left further
 * versions. All hold the same plaintext under the same key, so any version that opens completely is right.
 */
export async function findAsReceived(deps: ReadDeps, wanted: Wanted): Promise<AsReceived | undefined> {
  const { vault } = deps.stores
  let isThere = false
  for await (const { key, versionId, length } of vault.list(wanted.key, { allVersions: true })) {
    if (key !== wanted.key || (wanted.version !== undefined && versionId !== wanted.version)) continue
    isThere = true
    const holds = await holdsBytes(vault, { ...wanted, version: versionId, sealedLength: length }, deps.isThorough)
    if (holds) return { vaultVersion: versionId, sealedLength: length }
  }
  deps.losses.add({ what: 'as-received', why: isThere ? 'broken' : 'missing', key: wanted.key })
  return undefined
}

async function holdsBytes(
  store: ObjectStore,
  { key, version, identity, bytes, sha256, sealedLength }: Wanted & { readonly sealedLength: number },
  isThorough: boolean,
): Promise<boolean> {
  try {
    const file = await openSealedFile({
      identities: [identity],
      sealedLength,
      fetch: async (start, end) => {
        const got = await store.get(key, {
          range: { start, end },
          ...(version === undefined ? {} : { versionId: version }),
        })
        if (!got.ok) throw new StoreFault('reading as received', got.error)
        return got.value.body
      },
    })
    if (file.plainLength !== bytes || !isThorough) return file.plainLength === bytes
    const digest = createHash('sha256')
    for await (const chunk of file.stream()) digest.update(chunk)
    return digest.digest().equals(sha256)
  } catch (cause) {
    if (cause instanceof SealBroken) return false
    throw cause
  }
}
