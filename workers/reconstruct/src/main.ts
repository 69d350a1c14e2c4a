import { setPriority } from 'node:os'
import { createPool, createReconstructDoor } from '@firsthand/database/reconstruct'
import { createLogger, createShutdown, readConfig, setting, withDefault } from '@firsthand/runtime'
import { createFreshKeyring } from '@firsthand/sealing'
import { answerForHealth, keepBeating, type Lane, openConfiguredStores, takeWork } from '@firsthand/worker'
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
// Comparing sounds must not slow down the public entrance. The threads inherit this priority.
setPriority(config.nice)
const { vault } = await openConfiguredStores(process.env, log)

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
const handle = createReconstruct({ door, vault, keyring: createFreshKeyring(config.keys), solver, linker, log })

// Comparing sounds has its own queue, so that it never delays placing. Each queue runs one job at a time, so the runs
// of an incident follow each other and its links share one index.
const lanes: readonly Lane[] = [
  { queue: 'reconstruct', concurrency: 1 },
  { queue: 'reconstruct-links', concurrency: 1 },
]
await takeWork({ redisUrl: config.redisUrl, door: door.work, lanes, handle, log, shutdown })

keepBeating({ door, log, shutdown })
await answerForHealth({ port: config.healthPort, pool, log, shutdown })
