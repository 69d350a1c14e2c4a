import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from './test-database.test-kit.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.release())

const CANARY = 'CANARY-5521'
const ITEM = 'it_erased'
const query = async <T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> =>
  (await database.owner.query<T>(sql, [...values])).rows

/** The tables from which evidence.erase_item deletes rows, read from its definition in the database. */
async function erasedTables(): Promise<ReadonlySet<string>> {
  const [row] = await query<{ body: string }>(
    `select prosrc as body from pg_proc where oid = 'evidence.erase_item(text, text)'::regprocedure`,
  )
  return new Set([...(row?.body ?? '').matchAll(/delete from ([a-z_.]+)/g)].map(([, name]) => name ?? ''))
}

/** Rows that outlive an item, and why they may. */
const STAYS: Readonly<Record<string, string>> = {
  'custody.look': 'ids alone: who looked',
  'evidence.tombstone': 'what lies in its place',
  'evidence.recount': 'a mark by its id, until its counts are folded',
  'evidence.counted': 'goes when its mark is folded, with what it added to sums',
  'evidence.touched': 'a mark by its id, until the next solve',
  'staff.asked_search': 'its note is of a search',
  'evidence.police_material': 'its note is of the material',
  'evidence.subject': 'its note describes a subject',
  'evidence.subject_merge': 'its note is of two subjects',
  'evidence.subject_parting': 'its note is of two subjects',
}

test('each table with a column for an item is emptied of it, or named here with the reason why not', async () => {
  const erased = await erasedTables()
  const rows = await query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.columns
     where column_name = 'item_id' and table_schema in ('evidence', 'staff', 'custody', 'public_zone', 'work', 'platform')`,
  )
  const refer = await query<{ name: string }>(
    `select conrelid::regclass::text as name from pg_constraint where contype = 'f'
       and confrelid::regclass::text = any($1)`,
    [[...erased]],
  )
  const named = [...rows, ...refer].map(({ name }) => name)
  expect(named.length).toBeGreaterThan(40)
  expect([...new Set(named)].filter((name) => !erased.has(name) && STAYS[name] === undefined)).toEqual([])
})

/**
 * Values for the id columns, by which rows refer to one another. Every other text column gets the canary, the text that
 * no row may contain after an erasure.
 */
const IDS: Readonly<Record<string, string>> = {
  ...{ incident_id: 'in_check', upload_id: 'up_x', submission_id: 'su_x', officer_id: 'of_x', item_id: ITEM, a: ITEM },
  ...{ b: 'it_other', subject: ITEM, claim_id: 'cl_x', link_id: 'li_x', anchor_id: 'an_x', nudge_id: 'nu_x' },
  ...{ still_id: 'sl_x', mark_id: 'mk_x', brief_id: 'br_x', alarm_id: 'al_x', other_id: 'it_other', source_id: ITEM },
  ...{
    scene_id: 'sc_x',
    extraction_id: 'ex_x',
    reading_id: 'lr_x',
    twin_of: 'it_other',
    cleaning_id: 'cn_x',
    material_id: 'pm_x',
  },
}
const OWN: Readonly<Record<string, string>> = {
  ...{ 'evidence.claim': 'cl_x', 'evidence.link': 'li_x', 'evidence.anchor': 'an_x', 'evidence.nudge': 'nu_x' },
  ...{ 'evidence.still': 'sl_x', 'evidence.subject_mark': 'mk_x', 'staff.brief': 'br_x', 'evidence.alarm': 'al_x' },
  ...{ 'evidence.item': ITEM, 'evidence.scene': 'sc_x', 'evidence.extraction': 'ex_x', 'evidence.text': 'tx_x' },
  ...{ 'evidence.log_reading': 'lr_x', 'evidence.cleaning': 'cn_x' },
}
const VALUES: Readonly<Record<string, string>> = {
  ...{
    jsonb: `'{"x":["${CANARY}"]}'`,
    bytea: `convert_to('${CANARY}', 'UTF8')`,
    boolean: 'false',
    'text[]': `'{${CANARY}}'`,
  },
  ...{
    'timestamp with time zone': 'now()',
    tsvector: `to_tsvector('simple', '${CANARY}')`,
    xid8: 'pg_current_xact_id()',
  },
}

const NOTHING: ReadonlySet<string> = new Set(['moved_from', 'superseded_by', 'folded_into'])

interface Column {
  readonly name: string
  readonly type: string
}

function fillerOf(table: string, { name, type }: Column): string {
  if (NOTHING.has(name)) return 'null'
  if (type === 'text') return `'${(name === 'id' ? OWN[table] : IDS[name]) ?? CANARY}'`
  const known = VALUES[type]
  if (known !== undefined) return known
  return type.endsWith('[]') ? `'{1}'` : '1'
}

/** One row in each table, whatever its rules say: constraints and triggers are off. */
async function fill(tables: Iterable<string>): Promise<void> {
  const checks = await query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint
     where contype = 'c' and connamespace::regnamespace::text in ('evidence', 'staff')`,
  )
  for (const { table, name } of checks) await query(`alter table ${table} drop constraint ${name}`)
  for (const table of tables) {
    const columns = await query<Column>(
      `select quote_ident(attname) as name, format_type(atttypid, null) as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`,
      [table],
    )
    const names = columns.map(({ name }) => name).join(', ')
    const values = columns.map((column) => fillerOf(table, column)).join(', ')
    await query(`set session_replication_role = replica; insert into ${table} (${names}) values (${values}) on conflict do nothing;
      set session_replication_role = origin`)
  }
}

