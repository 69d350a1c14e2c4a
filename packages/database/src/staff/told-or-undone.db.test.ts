import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'

let database: TestDatabase
let ops: Pool
beforeAll(async () => {
  database = await createTestDatabase()
  ops = database.poolOf('ops')
  await database.owner.query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
     values ('in_a', 'a', 'event', 'active', false, 'x', 'k_a', 'age1x', '', '')`,
  )
  await database.owner.query(
    `insert into staff.officer (id, name, password_hash, totp_secret) values ('of_a', 'anna', 'h', 's'), ('of_b', 'bert', 'h', 's')`,
  )
  await database.owner.query(
    `insert into staff.membership (incident_id, officer_id, role) values ('in_a', 'of_b', 'viewer')`,
  )
})
afterAll(() => database.release())
const append = (action: string, subject: string, { detail = '{}', incident = 'platform', actor = 'ops:anna' } = {}) =>
  ops.query('select custody.append($1, $2, $3, $4, $5)', [incident, actor, action, subject, detail])

describe('a compromised command line', () => {
  test.each([
    [
      'an officer',
      `insert into staff.officer (id, name, password_hash, totp_sealed) values ('of_ghost', 'ghost', 'h', '\\x00')`,
    ],
    ['a role', `insert into staff.membership (incident_id, officer_id, role) values ('in_a', 'of_a', 'commander')`],
    ['another role', `update staff.membership set role = 'commander' where officer_id = 'of_b'`],
    ['the right to open', `update staff.officer set opens = true where id = 'of_a'`],
    ['a link', `select staff.add_link('of_a', decode(repeat('00', 32), 'hex'))`],
    ['a closing', `update platform.incident set state = 'closed' where id = 'in_a'`],
  ])('gives or does nothing that custody is not told of: %s', async (_, statement) => {
    await expect(ops.query(statement)).rejects.toThrow(/custody was not told/)
  })

  test.each([
    [
      'when',
      `insert into staff.officer (id, name, password_hash, totp_sealed, created_at) values ('of_g', 'g', 'h', '', '2020-01-01')`,
    ],
    [
      'whoever opens',
      `insert into staff.officer (id, name, password_hash, totp_sealed, opens) values ('of_g', 'g', 'h', '', true)`,
    ],
    ['a password', 'select password_hash from staff.officer'],
    ['a secret', 'select totp_sealed, totp_secret from staff.officer'],
  ])('neither says nor reads %s', async (_, statement) => {
    await expect(ops.query(statement)).rejects.toThrow(/permission denied/)
  })

  test('has its entry in the transaction of the act, or the act is undone', async () => {
    const client = await ops.connect()
    try {
      await client.query('begin')
      await client.query(
        `insert into staff.officer (id, name, password_hash, totp_sealed) values ('of_c', 'carl', 'h', '\\x00')`,
      )
      await client.query(`select custody.append('platform', 'ops:anna', 'officer.made', 'of_c', '{}')`)
      await client.query('commit')
      // The custody entry from the earlier transaction does not count for this later act, so the database refuses the
      // act.
      await expect(client.query(`select staff.add_link('of_c', decode(repeat('01', 32), 'hex'))`)).rejects.toThrow(
        /not told/,
      )
      await client.query('begin')
      await client.query(`update staff.membership set role = 'analyst' where officer_id = 'of_b'`)
      await client.query(`select custody.append('in_a', 'ops:anna', 'membership.given', 'of_b', '{"role":"viewer"}')`)
      await expect(client.query('commit')).rejects.toThrow(/not told/)
    } finally {
      client.release()
    }
  })
})

describe('an entry', () => {
  test.each([
    ['officer.made', 'of_nobody'],
    ['officer.ended', 'of_a'],
    ['officer.disabled', 'of_a'],
    ['officer.unlocked', 'of_nobody'],
  ])('says of an account what is so: not %s of %s', async (action, subject) => {
    await expect(append(action, subject)).rejects.toThrow(/this is not so/)
  })
  test('must state the present role', async () => {
    for (const [action, subject] of [
      ['membership.given', 'of_a'],
      ['membership.given', 'of_nobody'],
      ['membership.taken', 'of_b'],
    ] as const)
      await expect(append(action, subject, { incident: 'in_a', detail: '{"role":"viewer"}' })).rejects.toThrow(/not so/)
  })
  test('is a small JSON object', async () => {
    for (const detail of ['not json', '[]', '"a"', `{"a":"${'x'.repeat(70_000)}"}`])
      await expect(append('incident.texts-set', 'in_a', { incident: 'in_a', detail })).rejects.toThrow(
        /small JSON object/,
      )
  })
  test('of a decoding worker must be about an existing item', async () => {
    for (const role of ['inspect', 'normalise'] as const)
      await expect(
        database
          .poolOf(role)
          .query('select custody.append($1, $2, $3, $4, $5)', [
            ...['in_a', `worker:${role}`, role === 'inspect' ? 'item.inspected' : 'rendition.made', 'it_none', '{}'],
          ]),
      ).rejects.toThrow(/no such item/)
  })
})
