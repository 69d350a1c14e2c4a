import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createIntakeDoor } from './intake/intake-door.ts'
import { createTestDatabase, type TestDatabase } from './test-database.test-kit.ts'

/** What the holder of a code is told of each file, beyond number, size and state. */
let database: TestDatabase
const code = randomBytes(32)
const DIGEST = createHash('sha256').update('a whole file').digest()

beforeAll(async () => {
  database = await createTestDatabase()
  await database.owner.query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
     values ('in_a', 'in-a', 'event', 'active', false, 'Flood', 'ke_a', 'age1', '\\x00', '\\x00')`,
  )
  await database.owner.query(
    `insert into public_zone.submission (id, incident_id, source, url_hash, code_hash, reply_recipient)
     values ('su_a', 'in_a', 'witness', $1, $2, 'age1'), ('su_b', 'in_a', 'witness', $3, $4, 'age1')`,
    [randomBytes(32), code, randomBytes(32), randomBytes(32)],
  )
  await addUpload('up_whole', 1, 'complete')
  await addUpload('up_waits', 2, 'complete')
  await addUpload('up_part', 3, 'expired')
  await addUpload('up_gone', 4, 'complete')
  for (const [upload, partial] of [
    ['up_whole', false],
    ['up_part', true],
    ['up_gone', false],
  ] as const)
    await database.owner.query(
      `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
       values ('it_' || $1, 'in_a', $1, 'su_a', 1, $2, 'witness', 3, $3, now(), 'k', 3, 'age1')`,
      [upload, partial, DIGEST],
    )
  await database.owner.query(
    `insert into public_zone.document (id, submission_id, kind, number, sealed, object_key, key_id)
     values ('wi_a', 'su_a', 'withdrawal', 4, '\\x00', 'k', 'ke_a')`,
  )
})
afterAll(() => database.release())

const ARRIVED = Date.UTC(2026, 10, 25, 14, 5)

const addUpload = (id: string, number: number, state: 'complete' | 'expired'): Promise<unknown> =>
  database.owner.query(
    `insert into public_zone.upload (id, submission_id, incident_id, number, state, length, "offset", salt, key_id, expires_at, received_at)
     values ($1, 'su_a', 'in_a', $2, $3, 3, 3, '\\x00', 'ke_a', now(), case when $3 = 'complete' then to_timestamp($4::float8 / 1000) end)`,
    [id, number, state, ARRIVED],
  )

const receipt = async (hash = code) => await createIntakeDoor(database.poolOf('intake')).receipt(hash)

test('the minute and the digest of a whole file that preserve has; no digest of a part or of what was withdrawn', async () => {
  const found = await receipt()
  expect(found.ok && found.value.files.map((one) => [one.number, one.state, one.arrivedAt, one.sha256])).toEqual([
    [1, 'kept', ARRIVED, DIGEST.toString('hex')],
    [2, 'kept', ARRIVED, null],
    [3, 'part-missing', null, null],
    [4, 'withdrawn', ARRIVED, null],
  ])
})

test('the day until which the code opens at least, also while the incident is open', async () => {
  const { rows } = await database.owner.query<{ until: Date }>('select keep_until as until from platform.incident')
  expect(await receipt()).toMatchObject({
    value: { opensUntil: null, opensAtLeast: rows[0]?.until.getTime() },
  })
})

test('another code is told nothing of it, and the door’s role reads no row behind it', async () => {
  expect(JSON.stringify(await receipt(randomBytes(32)))).not.toContain(DIGEST.toString('hex'))
  const read = database.poolOf('intake').query('select sha256 from evidence.item')
  await expect(read).rejects.toMatchObject({ code: '42501' })
})
