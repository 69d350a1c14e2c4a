import type { SegmentRow } from '@firsthand/database/preserve'
import type { UploadId } from '@firsthand/domain'
import { parseObjectKey } from '@firsthand/object-store'
import { Setback } from '@firsthand/worker'
import type { PreserveDeps } from './preserve-deps.ts'
import { type JobContext, outcomeOfRefusal } from './preserve-outcomes.ts'

const AT_ONCE = 8

/**
 * The item is kept and proven, so its segments may go: each by its version, because a versioned bucket would only hide
 * them. The mark follows the removal; a run that dies in between removes again, which is no error. @throws Setback
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
    // Whatever the row says, objects of another upload are not ours to remove.
    if (key === undefined || !key.startsWith(`${upload.id}/`)) return
    const removed = await stores.drop.remove(key, { signal, ...(versionId === undefined ? {} : { versionId }) })
    if (!removed.ok) throw new Setback(outcomeOfRefusal(removed.error))
  }
}
