import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPool } from '@firsthand/database'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findInSystem } from './apt.ts'
import { createChildRegistry, endLeftovers } from './child-registry.ts'
import { preparePostgres } from './postgres.ts'
import { identityOf } from './process-identity.ts'

// Whole clusters and stacks are started while other tests run on the same machine.
vi.setConfig({ testTimeout: 400_000 })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firsthand-postgres-'))
  // A Postgres that runs as another user must pass through this folder.
  chmodSync(folder, 0o755)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const optionsFor = (unshare: string | undefined) => ({
  folder: join(folder, 'data', 'postgres'),
  logFile: join(folder, 'postgres.log'),
  tools: { setpriv: undefined, unshare },
  registry: createChildRegistry(join(folder, 'children.json')),
})

const isRoot = process.getuid?.() === 0
const ways = isRoot ? [{ unshare: findInSystem(['unshare']) }, { unshare: undefined }] : [{ unshare: undefined }]

// As root, both ways are tested: a user namespace, and another user if namespaces are refused.
test.each(ways)('a cluster is made, keeps data over a restart and logs no value (%o)', async ({ unshare }) => {
  const first = await preparePostgres(optionsFor(unshare))
  const child = await first.launch()
  const pool = createPool({ url: first.ownerUrl, max: 1 })
  await pool.query('create table kept (n int primary key)')
  await pool.query('insert into kept values (42)')
  await expect(pool.query("insert into kept values (42) -- a witness's words")).rejects.toThrow()
  await expect(pool.query("select 'a name'::int")).rejects.toThrow()
  const { rows } = await pool.query(
    "select current_setting('data_checksums') as checksums, current_setting('synchronous_commit') as durable, 'ÄÖ' < 'Z' as c_order",
  )
  expect(rows).toEqual([{ checksums: 'on', durable: 'on', c_order: false }])
  await pool.end()
  await child.stop()

  const again = await preparePostgres(optionsFor(unshare))
  const second = await again.launch()
  const later = createPool({ url: again.ownerUrl, max: 1 })
  expect((await later.query('select n from kept')).rows).toEqual([{ n: 42 }])
  await later.end()
  await second.stop()
  const log = readFileSync(join(folder, 'postgres.log'), 'utf8')
  expect(log).not.toMatch(/witness|STATEMENT|Key \(n\)/)
  expect(statSync(join(folder, 'data', 'postgres', 'password')).mode & 0o077).toBe(0)
})

test('a Postgres that is not ready in time, or outlived its supervisor, does not block the next one', async () => {
  const late = await preparePostgres({ ...optionsFor(findInSystem(['unshare'])), readyLimitMs: 1 })
  await expect(late.launch()).rejects.toThrow('in vain for Postgres')
  expect(readFileSync(join(folder, 'children.json'), 'utf8')).toBe('[]')
  const postgres = await preparePostgres(optionsFor(findInSystem(['unshare'])))
  const child = await postgres.launch()
  await endLeftovers(join(folder, 'children.json'))
  expect(identityOf(child.pid)).toBeUndefined()
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('PANIC')
})

test.runIf(isRoot)('a private home that the other user cannot pass is named', async () => {
  chmodSync(folder, 0o700)
  await expect(preparePostgres(optionsFor(undefined))).rejects.toThrow(`may not enter ${folder}.`)
})
