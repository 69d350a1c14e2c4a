import { randomBytes } from 'node:crypto'
import { migrate } from './migrate/index.ts'
import { createPool, type Pool } from './pool.ts'
import { type ProcessRole, roleUrl } from './role-url.ts'

export interface TestDatabase {
  readonly ownerUrl: string
  /**
   * A pool with the owner's rights, for fixtures, and for checking tables that the processes' own roles may not read.
   */
  readonly owner: Pool
  /** The connection string of a process's own role, for testing what that process may do. */
  urlOf(role: ProcessRole): string
  /** A pool of a process's role. `release` ends it. */
  poolOf(role: ProcessRole): Pool
  release(): Promise<void>
}

/**
 * A migrated database of this test file's own, in the cluster of FIRSTHAND_TEST_DATABASE (an owner's connection
 * string). `release` drops it.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = process.env['FIRSTHAND_TEST_DATABASE']
  if (cluster === undefined) throw new Error('FIRSTHAND_TEST_DATABASE is not set: run the tests by npm test')
  const name = `fh_test_${randomBytes(6).toString('hex')}`
  // The run's set-up has migrated one database. Its files are copied as they are: a quarter of the work of writing them
  // again through the log.
  const template = process.env['FIRSTHAND_TEST_TEMPLATE']
  const copied = template === undefined ? '' : ` template ${template} strategy file_copy`
  await runOnce(cluster, `create database ${name}${copied}`)
  const url = new URL(cluster)
  url.pathname = `/${name}`
  const ownerUrl = url.href
  // Repeated for a copy, because the rights on a database are not copied with it.
  await migrate({ ownerUrl })
  const pools: Pool[] = []
  const open = (poolUrl: string, more: { readonly statementTimeoutMs?: number } = {}): Pool => {
    const pool = createPool({ url: poolUrl, max: 4, ...more })
    pools.push(pool)
    return pool
  }
  return {
    ownerUrl,
    owner: open(ownerUrl, { statementTimeoutMs: 120_000 }),
    urlOf: (role) => roleUrl(ownerUrl, role),
    poolOf: (role) => open(roleUrl(ownerUrl, role)),
    async release() {
      await Promise.all(pools.map((pool) => pool.end()))
      await runOnce(cluster, `drop database if exists ${name} with (force)`)
    },
  }
}

/**
 * A look has one entry in ten minutes by the database's clock. Here all looks fall into one slot. It ends when a test
 * says so (`update custody.look set slot = slot - 1`), not by itself between two lines of the test.
 */
export const holdSlot = (owner: Pool) =>
  owner.query(`create function custody.hold_slot() returns trigger language plpgsql as
      $$ begin new.slot := 0; return new; end $$;
    create trigger slot_is_held before insert on custody.look for each row execute function custody.hold_slot()`)

async function runOnce(url: string, statement: string): Promise<void> {
  // A busy machine copies slowly, and accepts no connection to the database meanwhile.
  const pool = createPool({ url, max: 1, statementTimeoutMs: 300_000, connectTimeoutMs: 60_000 })
  try {
    await pool.query(statement)
  } finally {
    await pool.end()
  }
}
