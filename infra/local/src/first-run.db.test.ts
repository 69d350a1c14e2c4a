import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOpsDoor } from '@firsthand/database/ops'
import { parseOperator } from '@firsthand/domain'
import { createFolderKeyring } from '@firsthand/sealing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../packages/database/src/test-database.test-kit.ts'
import { ensureFirstRun } from './first-run.ts'

let database: TestDatabase
let data: string
beforeAll(async () => {
  database = await createTestDatabase()
  data = await mkdtemp(join(tmpdir(), 'firsthand-first-run-'))
})
afterAll(async () => {
  await database.release()
  await rm(data, { recursive: true, force: true })
})

test('custody records the accounts and roles of a first start, once', async () => {
  const door = createOpsDoor(database.poolOf('ops'), parseOperator('tests'))
  const keys = join(data, 'keys')
  const deps = { door, data, keyring: createFolderKeyring(keys), officersKey: join(keys, 'officers.agekey') }
  const { incident } = await ensureFirstRun(deps)
  await ensureFirstRun(deps)
  const { compared, mismatches } = await door.compareCustody(undefined)
  expect(mismatches).toEqual([])
  expect(compared).toMatchObject({ incidents: 1, officers: 2, memberships: 2 })
  const { rows } = await database.owner.query(
    `select incident_id as chain, action from custody.entry where action ~ '^(officer|membership)' order by action, incident_id`,
  )
  expect(rows).toEqual([
    { chain: incident.id, action: 'membership.given' },
    { chain: incident.id, action: 'membership.given' },
    { chain: 'platform', action: 'officer.made' },
    { chain: 'platform', action: 'officer.made' },
    { chain: 'platform', action: 'officer.opens-set' },
  ])
})
