// A rig: the platform's processes in any number, with a Postgres, a Valkey and a store of their own. A test can kill
// each of them. `npm start` supervises one of each; on a rig two intakes may serve one platform.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createPool } from '@firsthand/database'
import { migrate, roleUrl } from '@firsthand/database/migrate'
import { createOpsDoor } from '@firsthand/database/ops'
import { makeId, parseOperator } from '@firsthand/domain'
import {
  type FoundPrograms,
  freePort,
  preparePostgres,
  prepareValkey,
  programsVariable,
  resolvePrograms,
  wantedPrograms,
} from '@firsthand/local'
import { openIncident } from '@firsthand/ops'
import { createFolderKeyring, type Keyring } from '@firsthand/sealing'
import { noRegistry } from '../services/no-registry.ts'
import { type KeptUnit, keepRunning } from './kept-running.ts'
import { launchOwnProcess } from './own-process.ts'
import type { Pool } from './owner-rows.ts'
import { killWithChildren } from './process-tree.ts'
import { type RigStore, type StoreKind, startRigStore } from './rig-store.ts'
import { ROOT, readLogs } from './start-stack.ts'

export type RigWorker = 'relay' | 'preserve' | 'inspect' | 'normalise' | 'reconstruct'

export interface RigOptions {
  readonly intakes: number
  readonly workers: readonly RigWorker[]
  readonly store: StoreKind
  /** Additional environment variables for every process. */
  readonly environment?: NodeJS.ProcessEnv
  readonly say: (line: string) => void
}

export interface Rig {
  readonly doors: readonly string[]
  readonly incident: { readonly id: string; readonly slug: string }
  /** Units by name: `postgres`, `valkey`, `intake-1` …, and the workers. */
  readonly units: ReadonlyMap<string, KeptUnit>
  readonly store: RigStore
  readonly keyring: Keyring
  readonly ownerUrl: string
  /** A pool with the owner's role, which reads what no process may. */
  readonly pool: Pool
  /** Removes Valkey's data. Call it while Valkey is dead. */
  emptyValkey(): void
  logs(): ReadonlyMap<string, string>
  /** Stops everything and removes the data, unless FIRSTHAND_TEST_KEEP=1. */
  stop(): Promise<void>
}

/**
 * Compiles, starts everything and opens an incident. Resolves when the incident accepts uploads. If it throws, it stops
 * what it started.
 */
export async function startRig(options: RigOptions): Promise<Rig> {
  await promisify(execFile)(process.execPath, [join(ROOT, 'test/src/stack/build.mjs')], { cwd: ROOT })
  const data = mkdtempSync(join(tmpdir(), 'firsthand-rig-'))
  const stops: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const one of [...stops].reverse()) await one()
    if (process.env['FIRSTHAND_TEST_KEEP'] !== '1') rmSync(data, { recursive: true, force: true })
  }
  try {
    return { ...(await start(options, { data, stops })), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

interface Ground {
  readonly data: string
  readonly stops: (() => Promise<void>)[]
}

async function start(options: RigOptions, ground: Ground): Promise<Omit<Rig, 'stop'>> {
  const { data, stops } = ground
  const logs = join(data, 'logs')
  mkdirSync(logs)
  const programs = await findPrograms(options.say)
  const store = await startRigStore(options.store, data, options.say)
  stops.push(() => store.stop())
  const services = await startServices(programs, ground)
  await migrate({ ownerUrl: services.ownerUrl })
  // The error is ignored, so that a killed Postgres does not end the test through the pool.
  const pool = createPool({ url: services.ownerUrl, max: 4, onError: () => undefined })
  stops.push(() => pool.end())
  const units = new Map(services.units.map((unit) => [unit.name, unit]))
  const keep = async (unit: Parameters<typeof keepRunning>[0]): Promise<void> => {
    const kept = await keepRunning(unit)
    units.set(kept.name, kept)
    stops.push(() => kept.stop())
  }
  const keyring = createFolderKeyring(join(data, 'keys'))
  const incident = await openTheIncident(services.ownerUrl, keyring)
  const setpriv = programs.paths.setpriv
  const common = { ...options.environment, ...systemEnvironment(), FIRSTHAND_DATA: data, HEALTH_PORT: '0' }
  const { ownerUrl, redisUrl } = services
  for (const worker of options.workers) {
    const environment = {
      ...common,
      ...store.environment,
      DATABASE_URL: roleUrl(ownerUrl, worker),
      REDIS_URL: redisUrl,
      ...(worker === 'relay' ? {} : { FIRSTHAND_KEYS: join(data, 'keys') }),
      ...(worker === 'preserve' ? { FIRSTHAND_CLOSED_KEYS: join(data, 'closed-keys') } : {}),
      ...(worker === 'inspect' || worker === 'normalise' ? { FIRSTHAND_PROGRAMS: programsVariable(programs) } : {}),
    }
    const process = { name: worker, room: `workers/${worker}`, environment, logs, setpriv }
    await keep({ name: worker, launch: () => launchOwnProcess(process) })
  }
  const doors: string[] = []
  const secret = randomBytes(32).toString('hex')
  for (let n = 1; n <= options.intakes; n += 1) {
    const port = await freePort()
    const environment = {
      ...common,
      ...store.intakeEnvironment,
      DATABASE_URL: roleUrl(ownerUrl, 'intake'),
      INTAKE_SECRET: secret,
      HOST: '127.0.0.1',
      PORT: String(port),
    }
    const process = { name: `intake-${n}`, room: 'services/intake', environment, logs, setpriv }
    await keep({ name: process.name, launch: () => launchOwnProcess(process) })
    doors.push(`http://127.0.0.1:${port}`)
  }
  return {
    ...{ doors, incident, units, store, keyring, ownerUrl, pool },
    emptyValkey() {
      for (const name of readdirSync(services.valkeyData)) {
        rmSync(join(services.valkeyData, name), { recursive: true, force: true })
      }
    },
    logs: () => readLogs(data),
  }
}

const systemEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  NODE_ENV: 'production',
  TZ: 'UTC',
  ...(process.env['TMPDIR'] === undefined ? {} : { TMPDIR: process.env['TMPDIR'] }),
})

