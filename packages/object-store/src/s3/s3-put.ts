import { PutObjectCommand } from '@aws-sdk/client-s3'
import { err, ok, type Result } from '@firsthand/domain'
import { chunksOf, exactly, isInMemory, lengthOf, partsOf } from '../body.ts'
import type { ObjectKey } from '../object-key.ts'
import type { ObjectBody, PutOptions, PutRefusal, StoredObject, StoreRefusal } from '../object-store.ts'
import { LimitStruck, startLimit, whileAlive } from '../time-limit.ts'
import type { Bucket } from './bucket.ts'
import { contentMd5, payloadOf, signedAs } from './payload.ts'
import { headObject, versionOf } from './s3-head.ts'
import { ensureLocked, isUnsupported, modeOf, untilOf } from './s3-lock.ts'
import { putMultipart } from './s3-multipart.ts'
import { attempt, narrow } from './s3-refusal.ts'

/**
 * A body up to this size is sent from memory as one signed PutObject. A larger one is sent in signed parts of this
 * size, one at a time.
 */
const PART_SIZE = 16 * 1024 * 1024

export interface Putting {
  readonly key: ObjectKey
  readonly options: PutOptions
}

export async function putObject(
  bucket: Bucket,
  putting: Putting,
  body: ObjectBody,
): Promise<Result<StoredObject, PutRefusal>> {
  const { length, signal, lock } = putting.options
  if (isInMemory(body) && lengthOf([body].flat()) !== length) throw new Error('the body is not of its announced length')
  if (signal?.aborted === true) return err({ code: 'unavailable', cause: 'aborted' })
  const taken = await isTaken(bucket, putting)
  if (taken !== undefined) return err(taken)
  const stored = await store(bucket, putting, body)
  if (!stored.ok || lock === undefined) return stored
  const locked = await ensureLocked(bucket, { key: putting.key, versionId: stored.value.versionId, lock, signal })
  return locked.ok ? stored : locked
}

/**
 * Checks whether the key exists before a create-once put. This is needed where stores ignore the condition (Ceph: in
 * buckets with versions, and when a multipart upload is completed). Intake puts without a condition: a random word
 * makes each of its keys new, and its credential may not read.
 */
async function isTaken(bucket: Bucket, { key, options }: Putting): Promise<PutRefusal | undefined> {
  const isIgnoredHere = bucket.zone === 'vault' || options.length > PART_SIZE
  if (options.ifAbsent !== true || !isIgnoredHere) return undefined
  const found = await headObject(bucket, { key, signal: options.signal })
  if (found.ok) return { code: 'exists', cause: 'head' }
  const { code, cause } = found.error
  return code === 'missing' || code === 'forbidden' ? undefined : { code: 'unavailable', cause }
}

async function store(bucket: Bucket, putting: Putting, body: ObjectBody): Promise<Result<StoredObject, PutRefusal>> {
  const { length, signal } = putting.options
  if (isInMemory(body) && length <= PART_SIZE) return putBuffers(bucket, putting, [body].flat())
  const limit = startLimit(bucket.limits.idle, signal)
  try {
    const bytes = whileAlive(chunksOf(body), limit)
    if (length > PART_SIZE) return await putMultipart(bucket, putting, bytes)
    return await putBuffers(bucket, putting, await collect(bytes, length))
  } catch (error) {
    // The body's own error belongs to the caller. A stalled or aborted body is reported as `unavailable`. In both cases
    // nothing was stored.
    if (error instanceof LimitStruck) return err({ code: 'unavailable', cause: error.how })
    throw error
  } finally {
    limit.end()
  }
}

async function collect(bytes: AsyncIterable<Buffer>, length: number): Promise<readonly Buffer[]> {
  if (length === 0) {
    for await (const _ of exactly(bytes, 0));
    return []
  }
  for await (const whole of partsOf(bytes, length, { size: length })) return [whole]
  throw new Error('a body of some bytes gave no part')
}

export async function putBuffers(
  bucket: Bucket,
  { key, options }: Putting,
  buffers: readonly Buffer[],
): Promise<Result<StoredObject, PutRefusal>> {
  const { lock, signal } = options
  const { body, length, sha256 } = payloadOf(buffers, options.sha256)
  const command = new PutObjectCommand({
    Bucket: bucket.name,
    Key: key,
    Body: body,
    ContentLength: length,
    ContentType: 'application/octet-stream',
    ...(options.ifAbsent === true ? { IfNoneMatch: '*' } : {}),
    ...(lock === undefined
      ? {}
      : {
          ObjectLockMode: modeOf(lock),
          ObjectLockRetainUntilDate: untilOf(lock),
          ContentMD5: contentMd5(buffers),
        }),
  })
  const sent = await attempt({ limitMs: bucket.limits.send, signal }, (abortSignal) =>
    bucket.once.send(signedAs(command, sha256), { abortSignal }),
  )
  if (!sent.ok) return err(putRefusal(sent.error, lock !== undefined))
  const { VersionId, ETag } = sent.value
  return ok({ key, length, ...versionOf(VersionId), ...(ETag === undefined ? {} : { etag: ETag }) })
}

function putRefusal(refusal: StoreRefusal, withLock: boolean): PutRefusal {
  if (withLock && refusal.code === 'unavailable' && isUnsupported(refusal.cause)) {
    return { code: 'unsupported', cause: refusal.cause }
  }
  return narrow(refusal, ['exists', 'full', 'unsupported'])
}
