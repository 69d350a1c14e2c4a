import { setPriority } from 'node:os'
import { join } from 'node:path'
import { createNormaliseDoor, createPool } from '@firsthand/database/normalise'
import { offFacts, type Work } from '@firsthand/domain'
import { COPY_RECIPES, checkRecipes, configuredPrograms, openSandbox } from '@firsthand/media'
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
import { createNormalise } from './normalise-item.ts'
import { openSpeech } from './speech/open-speech.ts'
import { speechCopies } from './speech/speech-copies.ts'

const ROUND_MS = 60_000
const OWED_AT_ONCE = 200
/** Each lane of films takes one film at a time, so that its encoder has all processors. */
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
// On a single machine decoders must not slow down the public entrance. Child processes inherit this priority.
setPriority(config.nice)
const { vault } = await openConfiguredStores(process.env, log)

const programs = await configuredPrograms({ json: config.programs, path: process.env['PATH'], log })
const sandbox = await checkRecipes(await openSandbox(programs), COPY_RECIPES)
const { off, state } = sandbox
const { mode } = state
log.event('sandbox.mode', { mode })
if (mode !== 'none' && off === undefined) log.event('recipe.unchecked', {})
for (const { name, lacks } of off ?? [])
  for (const lack of lacks) log.event('recipe.off', { recipe: name, lacks: lack })
const isWhole = off?.length === 0
const scratch = await openScratch(join(config.data, 'scratch'), 'normalise')
shutdown.onClose('scratch', () => scratch.close())
const pool = createPool({
  url: config.databaseUrl.reveal(),
  max: config.concurrency + 2 * FILM_CONCURRENCY + 4,
  onError: (errorCode) => log.event('dependency.lost', { what: 'postgres', errorCode }),
})
shutdown.onClose('database', () => pool.end())
const door = createNormaliseDoor(pool)
const keyring = createFreshKeyring(config.keys)
const secret = [config.keys, config.data]
const speech = await openSpeech({ transcribe: config.transcribe, translate: config.translate, secret }, log)
const further = [speechCopies({ ...speech, transcriptOf: door.transcriptOf })]
const handle = createNormalise({ door, vault, keyring, sandbox, scratch, log, further })
// Films have their own lanes, so that photos never wait for films, nor short films for long ones.
const lanes: readonly Lane[] = [
  { queue: 'normalise', concurrency: config.concurrency },
  { queue: 'normalise-short', concurrency: FILM_CONCURRENCY },
  // A film takes longer than a shutdown can wait. So its row is given back, and the film is started again.
  { queue: 'normalise-slow', concurrency: FILM_CONCURRENCY, drainMs: SLOW_DRAIN_MS },
]
const itemOf = (work: Work): string => work.subject
await takeWork({ redisUrl: config.redisUrl.reveal(), door, lanes, handle, itemOf, log, shutdown })

const facts = () => ({ sandbox: mode, previews: mode !== 'none', ...offFacts(off ?? []) })
keepBeating({ door, facts, log, shutdown })

// Queues items that were not decoded because a worker had no sandbox, or whose file another worker's ffmpeg could not
// read. This is repeated, because another worker may lack a sandbox or a whole ffmpeg at any time.
if (mode !== 'none')
  keepDoing({
    name: 'owed',
    everyMs: ROUND_MS,
    round: () => door.addCopyWork({ limit: OWED_AT_ONCE, isWhole }),
    log,
    shutdown,
  })

await answerForHealth({ port: config.healthPort, pool, log, shutdown })
