import type { SegmentRow } from '@firsthand/database/preserve'
import type { UploadId } from '@firsthand/domain'
import { parseObjectKey } from '@firsthand/object-store'
import { Setback } from '@firsthand/worker'
import type { PreserveDeps } from './preserve-deps.ts'
import { type JobContext, outcomeOfRefusal } from './preserve-outcomes.ts'

const AT_ONCE = 8

/**
 * Removes an upload's segments, because its item is stored and verified. Each is removed by its version: in a versioned
 * bucket a plain delete would only hide it. The upload is marked as freed afterwards; if a run dies before that, the
 * next one removes again without error. @throws Setback
 */
export async function freeDrop(
  { door, stores, log }: Pick<PreserveDeps, 'door' | 'stores' | 'log'>,
  upload: { readonly id: UploadId; readonly segments: readonly SegmentRow[] },
  { signal }: JobContext,
): Promise<void> {
  const held = upload.segments.filter((segment) => !segment.freed)
  for (let at = 0; at < held.length; at += AT_ONCE) {
    const group = held.slice(at, at + AT_ONCE)
    await Promise.all(group.map((segment) => removeSegment(segment)))
    await door.markFreed(
      upload.id,
      group.map((segment) => segment.start),
    )
  }
  if (held.length > 0) log.event('drop.freed', { upload: upload.id, count: held.length })

  async function removeSegment({ objectKey, versionId }: SegmentRow): Promise<void> {
    const key = parseObjectKey(objectKey)
    // Whatever the row says, only this upload's objects are removed.
    if (key === undefined || !key.startsWith(`${upload.id}/`)) return
    const removed = await stores.drop.remove(key, { signal, ...(versionId === undefined ? {} : { versionId }) })
    if (!removed.ok) throw new Setback(outcomeOfRefusal(removed.error))
  }
}
