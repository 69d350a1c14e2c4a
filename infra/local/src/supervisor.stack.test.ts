import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createPool } from '@firsthand/database'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { readIfThere } from './private-file.ts'
import { identityOf } from './process-identity.ts'
import { makeCheckout, parseRun, type RunFacts, startSupervisor, type TestSupervisor } from './stack.test-kit.ts'
import { waitUntil } from './wait-until.ts'

// Whole clusters and stacks are started while other tests run on the same machine.
vi.setConfig({ testTimeout: 600_000 })

let root: string
let supervisors: TestSupervisor[]
/** A data folder that a start made and closed cleanly. Most tests begin with a copy of it. */
let made: string

beforeAll(async () => {
  const checkout = makeCheckout()
  const first = startSupervisor(checkout, {})
  await first.untilReady()
  first.process.kill('SIGTERM')
  await first.ended
  made = checkout
})
afterAll(() => rmSync(made, { recursive: true, force: true, maxRetries: 3 }))

beforeEach(() => {
  root = makeCheckout()
  supervisors = []
})

/** Starts on a copy of `made`, because making and migrating a cluster takes seconds and is tested elsewhere. */
function startAgain(environment: NodeJS.ProcessEnv = {}): TestSupervisor {
  const data = environment['FIRSTHAND_DATA'] ?? join(root, '.firsthand')
  mkdirSync(data, { mode: 0o700 })
  // Owners are copied, too, because not all files belong to us.
  execFileSync('cp', ['-a', join(made, '.firsthand', 'postgres'), data])
  return start(environment)
}

afterEach(async () => {
  for (const supervisor of supervisors) {
    supervisor.process.kill('SIGKILL')
    await supervisor.ended
  }
  await waitUntil({ what: 'Postgres to let go of its folder', limitMs: 120_000 }, () => {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
    return true
  })
})

function start(environment: NodeJS.ProcessEnv = {}): TestSupervisor {
  const supervisor = startSupervisor(root, environment)
  supervisors.push(supervisor)
  return supervisor
}

const pidsOf = (run: RunFacts): number[] => [run.pid, ...Object.values(run.processes)]
const noneRuns = (pids: readonly number[]) => () => pids.every((pid) => identityOf(pid) === undefined)
const read = (name: string) => readIfThere(join(root, '.firsthand', name))

/** Runs SQL as the owner. A table that only this test knows shows whether data survived. */
async function query(run: RunFacts, sql: string): Promise<unknown[]> {
  const pool = createPool({ url: ownerUrl(run), max: 1 })
  try {
    return (await pool.query(sql)).rows
  } finally {
    await pool.end()
  }
}

function ownerUrl(run: RunFacts): string {
  const url = new URL(run.databaseUrl)
  url.username = 'firsthand_owner'
  url.password = (read('postgres/password') ?? '').trim()
  return url.href
}

test('a supervisor killed with -9 leaves nothing running, and the next start finds all data', async () => {
  const first = startAgain()
  const run = await first.untilReady()
  expect(Object.keys(run.processes).sort()).toEqual(['intake', 'postgres', 'relay', 'valkey'])
  await query(run, 'create table kept (n int)')
  await query(run, 'insert into kept values (42)')
  process.kill(run.pid, 'SIGKILL')
  await waitUntil({ what: 'all children to be gone', limitMs: 120_000 }, noneRuns(pidsOf(run)))

  const again = await start().untilReady()
  expect(await query(again, 'select n from kept')).toEqual([{ n: 42 }])
  // The end was clean: Postgres had nothing to recover.
  expect(read('logs/postgres.log')).not.toMatch(/not properly shut down/)
})

test('a start at once after kill -9 waits for processes that are still ending', async () => {
  const run = await startAgain().untilReady()
  process.kill(run.pid, 'SIGKILL')
  const again = await start().untilReady()
  expect(pidsOf(again)).not.toContain(run.processes['postgres'])
})

