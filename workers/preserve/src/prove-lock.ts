import type { Lock, ObjectKey, ObjectStore, StoreRefusal } from '@firsthand/object-store'
import { retry } from '@firsthand/queues'
import { Setback } from '@firsthand/worker'
import { lockCode } from './lock-code.ts'
import { type JobContext, lockUnsupported, outcomeOfRefusal } from './preserve-outcomes.ts'

/** The store does not hold the requested lock. The work waits for an operator, and custody records it. */
export class LockMissing extends Setback {
  readonly object: 'as-received' | 'sidecar' | 'vault'
  readonly asked: string
  readonly found: string

  constructor(object: LockMissing['object'], asked: Lock | string, found: Lock | undefined) {
    super(lockUnsupported)
    this.object = object
    this.asked = typeof asked === 'string' ? asked : lockCode(asked)
    this.found = lockCode(found)
  }
}

/** Turns the store's refusal of a put or a lock into an error: a store that cannot lock raises an alarm. */
export const refusedPut = (
  refusal: StoreRefusal,
  { object, lock }: { readonly object: LockMissing['object']; readonly lock: Lock | undefined },
): Setback =>
  refusal.code === 'unsupported' && lock !== undefined
    ? new LockMissing(object, lock, undefined)
    : new Setback(outcomeOfRefusal(refusal))

export interface Locked {
  readonly object: LockMissing['object']
  readonly key: ObjectKey
  readonly versionId: string | undefined
  readonly length: number
  readonly lock: Lock | undefined
}

/** Checks that the lock which HEAD reports satisfies the requested one. @throws Setback, LockMissing */
export async function proveLock(
  vault: ObjectStore,
  { object, key, versionId, length, lock }: Locked,
  { signal }: JobContext,
): Promise<void> {
  const head = await vault.head(key, { signal, ...(versionId === undefined ? {} : { versionId }) })
  if (!head.ok) throw new Setback(outcomeOfRefusal(head.error))
  if (head.value.length !== length) throw new Setback(retry('vault-mismatch'))
  if (lock !== undefined && !isInForce(head.value.lock, lock)) throw new LockMissing(object, lock, head.value.lock)
}

/**
 * Whether a lock satisfies the requested one: `compliance` satisfies `governance`, and a later end satisfies an earlier
 * one. Stores keep whole seconds.
 */
export const isInForce = (found: Lock | undefined, asked: Lock): boolean =>
  found !== undefined &&
  found.until.getTime() >= Math.floor(asked.until.getTime() / 1000) * 1000 &&
  (asked.mode !== 'compliance' || found.mode === 'compliance')
