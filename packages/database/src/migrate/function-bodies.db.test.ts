import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.release())

/** Postgres's complaint about each body, once everything exists that it may name; undefined if the body is valid. */
async function faultsOf(): Promise<readonly (readonly [name: string, fault: string])[]> {
  const { rows } = await database.owner.query<{ name: string; validator: string; oid: string }>(
    `select p.oid::regprocedure::text as name, l.lanvalidator::regproc::text as validator, p.oid::text
     from pg_proc p join pg_language l on l.oid = p.prolang
     where p.pronamespace in (select n.oid from pg_namespace n
       where n.nspname !~ '^(pg_|information_schema|public$)') order by 1`,
  )
  expect(rows.length).toBeGreaterThan(200)
  const faults: (readonly [string, string])[] = []
  for (const { name, validator, oid } of rows) {
    await database.owner
      .query(`select ${validator}($1)`, [oid])
      .catch((error: Error) => faults.push([name, error.message]))
  }
  return faults
}

test('each function has a valid body, although the baseline is applied without checking bodies', async () => {
  expect(await faultsOf()).toEqual([])
})

test('a body that names something missing is found', async () => {
  await database.owner.query(
    `begin; set local check_function_bodies = off;
     create function work.planted() returns text language sql as $$ select nothing from work.nowhere $$; commit`,
  )
  expect(await faultsOf()).toEqual([['work.planted()', 'relation "work.nowhere" does not exist']])
})
