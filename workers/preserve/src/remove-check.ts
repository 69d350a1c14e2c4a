import type { KnownItem } from '@firsthand/database/preserve'
import { parseId } from '@firsthand/domain'
import { type ObjectStore, parseObjectKey, sidecarKey } from '@firsthand/object-store'
import { dead, done, type HandlerOutcome } from '@firsthand/queues'
import type { PreserveDeps } from './preserve-deps.ts'
import { type JobContext, outcomeOfRefusal, Setback } from './setback.ts'

/** The canary's item (design §5 Canary). Refuses anything that is not of a `check` incident, whoever asked. */
export async function removeCheck(deps: PreserveDeps, subject: string, job: JobContext): Promise<HandlerOutcome> {
  const id = parseId('item', subject)
  const item = id && (await deps.door.item(id))
  if (!item) return dead('item-unknown')
  const incident = await deps.door.incident(item.incident)
  if (incident?.kind !== 'check') return dead('not-a-check')
  await removeObjects(deps, item, job)
  await deps.door.forgetCheck(item)
  return done
}

async function removeObjects({ door, stores }: PreserveDeps, item: KnownItem, job: JobContext): Promise<void> {
  const renditions = await door.renditionsOf(item.id)
  const inVault = [item.vaultKey, sidecarKey(item.incident, item.id), ...renditions.map((one) => one.vaultKey)]
  for (const key of inVault) await removeAllVersions(stores.vault, key, job)
  if (item.key) await removeAllVersions(stores.keys, item.key.objectKey, job)
}

/** A versioned bucket keeps what an earlier attempt wrote, so each version goes. */
async function removeAllVersions(store: ObjectStore, text: string, { signal }: JobContext): Promise<void> {
  const key = parseObjectKey(text)
  if (key === undefined) return
  for await (const found of store.list(key, { allVersions: true, signal })) {
    if (found.key !== key) continue
    const version = found.versionId === undefined ? {} : { versionId: found.versionId }
    const removed = await store.remove(key, { signal, ...version })
    if (!removed.ok) throw new Setback(outcomeOfRefusal(removed.error))
  }
}
