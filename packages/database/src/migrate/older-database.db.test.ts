import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'
import { migrate, OlderDatabase } from './index.ts'
import { listMigrations } from './migrations.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.release())

const names = async (): Promise<readonly string[]> => {
  const { rows } = await database.owner.query<{ name: string }>(
    'select name from public.firsthand_migration order by name',
  )
  return rows.map(({ name }) => name)
}
const nameThem = async (all: readonly string[]): Promise<void> => {
  await database.owner.query('delete from public.firsthand_migration')
  await database.owner.query('insert into public.firsthand_migration (name) select unnest($1::text[])', [all])
}
beforeEach(async () => nameThem(await listMigrations()))

test('a database that an earlier version made is refused, and left as it is', async () => {
  const before = ['001-platform.sql', '002-public-zone.sql', '094-demonstrated-material.sql']
  await nameThem(before)
  const error = await migrate({ ownerUrl: database.ownerUrl }).catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(OlderDatabase)
  expect(error).toMatchObject({ code: 'older-database' })
  expect(await names()).toEqual(before)
})

test('a database of this version is migrated again, and nothing is applied twice', async () => {
  expect(await migrate({ ownerUrl: database.ownerUrl })).toEqual([])
  expect(await names()).toEqual(await listMigrations())
})

test('a database that a later version has migrated further is not refused: an old process may still start', async () => {
  await nameThem([...(await listMigrations()), '999-of-tomorrow.sql'])
  expect(await migrate({ ownerUrl: database.ownerUrl })).toEqual([])
})
