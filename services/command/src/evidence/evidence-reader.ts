import type { Database, SealedObjectRow } from '@firsthand/database/command'
import { findItemKey } from '@firsthand/database/command/items'
import { err, ok, parseId } from '@firsthand/domain'
import { type ObjectStore, parseObjectKey, StoreFault } from '@firsthand/object-store'
import {
  type FetchRange,
  type Keyring,
  openBytes,
  openIdentity,
  openSealedFile,
  type SealedFile,
} from '@firsthand/sealing'
import type { EvidenceReader } from '../door/ports/evidence-reader.ts'

/**
 * Cached headers of sealed files. Each holds a payload key and a chunk of up to 64 KiB, so only few are kept, and not
 * for long.
 */
const MOST_OPEN = 64
const OPEN_MS = 60_000

interface ReaderDeps {
  readonly db: Database
  readonly vault: ObjectStore
  readonly keyring: Keyring
  readonly clock: () => number
}

export function createEvidenceReader({ db, vault, keyring, clock }: ReaderDeps): EvidenceReader {
  const open = new Map<string, { readonly file: SealedFile; readonly until: number }>()

  const remembered = (id: string): SealedFile | undefined => {
    const entry = open.get(id)
    if (entry && entry.until > clock()) return entry.file
    open.delete(id)
    return undefined
  }
  const remember = (id: string, file: SealedFile): void => {
    open.set(id, { file, until: clock() + OPEN_MS })
    for (const oldest of open.keys()) {
      if (open.size <= MOST_OPEN) break
      open.delete(oldest)
    }
  }

  return {
    async openSmall({ keyId, sealedIdentity }, sealed) {
      const id = parseId('key', keyId)
      const incident = id && (await keyring.get(id))
      return incident && openBytes([openIdentity(sealedIdentity, incident)], sealed)
    },
    async open(item, object) {
      // Looked up every time, even for a cached header, because erasing the key must close the item at once.
      const key = await findItemKey(db, item)
      if (!key) {
        open.delete(object.id)
        return err('item-erased')
      }
      const known = remembered(object.id)
      if (known) return ok(known)
      const keyId = parseId('key', key.keyId)
      const incident = keyId && (await keyring.get(keyId))
      if (!incident) return err('store-unavailable')
      const identity = openIdentity(key.sealedIdentity, incident)
      try {
        const source = { identities: [identity], fetch: fetchFrom(vault, object), sealedLength: object.sealedLength }
        const file = await openSealedFile(source)
        remember(object.id, file)
        return ok(file)
      } catch (cause) {
        if (cause instanceof StoreFault) return err('store-unavailable')
        throw cause
      }
    },
  }
}

function fetchFrom(vault: ObjectStore, { vaultKey, vaultVersion }: SealedObjectRow): FetchRange {
  const key = parseObjectKey(vaultKey)
  if (!key) throw new Error('a vault key in the database is none')
  const version = vaultVersion === null ? {} : { versionId: vaultVersion }
  return async (start, end) => {
    const got = await vault.get(key, { range: { start, end }, ...version })
    if (!got.ok) throw new StoreFault('reading evidence', got.error)
    return got.value.body
  }
}
