import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.release())
const owner = () => database.owner
const add = (role: Parameters<TestDatabase['poolOf']>[0], queue: string, task: string, subject = 'it_a') =>
  database.poolOf(role).query('select work.add($1, $2, $3, $4)', [queue, task, 'in_a', subject])
beforeEach(async () => {
  await owner().query('delete from work.outbox')
  await owner().query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
     values ('in_a', 'a', 'event', 'active', false, 'x', 'k_a', 'age1x', '', '') on conflict (id) do update set state = 'active'`,
  )
})
const served = async () => (await owner().query(`select work.is_served('in_a') as open`)).rows[0]?.open
const close = () => owner().query(`update platform.incident set state = 'closed' where id = 'in_a'`)

describe('work that a compromised process adds', () => {
  test.each(['intake', 'relay', 'inspect', 'normalise', 'reconstruct'] as const)(
    '%s has preserve move, erase and prove nothing',
    async (role) => {
      // Intake and relay can use the outbox only through their own functions.
      for (const task of ['move-item', 'remove-check', 'prove-key', 'apply-withdrawal-of-another'])
        await expect(add(role, 'preserve', task)).rejects.toThrow(/does not ask|permission denied/)
      expect((await owner().query('select from work.outbox')).rows).toHaveLength(0)
    },
  )

  test.each([
    ['inspect', 'inspect-item'],
    ['normalise', 'normalise-item'],
    ['reconstruct', 'reconstruct-incident'],
  ] as const)('%s opens no incident that has closed by owing something of it', async (role, task) => {
    await close()
    expect(await served()).toBe(false)
    await add(role, role, task)
    expect(await served()).toBe(false)
    // Work that an officer requested is done even in a closed incident, and so is the work that follows from it.
    await add('command', 'normalise', 'clean-item')
    expect(await served()).toBe(true)
    await add(role, role, task, 'it_follows')
    await owner().query(`update work.outbox set state = 'done' where task = 'clean-item'`)
    expect(await served()).toBe(true)
    await owner().query(`update work.outbox set state = 'done' where subject = 'it_follows'`)
    expect(await served()).toBe(false)
  })

  test('opens nothing within one transaction either', async () => {
    await close()
    const client = await database.poolOf('inspect').connect()
    try {
      await client.query('begin')
      await client.query(`select work.add('inspect', 'inspect-item', 'in_a', 'it_a')`)
      const { rows } = await client.query(`select 'k_a' in (select evidence.served_keys()) as open`)
      expect(rows).toEqual([{ open: false }])
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})

test('an incident cannot become a check, nor a check an incident, whoever asks', async () => {
  for (const pool of [owner(), database.poolOf('ops')])
    await expect(pool.query(`update platform.incident set kind = 'check' where id = 'in_a'`)).rejects.toThrow(/stays/)
})

test('no incident is kept beyond the year 2300, however the time is written', async () => {
  for (const until of ['infinity', '9999-12-31'])
    await expect(
      database.poolOf('ops').query(`update platform.incident set keep_until = $1 where id = 'in_a'`, [until]),
    ).rejects.toThrow(/keep_until_is_a_day/)
})

test('files follow only a sending that came here, and only to an event', async () => {
  await owner().query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
     values ('in_check', 'check', 'check', 'active', false, 'x', 'k_c', 'age1x', '', '')`,
  )
  for (const to of ['in_check', 'in_none', 'in_a'])
    await expect(
      database.poolOf('command').query('select evidence.send_after($1, $2, $3)', ['su_none', 'in_a', to]),
    ).rejects.toThrow(/did not come here/)
})
