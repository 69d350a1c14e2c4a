import { randomUUID } from 'node:crypto'
import { createPool, createReconstructDoor } from '@firsthand/database/reconstruct'
import { consume, skipped } from '@firsthand/queues'
import { createLogger, createShutdown, readConfig, setting, startHealth, withDefault } from '@firsthand/runtime'
import { reconstructIncident } from './reconstruct-incident.ts'

const log = createLogger({ process: 'reconstruct' })
const shutdown = createShutdown({ log, graceMs: 25_000 })
const config = readConfig(process.env, {
  databaseUrl: setting.text('DATABASE_URL'),
  redisUrl: setting.text('REDIS_URL'),
  healthPort: withDefault(setting.port('HEALTH_PORT'), 0),
})

const pool = createPool({
  url: config.databaseUrl,
  max: 3,
  onError: (code) => log.event('dependency.lost', { what: 'postgres', errorCode: code }),
})
shutdown.onClose('postgres', () => pool.end())
const door = createReconstructDoor(pool)

// One at a time: runs of one incident follow each other, and each reads all that is new.
const consumer = consume({
  redisUrl: config.redisUrl,
  queue: 'reconstruct',
  concurrency: 1,
  log,
  signal: shutdown.signal,
  claim: (row, attempt) => door.work.start(row, attempt),
  renew: (row, attempt) => door.work.renew(row, attempt),
  settle: (row, attempt, outcome) => door.work.settle(row, attempt, outcome),
  handle: async (work) =>
    work.task === 'reconstruct-incident'
      ? await reconstructIncident({ door, log }, work.incident)
      : skipped('unknown-task'),
})
shutdown.onClose('consumer', () => consumer.close())
await consumer.ready()

const health = await startHealth({
  port: config.healthPort,
  checks: { postgres: async () => void (await pool.query('select 1')) },
})
shutdown.onClose('health', () => health.close())
const instance = randomUUID()
const beat = (): void => shutdown.own(door.beat(instance, {}).catch(() => undefined))
beat()
const pulse = setInterval(beat, 20_000)
shutdown.onClose('pulse', () => clearInterval(pulse))
log.event('process.ready', { healthPort: health.port })
