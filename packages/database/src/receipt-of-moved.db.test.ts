import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from './test-database.test-kit.ts'

let database: TestDatabase
const code = randomBytes(32)
beforeAll(async () => {
  database = await createTestDatabase()
  for (const [id, state, exercise] of [
    ['in_drill', 'drill', true],
    ['in_real', 'active', false],
  ])
    await database.owner.query(
      `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
       values ($1, replace($1, '_', '-'), 'event', $2, $3, $1, 'ke_' || $1, 'age1', '\\x00', '\\x00')`,
      [id, state, exercise],
    )
  await database.owner.query(
    `insert into public_zone.submission (id, incident_id, source, url_hash, code_hash, reply_recipient)
     values ('su_a', 'in_drill', 'witness', $1, $2, 'age1')`,
    [randomBytes(32), code],
  )
})
afterAll(() => database.release())

const addItem = async (item: string, incident: string, movedFrom: string | null): Promise<void> => {
  await database.owner.query(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient, moved_from)
     values ($1, $2, 'up_a', 'su_a', 1, false, 'witness', 1, '\\x00', now(), 'k', 1, 'age1', $3)`,
    [item, incident, movedFrom],
  )
  await database.owner.query('insert into evidence.card (item_id, incident_id) values ($1, $2)', [item, incident])
}
const receipt = async () =>
  (await database.poolOf('intake').query('select intake.receipt($1) as answer', [code])).rows[0].answer

test('a sending that was moved out of a drill is no exercise on its receipt any more', async () => {
  await addItem('it_a', 'in_drill', null)
  expect(await receipt()).toMatchObject({ exercise: true, slug: 'in-drill' })
  await addItem('it_b', 'in_real', 'it_a')
  expect(await receipt()).toMatchObject({ exercise: false, slug: 'in-real' })
})
