import type { UploadRow } from '@firsthand/database/preserve'
import {
  type DeclarationDocument,
  encodeDocument,
  type IncidentId,
  type ItemId,
  type SidecarDocument,
} from '@firsthand/domain'
import { type Lock, type ObjectStore, sidecarKey } from '@firsthand/object-store'
import { type Recipient, sealBytes } from '@firsthand/sealing'
import type { JobContext } from './preserve-outcomes.ts'
import { proveLock, refusedPut } from './prove-lock.ts'

export interface Sidecar {
  readonly incident: IncidentId
  readonly item: ItemId
  readonly recipient: Recipient
  readonly lock: Lock | undefined
  readonly document: SidecarDocument
}

/**
 * Writes the sidecar beside the as-received object, so that the item can be restored from the buckets and keys alone.
 * Returns the sidecar's version.
 */
export async function writeSidecar(
  vault: ObjectStore,
  { incident, item, recipient, lock, document }: Sidecar,
  job: JobContext,
): Promise<string | undefined> {
  const sealed = sealBytes([recipient], Buffer.from(encodeDocument(document), 'utf8'))
  const put = await vault.put(sidecarKey(incident, item), sealed, {
    length: sealed.length,
    signal: job.signal,
    ...(lock === undefined ? {} : { lock }),
  })
  if (!put.ok) throw refusedPut(put.error, { object: 'sidecar', lock })
  const { key, versionId } = put.value
  await proveLock(vault, { object: 'sidecar', key, versionId, length: sealed.length, lock }, job)
  return versionId
}

export const sidecarOf = (of: {
  readonly item: ItemId
  readonly upload: UploadRow
  readonly partial: boolean
  readonly bytes: number
  readonly sha256: Buffer
  readonly declaration: DeclarationDocument
}): SidecarDocument => ({
  v: 1,
  type: 'sidecar',
  item: of.item,
  upload: of.upload.id,
  number: of.upload.number,
  partial: of.partial,
  bytes: of.bytes,
  sha256: of.sha256.toString('hex'),
  receivedAt: of.upload.receivedAt,
  declaration: of.declaration,
  segments: of.upload.segments.map(({ start, length, saltedSha256 }) => ({
    start,
    length,
    sha256: saltedSha256.toString('hex'),
  })),
  from: of.declaration.from,
})
