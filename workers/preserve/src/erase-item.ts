import type { KnownItem } from '@firsthand/database/preserve'
import { encodeDocument, type IncidentId, type ItemId, parseId, type TombstoneDocument } from '@firsthand/domain'
import { type ObjectKey, type ObjectStore, parseObjectKey, tombstoneKey } from '@firsthand/object-store'
import { sealBytes } from '@firsthand/sealing'
import { Setback } from '@firsthand/worker'
import { recipientOfRow } from './item-keys.ts'
import type { PreserveDeps } from './preserve-deps.ts'
import { type JobContext, outcomeOfRefusal } from './preserve-outcomes.ts'

/**
 * Erases an item in three steps. It removes the objects, deletes every row in one transaction, and stores the
 * tombstone, which records the erasure. The objects are found by listing everything under the names of the item and its
 * upload, so leftovers of failed attempts go, too. If a run is killed at any point, a second run ends in the same
 * state. @throws Setback
 */
export async function eraseItem(
  deps: Pick<PreserveDeps, 'door' | 'stores'>,
  { item, why }: { readonly item: KnownItem; readonly why: 'check' | 'order' },
  job: JobContext,
): Promise<void> {
  const incident = await deps.door.incident(item.incident)
  if (!incident) throw new Error('an item belongs to no incident')
  await removeObjects(deps, item, job)
  const erasure = { item: item.id, incident: item.incident, upload: item.upload, why }
  const sealed = await deps.door.eraseItem(erasure, (custody) => {
    const sha256 = item.sha256.toString('hex')
    const document: TombstoneDocument = {
      ...{ v: 1, type: 'tombstone', item: item.id, upload: item.upload, sha256, why, custody },
    }
    return sealBytes([recipientOfRow(incident.recipient)], Buffer.from(encodeDocument(document), 'utf8'))
  })
  if (sealed === 'gone') await leaveTombstone(deps, item.id, job)
  else await putTombstone(deps.stores.vault, { ...item, sealed }, job)
}

/**
 * Stores the tombstone of an item that an earlier attempt erased. That attempt may have been killed before it stored
 * the tombstone.
 */
export async function leaveTombstone(
  { door, stores }: Pick<PreserveDeps, 'door' | 'stores'>,
  item: ItemId,
  job: JobContext,
): Promise<'erased' | 'unknown'> {
  const found = await door.tombstone(item)
  const incident = parseId('incident', found?.incident)
  if (!found || !incident) return 'unknown'
  await putTombstone(stores.vault, { id: item, incident, sealed: found.sealed }, job)
  return 'erased'
}

async function putTombstone(
  vault: ObjectStore,
  of: { readonly id: ItemId; readonly incident: IncidentId; readonly sealed: Buffer },
  { signal }: JobContext,
): Promise<void> {
  const options = { length: of.sealed.length, ifAbsent: true, signal }
  const put = await vault.put(tombstoneKey(of.incident, of.id), of.sealed, options)
  if (!put.ok && put.error.code !== 'exists') throw new Setback(outcomeOfRefusal(put.error))
}

async function removeObjects(
  { door, stores }: Pick<PreserveDeps, 'door' | 'stores'>,
  item: KnownItem,
  job: JobContext,
): Promise<void> {
  await removeUnder(stores.vault, `${item.incident}/${item.id}/`, job)
  await removeAllVersions(stores.vault, item.vaultKey, job)
  await removeAllVersions(stores.keys, `${item.incident}/${item.id}`, job)
  for (const upload of await door.uploadsInDrop(item.id)) await removeUnder(stores.drop, `${upload}/`, job)
}

/** Removes each version of an object, because a versioned bucket keeps those of earlier attempts. @throws Setback */
export async function removeAllVersions(store: ObjectStore, text: string, job: JobContext): Promise<void> {
  const key = parseObjectKey(text)
  if (key !== undefined) await removeUnder(store, key, job, (found) => found === key)
}

async function removeUnder(
  store: ObjectStore,
  prefix: string,
  { signal }: JobContext,
  isOurs: (key: ObjectKey) => boolean = () => true,
): Promise<void> {
  for await (const found of store.list(prefix, { allVersions: true, signal })) {
    if (!isOurs(found.key)) continue
    const version = found.versionId === undefined ? {} : { versionId: found.versionId }
    const removed = await store.remove(found.key, { signal, ...version })
    if (!removed.ok) throw new Setback(outcomeOfRefusal(removed.error))
  }
}
