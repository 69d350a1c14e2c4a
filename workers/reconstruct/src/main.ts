import { randomUUID } from 'node:crypto'
import { setPriority } from 'node:os'
import { createPool, createReconstructDoor } from '@firsthand/database/reconstruct'
import { openStores, parseStoreConfig } from '@firsthand/object-store'
import { consume } from '@firsthand/queues'
import { createLogger, createShutdown, readConfig, setting, startHealth, withDefault } from '@firsthand/runtime'
import { createFreshKeyring } from '@firsthand/sealing'
import { openLinker } from './links/linker.ts'
import { createReconstruct } from './reconstruct.ts'
import { openSolver } from './solve/solver.ts'

const log = createLogger({ process: 'reconstruct' })
const shutdown = createShutdown({ log, graceMs: 25_000 })
const config = readConfig(process.env, {
  databaseUrl: setting.text('DATABASE_URL'),
  redisUrl: setting.text('REDIS_URL'),
  keys: setting.text('FIRSTHAND_KEYS'),
  nice: withDefault(setting.integer('WORKER_NICE', { min: 0, max: 19 }), 5),
  healthPort: withDefault(setting.port('HEALTH_PORT'), 0),
})
// Measuring sounds must not keep a witness waiting at the door; the threads inherit it.
setPriority(config.nice)
const storeConfig = parseStoreConfig(process.env)
if (!storeConfig.ok) {
  for (const variable of storeConfig.error.names) log.event('config.refused', { variable, code: 'store' })
  throw new Error('the object store is not configured')
}

const pool = createPool({
  url: config.databaseUrl,
  max: 6,
  onError: (code) => log.event('dependency.lost', { what: 'postgres', errorCode: code }),
})
shutdown.onClose('postgres', () => pool.end())
const door = createReconstructDoor(pool)
const solver = openSolver()
shutdown.onClose('solver', () => solver.close())
const linker = openLinker()
shutdown.onClose('linker', () => linker.close())
const { vault } = await openStores(storeConfig.value)
const handle = createReconstruct({ door, vault, keyring: createFreshKeyring(config.keys), solver, linker, log })

const takeFrom = (queue: 'reconstruct' | 'reconstruct-links') =>
  consume({
    redisUrl: config.redisUrl,
    queue,
    // Runs of one incident follow each other, and one index serves all that are linked.
    concurrency: 1,
    log,
    signal: shutdown.signal,
    claim: (row, attempt) => door.work.start(row, attempt),
    renew: (row, attempt) => door.work.renew(row, attempt),
    settle: (row, attempt, outcome) => door.work.settle(row, attempt, outcome),
    handle,
  })
// Measuring sounds never delays placing.
const consumers = [takeFrom('reconstruct'), takeFrom('reconstruct-links')]
for (const consumer of consumers) shutdown.onClose('consumer', () => consumer.close())
await Promise.all(consumers.map((consumer) => consumer.ready()))

const health = await startHealth({
  port: config.healthPort,
  checks: { postgres: async () => void (await pool.query('select 1')) },
})
shutdown.onClose('health', () => health.close())
const instance = randomUUID()
const beat = (): void => shutdown.own(door.beat(instance, {}).catch(() => undefined))
beat()
const pulse = setInterval(beat, 10_000)
shutdown.onClose('pulse', () => clearInterval(pulse))
log.event('process.ready', { healthPort: health.port })
