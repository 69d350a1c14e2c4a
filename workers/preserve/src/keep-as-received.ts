import { createHash } from 'node:crypto'
import type { UploadRow } from '@firsthand/database/preserve'
import type { Lock, ObjectKey, ObjectStore } from '@firsthand/object-store'
import { retry } from '@firsthand/queues'
import { type KeyPair, openIterable, SealBroken, sealedLength } from '@firsthand/sealing'
import { Setback } from '@firsthand/worker'
import type { PreserveDeps } from './preserve-deps.ts'
import { type JobContext, outcomeOfRefusal } from './preserve-outcomes.ts'
import { proveLock, refusedPut } from './prove-lock.ts'
import { readAhead } from './read-ahead.ts'
import { readSegments } from './read-segments.ts'
import { sealChunks } from './seal-chunks.ts'

export interface AsReceived {
  readonly key: ObjectKey
  readonly pair: KeyPair
  readonly bytes: number
  readonly lock: Lock | undefined
}

export interface KeptBytes {
  readonly sha256: Buffer
  readonly versionId: string | undefined
  readonly sealedLength: number
}

const CHUNKS_AHEAD = 4

/**
 * Copies an upload from the drop to the vault in one pass: opens, checks, hashes, and seals it to the item. Then reads
 * the object back under the item's own key and compares it. Only after that may the drop be freed. @throws Setback,
 * StoreFault
 */
export async function keepAsReceived(
  deps: Pick<PreserveDeps, 'stores' | 'keyring'>,
  upload: UploadRow,
  as: AsReceived,
  job: JobContext,
): Promise<KeptBytes> {
  const { vault } = deps.stores
  const left = job.isRepeat ? await findLeft(deps, upload, as, job) : undefined
  if (left) return left
  const digest = createHash('sha256')
  const plain = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of readSegments(deps, upload, job)) {
      digest.update(chunk)
      yield chunk
    }
  }
  const length = sealedLength(as.bytes)
  const put = await vault.put(as.key, sealChunks(as.pair.recipient, plain()), {
    length,
    signal: job.signal,
    ...(as.lock === undefined ? {} : { lock: as.lock }),
  })
  if (!put.ok) throw refusedPut(put.error, { object: 'as-received', lock: as.lock })
  const kept: KeptBytes = { sha256: digest.digest(), versionId: put.value.versionId, sealedLength: length }
  await proveKept(vault, as, kept, job)
  await proveBytes(vault, as, kept, job)
  return kept
}

/**
 * Looks for the object of an earlier attempt that was killed after its put. The object is used if it is whole and holds
 * the drop's bytes. A second put would store the bytes twice until the first object's lock ends.
 */
async function findLeft(
  deps: Pick<PreserveDeps, 'stores' | 'keyring'>,
  upload: UploadRow,
  as: AsReceived,
  job: JobContext,
): Promise<KeptBytes | undefined> {
  const head = await deps.stores.vault.head(as.key, { signal: job.signal })
  const length = sealedLength(as.bytes)
  if (!head.ok || head.value.length !== length) return undefined
  const digest = createHash('sha256')
  for await (const chunk of readSegments(deps, upload, job)) digest.update(chunk)
  const kept = { sha256: digest.digest(), versionId: head.value.versionId, sealedLength: length }
  if (!(await holdsBytes(deps.stores.vault, as, kept, job))) return undefined
  if (as.lock && kept.versionId !== undefined) {
    const set = await deps.stores.vault.extendLock(as.key, kept.versionId, as.lock)
    // `locked`: the existing lock already lasts longer.
    if (!set.ok && set.error.code !== 'locked') throw refusedPut(set.error, { object: 'as-received', lock: as.lock })
  }
  await proveKept(deps.stores.vault, as, kept, job)
  return kept
}

const proveKept = (vault: ObjectStore, { key, lock }: AsReceived, kept: KeptBytes, job: JobContext): Promise<void> =>
  proveLock(vault, { object: 'as-received', key, lock, versionId: kept.versionId, length: kept.sealedLength }, job)

/**
 * Compares what the vault returns with what was written. If the disk returned other bytes, the work is retried, because
 * the drop still has them.
 */
async function proveBytes(vault: ObjectStore, as: AsReceived, kept: KeptBytes, job: JobContext): Promise<void> {
  if (!(await holdsBytes(vault, as, kept, job))) throw new Setback(retry('vault-mismatch'))
}

async function holdsBytes(
  vault: ObjectStore,
  { key, pair, bytes }: AsReceived,
  { versionId, sha256 }: KeptBytes,
  { signal }: JobContext,
): Promise<boolean> {
  const got = await vault.get(key, { signal, ...(versionId === undefined ? {} : { versionId }) })
  if (!got.ok) throw new Setback(outcomeOfRefusal(got.error))
  const digest = createHash('sha256')
  let length = 0
  try {
    for await (const chunk of openIterable([pair.identity], readAhead(got.value.body, CHUNKS_AHEAD))) {
      digest.update(chunk)
      length += chunk.length
    }
  } catch (cause) {
    if (cause instanceof SealBroken) return false
    throw cause
  }
  return length === bytes && digest.digest().equals(sha256)
}
