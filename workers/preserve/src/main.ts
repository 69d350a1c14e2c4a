import { setTimeout as pause } from 'node:timers/promises'
import { createPool, createPreserveDoor } from '@firsthand/database/preserve'
import type { Abilities } from '@firsthand/object-store'
import {
  createLogger,
  createShutdown,
  optional,
  readConfig,
  setting,
  systemClock,
  withDefault,
} from '@firsthand/runtime'
import { createFolderKeyring, createKeyFolders } from '@firsthand/sealing'
import { answerForHealth, keepBeating, keepDoing, type Lane, openConfiguredStores, takeWork } from '@firsthand/worker'
import { checkClock } from './clock/check-clock.ts'
import { placeKeys } from './place-keys.ts'
import { createPreserve } from './preserve.ts'
import { probeStores } from './probe-stores.ts'

const FIRST_CONCURRENCY = 2
const PROBE_PAUSE_MS = 2000
const KEYS_ROUND_MS = 5000
/** How often to check whether the hourly clock comparison is due. */
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
const stores = await openConfiguredStores(process.env, log)
const pool = createPool({
  url: config.databaseUrl.reveal(),
  max: config.concurrency + FIRST_CONCURRENCY + 4,
  onError: (errorCode) => log.event('dependency.lost', { what: 'postgres', errorCode }),
})
shutdown.onClose('database', () => pool.end())
const door = createPreserveDoor(pool)
const folders =
  config.closedKeys === undefined ? undefined : createKeyFolders({ open: config.keys, closed: config.closedKeys })
const keyring = folders ?? createFolderKeyring(config.keys)

/**
 * Waits for a store that is away at the start. Until it is known whether the store can lock, nothing may be preserved.
 */
async function probeUntilConfigured(): Promise<Abilities> {
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
const abilities = await probeUntilConfigured()
const handle = createPreserve({ door, stores, abilities, keyring, log, clock: systemClock })
// Previews and films have their own queues, so that small jobs never wait for large ones.
const lanes: readonly Lane[] = [
  { queue: 'preserve', concurrency: config.concurrency },
  { queue: 'preserve-first', concurrency: FIRST_CONCURRENCY },
  { queue: 'preserve-slow', concurrency: 1 },
]
await takeWork({ redisUrl: config.redisUrl.reveal(), door, lanes, handle, log, shutdown })

keepBeating({
  door,
  facts: () => ({ store: abilities.kind, lock: abilities.lock, putsKeysAway: folders !== undefined }),
  log,
  shutdown,
})

if (folders) {
  const round = () => placeKeys({ door, keyring: folders })
  keepDoing({ name: 'key-places', everyMs: KEYS_ROUND_MS, round, log, shutdown })
}
const clock = { door, store: stores.vault, source: config.timeSource, log, now: systemClock }
const compare = () => checkClock(clock, shutdown.signal)
keepDoing({ name: 'clock', everyMs: CLOCK_MS, round: compare, log, shutdown })

await answerForHealth({ port: config.healthPort, pool, log, shutdown })
