import { randomBytes } from 'node:crypto'
import { createIntakeDoor, createPool, listen } from '@firsthand/database/intake'
import { base32 } from '@firsthand/domain'
import { openDropForIntake, parseStoreConfig } from '@firsthand/object-store'
import {
  ConfigError,
  createLogger,
  createShutdown,
  optional,
  readConfig,
  setting,
  startHealth,
  systemClock,
  withDefault,
  withLimit,
} from '@firsthand/runtime'
import { createGuard } from './abuse/guard.ts'
import { createPressure, watchSlots } from './abuse/pressure.ts'
import { readForce } from './force/force.ts'
import { forceNames } from './force/force-names.ts'
import { HTTP_LIMITS, startHttpServer } from './http/http-server.ts'
import { createIntakeApp } from './intake-app.ts'
import { loadAssets } from './pages/assets.ts'
import { createLanguagesOffered } from './pages/languages-offered.ts'
import { openRecordings } from './recordings/recordings.ts'
import { keepReporting } from './report.ts'
import { createByteBudget } from './segments/byte-budget.ts'
import { createSlots } from './segments/slots.ts'
import { createCapabilityMaker } from './submissions/capability-maker.ts'
import { createHolders } from './takeover/holders.ts'
import { createTakeoverHints } from './takeover/takeover-hints.ts'

const log = createLogger({ process: 'intake' })

// Removes Node's own listener, which prints a warning's text. The text may hold what a sender wrote, which must not
// reach a terminal or a journal.
process.removeAllListeners('warning')
process.on('warning', (warning) => log.fault('process.warning', warning, { code: 'node' }))

const SETTINGS = {
  host: withDefault(setting.text('HOST'), '127.0.0.1'),
  port: withDefault(setting.port('PORT'), 0),
  healthPort: withDefault(setting.port('HEALTH_PORT'), 0),
  databaseUrl: setting.secretUrl('DATABASE_URL', ['postgres:', 'postgresql:']),
  /** All intakes of one installation share this secret: the same key must open the same capability at each of them. */
  secret: setting.secret('INTAKE_SECRET', { minLength: 32 }),
  budgetBytes: withDefault(setting.integer('INTAKE_BUDGET_BYTES', { min: 32 * 1024 * 1024 }), 512 * 1024 * 1024),
  /** Up to this many new sendings and files a minute, this process requires no proof of work. */
  calmPerMinute: withDefault(setting.integer('INTAKE_CALM_PER_MINUTE', { min: 1 }), 1800),
  /** The bound of open connections. Above it the longest idle ones are closed. */
  connections: withDefault(setting.integer('INTAKE_CONNECTIONS', { min: 16 }), HTTP_LIMITS.connections),
  /** How long received bytes wait for an unavailable store or database. */
  patienceMs: withDefault(setting.integer('INTAKE_PATIENCE_MS', { min: 0 }), 90_000),
  /** The onion address, `http://….onion`, named on the page about what could still identify a witness. */
  onion: optional(setting.url('INTAKE_ONION', ['http:', 'https:'])),
  /** The public address that witnesses type. We tell no other, whatever Host header a request has. */
  publicUrl: optional(setting.url('FIRSTHAND_PUBLIC_URL', ['http:', 'https:'])),
  /** The force's name, which pages show: `Southwest Finland Police`, or `en=…; fi=…`. */
  force: forceNames('FIRSTHAND_FORCE'),
  /** The force's own site, which names the public address. */
  forceSite: optional(setting.url('FIRSTHAND_FORCE_SITE', ['https:'])),
  /** The path of the force's crest: an SVG that only draws, or a PNG. */
  crest: optional(setting.text('FIRSTHAND_CREST')),
  /** A folder of recorded sentences for those who cannot read: LANGUAGE/SENTENCE.mp3. */
  recordings: optional(setting.text('FIRSTHAND_RECORDINGS')),
  puts: withDefault(setting.integer('INTAKE_PUTS', { min: 1, max: 256 }), 32),
}

async function start(): Promise<void> {
  const config = readConfig(process.env, SETTINGS)
  const storeConfig = parseStoreConfig(process.env, 'intake')
  if (!storeConfig.ok)
    throw new ConfigError(storeConfig.error.names.map((variable) => ({ variable, problem: 'is missing or wrong' })))
  const force = await readForce({ names: config.force, site: config.forceSite, crestFile: config.crest })
  const recordings = await openRecordings(config.recordings)
  const shutdown = createShutdown({ log, graceMs: 45_000 })
  const instance = base32(randomBytes(10))
  const url = config.databaseUrl.reveal()
  const onError = (errorCode: string): void => log.event('dependency.lost', { what: 'postgres', errorCode })
  const pool = createPool({ url, max: 16, statementTimeoutMs: 10_000, onError })
  shutdown.onClose('pool', () => pool.end())
  const door = createIntakeDoor(pool)
  const drop = await openDropForIntake(storeConfig.value)
  const holders = createHolders()
  const budget = createByteBudget(config.budgetBytes)

  const listener = listen({
    url,
    channel: 'intake_takeover',
    onConnected: () => {},
    onError,
    onNotify: createTakeoverHints({ holders, instance, now: () => performance.now(), own: shutdown.own }),
  })
  shutdown.onClose('listener', () => listener.close())

  const now = (): number => performance.now()
  const { slots, queue } = watchSlots(createSlots(config.puts), config.puts)
  const secret = Buffer.from(config.secret.reveal(), 'utf8')
  const pressure = createPressure({ budget, queue, calmPerMinute: config.calmPerMinute, now })

  const app = createIntakeApp({
    put: drop.put,
    slots,
    putLimitMs: 30_000,
    patienceMs: config.patienceMs,
    door,
    budget,
    holders,
    instance,
    log,
    clock: systemClock,
    random: Math.random,
    capabilities: createCapabilityMaker(secret),
    guard: createGuard({ door, pressure, secret, clock: systemClock, now }),
    assets: await loadAssets(),
    languages: createLanguagesOffered({ door, now }),
    force,
    recordings,
    publicUrl: config.publicUrl?.origin,
    onion: config.onion?.origin,
    stopping: shutdown.signal,
  })
  const limits = { connections: config.connections }
  const server = await startHttpServer({ app, port: config.port, host: config.host, log, limits })
  // When the process is told to stop, every running body is flushed and answered. `close` waits for these answers.
  shutdown.onClose('server', () => server.close())
  const health = await startHealth({
    port: config.healthPort,
    checks: { postgres: async () => void (await door.openIncidents()) },
  })
  shutdown.onClose('health', () => health.close())
  shutdown.own(
    keepReporting({ door, drop, budget, instance, log, signal: shutdown.signal, kind: storeConfig.value.kind }),
  )
  log.event('process.ready', { port: server.port, healthPort: health.port })
}

withLimit(60_000, start).catch((thrown: unknown) => {
  if (thrown instanceof ConfigError) {
    // The logger takes codes. Problems of the crest and of recordings are codes; the others are phrases.
    for (const { variable, problem } of thrown.problems)
      log.event('config.refused', { variable, code: /^[a-z0-9-]+$/.test(problem) ? problem : 'missing-or-wrong' })
  } else log.fault('process.fault', thrown, { code: 'start' })
  process.exit(1)
})
