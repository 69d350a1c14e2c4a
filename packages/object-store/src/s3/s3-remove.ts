import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import { err, ok, type Result } from '@firsthand/domain'
import type { RemoveRefusal, StoreRefusal } from '../object-store.ts'
import type { Bucket } from './bucket.ts'
import { headObject, missingIfBadVersion, type VersionOfObject } from './s3-head.ts'
import { attempt, narrow } from './s3-refusal.ts'

export async function removeObject(bucket: Bucket, asked: VersionOfObject): Promise<Result<void, RemoveRefusal>> {
  const gone = await deleteVersion(bucket, asked, false)
  if (gone.ok) return ok(undefined)
  const refusal = missingIfBadVersion(gone.error, asked.versionId)
  if (refusal.code === 'missing') return ok(undefined)
  if (refusal.code === 'forbidden' && (await isLocked(bucket, asked)))
    return err({ code: 'locked', cause: refusal.cause })
  return err(narrow(refusal, []))
}

/**
 * S3 answers AccessDenied both for a missing right and for a locked object. Reading the object's lock shows which it
 * is.
 */
async function isLocked(bucket: Bucket, asked: VersionOfObject): Promise<boolean> {
  const found = await headObject(bucket, asked)
  return found.ok && found.value.lock !== undefined && found.value.lock.until.getTime() > Date.now()
}

/**
 * `bypass` circumvents a GOVERNANCE lock, if the credential has that right. Only the probe uses it, on an object that
 * it made.
 */
export function deleteVersion(
  bucket: Bucket,
  { key, versionId, signal }: VersionOfObject,
  bypass: boolean,
): Promise<Result<unknown, StoreRefusal>> {
  return attempt({ limitMs: bucket.limits.call, signal }, (abortSignal) =>
    bucket.steady.send(
      new DeleteObjectCommand({
        Bucket: bucket.name,
        Key: key,
        VersionId: versionId,
        ...(bypass ? { BypassGovernanceRetention: true } : {}),
      }),
      { abortSignal },
    ),
  )
}
