import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshKey, type Ground, makeSubmission, makeUpload, patch, prepareGround, serve } from './intake.test-kit.ts'

/** The public side can write and never read. This is tested with intake's database role, after real uploads. */
let ground: Ground
let server: Awaited<ReturnType<typeof serve>>
const NAME = 'canary-name.jpg'
const WORDS = 'canary words of a witness'

beforeAll(async () => {
  ground = await prepareGround()
  server = await serve(await ground.deps())
  const incident = await ground.openIncident()
  const { submission } = await makeSubmission(server.url, incident.slug)
  const url = await makeUpload(server.url, submission, {
    'Upload-Length': '3',
    'Upload-Metadata': `filename ${Buffer.from(NAME).toString('base64')}`,
  })
  await patch(url, 0, Buffer.from('abc'))
  const body = JSON.stringify({ words: WORDS })
  await fetch(`${server.url + submission}/statement`, {
    method: 'POST',
    headers: { 'Idempotency-Key': freshKey() },
    body,
  })
})
afterAll(async () => {
  await server.close()
  await ground.release()
})

test('it may use no table, no sequence, and only functions of its own schema', async () => {
  const pool = ground.db.poolOf('intake')
  const tables = await pool.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('platform', 'staff', 'work', 'public_zone', 'evidence', 'custody', 'intake', 'public') and (
      (c.relkind in ('r', 'p', 'v', 'm', 'f') and has_table_privilege(c.oid, 'select, insert, update, delete, truncate, references, trigger'))
      or (c.relkind in ('r', 'p', 'v') and has_any_column_privilege(c.oid, 'select, insert, update, references'))
      or (c.relkind = 'S' and has_sequence_privilege(c.oid, 'usage, select, update')))`)
  expect(tables.rows).toEqual([])
  const functions = await pool.query<{ name: string }>(`
    select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('platform', 'staff', 'work', 'public_zone', 'evidence', 'custody')
      and has_schema_privilege(n.oid, 'usage') and has_function_privilege(p.oid, 'execute')`)
  expect(functions.rows).toEqual([])
  const open = await pool.query(`select proname from pg_proc p where p.pronamespace = 'intake'::regnamespace
    and has_function_privilege(p.oid, 'execute') and not (p.prosecdef and p.proconfig @> '{"search_path=pg_catalog, pg_temp"}')`)
  expect(open.rows).toEqual([])
  for (const what of [
    'create table x ()',
    'create schema x',
    'create function f() returns int language sql as $$ select 1 $$',
  ]) {
    await expect(pool.query(what)).rejects.toMatchObject({ code: '42501' })
  }
})

test('a dump of everything that it can read has no name, no word and no ciphertext of them', async () => {
  const pool = ground.db.poolOf('intake')
  const told: string[] = []
  for (const table of ['submission', 'upload', 'segment', 'document', 'reply']) {
    await expect(pool.query(`select * from public_zone.${table}`)).rejects.toMatchObject({ code: '42501' })
  }
  told.push(JSON.stringify((await pool.query('select intake.open_incidents()')).rows))
  for (const table of ['pg_catalog.pg_description', 'pg_catalog.pg_stats', 'pg_catalog.pg_settings']) {
    told.push(JSON.stringify((await pool.query(`select * from ${table}`)).rows))
  }
  // Without a capability every function returns a refusal.
  const nobody = Buffer.alloc(32)
  for (const call of [
    'submission($1)',
    'upload($1)',
    "take_upload($1, 'x')",
    'receipt($1)',
    'digests($1, 1)',
    'close_upload($1)',
  ]) {
    const { rows } = await pool.query(`select intake.${call} as answer`, [nobody])
    expect(rows[0].answer).toEqual({ refusal: 'capability-unknown' })
    told.push(JSON.stringify(rows))
  }
  for (const secret of [NAME, WORDS, Buffer.from(NAME).toString('hex')]) expect(told.join('\n')).not.toContain(secret)
})

test('the public zone and the outbox hold neither name nor word, and no time finer than the minute', async () => {
  const tables = await ground.db.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public_zone', 'work', 'custody')`,
  )
  let all = ''
  for (const { name } of tables.rows) {
    all += JSON.stringify((await ground.db.owner.query(`select t::text as row from ${name} t`)).rows)
  }
  for (const secret of [NAME, WORDS, Buffer.from(WORDS).toString('hex'), '127.0.0.1']) expect(all).not.toContain(secret)
  const times = await ground.db.owner.query<{ at: Date }>(`
    select created_at as at from public_zone.submission union all select created_at from public_zone.upload
    union all select appended_at from public_zone.upload union all select received_at from public_zone.upload where received_at is not null
    union all select created_at from public_zone.document union all select created_at from work.outbox`)
  expect(times.rows.length).toBeGreaterThan(3)
  for (const { at } of times.rows) expect(at.getTime() % 60_000).toBe(0)
})
