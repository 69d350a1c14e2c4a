import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { KEPT } from './kept-statements.ts'
import { createDatabase, createPool, type Database } from './pool.ts'
import { createTestDatabase, type TestDatabase } from './test-database.test-kit.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.release()
})

test('a connection that dies between two statements of a transaction is reported as an error and ends no process', async () => {
  const codes: string[] = []
  const pool = createPool({ url: database.urlOf('preserve'), max: 2, onError: (code) => codes.push(code) })
  const db = createDatabase(pool)
  try {
    const work = db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
      await database.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid])
      // The fault comes while no statement runs, so only the pool's own listener can catch it.
      await vi.waitUntil(() => codes.length > 1, { timeout: 60_000 })
      await sql`select 1`.execute(trx)
    })
    await expect(work).rejects.toThrow(/connection/i)
    expect(codes).toContain('57P01')
    // The pool gives a new connection, not the dead one.
    expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  } finally {
    await pool.end()
  }
})

test('a prepared statement is planned once on a connection, inside and outside a transaction', async () => {
  const pool = createPool({ url: database.urlOf('command'), max: 1 })
  const db = createDatabase(pool)
  const twice = async (of: Database, n: number) =>
    (await sql<{ n: number }>`${sql.raw(KEPT)} select ${n}::integer * 2 as n`.execute(of)).rows
  try {
    expect(await twice(db, 2)).toEqual([{ n: 4 }])
    expect(await db.transaction().execute((trx) => twice(trx, 3))).toEqual([{ n: 6 }])
    expect(await twice(db, 5)).toEqual([{ n: 10 }])
    const { rows } = await sql<{
      used: number
    }>`select generic_plans + custom_plans as used from pg_prepared_statements`.execute(db)
    expect(rows).toEqual([{ used: 3 }])
  } finally {
    await pool.end()
  }
})
