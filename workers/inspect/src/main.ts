import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { createInspectDoor, createPool } from '@firsthand/database/inspect'
import {
  createScanner,
  findPrograms,
  openSandbox,
  type Programs,
  parseClamdAddress,
  parsePrograms,
} from '@firsthand/media'
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
import { createInspect } from './inspect-item.ts'
import { watchScanner } from './scanner-watch.ts'
import { catchUpSounds } from './sound/catch-up.ts'

const BEAT_MS = 10_000
const ROUND_MS = 60_000
const OWED_AT_ONCE = 200
const FIRST_CONCURRENCY = 2

const log = createLogger({ process: 'inspect' })
const shutdown = createShutdown({ log, graceMs: 30_000 })
const config = readConfig(process.env, {
  databaseUrl: setting.secretUrl('DATABASE_URL', ['postgres:', 'postgresql:']),
  redisUrl: setting.secretUrl('REDIS_URL', ['redis:', 'rediss:']),
  keys: setting.text('FIRSTHAND_KEYS'),
  data: setting.text('FIRSTHAND_DATA'),
  programs: optional(setting.text('FIRSTHAND_PROGRAMS')),
  concurrency: withDefault(setting.integer('WORKER_CONCURRENCY', { min: 1, max: 64 }), 2),
  nice: withDefault(setting.integer('WORKER_NICE', { min: 0, max: 19 }), 5),
  healthPort: optional(setting.port('HEALTH_PORT')),
  clamd: optional(setting.text('CLAMD')),
  // a file of certificates (PEM): whose C2PA signatures count
  c2paTrust: optional(setting.text('C2PA_TRUST')),
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

/** `unix:/path` or `tcp://host:port`; without it nothing is scanned. */
async function scannerOf(address: string | undefined) {
  if (address === undefined) return undefined
  const parsed = parseClamdAddress(address)
  if (parsed.ok) return await watchScanner({ scanner: createScanner(parsed.value), log })
  log.event('config.refused', { variable: 'CLAMD', code: parsed.error })
  throw new Error('CLAMD is not what it should be')
}

const sandbox = await openSandbox(await programsOf(config.programs))
log.event('sandbox.mode', { mode: sandbox.state.mode })
const scanner = await scannerOf(config.clamd)
if (scanner) shutdown.onClose('scanner', () => scanner.close())
const scratch = await openScratch(join(config.data, 'scratch'), 'inspect')
shutdown.onClose('scratch', () => scratch.close())
const pool = createPool({
  url: config.databaseUrl.reveal(),
  max: config.concurrency + FIRST_CONCURRENCY + 4,
  onError: (errorCode) => log.event('dependency.lost', { what: 'postgres', errorCode }),
})
shutdown.onClose('database', () => pool.end())
const door = createInspectDoor(pool)
const { vault } = await openStores(storeConfig.value)
const keyring = createFreshKeyring(config.keys)
const c2paAnchors = config.c2paTrust === undefined ? undefined : await readFile(config.c2paTrust, 'utf8')
const handle = createInspect({ door, vault, keyring, sandbox, scanner, scratch, log, c2paAnchors })
const takeFrom = (queue: 'inspect' | 'inspect-first' | 'inspect-slow', concurrency: number) =>
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
  })
// Previews have hands of their own, and so have films: what is small never waits for what is large.
const consumers = [
  takeFrom('inspect', config.concurrency),
  takeFrom('inspect-first', FIRST_CONCURRENCY),
  takeFrom('inspect-slow', 1),
]
for (const consumer of consumers) shutdown.onClose('consumer', () => consumer.close())
await Promise.all(consumers.map((consumer) => consumer.ready()))

const instance = randomBytes(8).toString('hex')
const { mode } = sandbox.state
const scannerFacts = () => scanner?.facts() ?? { scanner: 'off' as const }
const beat = (): void => {
  const told = door.beat(instance, { sandbox: mode, previews: mode !== 'none', ...scannerFacts() })
  shutdown.own(told.catch((cause: unknown) => log.fault('process.warning', cause, { code: 'beat' })))
}
const beating = setInterval(beat, BEAT_MS)
shutdown.onClose('beat', () => clearInterval(beating))
beat()

const catchUp = catchUpSounds(door, log)
shutdown.onClose('catch-up', () => catchUp.close())

// A start with walls takes up what was kept undecoded without them, and goes on looking: another worker may have none.
const decoding =
  mode === 'none'
    ? undefined
    : startRounds({
        everyMs: ROUND_MS,
        round: () => door.oweDecoding(OWED_AT_ONCE),
        onFault: (cause) => log.fault('process.warning', cause, { code: 'owed' }),
      })
if (decoding) shutdown.onClose('owed', () => decoding.close())

const checks = {
  postgres: async () => {
    await pool.query('select 1')
  },
}
const health =
  config.healthPort === undefined
    ? undefined
    : await startHealth({ port: config.healthPort, checks, facts: scannerFacts })
if (health) shutdown.onClose('health', () => health.close())
log.event('process.ready', health ? { healthPort: health.port } : {})
