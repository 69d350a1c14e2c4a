import type { IncidentFacts, KnownItem } from '@firsthand/database/preserve'
import { type IncidentId, type ItemId, parseId } from '@firsthand/domain'
import { type Lock, parseObjectKey } from '@firsthand/object-store'
import { dead, done, type HandlerOutcome, skipped } from '@firsthand/queues'
import { openIdentity, recipientOf } from '@firsthand/sealing'
import { Setback } from '@firsthand/worker'
import { identityFor } from './incident-identity.ts'
import { movedIdFor } from './item-id.ts'
import { itemKeyOf } from './item-keys.ts'
import { lockCode } from './lock-code.ts'
import { lockFor } from './lock-rule.ts'
import { moveSidecar } from './move-sidecar.ts'
import type { PreserveDeps } from './preserve-deps.ts'
import type { JobContext } from './preserve-outcomes.ts'
import { LockMissing, refusedPut } from './prove-lock.ts'

export interface MoveWork {
  readonly incident: string
  /** An item, or a submission with all its preserved items. */
  readonly subject: string
  /** The target incident. */
  readonly to: string | undefined
}

export async function moveItems(deps: PreserveDeps, work: MoveWork, job: JobContext): Promise<HandlerOutcome> {
  const target = work.to === undefined ? undefined : await deps.door.incident(work.to)
  // Nobody is a member of a self-test's incident, so a moved item would be invisible there.
  if (target?.kind !== 'event') return dead('target-unknown')
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

interface OneMove {
  readonly item: KnownItem
  readonly target: IncidentFacts
}

async function moveOne(deps: PreserveDeps, { item, target }: OneMove, job: JobContext): Promise<boolean> {
  if (!item.key) throw new Setback(dead('item-erased'))
  const identity = openIdentity(item.key.sealedIdentity, await identityFor(deps.keyring, item.key.keyId))
  const pair = { identity, recipient: recipientOf(identity) }
  const id: ItemId = movedIdFor(item.id, target.id)
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
    custody: {
      segments: 0,
      lock: lockCode(lock),
      lockedUntil: lock?.until.getTime(),
      sidecarVersion: sidecarVersion ?? null,
    },
  }
  return (await deps.door.moveItem({ from: { id: item.id, incident: item.incident }, to })) === 'moved'
}

interface MovedAs {
  readonly id: ItemId
  readonly incident: IncidentId
}

/** Locks the existing version by the new incident's rule, because a drill did not lock it. */
async function lockAnew(
  deps: PreserveDeps,
  { item, lock, as }: { readonly item: KnownItem; readonly lock: Lock | undefined; readonly as: MovedAs },
): Promise<void> {
  const key = parseObjectKey(item.vaultKey)
  if (lock === undefined || key === undefined || item.vaultVersion === undefined) return
  const set = await deps.stores.vault.extendLock(key, item.vaultVersion, lock)
  // `locked`: the existing lock already lasts longer.
  if (set.ok || set.error.code === 'locked') return
  const setback = refusedPut(set.error, { object: 'as-received', lock })
  if (setback instanceof LockMissing) {
    const { object, asked, found } = setback
    await deps.door.recordLockMissing({ incident: as.incident, item: as.id, object, asked, found })
  }
  throw setback
}
