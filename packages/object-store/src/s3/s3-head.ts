import { HeadObjectCommand, type HeadObjectCommandOutput } from '@aws-sdk/client-s3'
import { err, ok, type Result } from '@firsthand/domain'
import type { ObjectKey } from '../object-key.ts'
import type { HeadRefusal, Lock, ObjectFacts, StoreRefusal } from '../object-store.ts'
import type { Bucket } from './bucket.ts'
import { attempt, narrow } from './s3-refusal.ts'

export interface VersionOfObject {
  readonly key: ObjectKey
  readonly versionId?: string | undefined
  readonly signal?: AbortSignal | undefined
}

export async function headObject(bucket: Bucket, asked: VersionOfObject): Promise<Result<ObjectFacts, HeadRefusal>> {
  const { key, versionId, signal } = asked
  const found = await attempt({ limitMs: bucket.limits.call, signal }, (abortSignal) =>
    bucket.steady.send(new HeadObjectCommand({ Bucket: bucket.name, Key: key, VersionId: versionId }), { abortSignal }),
  )
  if (!found.ok) return err(narrow(missingIfBadVersion(found.error, versionId), ['missing']))
  const answer = found.value
  const lock = lockOf(answer)
  return ok({
    key,
    length: answer.ContentLength ?? 0,
    lastModified: answer.LastModified ?? new Date(0),
    ...versionOf(answer.VersionId),
    ...(answer.ETag === undefined ? {} : { etag: answer.ETag }),
    ...(lock === undefined ? {} : { lock }),
  })
}

/** A bucket without versions names its only version `null`. */
export const versionOf = (versionId: string | undefined): { readonly versionId?: string } =>
  versionId === undefined || versionId === 'null' ? {} : { versionId }

/** If the store cannot parse a version id (400), no version has that id. */
export const missingIfBadVersion = (refusal: StoreRefusal, versionId: string | undefined): StoreRefusal =>
  versionId !== undefined && refusal.cause.startsWith('http-400') ? { code: 'missing', cause: refusal.cause } : refusal

function lockOf(answer: HeadObjectCommandOutput): Lock | undefined {
  const until = answer.ObjectLockRetainUntilDate
  if (until === undefined || answer.ObjectLockMode === undefined) return undefined
  return { mode: answer.ObjectLockMode === 'COMPLIANCE' ? 'compliance' : 'governance', until }
}
