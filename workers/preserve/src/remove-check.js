import { parseId } from '@firsthand/domain'
import { parseObjectKey, sidecarKey } from '@firsthand/object-store'
import { dead, done } from '@firsthand/queues'
import { outcomeOfRefusal, Setback } from './setback.js'
/**
 * The canary's item, or its arrival while it is one (design §5 Canary). Refuses anything that is not of a `check`
 * incident, whoever asked.
 */
export async function removeCheck(deps, subject, job) {
  const id = parseId('item', subject)
  const item = id && (await deps.door.item(id))
  if (!id || !item) return id ? removeArrival(deps, id, job) : dead('item-unknown')
  if (!(await isCheck(deps, item.incident))) return dead('not-a-check')
  await removeObjects(deps, item, job)
  // Erasing the key's row takes the arrival's copy of it along.
  await deps.door.forgetCheck(item)
  return done
}
async function removeArrival(deps, id, job) {
  const arrival = await deps.door.arrival(id)
  if (!arrival) return dead('item-unknown')
  if (!(await isCheck(deps, arrival.incident))) return dead('not-a-check')
  if (arrival.stillKey !== undefined) await removeAllVersions(deps.stores.vault, arrival.stillKey, job)
  await removeAllVersions(deps.stores.keys, arrival.keyObject, job)
  await deps.door.removeArrival(arrival)
  return done
}
const isCheck = async ({ door }, incident) => (await door.incident(incident))?.kind === 'check'
async function removeObjects({ door, stores }, item, job) {
  const renditions = (await door.renditionsOf(item.id)).map((one) => one.vaultKey)
  const still = (await door.arrival(item.id))?.stillKey
  const inVault = [item.vaultKey, sidecarKey(item.incident, item.id), ...renditions]
  for (const key of still === undefined ? inVault : [...inVault, still]) await removeAllVersions(stores.vault, key, job)
  if (item.key) await removeAllVersions(stores.keys, item.key.objectKey, job)
}
/** A versioned bucket keeps what an earlier attempt wrote, so each version goes. */
async function removeAllVersions(store, text, { signal }) {
  const key = parseObjectKey(text)
  if (key === undefined) return
  for await (const found of store.list(key, { allVersions: true, signal })) {
    if (found.key !== key) continue
    const version = found.versionId === undefined ? {} : { versionId: found.versionId }
    const removed = await store.remove(key, { signal, ...version })
    if (!removed.ok) throw new Setback(outcomeOfRefusal(removed.error))
  }
}
//# sourceMappingURL=remove-check.js.map
