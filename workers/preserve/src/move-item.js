import { parseId } from '@firsthand/domain'
import { parseObjectKey } from '@firsthand/object-store'
import { dead, done, skipped } from '@firsthand/queues'
import { openIdentity, recipientOf } from '@firsthand/sealing'
import { identityFor } from './incident-identity.js'
import { movedIdFor } from './item-id.js'
import { itemKeyOf } from './item-keys.js'
import { lockCode } from './lock-code.js'
import { lockFor } from './lock-rule.js'
import { moveSidecar } from './move-sidecar.js'
import { LockMissing, refusedPut } from './prove-lock.js'
import { Setback } from './setback.js'
export async function moveItems(deps, work, job) {
  const target = work.to === undefined ? undefined : await deps.door.incident(work.to)
  if (!target) return dead('target-unknown')
  if (target.id === work.incident) return skipped('same-incident')
  const single = parseId('item', work.subject)
  const ids = single ? [single] : await deps.door.itemsOf(work.incident, work.subject)
  let moved = 0
  for (const id of ids) {
    const item = await deps.door.item(id)
    if (item?.incident !== work.incident) return dead('item-unknown')
    if (item.hidden !== 'moved' && (await moveOne(deps, { item, target }, job))) moved += 1
  }
  return moved > 0 ? done : skipped('already-moved')
}
async function moveOne(deps, { item, target }, job) {
  if (!item.key) throw new Setback(dead('item-erased'))
  const identity = openIdentity(item.key.sealedIdentity, await identityFor(deps.keyring, item.key.keyId))
  const pair = { identity, recipient: recipientOf(identity) }
  const id = movedIdFor(item.id, target.id)
  const incidentIdentity = await identityFor(deps.keyring, target.keyId)
  const { row: key } = await itemKeyOf({ item: id, incident: target, incidentIdentity, pair }, deps.stores.keys, job)
  const lock = lockFor(target, deps.abilities, deps.clock())
  await lockAnew(deps, { item, lock, as: { id, incident: target.id } })
  const sidecarVersion = await moveSidecar(
    deps.stores.vault,
    { item, to: { id, incident: target.id }, pair, lock },
    job,
  )
  const { hidden: _, ...facts } = item
  const to = {
    ...facts,
    id,
    incident: target.id,
    key,
    custody: { segments: 0, lock: lockCode(lock), sidecarVersion: sidecarVersion ?? null },
  }
  return (await deps.door.moveItem({ from: { id: item.id, incident: item.incident }, to })) === 'moved'
}
/** Over the same version: what a drill did not lock is locked by its new incident's rule. */
async function lockAnew(deps, { item, lock, as }) {
  const key = parseObjectKey(item.vaultKey)
  if (lock === undefined || key === undefined || item.vaultVersion === undefined) return
  const set = await deps.stores.vault.extendLock(key, item.vaultVersion, lock)
  // `locked`: it is held for longer already.
  if (set.ok || set.error.code === 'locked') return
  const setback = refusedPut(set.error, { object: 'as-received', lock })
  if (setback instanceof LockMissing) {
    const { object, asked, found } = setback
    await deps.door.tellLockMissing({ incident: as.incident, item: as.id, object, asked, found })
  }
  throw setback
}
//# sourceMappingURL=move-item.js.map
