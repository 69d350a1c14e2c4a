import { createDatabase, createPool } from '@firsthand/database/command'
import { openStores, parseStoreConfig } from '@firsthand/object-store'
import {
  ConfigError,
  createLogger,
  createMetrics,
  createShutdown,
  type Logger,
  startHealth,
  systemClock,
} from '@firsthand/runtime'
import { openKeys } from '@firsthand/sealing'
import { mayUse } from './access/access-table.ts'
import { readDutyPhone } from './alarms/alarm-settings.ts'
import { loadConsole } from './console-files/load-console.ts'
import { createCommand } from './create-command.ts'
import { createEvidenceReader } from './evidence/evidence-reader.ts'
import { createLiveHub } from './live/live-hub.ts'
import { createStreamWatch } from './live/stream-watch.ts'
import { freeBytesOf } from './operations/preflight/free-bytes.ts'
import { runPeriodicWork } from './run-periodic-work.ts'
import { serveApp } from './serve-app.ts'
import { readSettings, type Settings } from './settings.ts'
import { createSecondFactors } from './sign-in/second-factors.ts'
import { createSetUp } from './sign-in/set-up.ts'
import { createPasswordQueue, createSignIn } from './sign-in/sign-in.ts'
import { createSettledChanges } from './timeline/settled-changes.ts'
import { wakeOnChanges } from './wake-on-changes.ts'

const GRACE_MS = 10_000
/**
 * Idle database connections are kept this long, because officers come and go within minutes and an opening screen needs
 * ten connections at once.
 */
const IDLE_CONNECTION_MS = 10 * 60_000

const log = createLogger({ process: 'command' })
try {
  await run(log, readSettings(process.env))
} catch (cause) {
  if (cause instanceof ConfigError)
    for (const { variable } of cause.problems) log.event('config.refused', { variable, code: 'config' })
  else log.fault('process.fault', cause, { code: 'start' })
  process.exit(1)
}

async function run(log: Logger, settings: Settings): Promise<void> {
  const shutdown = createShutdown({ log, graceMs: GRACE_MS })
  const store = parseStoreConfig(process.env)
  if (!store.ok)
    throw new ConfigError(store.error.names.map((variable) => ({ variable, problem: 'is missing or wrong' })))
  const pool = createPool({
    url: settings.databaseUrl.reveal(),
    max: 20,
    idleMs: IDLE_CONNECTION_MS,
    onError: (code) => log.event('dependency.lost', { what: 'postgres', errorCode: code }),
  })
  shutdown.onClose('database', () => pool.end())
  const db = createDatabase(pool)
  const hub = createLiveHub()
  const streams = createStreamWatch({
    db,
    mayFollow: (role) => mayUse(role, 'live-read'),
    onFault: (cause) => log.fault('process.warning', cause, { code: 'streams' }),
  })
  shutdown.onClose('streams', streams.close)
  const keyring = openKeys(settings.keysFolder, settings.closedKeys)
  const { vault } = await openStores(store.value)
  const evidence = createEvidenceReader({ db, vault, keyring, clock: systemClock })
  const secondFactors = createSecondFactors({ db, log, file: settings.officersKey })
  const signing = { db, clock: systemClock, log, secondFactors, line: createPasswordQueue() }
  const consoleFiles = await loadConsole()
  if (!consoleFiles) log.event('process.warning', { code: 'console-not-built' })
  const publicUrl = settings.publicUrl ?? new URL(`http://localhost:${settings.port}`)
  const dutyPhone = readDutyPhone(process.env)
  const app = createCommand({
    ...{ db, hub, streams, evidence, keyring, log, clock: systemClock, consoleFiles, witnessUrl: settings.witnessUrl },
    changes: createSettledChanges(systemClock),
    ...{ signIn: await createSignIn(signing), setUp: createSetUp(signing) },
    ...{ publicUrl, dutyPhone },
    intakeUrl: settings.intakeUrl,
    storeKind: store.value.kind,
    store: {
      kind: store.value.kind,
      serverClock: (signal) => vault.serverClock(signal),
      freeBytes: freeBytesOf(settings.data),
    },
    mapTiles: settings.mapTiles,
    stopping: shutdown.signal,
  })
  const { databaseUrl } = settings
  wakeOnChanges({ ...{ db, log, hub, databaseUrl, publicUrl, shutdown }, phone: dutyPhone, clock: systemClock })
  shutdown.onClose('hub', hub.close)
  const metrics = createMetrics()
  const health =
    settings.healthPort === undefined
      ? undefined
      : await startHealth({
          port: settings.healthPort,
          metrics,
          checks: { postgres: async () => void (await pool.query('select 1')) },
        })
  if (health) shutdown.onClose('health', () => health.close())
  const server = await serveApp(app, { host: settings.host, port: settings.port })
  shutdown.onClose('server', server.close)
  await runPeriodicWork({
    db,
    log,
    shutdown,
    secondFactors,
    facts: { console: consoleFiles !== undefined, dutyPhone: dutyPhone.alarm !== undefined },
  })
  log.event('process.ready', { port: server.port, healthPort: health?.port })
}
