import { retry } from '@firsthand/queues'
import { lockCode } from './lock-code.js'
import { lockUnsupported, outcomeOfRefusal, Setback } from './setback.js'
/** The store does not hold what it was asked to hold: the work waits for an operator, and custody says so. */
export class LockMissing extends Setback {
  object
  asked
  found
  constructor(object, asked, found) {
    super(lockUnsupported)
    this.object = object
    this.asked = typeof asked === 'string' ? asked : lockCode(asked)
    this.found = lockCode(found)
  }
}
/** The store's refusal of a put or a lock, as what to throw: that it cannot lock is an alarm. */
export const refusedPut = (refusal, { object, lock }) =>
  refusal.code === 'unsupported' && lock !== undefined
    ? new LockMissing(object, lock, undefined)
    : new Setback(outcomeOfRefusal(refusal))
/** What HEAD says that the store keeps counts, not what was asked for (design §5 Lock). @throws Setback, LockMissing */
export async function proveLock(vault, { object, key, versionId, length, lock }, { signal }) {
  const head = await vault.head(key, { signal, ...(versionId === undefined ? {} : { versionId }) })
  if (!head.ok) throw new Setback(outcomeOfRefusal(head.error))
  if (head.value.length !== length) throw new Setback(retry('vault-mismatch'))
  if (lock !== undefined && !isInForce(head.value.lock, lock)) throw new LockMissing(object, lock, head.value.lock)
}
/** Stores keep whole seconds; `compliance` is as good as `governance`, later as good as asked. */
const isInForce = (found, asked) =>
  found !== undefined &&
  found.until.getTime() >= Math.floor(asked.until.getTime() / 1000) * 1000 &&
  (asked.mode !== 'compliance' || found.mode === 'compliance')
//# sourceMappingURL=prove-lock.js.map
