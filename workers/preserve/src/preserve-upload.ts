import type { NewItem, UploadRow } from '@firsthand/database/preserve'
import type { ItemId, UploadId } from '@firsthand/domain'
import { asReceivedKey } from '@firsthand/object-store'
import { dead, done, type HandlerOutcome, skipped } from '@firsthand/queues'
import { sizeClass } from '@firsthand/runtime'
import { Setback } from '@firsthand/worker'
import { declarationFacts, readDeclaration } from './declared.ts'
import { freeDrop } from './free-drop.ts'
import { identityFor } from './incident-identity.ts'
import { itemIdFor } from './item-id.ts'
import { itemKeyOf } from './item-keys.ts'
import { keepAsReceived } from './keep-as-received.ts'
import { lockCode } from './lock-code.ts'
import { lockFor } from './lock-rule.ts'
import type { PreserveDeps } from './preserve-deps.ts'
import type { JobContext } from './preserve-outcomes.ts'
import { LockMissing } from './prove-lock.ts'
import { assertContiguous } from './read-segments.ts'
import { sidecarOf, writeSidecar } from './write-sidecar.ts'

/** Makes an item of an upload that has arrived whole, and frees its drop. */
export async function preserveUpload(deps: PreserveDeps, id: UploadId, job: JobContext): Promise<HandlerOutcome> {
  const upload = await deps.door.upload(id)
  if (!upload) return dead('upload-unknown')
  if (upload.previewOf !== undefined) return dead('is-a-preview')
  if (upload.state !== 'complete') return skipped('not-complete')
  const kept = await keepOnce(deps, { upload, partial: false, bytes: upload.length ?? upload.offset }, job)
  await freeDrop(deps, upload, job)
  return kept
}

/**
 * Makes an item from the part that has arrived of an upload that stalled or that its witness withdrew. The segments
 * stay in the drop as long as the upload may resume. They are freed if it was withdrawn or has expired.
 */
export async function preservePartial(deps: PreserveDeps, id: UploadId, job: JobContext): Promise<HandlerOutcome> {
  const upload = await deps.door.upload(id)
  if (!upload) return dead('upload-unknown')
  if (upload.previewOf !== undefined) return dead('is-a-preview')
  if (upload.state === 'complete') return skipped('completed')
  if (upload.offset === 0) return skipped('nothing-arrived')
  const kept = await keepPart(deps, upload, job)
  if (upload.state === 'withdrawn') await deps.door.withdrawFile(upload.submission.id, upload.number)
  if (upload.state === 'withdrawn' || upload.state === 'expired') await freeDrop(deps, upload, job)
  return kept
}

/**
 * Makes an item of a part. If the upload was completed and its drop freed during this attempt, the whole item exists,
 * so the part is skipped.
 */
async function keepPart(deps: PreserveDeps, upload: UploadRow, job: JobContext): Promise<HandlerOutcome> {
  try {
    return await keepOnce(deps, { upload, partial: true, bytes: upload.offset }, job)
  } catch (cause) {
    if (!(cause instanceof Setback)) throw cause
    const now = await deps.door.upload(upload.id)
    if (now?.state !== 'complete') throw cause
    const { incident, id, length, offset } = now
    const whole = itemIdFor({ incident: incident.id, upload: id, partial: false, bytes: length ?? offset })
    if (await deps.door.item(whole)) return skipped('completed')
    throw cause
  }
}

interface Wanted {
  readonly upload: UploadRow
  readonly partial: boolean
  readonly bytes: number
}

async function keepOnce(deps: PreserveDeps, wanted: Wanted, job: JobContext): Promise<HandlerOutcome> {
  const { upload, partial, bytes } = wanted
  const item = itemIdFor({ incident: upload.incident.id, upload: upload.id, partial, bytes })
  // Checked before reading: once the drop is freed its segments are gone, and the item's key may have been erased.
  if (await deps.door.item(item)) return skipped('already-kept')
  if (await deps.door.tombstone(item)) return skipped('item-erased')
  const started = performance.now()
  const made = await makeUnlessKept(deps, { ...wanted, item }, job)
  if (made === 'known') return skipped('already-kept')
  const result = await deps.door.keepItem(made)
  if (result === 'known') return skipped('already-kept')
  deps.log.event('item.preserved', {
    item,
    incident: upload.incident.id,
    sizeClass: sizeClass(bytes),
    segments: upload.segments.length,
    durationMs: performance.now() - started,
  })
  return done
}

/**
 * Returns `known` if another attempt, which was believed dead, stored the item and freed the drop while this one was
 * reading it. Missing segments are then no loss.
 */
async function makeUnlessKept(
  deps: PreserveDeps,
  wanted: Wanted & { readonly item: ItemId },
  job: JobContext,
): Promise<NewItem | 'known'> {
  try {
    return await makeItem(deps, wanted, job)
  } catch (cause) {
    if (cause instanceof LockMissing) await recordMissingLock(deps, { ...wanted, missing: cause })
    if (cause instanceof Setback && (await deps.door.item(wanted.item))) return 'known'
    throw cause
  }
}

/**
 * The bytes are in the vault, but without a lock they do not count as preserved. The drop keeps them until the store
 * can lock.
 */
async function recordMissingLock(
  { door, log }: PreserveDeps,
  of: { readonly upload: UploadRow; readonly item: ItemId; readonly missing: LockMissing },
): Promise<void> {
  const { object, asked, found } = of.missing
  log.event('item.lock-missing', { item: of.item, incident: of.upload.incident.id, object, asked, found })
  await door.recordLockMissing({ incident: of.upload.incident.id, item: of.item, object, asked, found })
}

/** Writes everything that must be durable before a row may name it, in this order: key, bytes, sidecar. */
async function makeItem(
  deps: PreserveDeps,
  { upload, partial, bytes, item }: Wanted & { readonly item: ItemId },
  job: JobContext,
): Promise<NewItem> {
  const { incident, submission } = upload
  assertContiguous(upload.segments, bytes)
  const incidentIdentity = await identityFor(deps.keyring, incident.keyId)
  const declaration = await readDeclaration(deps.keyring, upload)
  const { pair, row: key } = await itemKeyOf({ item, incident, incidentIdentity }, deps.stores.keys, job)
  const lock = lockFor(incident, deps.abilities, deps.clock())
  const vaultKey = asReceivedKey(incident.id, item)
  const kept = await keepAsReceived(deps, upload, { key: vaultKey, pair, bytes, lock }, job)
  const { sha256 } = kept
  const document = sidecarOf({ item, upload, partial, bytes, sha256, declaration })
  const of = { incident: incident.id, item, recipient: pair.recipient, lock, document }
  const sidecarVersion = await writeSidecar(deps.stores.vault, of, job)
  return {
    id: item,
    incident: incident.id,
    upload: upload.id,
    submission: submission.id,
    number: upload.number,
    partial,
    source: submission.source,
    bytes,
    sha256,
    receivedAt: upload.receivedAt,
    vaultKey,
    vaultVersion: kept.versionId,
    sealedLength: kept.sealedLength,
    recipient: pair.recipient,
    key,
    declaration: declarationFacts(declaration),
    custody: {
      segments: upload.segments.length,
      lock: lockCode(lock),
      lockedUntil: lock?.until.getTime(),
      sidecarVersion: sidecarVersion ?? null,
    },
  }
}
