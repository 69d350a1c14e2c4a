import { verifyChain } from '@firsthand/custody'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from './pool.ts'
import { createTestDatabase, holdSlot, type TestDatabase } from './test-database.test-kit.ts'
import { appendCustody } from './work/append-custody.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  for (const id of ['in_a', 'in_b', 'in_c', 'in_d'])
    await database.owner.query(
      `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
       values ($1, $1, 'event', 'active', false, 'x', $1, 'age1x', '\\x00', '\\x00')`,
      [id],
    )
  await database.owner.query(
    `insert into staff.officer (id, name, password_hash, totp_secret) values ('of_a', 'a', 'h', 's')`,
  )
  await database.owner.query(`insert into staff.membership (incident_id, officer_id, role)
    values ('in_b', 'of_a', 'analyst'), ('in_c', 'of_a', 'analyst'), ('in_d', 'of_a', 'analyst')`)
})
afterAll(() => database.release())

const entries = async () =>
  (await database.owner.query('select * from custody.entry order by incident_id, seq')).rows.map((row) => ({
    incident: row.incident_id,
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    action: row.action,
    subject: row.subject,
    detail: row.detail,
    noteHash: row.note_hash ?? undefined,
    prevHash: row.prev_hash,
    hash: row.hash,
  }))

test('the verifier recomputes the database’s chains, with 40 concurrent writers', async () => {
  const db = createDatabase(database.poolOf('preserve'))
  await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      appendCustody(db, {
        incident: 'in_a',
        actor: 'worker:preserve',
        action: 'item.preserved',
        subject: `it_${n}`,
        detail: { n, text: 'ä "quoted" \\ \u2028', list: ['b', 'a'] },
        ...(n % 2 ? { noteHash: 'ab'.repeat(32) } : {}),
      }),
    ),
  )
  const all = await entries()
  expect(all.map((entry) => entry.seq)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
  expect(await verifyChain(all)).toMatchObject({ ok: true, count: 40 })
})

test('a look has one entry per officer, item and kind in a slot', async () => {
  const command = database.poolOf('command')
  const look = async (incident = 'in_b') =>
    (await command.query(`select custody.look($1, 'of_a', 'it_a', 'opened', '{}') as fresh`, [incident])).rows[0].fresh
  const slot = async (text = 'select floor(extract(epoch from clock_timestamp()) / 600) as slot') =>
    Number((await database.owner.query(text)).rows[0].slot)
  // The slot was read before the look and again after it, because a new ten-minute slot may begin in between. The look
  // must be in one of the two, by the database's clock.
  const before = await slot()
  await look('in_c')
  expect([before, await slot()]).toContain(await slot('select slot from custody.look'))
  await holdSlot(database.owner)
  expect([await look(), await look()]).toEqual([true, false])
  await database.owner.query('update custody.look set slot = slot - 1')
  expect([await look(), await look()]).toEqual([true, false])
  expect((await entries()).filter((entry) => entry.incident === 'in_b')).toHaveLength(2)
})

test('a process’s entry has a time rounded up to the minute, a person’s act keeps its milliseconds', async () => {
  const db = createDatabase(database.poolOf('command'))
  const tell = (actor: string, action: 'alarm.escalated' | 'reason.given') =>
    appendCustody(db, { incident: 'in_d', actor, action, subject: 'al_a', detail: {} })
  const now = async () =>
    Number((await database.owner.query('select extract(epoch from clock_timestamp()) * 1000 as now')).rows[0].now)
  const before = await now()
  // Twenty entries, so that at least one has a time that is no whole second: an officer's act keeps its exact time,
  // while entries of processes have whole minutes.
  for (let n = 0; n < 20; n++) await tell('of_a', 'reason.given')
  await tell('command', 'alarm.escalated')
  await database
    .poolOf('preserve')
    .query(`select custody.append('in_d', 'worker:preserve', 'item.preserved', 'it_d', '{}')`)
  await tell('of_a', 'reason.given')
  const after = await now()

  const all = (await entries()).filter(({ incident }) => incident === 'in_d')
  const [told, acts] = [all.filter(({ actor }) => actor !== 'of_a'), all.filter(({ actor }) => actor === 'of_a')]
  for (const { at } of told) {
    expect(at % 60_000).toBe(0)
    expect(at).toBeGreaterThanOrEqual(Math.floor(before))
    expect(at).toBeLessThan(after + 60_000)
  }
  expect(acts.some(({ at }) => at % 1000 !== 0)).toBe(true)
  for (const { at } of acts) expect(at).toBeLessThanOrEqual(after)
  // The numbers give the order, not the times. The last entry is an officer's act with its exact time. The entry before
  // it has a whole minute, which may be later.
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, n) => n + 1))
  expect(all.at(-1)).toMatchObject({ actor: 'of_a' })
  expect(await verifyChain(all)).toMatchObject({ ok: true, count: 23 })
})
