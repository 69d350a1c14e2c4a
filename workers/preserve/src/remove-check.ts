import { type ItemId, parseId } from '@firsthand/domain'
import { dead, done, type HandlerOutcome } from '@firsthand/queues'
import { eraseItem, leaveTombstone, removeAllVersions } from './erase-item.ts'
import type { PreserveDeps } from './preserve-deps.ts'
import type { JobContext } from './preserve-outcomes.ts'

/**
 * Removes the self-test's item, or its arrival if there is no item yet. Refuses to remove anything outside a `check`
 * incident.
 */
export async function removeCheck(deps: PreserveDeps, subject: string, job: JobContext): Promise<HandlerOutcome> {
  const id = parseId('item', subject)
  if (id && (await leaveTombstone(deps, id, job)) === 'erased') return done
  const item = id && (await deps.door.item(id))
  if (!id || !item) return id ? removeArrival(deps, id, job) : dead('item-unknown')
  if (!(await isCheck(deps, item.incident))) return dead('not-a-check')
  await eraseItem(deps, { item, why: 'check' }, job)
  return done
}

async function removeArrival(deps: PreserveDeps, id: ItemId, job: JobContext): Promise<HandlerOutcome> {
  const arrival = await deps.door.arrival(id)
  if (!arrival) return dead('item-unknown')
  if (!(await isCheck(deps, arrival.incident))) return dead('not-a-check')
  if (arrival.stillKey !== undefined) await removeAllVersions(deps.stores.vault, arrival.stillKey, job)
  await removeAllVersions(deps.stores.keys, arrival.keyObject, job)
  await deps.door.removeArrival(arrival)
  return done
}

const isCheck = async ({ door }: PreserveDeps, incident: string): Promise<boolean> =>
  (await door.incident(incident))?.kind === 'check'
