import { LockMissing } from './prove-lock.js'

const DAY_MS = 24 * 3_600_000
/**
 * Retention of an object of this incident from `now` (design §5 Lock): none in a drill, for the canary, where the
 * operator said NONE, and on a local disk, which has none to give. @throws LockMissing on an S3 that should lock and cannot
 */
export function lockFor(incident, store, now) {
  const { kind, exercise, lockMode, lockDays } = incident
  if (store.kind === 'local-disk' || kind === 'check' || exercise || lockMode === 'NONE' || lockDays <= 0)
    return undefined
  // Found before anything is written: a bucket without lock would only fill with versions of the same object.
  if (!store.lock) throw new LockMissing('vault', `${lockMode.toLowerCase()}-${lockDays}-days`, undefined)
  return { mode: lockMode === 'COMPLIANCE' ? 'compliance' : 'governance', until: new Date(now + lockDays * DAY_MS) }
}
//# sourceMappingURL=lock-rule.js.map
