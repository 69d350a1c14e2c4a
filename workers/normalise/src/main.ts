import { randomBytes } from 'node:crypto'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { createNormaliseDoor, createPool } from '@firsthand/database/normalise'
import { findPrograms, openSandbox, type Programs, parsePrograms } from '@firsthand/media'
import { openStores, parseStoreConfig } from '@firsthand/object-store'
import { consume } from '@firsthand/queues'
import {
  createLogger,
  createShutdown,
  openScratch,
  optional,
  readConfig,
  setting,
  startHealth,
  startRounds,
  withDefault,
} from '@firsthand/runtime'
import { createFreshKeyring } from '@firsthand/sealing'
import { createNormalise } from './normalise-item.ts'
import { openSpeech } from './speech/open-speech.ts'
import { speechCopies } from './speech/speech-copies.ts'

const BEAT_MS = 10_000
const ROUND_MS = 60_000
const OWED_AT_ONCE = 200
/** Hands of each lane of films: one at a time, so that its encoder has the processors. */
const FILM_CONCURRENCY = 1
const SLOW_DRAIN_MS = 5000

const log = createLogger({ process: 'normalise' })
const shutdown = createShutdown({ log, graceMs: 30_000 })
const config = readConfig(process.env, {
  databaseUrl: setting.secretUrl('DATABASE_URL', ['postgres:', 'postgresql:']),
  redisUrl: setting.secretUrl('REDIS_URL', ['redis:', 'rediss:']),
  keys: setting.text('FIRSTHAND_KEYS'),
  data: setting.text('FIRSTHAND_DATA'),
  programs: optional(setting.text('FIRSTHAND_PROGRAMS')),
  transcribe: optional(setting.text('FIRSTHAND_TRANSCRIBE')),
  translate: optional(setting.text('FIRSTHAND_TRANSLATE')),
  concurrency: withDefault(setting.integer('WORKER_CONCURRENCY', { min: 1, max: 64 }), 2),
  nice: withDefault(setting.integer('WORKER_NICE', { min: 0, max: 19 }), 7),
  healthPort: optional(setting.port('HEALTH_PORT')),
})
// Where one machine does it all, decoders must not keep a witness waiting at the door; every child inherits it.
setPriority(config.nice)
const storeConfig = parseStoreConfig(process.env)
if (!storeConfig.ok) {
  for (const variable of storeConfig.error.names) log.event('config.refused', { variable, code: 'store' })
  throw new Error('the object store is not configured')
}

async function programsOf(json: string | undefined): Promise<Programs> {
  if (json === undefined) return await findPrograms(process.env['PATH'] ?? '')
  const programs = parsePrograms(json)
  if (programs.ok) return programs.value
  log.event('config.refused', { variable: 'FIRSTHAND_PROGRAMS', code: programs.error })
  throw new Error('FIRSTHAND_PROGRAMS is not what it should be')
}

const sandbox = await openSandbox(await programsOf(config.programs))
log.event('sandbox.mode', { mode: sandbox.state.mode })
const scratch = await openScratch(join(config.data, 'scratch'), 'normalise')
shutdown.onClose('scratch', () => scratch.close())
const pool = createPool({
  url: config.databaseUrl.reveal(),
  max: config.concurrency + 2 * FILM_CONCURRENCY + 4,
  onError: (errorCode) => log.event('dependency.lost', { what: 'postgres', errorCode }),
})
shutdown.onClose('database', () => pool.end())
const door = createNormaliseDoor(pool)
const { vault } = await openStores(storeConfig.value)
const keyring = createFreshKeyring(config.keys)
const secret = [config.keys, config.data]
const speech = await openSpeech({ transcribe: config.transcribe, translate: config.translate, secret }, log)
const further = [speechCopies({ ...speech, transcriptOf: door.transcriptOf })]
const handle = createNormalise({ door, vault, keyring, sandbox, scratch, log, further })
const takeFrom = (queue: 'normalise' | 'normalise-short' | 'normalise-slow', concurrency: number) =>
  consume({
    redisUrl: config.redisUrl.reveal(),
    queue,
    concurrency,
    log,
    signal: shutdown.signal,
    claim: door.start,
    renew: door.renew,
    settle: door.settle,
    handle,
    itemOf: (work) => work.subject,
    // A film is not done in any time that a stop could wait for: its row goes back and begins anew.
    ...(queue === 'normalise-slow' ? { drainMs: SLOW_DRAIN_MS } : {}),
  })
// Films have hands of their own, so that photos never wait for them, and short films not for long ones.
const consumers = [
  takeFrom('normalise', config.concurrency),
  takeFrom('normalise-short', FILM_CONCURRENCY),
  takeFrom('normalise-slow', FILM_CONCURRENCY),
]
for (const consumer of consumers) shutdown.onClose('consumer', () => consumer.close())
await Promise.all(consumers.map((consumer) => consumer.ready()))

const instance = randomBytes(8).toString('hex')
const { mode } = sandbox.state
const beat = (): void => {
  const told = door.beat(instance, { sandbox: mode, previews: mode !== 'none' })
  shutdown.own(told.catch((cause: unknown) => log.fault('process.warning', cause, { code: 'beat' })))
}
const beating = setInterval(beat, BEAT_MS)
shutdown.onClose('beat', () => clearInterval(beating))
beat()

// A start with walls takes up what was kept undecoded without them, and goes on looking: another worker may have none.
const decoding =
  mode === 'none'
    ? undefined
    : startRounds({
        everyMs: ROUND_MS,
        round: () => door.oweCopies(OWED_AT_ONCE),
        onFault: (cause) => log.fault('process.warning', cause, { code: 'owed' }),
      })
if (decoding) shutdown.onClose('owed', () => decoding.close())

const checks = {
  postgres: async () => {
    await pool.query('select 1')
  },
}
const health = config.healthPort === undefined ? undefined : await startHealth({ port: config.healthPort, checks })
if (health) shutdown.onClose('health', () => health.close())
log.event('process.ready', health ? { healthPort: health.port } : {})
