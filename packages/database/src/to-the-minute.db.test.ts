import { afterAll, beforeAll, expect, test } from 'vitest'
import { countMinutes } from './command/overview/pace.ts'
import { createDatabase } from './pool.ts'
import { createTestDatabase, type TestDatabase } from './test-database.test-kit.ts'

/**
 * Columns of the workers' tables whose default is an exact time, not one rounded to the minute; each with the reason
 * why it may be.
 */
const EXACT: Readonly<Record<string, string>> = {
  'evidence.lock_pass.next_at': 'of the hourly pass over all locks, not of an arrival',
  'platform.ability.probed_at': 'when a store was probed',
  'platform.incident.opened_at': 'an act of a person',
  'platform.incident.keep_until': 'from an act of a person',
}

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.release())

test('every default time of a worker’s rows is rounded to the minute', async () => {
  const { rows } = await database.owner.query<{ name: string }>(
    `select distinct c.oid::regclass::text || '.' || a.attname as name from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     cross join unnest(array['relay', 'preserve', 'inspect', 'normalise', 'reconstruct']) worker
     where c.relkind in ('r', 'p') and pg_get_expr(d.adbin, d.adrelid) ~ '(clock_timestamp|now|statement_timestamp)\\(\\)|CURRENT_'
       and (has_table_privilege('firsthand_' || worker, c.oid, 'insert')
         or has_any_column_privilege('firsthand_' || worker, c.oid, 'insert, update'))
     order by 1`,
  )
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(EXACT).sort())
})

test('rows that were written in one minute keep their order', async () => {
  const { owner } = database
  await owner.query(`insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
    values ('in_a', 'in_a', 'event', 'active', false, 'x', 'ke_a', 'age1x', '\\x00', '\\x00')`)
  await owner.query(`insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
    values ('it_a', 'in_a', 'up_a', 'su_a', 1, false, 'witness', 3, '\\x00', now(), 'k', 3, 'age1y')`)
  const inspect = database.poolOf('inspect')
  // The ids are inserted in descending order, so sorting by id would give the opposite of the order of insertion.
  for (const id of ['ex_c', 'ex_b', 'ex_a'])
    await inspect.query(
      `insert into evidence.extraction (id, item_id, tool, version, outcome) values ($1, 'it_a', 'inspect', $1, 'ok')`,
      [id],
    )
  const { rows } = await owner.query<{ id: string; at: Date; counts: boolean }>(
    `select id, finished_at as at, evidence.track_counts('it_a', id) as counts from evidence.extraction
     order by finished_at desc, seq desc`,
  )
  expect(rows.map(({ at }) => at.getTime() % 60_000)).toEqual([0, 0, 0])
  expect(rows.find(({ counts }) => counts)?.id).toBe(rows[0]?.id)
  const sameMinute = rows.filter(({ at }) => at.getTime() === rows[0]?.at.getTime()).map(({ id }) => id)
  expect(sameMinute).toEqual(['ex_a', 'ex_b', 'ex_c'].slice(0, sameMinute.length))
})

test('the pace of an incident counts a file in the minute of its arrival, not in the next one', async () => {
  const { owner } = database
  await owner.query(`insert into evidence.card (item_id, incident_id) values ('it_a', 'in_a')`)
  const { rows } = await owner.query<{ at: Date }>(`select created_at as at from evidence.item where id = 'it_a'`)
  const counted = await countMinutes(createDatabase(database.poolOf('command')), { incident: 'in_a', sinceMs: 0 })
  expect(rows[0]?.at.getTime()).toBe(Math.ceil((rows[0]?.at.getTime() ?? 0) / 60_000) * 60_000)
  expect(counted).toEqual([{ at: (rows[0]?.at.getTime() ?? 0) - 60_000, items: 1, bytes: 3 }])
})
