import { openStores, parseStoreConfig, type Stores } from '@firsthand/object-store'
import type { Environment, Logger } from '@firsthand/runtime'

/** The stores that the environment names; a setting that is none is told by its name. @throws where one is */
export async function openConfiguredStores(environment: Environment, log: Pick<Logger, 'event'>): Promise<Stores> {
  const config = parseStoreConfig(environment)
  if (config.ok) return await openStores(config.value)
  for (const variable of config.error.names) log.event('config.refused', { variable, code: 'store' })
  throw new Error('the object store is not configured')
}
