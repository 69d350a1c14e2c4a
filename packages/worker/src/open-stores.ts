import { openStores, parseStoreConfig, type Stores } from '@firsthand/object-store'
import type { Environment, Logger } from '@firsthand/runtime'

/** Opens the stores that the environment configures. @throws if a setting is invalid; the error names it */
export async function openConfiguredStores(environment: Environment, log: Pick<Logger, 'event'>): Promise<Stores> {
  const config = parseStoreConfig(environment)
  if (config.ok) return await openStores(config.value)
  for (const variable of config.error.names) log.event('config.refused', { variable, code: 'store' })
  throw new Error('the object store is not configured')
}
