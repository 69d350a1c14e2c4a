/**
 * The port to one bucket. S3 and local disk implement it, and both pass the same contract tests
 * (`contract.test-kit.ts`). A store's refusal is returned as a value; an error of the caller's own body is thrown.
 *
 * Invariant: `put` returns `ok` only when the bytes are durable, and a reader sees the whole object or none.
 */
import type { Result } from '@firsthand/domain'
import type { ObjectKey } from './object-key.ts'

/**
 * The three buckets. `drop`: sealed arrivals. `vault`: preserved evidence, with versions and lock. `keys`: item keys,
 * with neither, so that they can be erased.
 */
export const ZONES = ['drop', 'vault', 'keys'] as const
export type Zone = (typeof ZONES)[number]

export type LockMode = 'governance' | 'compliance'

/** Retention of one object version. Stores keep whole seconds, so locks are compared in seconds. */
export interface Lock {
  readonly mode: LockMode
  readonly until: Date
}

/** `versionId` is there only if the bucket keeps versions. `length` is in bytes. */
export interface StoredObject {
  readonly key: ObjectKey
  readonly length: number
  readonly versionId?: string
  readonly etag?: string
}

export interface ObjectFacts extends StoredObject {
  readonly lastModified: Date
  readonly lock?: Lock
}

export interface ListedObject {
  readonly key: ObjectKey
  readonly length: number
  readonly lastModified: Date
  readonly versionId?: string
}

/**
 * - `exists`: a create-once put found the key taken
 * - `missing`: no such key or version
 * - `unavailable`: the store certainly did nothing; the same call may be repeated
 * - `unknown-outcome`: the connection broke or timed out, so the call may have taken effect; repeat a put under a new
 * key
 * - `forbidden`: the credential lacks the right
 * - `full`: no room or quota left
 * - `locked`: retention forbids it
 * - `unsupported`: this store lacks the ability (local disk has no lock)
 * - `range-not-satisfiable`: the range starts at or after the end of the object, or is empty
 */
export type StoreRefusalCode =
  | 'exists'
  | 'missing'
  | 'unavailable'
  | 'unknown-outcome'
  | 'forbidden'
  | 'full'
  | 'locked'
  | 'unsupported'
  | 'range-not-satisfiable'

/** `cause` is a short code (`ECONNREFUSED`, `http-503`, `timeout`, `aborted`): never a key, a path or any input. */
export interface StoreRefusal<C extends StoreRefusalCode = StoreRefusalCode> {
  readonly code: C
  readonly cause: string
}

type Common = 'unavailable' | 'unknown-outcome' | 'forbidden'
export type PutRefusal = StoreRefusal<Common | 'exists' | 'full' | 'unsupported'>
export type GetRefusal = StoreRefusal<Common | 'missing' | 'range-not-satisfiable'>
export type HeadRefusal = StoreRefusal<Common | 'missing'>
export type RemoveRefusal = StoreRefusal<Common | 'locked'>
export type LockRefusal = StoreRefusal<Common | 'missing' | 'locked' | 'unsupported'>

export type ObjectBody = Buffer | readonly Buffer[] | AsyncIterable<Buffer>

/**
 * `length` is the exact number of bytes of the body.
 *
 * `ifAbsent` refuses an existing key with `exists`. This is atomic up to 16 MiB if `probe` reports `createOnce`. Ceph
 * Reef ignores the condition in buckets with versions, and in multipart uploads. So the vault, and every multipart put,
 * first checks whether the key is taken. Two concurrent writers may both pass that check; the bytes of both are then
 * kept, as versions.
 */
export interface PutOptions {
  readonly length: number
  readonly ifAbsent?: boolean
  readonly lock?: Lock
  readonly signal?: AbortSignal
  /**
   * The digest of the whole body, if the caller knows it. A body from memory is then signed without hashing it again.
   */
  readonly sha256?: Buffer
}

/** `end` is exclusive and clamped to the object's length. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

export interface GetOptions {
  readonly range?: ByteRange
  readonly versionId?: string
  readonly signal?: AbortSignal
}

export interface VersionOptions {
  readonly versionId?: string
  readonly signal?: AbortSignal
}

/** `allVersions` lists every stored version, newest first per key. Otherwise only the current version is listed. */
export interface ListOptions {
  readonly allVersions?: boolean
  readonly signal?: AbortSignal
}

/**
 * `length` is the number of bytes returned: those of the range, if there is one. The body throws if the store cuts it
 * short.
 */
export interface ObjectContent {
  readonly body: AsyncIterable<Buffer>
  readonly length: number
}

/** What the store can do, found out by trying and not only from its settings. */
export interface Abilities {
  readonly kind: 's3' | 'local-disk'
  readonly versions: boolean
  readonly createOnce: boolean
  readonly lock: boolean
  /** What makes a stored object durable here, as a sentence that the `status` command prints. */
  readonly durable: string
}

export interface ObjectStore {
  readonly zone: Zone
  /**
   * Throws the body's own error, or a fault if the body is not `length` bytes long. In both cases nothing stays under
   * the key.
   */
  put(key: ObjectKey, body: ObjectBody, options: PutOptions): Promise<Result<StoredObject, PutRefusal>>
  get(key: ObjectKey, options?: GetOptions): Promise<Result<ObjectContent, GetRefusal>>
  head(key: ObjectKey, options?: VersionOptions): Promise<Result<ObjectFacts, HeadRefusal>>
  /** Lists in key order. `prefix` is any string of key characters, or ''. Throws a `StoreFault` if the store fails. */
  list(prefix: string, options?: ListOptions): AsyncIterable<ListedObject>
  /**
   * Removing a missing object is no refusal. In a bucket with versions, bytes are freed only if a `versionId` is given.
   */
  remove(key: ObjectKey, options?: VersionOptions): Promise<Result<void, RemoveRefusal>>
  /** Sets or lengthens retention, and reads it back. Never shortens it: that is refused with `locked`. */
  extendLock(key: ObjectKey, versionId: string, lock: Lock): Promise<Result<void, LockRefusal>>
  /**
   * Tests the store's abilities with objects under the prefix `probe/`. Throws a `StoreFault` if they cannot be tested.
   */
  probe(signal?: AbortSignal): Promise<Abilities>
  /**
   * The time of the store's `Date` header, to the second. Undefined if the store has no clock of its own or does not
   * answer.
   */
  serverClock(signal?: AbortSignal): Promise<Date | undefined>
}

export type Stores = { readonly [Z in Zone]: ObjectStore }

/**
 * The outcome of trying one verb with intake's credential. get, list and remove must be `refused`, because the public
 * side writes and never reads. `unclear`: the store did not answer.
 */
export type VerbOutcome = 'works' | 'refused' | 'unclear'

export interface WriteOnlyReport {
  readonly kind: Abilities['kind']
  readonly put: VerbOutcome
  readonly get: VerbOutcome
  readonly list: VerbOutcome
  readonly remove: VerbOutcome
  /** Whether put works and every other verb is refused. */
  readonly isWriteOnly: boolean
}

/** Intake's whole access to the object store. */
export interface WriteOnlyDrop {
  readonly put: ObjectStore['put']
  proveWriteOnly(signal?: AbortSignal): Promise<WriteOnlyReport>
  readonly serverClock: ObjectStore['serverClock']
}

/** The store failed in the middle of a list or a body, where no refusal can be returned. */
export class StoreFault extends Error {
  readonly refusal: StoreRefusal

  constructor(what: string, refusal: StoreRefusal) {
    super(`${what}: ${refusal.code} (${refusal.cause})`)
    this.name = 'StoreFault'
    this.refusal = refusal
  }
}
