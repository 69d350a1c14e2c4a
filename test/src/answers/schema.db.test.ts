import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../packages/database/src/test-database.test-kit.ts'
import { ROOT } from '../stack/start-stack.ts'
import { faultsOfTables, KNOWN_COLUMNS, type KnownColumn } from './compare-tables.ts'
import { type PromisedTables, readTables } from './promised-tables.ts'
import { openProgram } from './promises.ts'

let database: TestDatabase
let promised: PromisedTables
beforeAll(async () => {
  promised = readTables(openProgram(ROOT), ROOT)
  database = await createTestDatabase()
})
afterAll(() => database.release())

async function faultsNow(): Promise<readonly string[]> {
  const { rows } = await database.owner.query<KnownColumn>(KNOWN_COLUMNS)
  return faultsOfTables(promised, rows)
}

test('the tables match the type of the tables: columns, kinds, null, and what an insert may omit', async () => {
  expect(Object.keys(promised).length).toBeGreaterThan(40)
  expect(await faultsNow()).toEqual([])
})

test.each([
  [
    'alter table staff.officer rename column opens to may_open',
    ['staff.officer.opens: no such column', 'staff.officer.may_open: not in the code'],
  ],
  [
    'alter table staff.officer alter column last_totp_step drop default',
    ['staff.officer.last_totp_step: must be said in an insert'],
  ],
  ['alter table staff.officer alter column name drop not null', ['staff.officer.name: may be null']],
  ['alter table staff.officer alter column tried_at type text', ['staff.officer.tried_at: text comes not as date']],
  ['drop table staff.note cascade', ['staff.note: no such table']],
])('after %s the difference from the code is reported', async (change, faults) => {
  const client = await database.owner.connect()
  try {
    await client.query(`begin; ${change}`)
    const { rows } = await client.query<KnownColumn>(KNOWN_COLUMNS)
    expect([...faultsOfTables(promised, rows)].sort()).toEqual([...faults].sort())
  } finally {
    await client.query('rollback')
    client.release()
  }
})
