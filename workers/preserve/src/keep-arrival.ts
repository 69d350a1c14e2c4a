import type { NewArrival, UploadRow } from '@firsthand/database/preserve'
import { type ItemId, PREVIEW_BYTES, parsePageDoor, type UploadId } from '@firsthand/domain'
import { dead, done, type HandlerOutcome, skipped } from '@firsthand/queues'
import { sealBytes } from '@firsthand/sealing'
import { openDeclaration } from './declared.ts'
import { freeDrop } from './free-drop.ts'
import { identityFor } from './incident-identity.ts'
import { itemIdFor } from './item-id.ts'
import { itemKeyOf } from './item-keys.ts'
import type { PreserveDeps } from './preserve-deps.ts'
import type { JobContext } from './preserve-outcomes.ts'
import { assertContiguous, readSegments } from './read-segments.ts'

/**
 * Handles a preview: a still that a phone sends ahead of the file itself. The file's item id and key are made now. The
 * still is sealed to that key and stored as an `arrival`, which shows officers a file that is still on its way. A
 * preview is not evidence: it gets no item, claim, placement or lock, and it is always removed from the drop.
 */
export async function keepArrival(deps: PreserveDeps, id: UploadId, job: JobContext): Promise<HandlerOutcome> {
  const preview = await deps.door.upload(id)
  if (!preview) return dead('upload-unknown')
  if (preview.previewOf === undefined) return dead('not-a-preview')
  if (preview.state === 'reserved' || preview.state === 'open') return skipped('not-complete')
  const kept = await keepOnce(deps, preview, job)
  await freeDrop(deps, preview, job)
  return kept
}

async function keepOnce(deps: PreserveDeps, preview: UploadRow, job: JobContext): Promise<HandlerOutcome> {
  if (preview.state !== 'complete') return skipped('preview-ended')
  const shown = preview.previewOf && (await deps.door.upload(preview.previewOf))
  if (!shown) return skipped('file-unknown')
  const refused = await refusalReasonOf(deps, preview, shown)
  if (refused !== undefined) return skipped(refused)
  const item = itemOf(shown)
  if ((await deps.door.item(item)) || (await deps.door.arrival(item))) return skipped('already-kept')
  // An earlier attempt has stored or refused this preview, and freed it.
  if (preview.segments.every((segment) => segment.freed)) return skipped('already-freed')
  const end = await deps.door.keepArrival(await makeArrival(deps, { preview, shown, item }, job))
  if (end === 'kept') return done
  return skipped(end === 'withdrawn' ? end : 'already-kept')
}

async function makeArrival(
  deps: PreserveDeps,
  { preview, shown, item }: { readonly preview: UploadRow; readonly shown: UploadRow; readonly item: ItemId },
  job: JobContext,
): Promise<NewArrival> {
  const { incident, submission } = shown
  const incidentIdentity = await identityFor(deps.keyring, incident.keyId)
  const still = await readStill(deps, preview, job)
  const { pair, row: key } = await itemKeyOf({ item, incident, incidentIdentity }, deps.stores.keys, job)
  return {
    item,
    incident: incident.id,
    upload: shown.id,
    submission: submission.id,
    number: shown.number,
    length: shown.length ?? 0,
    recipient: pair.recipient,
    key,
    danger: await isInDanger(deps, shown),
    sealedStill: sealBytes([pair.recipient], still),
    preview: preview.id,
  }
}

/**
 * Whether the film was sent as a call for help. The alarm must not wait for the whole film. The still's own declaration
 * does not say it, so the film's is read.
 */
async function isInDanger({ keyring }: PreserveDeps, shown: UploadRow): Promise<boolean> {
  const said = shown.declaration && (await openDeclaration(keyring, shown.keyId, shown.declaration))
  return parsePageDoor(said?.pageDoor) === 'danger'
}

/** The id that `preserveUpload` gives to the whole file. */
const itemOf = (shown: UploadRow): ItemId =>
  itemIdFor({ incident: shown.incident.id, upload: shown.id, partial: false, bytes: shown.length ?? 0 })

/**
 * Returns why a preview may not be shown; undefined if it may. The row says for which file it stands, and the sealed
 * declaration must agree: a picture under another file's name would mislead officers.
 */
async function refusalReasonOf(deps: PreserveDeps, preview: UploadRow, shown: UploadRow): Promise<string | undefined> {
  if (shown.submission.id !== preview.submission.id || shown.previewOf !== undefined) return 'file-of-another'
  // Without a length the item's id cannot be derived.
  if (shown.length === undefined) return 'length-unknown'
  if (shown.state === 'withdrawn') return 'withdrawn'
  if (preview.offset > PREVIEW_BYTES) return 'too-large'
  const said = preview.declaration && (await openDeclaration(deps.keyring, preview.keyId, preview.declaration))
  if (!said) return 'declaration-unreadable'
  const isSame =
    said.upload === preview.id && said.previewOf === shown.id && said.from?.submission === preview.submission.id
  return isSame ? undefined : 'declared-otherwise'
}

/** Reads the still into memory, because it has only some 60 KB. */
async function readStill(deps: PreserveDeps, preview: UploadRow, job: JobContext): Promise<Buffer> {
  assertContiguous(preview.segments, preview.offset)
  const chunks: Buffer[] = []
  for await (const chunk of readSegments(deps, preview, job)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