async function findPrograms(say: (line: string) => void): Promise<FoundPrograms> {
  const cacheHome = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const caches = [join(cacheHome, 'firsthand', 'programs')]
  const searchPath = process.env['PATH'] ?? ''
  return await resolvePrograms({ searchPath, caches, mode: 'auto', say, wanted: wantedPrograms })
}

interface Services {
  readonly ownerUrl: string
  readonly redisUrl: string
  readonly valkeyData: string
  readonly units: readonly KeptUnit[]
}

/** Starts Postgres and Valkey with production's settings, including fsync, so that a crash is a real one. */
async function startServices(programs: FoundPrograms, { data, stops }: Ground): Promise<Services> {
  const { setpriv, unshare, valkey: program } = programs.paths
  if (program === undefined) throw new Error('there is no valkey-server')
  const tools = { setpriv, unshare }
  const postgres = await preparePostgres({
    folder: join(data, 'postgres'),
    logFile: join(data, 'logs', 'postgres.log'),
    tools,
    registry: noRegistry,
  })
  const valkeyFolder = join(data, 'valkey')
  const valkey = await prepareValkey({
    program,
    environment: programs.environment,
    folder: valkeyFolder,
    logFile: join(data, 'logs', 'valkey.log'),
    tools,
    registry: noRegistry,
  })
  const units: KeptUnit[] = []
  for (const unit of [
    { name: 'postgres', launch: postgres.launch, kill9: killWithChildren },
    { name: 'valkey', launch: valkey.launch },
  ]) {
    const kept = await keepRunning(unit)
    units.push(kept)
    stops.push(() => kept.stop())
  }
  return { ownerUrl: postgres.ownerUrl, redisUrl: valkey.url, valkeyData: join(valkeyFolder, 'data'), units }
}

async function openTheIncident(ownerUrl: string, keyring: Keyring): Promise<Rig['incident']> {
  // Stands in for a duty phone that answered, because opening a real incident is tested elsewhere.
  const owner = createPool({ url: ownerUrl, max: 1 })
  await owner
    .query(
      `insert into platform.duty_call (id, asked_by, state, ended_at, answered_at, answered_by)
       values ($1, 'ops:cli', 'sent', now(), now(), 'ops:cli')`,
      [makeId('call', randomBytes(16))],
    )
    .finally(() => owner.end())
  const pool = createPool({ url: roleUrl(ownerUrl, 'ops'), max: 1 })
  try {
    const wish = { slug: 'city', title: 'A whole city at once', state: 'active' } as const
    const opened = await openIncident({ door: createOpsDoor(pool, parseOperator('tests')), keyring }, wish)
    if (!opened.ok) throw new Error('the incident cannot be opened')
    return { id: opened.value.id, slug: opened.value.slug }
  } finally {
    await pool.end()
  }
}
