import type { DueLock, Extension } from '@firsthand/database/preserve'
import { err, ok, type Result } from '@firsthand/domain'
import {
  type Lock,
  type ObjectKey,
  type ObjectStore,
  parseObjectKey,
  type StoreRefusal,
  sidecarKey,
} from '@firsthand/object-store'
import { Setback } from '@firsthand/worker'
import { lockCode } from './lock-code.ts'
import { type JobContext, outcomeOfRefusal } from './preserve-outcomes.ts'
import { isInForce } from './prove-lock.ts'

interface LockedObject {
  readonly key: ObjectKey
  readonly versionId: string | undefined
}

/** Why the store refused, and the lock that HEAD reports. */
interface Refusal {
  readonly code: string
  readonly found: string
}

/**
 * Extends the locks of both objects of one item. `until` is the earlier of the two ends. @throws Setback when the store
 * is away
 */
export async function extendItem(vault: ObjectStore, due: DueLock, lock: Lock, job: JobContext): Promise<Extension> {
  const key = parseObjectKey(due.vaultKey)
  if (!key) throw new Error('an item names no object')
  const objects = [
    ['as-received', { key, versionId: due.vaultVersion }],
    ['sidecar', { key: sidecarKey(due.incident, due.item), versionId: due.sidecarVersion }],
  ] as const
  let until = Number.POSITIVE_INFINITY
  for (const [object, of] of objects) {
    const stands = await extendObject(vault, of, lock, job)
    if (!stands.ok) return { kind: 'refused', item: due.item, object, asked: lockCode(lock), ...stands.error }
    until = Math.min(until, stands.value)
  }
  return { kind: 'extended', item: due.item, until }
}

/**
 * Returns the end of the object's lock: the requested one, or a later one if another incident's item shares this
 * version.
 */
async function extendObject(
  vault: ObjectStore,
  { key, versionId }: LockedObject,
  lock: Lock,
  { signal }: JobContext,
): Promise<Result<number, Refusal>> {
  const found = versionId ?? (await currentVersion(vault, key, signal))
  if (found === undefined) return err({ code: 'missing', found: lockCode(undefined) })
  const of = { vault, key, versionId: found, signal }
  const asked = await ask(of, lock)
  return asked.ok ? asked : await askInItsMode(of, lock, asked.error)
}

interface Asked {
  readonly vault: ObjectStore
  readonly key: ObjectKey
  readonly versionId: string
  readonly signal: AbortSignal
}

interface NotKept extends Refusal {
  readonly lock: Lock | undefined
}

async function ask({ vault, key, versionId, signal }: Asked, lock: Lock): Promise<Result<number, NotKept>> {
  const set = await vault.extendLock(key, versionId, lock)
  if (set.ok) return ok(lock.until.getTime())
  throwIfAway(set.error)
  const head = await vault.head(key, { versionId, signal })
  if (!head.ok) {
    throwIfAway(head.error)
    return err({ code: head.error.code, found: lockCode(undefined), lock: undefined })
  }
  const found = head.value.lock
  // Another run extended the lock first, or it already lasted longer.
  if (found && isInForce(found, lock)) return ok(found.until.getTime())
  return err({ code: set.error.code, found: lockCode(found), lock: found })
}

/**
 * Extends a lock in its own mode if it may not be changed to the requested mode. Compliance is never weakened to
 * governance. If a store cannot raise governance to compliance, the governance lock is extended, and the refusal is
 * reported.
 */
async function askInItsMode(
  of: Asked,
  lock: Lock,
  { lock: found, ...refusal }: NotKept,
): Promise<Result<number, Refusal>> {
  if (found === undefined || found.mode === lock.mode) return err(refusal)
  const own = await ask(of, { ...lock, mode: found.mode })
  if (own.ok && found.mode === 'compliance') return own
  return err(own.ok ? { code: 'mode-kept', found: refusal.found } : refusal)
}

/** Stops the pass if the store does not answer, because that is no refusal. */
function throwIfAway(refusal: StoreRefusal): void {
  if (refusal.code === 'unavailable' || refusal.code === 'unknown-outcome') throw new Setback(outcomeOfRefusal(refusal))
}

/** The version of a sidecar that was stored before sidecar versions were recorded: the current one. */
async function currentVersion(vault: ObjectStore, key: ObjectKey, signal: AbortSignal): Promise<string | undefined> {
  const head = await vault.head(key, { signal })
  if (!head.ok) throwIfAway(head.error)
  return head.ok ? head.value.versionId : undefined
}
