import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../packages/database/src/test-database.test-kit.ts'
import { migrateData } from './migrate-data.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await database.owner.query(
    `update public.firsthand_migration set name = '001-platform.sql' where name = '001-baseline'`,
  )
})
afterAll(() => database.release())

test('a start on data of an earlier version says in one sentence which folder it is and what to do', async () => {
  await expect(migrateData({ data: '/srv/house', databaseUrl: undefined }, database.ownerUrl)).rejects.toMatchObject({
    code: 'older-data',
    message:
      'The data folder /srv/house was made by an earlier version of Firsthand, which this one cannot go on with: move it away, or start with another FIRSTHAND_DATA.',
  })
})

test('for a configured database it names the variable, and never the password in it', async () => {
  const { ownerUrl } = database
  const refused = migrateData({ data: '/srv/house', databaseUrl: ownerUrl }, ownerUrl)
  await expect(refused).rejects.toThrow(/^The database of DATABASE_URL was made by an earlier version of Firsthand/)
  await expect(refused).rejects.not.toThrow(ownerUrl)
})
