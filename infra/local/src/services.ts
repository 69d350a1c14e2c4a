import { join } from 'node:path'
import type { ChildRegistry } from './child-process.ts'
import type { WrappingTools } from './child-wrapping.ts'
import type { FoundPrograms } from './found-programs.ts'
import { preparePostgres } from './postgres.ts'
import type { Settings } from './settings.ts'
import type { Unit } from './supervise.ts'
import { prepareValkey } from './valkey.ts'

/** The addresses of the services, and the services that we run ourselves. */
export type Services = {
  readonly ownerUrl: string
  readonly redisUrl: string
  readonly ports: Readonly<Record<string, number>>
  /** The units in start order. They are stopped in reverse order. */
  readonly units: readonly Unit[]
}

export type ServiceDeps = {
  readonly settings: Settings
  readonly programs: FoundPrograms
  readonly tools: WrappingTools
  readonly registry: ChildRegistry
  readonly logs: string
}

/** Prepares each service that DATABASE_URL or REDIS_URL does not name. Nothing runs yet. */
export async function prepareServices(deps: ServiceDeps): Promise<Services> {
  const [database, redis] = await Promise.all([prepareDatabase(deps), prepareRedis(deps)])
  return {
    ownerUrl: database.url,
    redisUrl: redis.url,
    ports: { ...database.ports, ...redis.ports },
    units: [...database.units, ...redis.units],
  }
}

type Prepared = { readonly url: string; readonly ports: Record<string, number>; readonly units: readonly Unit[] }

async function prepareDatabase({ settings, tools, registry, logs }: ServiceDeps): Promise<Prepared> {
  if (settings.databaseUrl !== undefined) return { url: settings.databaseUrl, ports: {}, units: [] }
  const logFile = join(logs, 'postgres.log')
  const postgres = await preparePostgres({ folder: join(settings.data, 'postgres'), logFile, tools, registry })
  const unit = { name: 'postgres', launch: postgres.launch }
  return { url: postgres.ownerUrl, ports: { postgres: postgres.port }, units: [unit] }
}

async function prepareRedis({ settings, programs, tools, registry, logs }: ServiceDeps): Promise<Prepared> {
  if (settings.redisUrl !== undefined) return { url: settings.redisUrl, ports: {}, units: [] }
  const program = programs.paths.valkey
  if (program === undefined) throw new Error('there is no valkey-server to start')
  const places = { folder: join(settings.data, 'valkey'), logFile: join(logs, 'valkey.log') }
  const valkey = await prepareValkey({ program, environment: programs.environment, ...places, tools, registry })
  const unit = { name: 'valkey', launch: valkey.launch }
  return { url: valkey.url, ports: { valkey: valkey.port }, units: [unit] }
}