test('SIGTERM stops everything and says so in run.json; everything there is private', async () => {
  const supervisor = start()
  const run = await supervisor.untilReady()
  for (const name of ['run.json', 'logs/intake.log', 'logs/postgres.log', 'postgres/password', 'valkey/valkey.conf']) {
    expect(statSync(join(root, '.firsthand', name)).mode & 0o077, name).toBe(0)
  }
  supervisor.process.kill('SIGTERM')
  expect(await supervisor.ended).toBe(0)
  expect(noneRuns(pidsOf(run))()).toBe(true)
  expect(parseRun(read('run.json')).ready).toBe(false)
  expect(read('logs/intake.log')).toContain('process.stopped')
  // Redis held jobs, and their times, in memory only.
  expect(readdirSync(join(root, '.firsthand/valkey/data'))).toEqual([])
})

test('a process that is killed comes back, and so does Postgres with the same address', async () => {
  const supervisor = startAgain()
  const run = await supervisor.untilReady()
  for (const name of ['relay', 'postgres']) {
    process.kill(run.processes[name] ?? 0, 'SIGKILL')
    await waitUntil({ what: `${name} to be back`, limitMs: 120_000 }, () => {
      const pid = parseRun(read('run.json')).processes[name]
      return pid !== undefined && pid !== run.processes[name]
    })
  }
  expect(await query(run, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a second start on the same data is refused with a message; another data folder runs beside it', async () => {
  const run = await startAgain().untilReady()
  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain('Firsthand is running already')
  const other = await startAgain({ FIRSTHAND_DATA: join(root, 'other') }).untilReady()
  expect(other.intakeUrl).not.toBe(run.intakeUrl)
  expect(parseRun(read('run.json')).ready).toBe(true)
})

test('a busy port is named', async () => {
  const run = await startAgain().untilReady()
  const port = new URL(run.intakeUrl).port
  const second = start({ FIRSTHAND_DATA: join(root, 'other'), FIRSTHAND_PORT: port })
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain(`Port ${port} of 127.0.0.1 is used by another program`)
})

test('each process gets its own secrets and no others', async () => {
  const secrets = {
    S3_ACCESS_KEY_ID: 'owner-id',
    S3_SECRET_ACCESS_KEY: 'owner-secret',
    S3_INTAKE_ACCESS_KEY_ID: 'intake-id',
    S3_INTAKE_SECRET_ACCESS_KEY: 'intake-secret',
  }
  const run = await startAgain(secrets).untilReady()
  const environment: unknown = await (await fetch(run.intakeUrl)).json()
  expect(environment).toMatchObject({ S3_INTAKE_ACCESS_KEY_ID: 'intake-id', HOST: '127.0.0.1' })
  for (const name of [
    'REDIS_URL',
    'FIRSTHAND_KEYS',
    'FIRSTHAND_OFFICERS_KEY',
    'S3_ACCESS_KEY_ID',
    'S3_SECRET_ACCESS_KEY',
  ]) {
    expect(environment).not.toHaveProperty(name)
  }
  expect(JSON.stringify(environment)).not.toContain('firsthand_owner')
})

test('with DATABASE_URL and REDIS_URL given it starts no service of its own', async () => {
  const given = { DATABASE_URL: process.env['FIRSTHAND_TEST_DATABASE'], REDIS_URL: process.env['FIRSTHAND_TEST_REDIS'] }
  const database = `given_${process.pid}`
  const owner = createPool({ url: given.DATABASE_URL ?? '', max: 1 })
  await owner.query(`create database ${database} template ${process.env['FIRSTHAND_TEST_TEMPLATE']}`)
  const url = new URL(given.DATABASE_URL ?? '')
  url.pathname = `/${database}`
  const supervisor = start({ ...given, DATABASE_URL: url.href })
  const run = await supervisor.untilReady()
  expect(Object.keys(run.processes).sort()).toEqual(['intake', 'relay'])
  expect(statSync(join(root, '.firsthand', 'postgres'), { throwIfNoEntry: false })).toBeUndefined()
  supervisor.process.kill('SIGTERM')
  expect(await supervisor.ended).toBe(0)
  // The services that were given from outside still run.
  await owner.query(`drop database ${database}`)
  await owner.end()
})
