import type { Lock, ObjectKey, ObjectStore, StoreRefusal } from '@firsthand/object-store'
import { type JobContext, Setback } from './setback.ts'
/** The store does not hold what it was asked to hold: the work waits for an operator, and custody says so. */
export declare class LockMissing extends Setback {
  readonly object: 'as-received' | 'sidecar' | 'vault'
  readonly asked: string
  readonly found: string
  constructor(object: LockMissing['object'], asked: Lock | string, found: Lock | undefined)
}
/** The store's refusal of a put or a lock, as what to throw: that it cannot lock is an alarm. */
export declare const refusedPut: (
  refusal: StoreRefusal,
  {
    object,
    lock,
  }: {
    readonly object: LockMissing['object']
    readonly lock: Lock | undefined
  },
) => Setback
export interface Locked {
  readonly object: LockMissing['object']
  readonly key: ObjectKey
  readonly versionId: string | undefined
  readonly length: number
  readonly lock: Lock | undefined
}
/** What HEAD says that the store keeps counts, not what was asked for (design §5 Lock). @throws Setback, LockMissing */
export declare function proveLock(
  vault: ObjectStore,
  { object, key, versionId, length, lock }: Locked,
  { signal }: JobContext,
): Promise<void>
