/**
 * Sends large objects in signed parts of known length, one at a time through two buffers. The lock is not requested at
 * creation, because Ceph drops it there. The caller sets the lock afterwards and reads it back.
 */
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { err, ok, type Result } from '@firsthand/domain'
import { partsOf } from '../body.ts'
import type { PutRefusal, StoredObject, StoreRefusal } from '../object-store.ts'
import type { Bucket } from './bucket.ts'
import { payloadOf, signedAs } from './payload.ts'
import { versionOf } from './s3-head.ts'
import type { Putting } from './s3-put.ts'
import { attempt, narrow } from './s3-refusal.ts'

const MIB = 1024 * 1024
const SMALLEST_PART = 16 * MIB
/** S3 allows 10,000 parts. For objects above 150 GiB, larger parts keep the number below this bound. */
const MOST_PARTS = 9_600

interface Upload extends Putting {
  readonly id: string
}

const partSize = (length: number): number => Math.max(SMALLEST_PART, Math.ceil(length / MOST_PARTS / MIB) * MIB)

export async function putMultipart(
  bucket: Bucket,
  putting: Putting,
  bytes: AsyncIterable<Buffer>,
): Promise<Result<StoredObject, PutRefusal>> {
  const begun = await begin(bucket, putting)
  if (!begun.ok) return begun
  const upload = { ...putting, id: begun.value }
  let completing = false
  try {
    const parts = await sendParts(bucket, upload, bytes)
    if (!parts.ok) return err(putRefusal(parts.error))
    completing = true
    const done = await complete(bucket, upload, parts.value)
    // From completion on, the object may exist even if we get no answer.
    completing = done.ok || done.error.code === 'unknown-outcome'
    return done
  } finally {
    if (!completing) await abandon(bucket, upload)
  }
}

async function begin(bucket: Bucket, { key, options }: Putting): Promise<Result<string, PutRefusal>> {
  const begun = await attempt({ limitMs: bucket.limits.call, signal: options.signal }, (abortSignal) =>
    bucket.steady.send(
      new CreateMultipartUploadCommand({ Bucket: bucket.name, Key: key, ContentType: 'application/octet-stream' }),
      { abortSignal },
    ),
  )
  if (!begun.ok) return err(putRefusal(begun.error))
  const id = begun.value.UploadId
  return id === undefined ? err({ code: 'unavailable', cause: 'no-upload-id' }) : ok(id)
}

/** Fills one part while the previous one is being sent: two buffers, and never more than one request. */
async function sendParts(
  bucket: Bucket,
  upload: Upload,
  bytes: AsyncIterable<Buffer>,
): Promise<Result<readonly CompletedPart[], StoreRefusal>> {
  const { length } = upload.options
  const sent: CompletedPart[] = []
  let onItsWay: Promise<Result<CompletedPart, StoreRefusal>> | undefined
  let number = 0
  try {
    for await (const part of partsOf(bytes, length, { size: partSize(length), buffers: 2 })) {
      const before = await onItsWay
      if (before?.ok === false) return before
      if (before) sent.push(before.value)
      number += 1
      onItsWay = sendPart(bucket, upload, { part, number })
      // Errors are handled at the `await` below. Until then they must not count as unhandled rejections.
      onItsWay.catch(() => undefined)
    }
  } finally {
    // Wait for the running request: the upload must not be aborted, nor its buffer reused, before that request ends.
    await onItsWay?.catch(() => undefined)
  }
  const last = await onItsWay
  if (last?.ok === false) return last
  return ok(last ? [...sent, last.value] : sent)
}

async function sendPart(
  bucket: Bucket,
  upload: Upload,
  { part, number: PartNumber }: { readonly part: Buffer; readonly number: number },
): Promise<Result<CompletedPart, StoreRefusal>> {
  const { body, length: ContentLength, sha256 } = payloadOf([part])
  const which = { Bucket: bucket.name, Key: upload.key, UploadId: upload.id, PartNumber }
  const command = signedAs(new UploadPartCommand({ ...which, Body: body, ContentLength }), sha256)
  const limitMs = bucket.limits.send * Math.ceil(part.length / SMALLEST_PART)
  const done = await attempt({ limitMs, signal: upload.options.signal }, (abortSignal) =>
    bucket.steady.send(command, { abortSignal }),
  )
  return done.ok ? ok({ PartNumber, ETag: done.value.ETag }) : done
}

async function complete(
  bucket: Bucket,
  { key, id, options }: Upload,
  parts: readonly CompletedPart[],
): Promise<Result<StoredObject, PutRefusal>> {
  const done = await attempt({ limitMs: bucket.limits.send, signal: options.signal }, (abortSignal) =>
    bucket.once.send(
      new CompleteMultipartUploadCommand({
        Bucket: bucket.name,
        Key: key,
        UploadId: id,
        MultipartUpload: { Parts: [...parts] },
        ...(options.ifAbsent === true ? { IfNoneMatch: '*' } : {}),
      }),
      { abortSignal },
    ),
  )
  if (!done.ok) return err(narrow(done.error, ['exists', 'full']))
  const { VersionId, ETag } = done.value
  const version = versionOf(VersionId)
  return ok({ key, length: options.length, ...version, ...(ETag === undefined ? {} : { etag: ETag }) })
}

/** Best effort. The bucket's lifecycle rule (`ensureBuckets`) removes uploads that a killed process leaves. */
async function abandon(bucket: Bucket, { key, id }: Upload): Promise<void> {
  await attempt({ limitMs: bucket.limits.call }, (abortSignal) =>
    bucket.steady.send(new AbortMultipartUploadCommand({ Bucket: bucket.name, Key: key, UploadId: id }), {
      abortSignal,
    }),
  )
}

/**
 * Before completion nothing is under the key, whatever happened to a part, so an unknown outcome counts as
 * `unavailable`.
 */
function putRefusal(refusal: StoreRefusal): PutRefusal {
  const narrowed = narrow(refusal, ['full'])
  return narrowed.code === 'unknown-outcome' ? { code: 'unavailable', cause: narrowed.cause } : narrowed
}
