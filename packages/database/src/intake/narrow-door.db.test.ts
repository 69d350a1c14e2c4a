import { randomBytes } from 'node:crypto'
import { makeId } from '@firsthand/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'
import { createIntakeDoor, type IntakeDoor } from './intake-door.ts'

/** What an attacker gets who holds the public door's role and uses the database without our program. */
let database: TestDatabase
let door: IntakeDoor
const submissionUrl = randomBytes(32)
const submission = makeId('submission', randomBytes(16))
const MALFORMED = { ok: false, error: { code: 'malformed' } }

beforeAll(async () => {
  database = await createTestDatabase()
  door = createIntakeDoor(database.poolOf('intake'))
  await database.owner.query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256, key_proven_at)
     values ('in_x', 'flood', 'event', 'active', false, 'Flood', 'ke_x', 'age1x', '\\x00', '\\x00', now())`,
  )
  const created = await door.createSubmission({
    slug: 'flood',
    id: submission,
    urlHash: submissionUrl,
    codeHash: randomBytes(32),
    replyRecipient: 'age1y',
  })
  expect(created.ok).toBe(true)
})
afterAll(() => database.release())

const newUpload = () => ({
  submission: submissionUrl,
  id: makeId('upload', randomBytes(16)),
  urlHash: randomBytes(32),
  length: 3,
  salt: randomBytes(16),
})
const RANDOM = 'a2b3c4d5e6f7'
const declare = (urlHash: Buffer, objectKey: string) =>
  door.declareUpload({ urlHash, sealed: Buffer.from([0]), objectKey, version: undefined })
const commit = (urlHash: Buffer, key: string, random = RANDOM) =>
  door.commitSegment({
    ...{ urlHash, start: 0, length: 3, object: { key, random } },
    ...{ saltedSha256: randomBytes(32), sealedSha256: randomBytes(32) },
  })

test('it can store nothing of its own: no temporary table, no large object, no long report', async () => {
  const pool = database.poolOf('intake')
  await expect(pool.query('create temporary table mine (a int)')).rejects.toMatchObject({ code: '42501' })
  const { rows } = await database.owner.query<{ isSuper: boolean }>(
    'select rolsuper as "isSuper" from pg_roles where rolname = current_user',
  )
  if (rows[0]?.isSuper) {
    for (const call of [`lo_from_bytea(0, 'x')`, 'lo_create(0)', 'lo_creat(-1)', 'lo_open(1, 131072)']) {
      await expect(pool.query(`select ${call}`), call).rejects.toMatchObject({ code: '42501' })
    }
  }
  await door.report('one', { waiting: 1 })
  await expect(door.report('one', { waiting: 'x'.repeat(9000) })).rejects.toMatchObject({ code: '22001' })
  await expect(door.report('x'.repeat(65), {})).rejects.toMatchObject({ code: '22001' })
})

test('ids and salts have one shape', async () => {
  const pool = database.poolOf('intake')
  const reserve = async (id: string, salt: Buffer) => {
    const { rows } = await pool.query('select intake.reserve_upload($1, $2, $3, 3, $4) as answer', [
      submissionUrl,
      id,
      randomBytes(32),
      salt,
    ])
    return rows[0].answer
  }
  const good = newUpload()
  for (const id of ['up_x', `${good.id}/..`, `UP_${good.id.slice(3)}`, `${good.id}\n`, good.id.replace('up_', 'it_')]) {
    expect(await reserve(id, good.salt), id).toEqual({ refusal: 'malformed' })
  }
  for (const bytes of [0, 15, 17]) expect(await reserve(good.id, randomBytes(bytes))).toEqual({ refusal: 'malformed' })
  expect((await door.reserveUpload(good)).ok).toBe(true)
})

test('an upload names no object of another one', async () => {
  const mine = newUpload()
  const victim = newUpload()
  for (const one of [mine, victim]) expect((await door.reserveUpload(one)).ok).toBe(true)
  for (const key of [`${victim.id}/declaration-${RANDOM}`, `x/${mine.id}/declaration-${RANDOM}`, `${mine.id}/other`]) {
    expect(await declare(mine.urlHash, key), key).toEqual(MALFORMED)
  }
  expect((await declare(mine.urlHash, `${mine.id}/declaration-${RANDOM}`)).ok).toBe(true)
  const at = '0'.repeat(16)
  for (const key of [
    `${victim.id}/${at}-${RANDOM}-first`,
    `${mine.id}/${at.slice(1)}1-${RANDOM}-first`,
    `${mine.id}/${at}-zzzzzzzzzzzz-first`,
    `${mine.id}/declaration-${RANDOM}`,
    `${mine.id}/${at}-${RANDOM}-first/../../${victim.id}`,
  ]) {
    expect(await commit(mine.urlHash, key), key).toEqual(MALFORMED)
  }
  expect(await commit(mine.urlHash, `${mine.id}/${at}-${RANDOM}-first`)).toMatchObject({ value: { state: 'complete' } })
})

test('a document lies under its own submission, or under the file that it withdraws', async () => {
  const file = newUpload()
  const reserved = await door.reserveUpload(file)
  const number = reserved.ok ? reserved.value.number : 0
  const add = (kind: 'statement' | 'withdrawal', key: string, more: { readonly number?: number } = {}) =>
    door.addDocument({
      ...{ capability: submissionUrl, kind, sealed: Buffer.from([0]), object: { key, keyId: 'ke_x' } },
      id: makeId('upload', randomBytes(16)).replace('up_', kind === 'statement' ? 'st_' : 'wi_'),
      ...more,
    })
  const stranger = makeId('submission', randomBytes(16))
  expect(await add('statement', `${stranger}/statement-${RANDOM}`)).toEqual(MALFORMED)
  expect(await add('statement', `${submission}/contact-${RANDOM}`)).toEqual(MALFORMED)
  expect(await add('statement', `${file.id}/statement-${RANDOM}`)).toEqual(MALFORMED)
  expect(await add('withdrawal', `${file.id}/withdrawal-${RANDOM}`)).toEqual(MALFORMED)
  expect(await add('withdrawal', `${file.id}/withdrawal-${RANDOM}`, { number: number + 1 })).toEqual(MALFORMED)
  expect((await add('withdrawal', `${file.id}/withdrawal-${RANDOM}`, { number })).ok).toBe(true)
  expect((await add('statement', `${submission}/statement-${RANDOM}`)).ok).toBe(true)
  expect((await add('withdrawal', `${submission}/withdrawal-${RANDOM}`)).ok).toBe(true)
})
