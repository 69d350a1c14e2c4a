import type { IncidentId, ItemId, SidecarDocument, UploadId } from '@firsthand/domain'
import { parseId } from '@firsthand/domain'
import { asReceivedKey, parseItemKeyKey, parseVaultKey, type Stores, sidecarKey } from '@firsthand/object-store'
import { type Identity, openIdentity, recipientOf, SealBroken } from '@firsthand/sealing'
import { type CheckedFacts, checkFacts, countOf, hashOf } from './checked-fields.ts'
import { findAsReceived } from './find-as-received.ts'
import type { Losses } from './losses.ts'
import { documentOf, fetchSmall, type IncidentKey, type Opened, openOrNot } from './sealed-objects.ts'

/** An item, as its three objects describe it: key, sidecar and as-received. */
export interface FoundItem {
  readonly id: ItemId
  readonly incident: IncidentId
  readonly upload: UploadId
  readonly number: number
  readonly partial: boolean
  readonly bytes: number
  readonly sha256: Buffer
  readonly receivedAt: number
  readonly from: CheckedFacts
  readonly sidecar: SidecarDocument
  /**
   * When the sidecar was written, in epoch seconds as S3 reports it. A moved item gets a new id and sidecar but shares
   * the stored bytes with the old one. The newest sidecar tells which item is the present one.
   */
  readonly writtenAt: number
  readonly vaultKey: string
  readonly vaultVersion: string | undefined
  readonly sealedLength: number
  readonly recipient: string
  /** The item under whose id the bytes were first stored. It is this item's own id unless it was moved. */
  readonly first: ItemId
  readonly key: IncidentKey
  readonly sealedIdentity: Buffer
  readonly keyObject: string
}

export interface ReadDeps {
  readonly stores: Stores
  readonly open: (sealed: Buffer) => Opened | undefined
  readonly losses: Losses
  /** Whether every byte is read and compared with the SHA-256. Otherwise only the authenticated length is checked. */
  readonly isThorough: boolean
}

/**
 * Reads every item whose key is in the keys bucket and opens. If an item's key is missing, nobody can read the item:
 * that is how items are erased.
 */
export async function* readItems(deps: ReadDeps): AsyncGenerator<FoundItem> {
  for await (const { key } of deps.stores.keys.list('')) {
    const of = parseItemKeyKey(key)
    const found = of && (await readItem(deps, key, of))
    if (found) yield found
  }
}

interface Named {
  readonly incident: IncidentId
  readonly item: ItemId
}

async function readItem(deps: ReadDeps, keyObject: string, of: Named): Promise<FoundItem | undefined> {
  const sealedIdentity = await fetchSmall(deps.stores.keys, keyObject)
  const opened = sealedIdentity && deps.open(sealedIdentity)
  if (!sealedIdentity || !opened) {
    deps.losses.add({ what: 'item-key', why: 'no-key-opens-it', key: keyObject })
    return undefined
  }
  const identity = identityOf(opened)
  const read = identity && (await readSidecar(deps, of, identity))
  if (!identity || !read) return undefined
  const checked = checkSidecar(read.sidecar, of)
  if (!checked) {
    deps.losses.add({ what: 'sidecar', why: 'malformed', key: sidecarKey(of.incident, of.item) })
    return undefined
  }
  const where = asReceivedOf(read.sidecar, of)
  const lies = await findAsReceived(deps, { ...where, identity, bytes: checked.bytes, sha256: checked.sha256 })
  if (!lies) return undefined
  return {
    ...checked,
    ...lies,
    id: of.item,
    incident: of.incident,
    sidecar: read.sidecar,
    writtenAt: read.writtenAt,
    vaultKey: where.key,
    first: where.first,
    recipient: recipientOf(identity),
    key: opened.key,
    sealedIdentity,
    keyObject,
  }
}

function identityOf({ sealed, key }: Opened): Identity | undefined {
  try {
    return openIdentity(sealed, key.identity)
  } catch (cause) {
    if (cause instanceof SealBroken || (cause instanceof Error && cause.message.includes('is not one')))
      return undefined
    throw cause
  }
}

async function readSidecar(
  { stores, losses }: ReadDeps,
  of: Named,
  identity: Identity,
): Promise<{ readonly sidecar: SidecarDocument; readonly writtenAt: number } | undefined> {
  const key = sidecarKey(of.incident, of.item)
  const sealed = await fetchSmall(stores.vault, key)
  const head = sealed && (await stores.vault.head(key))
  // Preserve was killed after it wrote the item's key and before it wrote the sidecar. Every acknowledged byte is still
  // in the drop.
  if (!sealed || !head?.ok) return undefined
  const plain = openOrNot([identity], sealed)
  const document = plain && documentOf(plain)
  if (document?.type === 'sidecar')
    return { sidecar: document, writtenAt: Math.floor(head.value.lastModified.getTime() / 1000) }
  losses.add({ what: 'sidecar', why: plain ? 'malformed' : 'broken', key })
  return undefined
}

function checkSidecar(sidecar: SidecarDocument, of: Named) {
  const upload = parseId('upload', sidecar.upload)
  const number = countOf(sidecar.number)
  const bytes = countOf(sidecar.bytes)
  const digest = hashOf(sidecar.sha256)
  const receivedAt = countOf(sidecar.receivedAt)
  const from = checkFacts(sidecar.from)
  if (!upload || !number || bytes === undefined || !digest || receivedAt === undefined || !from) return undefined
  if (sidecar.item !== of.item) return undefined
  return { upload, number, bytes, sha256: digest, receivedAt, from, partial: sidecar.partial === true }
}

/** The as-received object of an item. A moved item shares the object of its first id. */
function asReceivedOf(sidecar: SidecarDocument, of: Named) {
  const other = sidecar.asReceived
  const parts = typeof other?.key === 'string' ? parseVaultKey(other.key) : undefined
  if (other && parts?.kind === 'as-received') {
    return { key: asReceivedKey(parts.incident, parts.item), version: other.version ?? undefined, first: parts.item }
  }
  return { key: asReceivedKey(of.incident, of.item), version: undefined, first: of.item }
}
