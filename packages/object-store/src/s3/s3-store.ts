import type { Result } from '@firsthand/domain'
import { isKeyPrefix, type ObjectKey } from '../object-key.ts'
import type {
  Abilities,
  GetOptions,
  GetRefusal,
  HeadRefusal,
  ListedObject,
  ListOptions,
  Lock,
  LockRefusal,
  ObjectBody,
  ObjectContent,
  ObjectFacts,
  ObjectStore,
  PutOptions,
  PutRefusal,
  RemoveRefusal,
  StoredObject,
  VersionOptions,
  Zone,
} from '../object-store.ts'
import type { Bucket } from './bucket.ts'
import { serverClock } from './s3-clock.ts'
import { getObject } from './s3-get.ts'
import { headObject } from './s3-head.ts'
import { listObjects } from './s3-list.ts'
import { extendLock } from './s3-lock.ts'
import { probeBucket } from './s3-probe.ts'
import { putObject } from './s3-put.ts'
import { removeObject } from './s3-remove.ts'

/** The port's implementation for one bucket. Each verb has its own file beside this one. */
export class S3Store implements ObjectStore {
  readonly zone: Zone
  readonly #bucket: Bucket

  constructor(bucket: Bucket) {
    this.zone = bucket.zone
    this.#bucket = bucket
  }

  put(key: ObjectKey, body: ObjectBody, options: PutOptions): Promise<Result<StoredObject, PutRefusal>> {
    return putObject(this.#bucket, { key, options }, body)
  }

  get(key: ObjectKey, options: GetOptions = {}): Promise<Result<ObjectContent, GetRefusal>> {
    return getObject(this.#bucket, key, options)
  }

  head(key: ObjectKey, options: VersionOptions = {}): Promise<Result<ObjectFacts, HeadRefusal>> {
    return headObject(this.#bucket, { key, ...options })
  }

  list(prefix: string, options: ListOptions = {}): AsyncIterable<ListedObject> {
    if (!isKeyPrefix(prefix)) throw new Error('a list prefix is the beginning of a key')
    return listObjects(this.#bucket, prefix, options)
  }

  remove(key: ObjectKey, options: VersionOptions = {}): Promise<Result<void, RemoveRefusal>> {
    return removeObject(this.#bucket, { key, ...options })
  }

  extendLock(key: ObjectKey, versionId: string, lock: Lock): Promise<Result<void, LockRefusal>> {
    return extendLock(this.#bucket, { key, versionId, lock })
  }

  probe(signal?: AbortSignal): Promise<Abilities> {
    return probeBucket(this.#bucket, this, signal)
  }

  serverClock(signal?: AbortSignal): Promise<Date | undefined> {
    return serverClock(this.#bucket, signal)
  }
}
