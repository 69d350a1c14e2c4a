/** Abilities are tested, not queried: Ceph and AWS answer 200 even to conditions and locks that they then ignore. */
import { randomBytes } from 'node:crypto'
import { type ObjectKey, PROBE_PREFIX, probeKey } from '../object-key.ts'
import { type Abilities, type ObjectStore, type StoredObject, StoreFault } from '../object-store.ts'
import type { Bucket } from './bucket.ts'
import { putBuffers } from './s3-put.ts'
import { deleteVersion } from './s3-remove.ts'

const RACERS = 4
const LOCK_MS = 60_000
const LEFT_OVER_MS = 3_600_000
const body = Buffer.from('probe')

export async function probeBucket(bucket: Bucket, store: ObjectStore, signal?: AbortSignal): Promise<Abilities> {
  const call = signal === undefined ? {} : { signal }
  await sweep(bucket, store, call)
  const winners = await raceToCreate(bucket, call)
  return {
    kind: 's3',
    versions: winners.every(({ versionId }) => versionId !== undefined),
    createOnce: winners.length === 1,
    lock: await tryLock(bucket, store, call),
    durable: 'S3: durable when the store has answered 200',
  }
}

/**
 * Sends several concurrent create-once requests, and one more afterwards. Uses the request itself instead of `put`,
 * which in some zones checks for the key first.
 */
async function raceToCreate(bucket: Bucket, call: { readonly signal?: AbortSignal }): Promise<readonly StoredObject[]> {
  const putting = { key: newKey(), options: { length: body.length, ifAbsent: true, ...call } }
  const racers = await Promise.all(Array.from({ length: RACERS }, () => putBuffers(bucket, putting, [body])))
  const results = [...racers, await putBuffers(bucket, putting, [body])]
  const winners = results.flatMap((result) => (result.ok ? [result.value] : []))
  for (const winner of winners) await takeAway(bucket, winner)
  const [refused] = results.flatMap((result) => (result.ok ? [] : [result.error]))
  if (winners.length === 0 && refused !== undefined) throw new StoreFault('probe', refused)
  return winners
}

/** Locks an object for a minute, reads the lock back, and expects its removal to be refused. */
async function tryLock(bucket: Bucket, store: ObjectStore, call: { readonly signal?: AbortSignal }): Promise<boolean> {
  const now = (await store.serverClock(call.signal)) ?? new Date()
  const lock = { mode: 'governance', until: new Date(now.getTime() + LOCK_MS) } as const
  const locked = await store.put(newKey(), body, { length: body.length, lock, ...call })
  if (!locked.ok) {
    if (locked.error.code === 'unsupported' || locked.error.code === 'forbidden') return false
    throw new StoreFault('probe', locked.error)
  }
  const { key, versionId } = locked.value
  if (versionId === undefined) return false
  const removed = await store.remove(key, { versionId, ...call })
  if (!removed.ok) await takeAway(bucket, locked.value)
  return !removed.ok && removed.error.code === 'locked'
}

/** Removes the objects of earlier probes and of intake's `proveWriteOnly`. Their locks have long expired. */
async function sweep(bucket: Bucket, store: ObjectStore, call: { readonly signal?: AbortSignal }): Promise<void> {
  for await (const left of store.list(PROBE_PREFIX, { allVersions: true, ...call })) {
    if (Date.now() - left.lastModified.getTime() > LEFT_OVER_MS) await takeAway(bucket, left)
  }
}

const newKey = (): ObjectKey => probeKey(randomBytes(16).toString('hex'))

/** Best effort: the next probe removes what is left. */
async function takeAway(bucket: Bucket, { key, versionId }: Pick<StoredObject, 'key' | 'versionId'>): Promise<void> {
  await deleteVersion(bucket, { key, versionId }, versionId !== undefined)
}
