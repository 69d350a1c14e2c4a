import { randomBytes } from 'node:crypto'
import { probeKey } from '../object-key.ts'
import { type Abilities, type ObjectStore, StoreFault } from '../object-store.ts'

/** Tests create-once by doing it, because link(2) is missing on some network and memory-card file systems. */
export async function probeDisk(store: ObjectStore): Promise<Abilities> {
  const key = probeKey(randomBytes(16).toString('hex'))
  const body = Buffer.from('probe')
  const first = await store.put(key, body, { length: body.length })
  if (!first.ok) throw new StoreFault('probe', first.error)
  const second = await store.put(key, body, { length: body.length, ifAbsent: true })
  const fresh = probeKey(randomBytes(16).toString('hex'))
  const once = await store.put(fresh, body, { length: body.length, ifAbsent: true })
  await store.remove(key)
  await store.remove(fresh)
  return {
    kind: 'local-disk',
    versions: false,
    createOnce: once.ok && !second.ok && second.error.code === 'exists',
    lock: false,
    durable: 'one local disk: fsynced file and folder, no copies, no versions, nothing locked',
  }
}
