import { createHash } from 'node:crypto'
import type { UploadRow } from '@firsthand/database/preserve'
import { type Lock, type ObjectKey, type ObjectStore, StoreFault } from '@firsthand/object-store'
import { retry } from '@firsthand/queues'
import { type KeyPair, openIterable, SealBroken, sealedLength } from '@firsthand/sealing'
import type { PreserveDeps } from './preserve-deps.ts'
import { readSegments } from './read-segments.ts'
import { sealChunks } from './seal-chunks.ts'
import { type JobContext, outcomeOfRefusal, Setback } from './setback.ts'

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

/**
 * Drop → vault in one pass: opened, checked, hashed, sealed to the item. Then read back from the vault under the item's
 * own key and compared: only after that may anybody free the drop. @throws Setback, StoreFault
 */
export async function keepAsReceived(
  deps: Pick<PreserveDeps, 'stores' | 'keyring'>,
  upload: UploadRow,
  as: AsReceived,
  job: JobContext,
): Promise<KeptBytes> {
  const digest = createHash('sha256')
  const plain = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of readSegments(deps, upload, job)) {
      digest.update(chunk)
      yield chunk
    }
  }
  const length = sealedLength(as.bytes)
  const { vault } = deps.stores
  const put = await vault.put(as.key, sealChunks(as.pair.recipient, plain()), {
    length,
    signal: job.signal,
    ...(as.lock === undefined ? {} : { lock: as.lock }),
  })
  if (!put.ok) throw new Setback(outcomeOfRefusal(put.error))
  const kept: KeptBytes = { sha256: digest.digest(), versionId: put.value.versionId, sealedLength: length }
  await proveLock(vault, as, kept, job)
  await proveBytes(vault, as, kept, job)
  return kept
}

/** What the store says it keeps counts, not what was asked for. */
async function proveLock(
  vault: ObjectStore,
  { key, lock }: AsReceived,
  { versionId, sealedLength: length }: KeptBytes,
  { signal }: JobContext,
): Promise<void> {
  const head = await vault.head(key, { signal, ...(versionId === undefined ? {} : { versionId }) })
  if (!head.ok) throw new Setback(outcomeOfRefusal(head.error))
  if (head.value.length !== length) throw new Setback(retry('vault-mismatch'))
  if (lock === undefined) return
  const found = head.value.lock
  const isKept = found !== undefined && found.until.getTime() >= Math.floor(lock.until.getTime() / 1000) * 1000
  if (!isKept || (lock.mode === 'compliance' && found.mode !== 'compliance'))
    throw new Setback(retry('lock-unsupported'))
}

async function proveBytes(
  vault: ObjectStore,
  { key, pair, bytes }: AsReceived,
  { versionId, sha256 }: KeptBytes,
  { signal }: JobContext,
): Promise<void> {
  const got = await vault.get(key, { signal, ...(versionId === undefined ? {} : { versionId }) })
  if (!got.ok) throw new Setback(outcomeOfRefusal(got.error))
  const digest = createHash('sha256')
  let length = 0
  try {
    for await (const chunk of openIterable([pair.identity], got.value.body)) {
      digest.update(chunk)
      length += chunk.length
    }
  } catch (cause) {
    // A disk that gives back other bytes than it was given: tried again, for the drop still has them.
    if (cause instanceof SealBroken) throw new Setback(retry('vault-mismatch'))
    if (cause instanceof StoreFault) throw new Setback(outcomeOfRefusal(cause.refusal))
    throw cause
  }
  if (length !== bytes || !digest.digest().equals(sha256)) throw new Setback(retry('vault-mismatch'))
}
