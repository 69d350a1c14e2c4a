import { readFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { createInspectDoor, createPool } from '@firsthand/database/inspect'
import { offFacts, type Work } from '@firsthand/domain'
import {
  checkRecipes,
  configuredPrograms,
  createScanner,
  LOOK_RECIPES,
  openSandbox,
  parseClamdAddress,
} from '@firsthand/media'
import {
  createLogger,
  createShutdown,
  openScratch,
  optional,
  readConfig,
  setting,
  withDefault,
} from '@firsthand/runtime'
import { createFreshKeyring } from '@firsthand/sealing'
import { answerForHealth, keepBeating, keepDoing, type Lane, openConfiguredStores, takeWork } from '@firsthand/worker'
import { createInspect } from './inspect-item.ts'
import { watchScanner } from './scanner-watch.ts'
import { catchUpSounds } from './sound/catch-up.ts'

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
  // A PEM file of certificates. C2PA signatures by these are trusted.
  c2paTrust: optional(setting.text('C2PA_TRUST')),
})
// On a single machine decoders must not slow down the public entrance. Child processes inherit this priority.
setPriority(config.nice)
const { vault } = await openConfiguredStores(process.env, log)

/** Opens the scanner at `unix:/path` or `tcp://host:port`. If the address is unset, nothing is scanned. */
async function scannerOf(address: string | undefined) {
  if (address === undefined) return undefined
  const parsed = parseClamdAddress(address)
  if (parsed.ok) return await watchScanner({ scanner: createScanner(parsed.value), log })
  log.event('config.refused', { variable: 'CLAMD', code: parsed.error })
  throw new Error('CLAMD is not what it should be')
}

const programs = await configuredPrograms({ json: config.programs, path: process.env['PATH'], log })
const sandbox = await checkRecipes(await openSandbox(programs), LOOK_RECIPES)
const { off, state } = sandbox
const { mode } = state
log.event('sandbox.mode', { mode })
if (mode !== 'none' && off === undefined) log.event('recipe.unchecked', {})
for (const { name, lacks } of off ?? [])
  for (const lack of lacks) log.event('recipe.off', { recipe: name, lacks: lack })
const isWhole = off?.length === 0
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
const keyring = createFreshKeyring(config.keys)
const c2paAnchors = config.c2paTrust === undefined ? undefined : await readFile(config.c2paTrust, 'utf8')
const handle = createInspect({ door, vault, keyring, sandbox, scanner, scratch, log, c2paAnchors })
// Previews and films have their own queues, so that small jobs never wait for large ones.
const lanes: readonly Lane[] = [
  { queue: 'inspect', concurrency: config.concurrency },
  { queue: 'inspect-first', concurrency: FIRST_CONCURRENCY },
  { queue: 'inspect-slow', concurrency: 1 },
]
const itemOf = (work: Work): string => work.subject
await takeWork({ redisUrl: config.redisUrl.reveal(), door, lanes, handle, itemOf, log, shutdown })

const scannerFacts = () => scanner?.facts() ?? { scanner: 'off' as const }
const facts = () => ({ sandbox: mode, previews: mode !== 'none', ...offFacts(off ?? []), ...scannerFacts() })
keepBeating({ door, facts, log, shutdown })

const catchUp = catchUpSounds(door, log)
shutdown.onClose('catch-up', () => catchUp.close())

// Queues items that were not decoded because a worker had no sandbox, or whose file another worker's ffmpeg could not
// read. This is repeated, because another worker may lack a sandbox or a whole ffmpeg at any time.
if (mode !== 'none')
  keepDoing({
    name: 'owed',
    everyMs: ROUND_MS,
    round: () => door.addDecodingWork({ limit: OWED_AT_ONCE, isWhole }),
    log,
    shutdown,
  })

await answerForHealth({ port: config.healthPort, pool, facts: scannerFacts, log, shutdown })
