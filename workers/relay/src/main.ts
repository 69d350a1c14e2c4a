import { randomBytes } from 'node:crypto'
import { createPool, createRelayDoor, listen } from '@firsthand/database/relay'
import { createQueues } from '@firsthand/queues'
import { createLogger, createShutdown, optional, readConfig, setting, startHealth } from '@firsthand/runtime'
import { createRelay } from './relay.ts'

const BEAT_MS = 10_000

const log = createLogger({ process: 'relay' })
const shutdown = createShutdown({ log, graceMs: 15_000 })
const config = readConfig(process.env, {
  databaseUrl: setting.secretUrl('DATABASE_URL', ['postgres:', 'postgresql:']),
  redisUrl: setting.secretUrl('REDIS_URL', ['redis:', 'rediss:']),
  healthPort: optional(setting.port('HEALTH_PORT')),
})
const pool = createPool({ url: config.databaseUrl.reveal(), max: 4 })
shutdown.onClose('database', () => pool.end())
const door = createRelayDoor(pool)
const queues = createQueues({ redisUrl: config.redisUrl.reveal(), log })
shutdown.onClose('queues', () => queues.close())
const relay = createRelay({ door, queues, log })
const listener = listen({
  url: config.databaseUrl.reveal(),
  channel: 'outbox',
  onNotify: () => relay.wake(),
  onConnected: () => relay.wake(),
})
shutdown.onClose('listener', () => listener.close())
const running = relay.run(shutdown.signal)
shutdown.onClose('relay', () => running)
shutdown.own(running)

const instance = randomBytes(8).toString('hex')
const beat = async (): Promise<void> => {
  try {
    await door.beat(instance, {})
  } catch (cause) {
    log.fault('process.warning', cause, { code: 'beat' })
  }
}
const beatTimer = setInterval(() => shutdown.own(beat()), BEAT_MS)
shutdown.onClose('beat', () => clearInterval(beatTimer))
shutdown.own(beat())

const checks = {
  postgres: async () => {
    await pool.query('select 1')
  },
  redis: () => queues.ping(),
}
const health = config.healthPort === undefined ? undefined : await startHealth({ port: config.healthPort, checks })
if (health) shutdown.onClose('health', () => health.close())
log.event('process.ready', health ? { healthPort: health.port } : {})