async function tablesWith(text: string): Promise<readonly string[]> {
  const tables = await query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname in ('evidence', 'staff', 'custody', 'public_zone', 'work', 'platform')`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await query<{ there: boolean }>(
      `select exists (select from ${name} t where position($1 in t::text) > 0
         or position(encode(convert_to($1, 'UTF8'), 'hex') in t::text) > 0) as there`,
      [text],
    )
    if (row?.there) found.push(name)
  }
  return found
}

const addIncident = (id: string, kind: string) =>
  query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
     values ($1, $1, $2, 'active', false, 'Test', 'ke_' || $1, 'age1x', '\\x00', '\\x00') on conflict do nothing`,
    [id, kind],
  )
const addItem = (id: string, incident: string, movedFrom: string | null = null) =>
  query(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at,
       vault_key, sealed_length, recipient, moved_from)
     values ($1, $2, 'up_' || $1, 'su_x', 1, false, 'witness', 3, '\\x00', now(), 'k', 3, 'age1y', $3)`,
    [id, incident, movedFrom],
  )
const erase = (item: string) =>
  database.poolOf('preserve').query(`select evidence.erase_item($1, 'check') as entry`, [item])

describe('an item that is erased', () => {
  test('leaves its canary in no row of any table, and has one entry in custody', async () => {
    await addIncident('in_check', 'check')
    await fill([...(await erasedTables())].filter((name) => name !== 'evidence.erasing'))
    await query(
      `set session_replication_role = replica;
       insert into evidence.police_material (id, incident_id, officer_id, submission_id, kind, origin, note_id, key_id, secret)
       values ('pm_x', 'in_check', 'of_x', 'su_x', 'files', 'o', 'no_x', 'ke_x', '\\x00');
       set session_replication_role = origin`,
    )
    const before = await tablesWith(CANARY)
    expect(before.length).toBeGreaterThan(45)
    const { rows } = await erase(ITEM)
    expect(rows).toEqual([{ entry: { seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) } }])
    expect(await tablesWith(CANARY)).toEqual([])
    expect((await erase(ITEM)).rows).toEqual([{ entry: null }])
    expect(await query(`select action, actor, subject from custody.entry where incident_id = 'in_check'`)).toEqual([
      { action: 'item.erased', actor: 'worker:preserve', subject: ITEM },
    ])
  })

  test('must be of a check: a real item is refused, and so is one whose bytes another item shares', async () => {
    await addIncident('in_real', 'event')
    await addItem('it_real', 'in_real')
    await expect(erase('it_real')).rejects.toMatchObject({ code: 'FH002' })
    await addItem('it_first', 'in_check')
    await addItem('it_second', 'in_check', 'it_first')
    await expect(erase('it_first')).rejects.toMatchObject({ code: 'FH002' })
    await expect(erase('it_second')).rejects.toMatchObject({ code: 'FH002' })
    for (const role of ['inspect', 'normalise', 'reconstruct', 'command', 'ops'] as const) {
      const call = database.poolOf(role).query(`select evidence.erase_item('it_real', 'check')`)
      await expect(call, role).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('is removed from what a solve said about other items, and nothing else is', async () => {
    const [row] = await query<{ left: unknown }>(
      `select evidence.without_item('{"changed":[{"item":"it_a","ms":4},{"item":"it_b","ms":5}],"it_a":1,"by":["it_a","it_b"]}', 'it_a') as left`,
    )
    expect(row?.left).toEqual({ changed: [{ item: 'it_b', ms: 5 }], by: ['it_b'] })
  })
})

test('remaining work on an erased item ends with nothing to do, and other work that gives up stays reported', async () => {
  await query(
    `insert into evidence.tombstone (item_id, incident_id, upload_id, custody_seq, why, sealed)
     values ('it_late', 'in_check', 'up_late', 1, 'check', '')`,
  )
  const ends = async (subject: string) => {
    await query(
      `insert into work.outbox (queue, task, incident_id, subject, state)
       values ('inspect', 'find-twins', 'in_check', $1, 'running')`,
      [subject],
    )
    const giveUp = `update work.outbox set state = 'dead', outcome = 'item-unknown' where subject = $1`
    return query(`${giveUp} returning state, outcome`, [subject])
  }
  expect(await ends('it_late')).toEqual([{ state: 'skipped', outcome: 'item-erased' }])
  expect(await ends('it_never')).toEqual([{ state: 'dead', outcome: 'item-unknown' }])
})

test('final rows stay final for everybody else, even for the role that may erase', async () => {
  await addItem('it_final', 'in_real')
  for (const sql of [
    `delete from evidence.item where id = 'it_final'`,
    `update evidence.item set bytes = 4 where id = 'it_final'`,
  ]) {
    await expect(database.owner.query(sql)).rejects.toMatchObject({ code: 'FH001' })
    await expect(database.poolOf('preserve').query(sql)).rejects.toMatchObject({ code: '42501' })
  }
  const mark = `insert into evidence.erasing (item_id) values ('it_final')`
  await expect(database.poolOf('preserve').query(mark)).rejects.toMatchObject({ code: '42501' })
})
