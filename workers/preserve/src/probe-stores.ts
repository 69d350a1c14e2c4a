import type { PreserveDoor } from '@firsthand/database/preserve'
import type { Abilities, Stores } from '@firsthand/object-store'
import type { Logger } from '@firsthand/runtime'

/**
 * Probes the three stores and records their abilities, which `status` and the opening of an incident read. Returns the
 * vault's abilities. Throws a `StoreFault` if a store cannot be probed.
 */
export async function probeStores(
  { door, stores, log }: { readonly door: PreserveDoor; readonly stores: Stores; readonly log: Logger },
  signal: AbortSignal,
): Promise<Abilities> {
  const [vault] = await Promise.all(
    [stores.vault, stores.drop, stores.keys].map(async (store) => {
      const abilities = await store.probe(signal)
      await door.recordAbility(store.zone, { ...abilities })
      return abilities
    }),
  )
  if (vault === undefined) throw new Error('there is no vault')
  for (const ability of ['versions', 'createOnce', 'lock'] as const) {
    log.event('store.probed', { ability, flag: vault[ability] })
  }
  return vault
}
