import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createPool, createPreserveDoor } from '@firsthand/database/preserve'
import { type Abilities, openStores, parseStoreConfig } from '@firsthand/object-store'
import { consume } from '@firsthand/queues'
import {
  createLogger,
  createShutdown,
  optional,
  readConfig,
  setting,
  startHealth,
  startRounds,
  systemClock,
  withDefault,
} from '@firsthand/runtime'
import { createFolderKeyring, createKeyFolders } from '@firsthand/sealing'
import { checkClock } from './clock/check-clock.ts'
import { placeKeys } from './place-keys.ts'
import { createPreserve } from './preserve.ts'
import { probeStores } from './probe-stores.ts'

const BEAT_MS = 10_000
const FIRST_CONCURRENCY = 2
const PROBE_PAUSE_MS = 2000
const KEYS_ROUND_MS = 5000
/** How often is asked whether the hourly comparison is due. */
const CLOCK_MS = 60_000

const log = createLogger({ process: 'preserve' })
const shutdown = createShutdown({ log, graceMs: 30_000 })
const config = readConfig(process.env, {
  databaseUrl: setting.secretUrl('DATABASE_URL', ['postgres:', 'postgresql:']),
  redisUrl: setting.secretUrl('REDIS_URL', ['redis:', 'rediss:']),
  keys: setting.text('FIRSTHAND_KEYS'),
  closedKeys: optional(setting.text('FIRSTHAND_CLOSED_KEYS')),
  concurrency: withDefault(setting.integer('WORKER_CONCURRENCY', { min: 1, max: 64 }), 4),
  healthPort: optional(setting.port('HEALTH_PORT')),
  timeSource: optional(setting.url('FIRSTHAND_TIME_SOURCE', ['ntp:', 'https:'])),
})
const storeConfig = parseStoreConfig(process.env)
if (!storeConfig.ok) {
  for (const variable of storeConfig.error.names) log.event('config.refused', { variable, code: 'store' })
  throw new Error('the object store is not configured')
}
const pool = createPool({
  url: config.databaseUrl.reveal(),
  max: config.concurrency + FIRST_CONCURRENCY + 4,
  onError: (errorCode) => log.event('dependency.lost', { what: 'postgres', errorCode }),
})
shutdown.onClose('database', () => pool.end())
const door = createPreserveDoor(pool)
const stores = await openStores(storeConfig.value)
const folders =
  config.closedKeys === undefined ? undefined : createKeyFolders({ open: config.keys, closed: config.closedKeys })
const keyring = folders ?? createFolderKeyring(config.keys)

/** A store that is away at our start comes back; without knowing whether it can lock nothing may be preserved. */
async function probeUntilTold(): Promise<Abilities> {
  for (;;) {
    try {
      return await probeStores({ door, stores, log }, shutdown.signal)
    } catch (cause) {
      if (shutdown.signal.aborted) throw cause
      log.fault('dependency.lost', cause, { what: 'store' })
      await pause(PROBE_PAUSE_MS, undefined, { signal: shutdown.signal })
    }
  }
}
const abilities = await probeUntilTold()
const preserve = createPreserve({ door, stores, abilities, keyring, log, clock: systemClock })
const takeFrom = (queue: 'preserve' | 'preserve-first' | 'preserve-slow', concurrency: number) =>
  consume({
    redisUrl: config.redisUrl.reveal(),
    queue,
    concurrency,
    log,
    signal: shutdown.signal,
    claim: door.start,
    renew: door.renew,
    settle: door.settle,
    handle: preserve,
  })
// Previews have hands of their own, and so have films: what is small never waits for what is large.
const consumers = [
  takeFrom('preserve', config.concurrency),
  takeFrom('preserve-first', FIRST_CONCURRENCY),
  takeFrom('preserve-slow', 1),
]
for (const consumer of consumers) shutdown.onClose('consumer', () => consumer.close())
await Promise.all(consumers.map((consumer) => consumer.ready()))

const instance = randomBytes(8).toString('hex')
const beat = (): void => {
  const told = door.beat(instance, { store: abilities.kind, lock: abilities.lock, putsKeysAway: folders !== undefined })
  shutdown.own(told.catch((cause: unknown) => log.fault('process.warning', cause, { code: 'beat' })))
}
const beating = setInterval(beat, BEAT_MS)
shutdown.onClose('beat', () => clearInterval(beating))
beat()

const placing =
  folders &&
  startRounds({
    everyMs: KEYS_ROUND_MS,
    round: () => placeKeys({ door, keyring: folders }),
    onFault: (cause) => log.fault('process.warning', cause, { code: 'key-places' }),
  })
if (placing) shutdown.onClose('key-places', () => placing.close())
const clock = { door, store: stores.vault, source: config.timeSource, log, now: systemClock }
const comparing = startRounds({
  everyMs: CLOCK_MS,
  round: () => checkClock(clock, shutdown.signal),
  onFault: (cause) => log.fault('process.warning', cause, { code: 'clock' }),
})
shutdown.onClose('clock', () => comparing.close())

const checks = {
  postgres: async () => {
    await pool.query('select 1')
  },
}
const health = config.healthPort === undefined ? undefined : await startHealth({ port: config.healthPort, checks })
if (health) shutdown.onClose('health', () => health.close())
log.event('process.ready', health ? { healthPort: health.port } : {})
