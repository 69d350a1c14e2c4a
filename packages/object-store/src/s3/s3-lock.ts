import { type ObjectLockMode, PutObjectRetentionCommand } from '@aws-sdk/client-s3'
import { err, ok, type Result } from '@firsthand/domain'
import type { ObjectKey } from '../object-key.ts'
import type { Lock, LockRefusal, ObjectFacts, PutRefusal } from '../object-store.ts'
import type { Bucket } from './bucket.ts'
import { headObject } from './s3-head.ts'
import { attempt, narrow } from './s3-refusal.ts'

export interface LockRequest {
  readonly key: ObjectKey
  readonly versionId: string | undefined
  readonly lock: Lock
  readonly signal?: AbortSignal | undefined
}

export const modeOf = (lock: Lock): ObjectLockMode => (lock.mode === 'compliance' ? 'COMPLIANCE' : 'GOVERNANCE')

/** Stores keep whole seconds. The time is rounded up, so that the stored lock is never shorter. */
export const untilOf = (lock: Lock): Date => new Date(Math.ceil(lock.until.getTime() / 1000) * 1000)

/**
 * Whether a lock satisfies the requested one: `compliance` satisfies `governance`, and a later end satisfies an earlier
 * one.
 */
const isInForce = (found: Lock | undefined, asked: Lock): boolean =>
  found !== undefined &&
  (found.mode === asked.mode || found.mode === 'compliance') &&
  found.until.getTime() >= Math.floor(asked.until.getTime() / 1000) * 1000

/** Sets retention, then reads it back with HEAD, because the answer alone proves nothing. */
async function lockAndProve(bucket: Bucket, asked: LockRequest): Promise<Result<void, LockRefusal>> {
  const { key, versionId, lock, signal } = asked
  const set = await attempt({ limitMs: bucket.limits.call, signal }, (abortSignal) =>
    bucket.steady.send(
      new PutObjectRetentionCommand({
        Bucket: bucket.name,
        Key: key,
        VersionId: versionId,
        Retention: { Mode: modeOf(lock), RetainUntilDate: untilOf(lock) },
      }),
      { abortSignal },
    ),
  )
  if (!set.ok) {
    if (isUnsupported(set.error.cause)) return err({ code: 'unsupported', cause: set.error.cause })
    return err(narrow(set.error, ['missing']))
  }
  return proveLock(bucket, asked)
}

async function proveLock(
  bucket: Bucket,
  { key, versionId, lock, signal }: LockRequest,
): Promise<Result<void, LockRefusal>> {
  const found = await headObject(bucket, { key, versionId, signal })
  if (!found.ok) return found
  return isInForce(found.value.lock, lock) ? ok(undefined) : err({ code: 'unsupported', cause: 'lock-not-kept' })
}

/** Called after a create. Ceph drops the lock headers of a multipart upload, so a missing lock is set here. */
export async function ensureLocked(bucket: Bucket, asked: LockRequest): Promise<Result<void, PutRefusal>> {
  const found = await headObject(bucket, asked)
  if (found.ok && isInForce(found.value.lock, asked.lock)) return ok(undefined)
  const locked = await lockAndProve(bucket, asked)
  // The bytes are stored, but perhaps without a lock.
  return locked.ok
    ? locked
    : err({ code: locked.error.code === 'unsupported' ? 'unsupported' : 'unknown-outcome', cause: locked.error.cause })
}

export async function extendLock(bucket: Bucket, asked: LockRequest): Promise<Result<void, LockRefusal>> {
  const found = await headObject(bucket, asked)
  if (!found.ok) return found
  if (wouldWeaken(found.value, asked.lock)) return err({ code: 'locked', cause: 'longer-or-stronger-already' })
  return lockAndProve(bucket, asked)
}

function wouldWeaken({ lock }: ObjectFacts, asked: Lock): boolean {
  if (lock === undefined) return false
  return lock.until.getTime() > untilOf(asked).getTime() || (lock.mode === 'compliance' && asked.mode === 'governance')
}

/**
 * On a bucket without lock, Ceph answers 400 InvalidRequest: "object retention can't be set if bucket object lock not
 * configured".
 */
export const isUnsupported = (cause: string): boolean => /^http-(400|409|501)/.test(cause)
