// The answers of a database that contradicts the code, as after a careless migration.
import { createDatabase } from '@firsthand/database'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listTemplates } from '../../../packages/database/src/incidents/templates.ts'
import { createTestDatabase, type TestDatabase } from '../../../packages/database/src/test-database.test-kit.ts'
import { takeFaults } from './hearing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.release())
beforeEach(() => void takeFaults())

/**
 * Changes the database, then queries it as any test does. Nothing here says that the answer is compared. Returns the
 * differences that were found.
 */
async function faultsAfter(change: string): Promise<readonly string[]> {
  await database.owner.query(change)
  expect((await listTemplates(createDatabase(database.owner))).length).toBeGreaterThan(3)
  return takeFaults().map((fault) => fault.replace(/ \(line \d+\)/, ''))
}

const NAME = 'packages/database/src/incidents/templates.ts listTemplates 1'

test('after the migrations its answers match their types', async () => {
  expect(await faultsAfter('select 1')).toEqual([])
})

test('a column of another type is reported with the function that reads it', async () => {
  const text = 'alter table platform.template alter column name type text using id'
  expect(await faultsAfter(text)).toContain(`${NAME}: column name: promised a record of string, and came "other"`)
})

test('a null that the type excludes is reported', async () => {
  const none =
    'alter table platform.template alter column facts drop not null; update platform.template set facts = null'
  expect(await faultsAfter(none)).toContainEqual(expect.stringMatching(/column facts: promised .* and came null$/))
})
