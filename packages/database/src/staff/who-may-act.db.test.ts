import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeId, parseOperator } from '@firsthand/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOpsDoor, type OpsDoor } from '../ops/index.ts'
import { createDatabase } from '../pool.ts'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'
import { changeOfficer } from './officer-acts.ts'

let database: TestDatabase
let door: OpsDoor
beforeAll(async () => {
  database = await createTestDatabase()
  door = createOpsDoor(database.poolOf('ops'), parseOperator('tests'))
})
afterAll(() => database.release())

let count = 0
const newOfficer = async (opens = false): Promise<string> => {
  const id = makeId('officer', randomBytes(16))
  count += 1
  await database.owner.query(
    `insert into staff.officer (id, name, password_hash, totp_sealed, opens) values ($1, $2, 'x', '', $3)`,
    [id, `officer ${count}`, opens],
  )
  return id
}
const mayAct = async (officer: string): Promise<boolean> =>
  (await database.owner.query('select staff.may_act($1) as may', [officer])).rows[0].may
const trailOf = async (officer: string) =>
  (
    await database.owner.query(
      `select action from custody.entry where incident_id = 'platform' and subject = $1 order by seq`,
      [officer],
    )
  ).rows.map(({ action }) => action)

test('no function of the database asks only whether an officer is disabled', async () => {
  const { rows } = await database.owner.query(
    `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('platform', 'staff', 'work', 'public_zone', 'evidence', 'custody', 'intake')
       and p.prosrc ~ '\\mnot (o\\.)?disabled\\M' and p.proname <> 'may_act'`,
  )
  expect(rows).toEqual([])
  const { rows: asking } = await database.owner.query(
    `select count(*)::integer as n from pg_proc where prosrc like '%staff.may_act(%'`,
  )
  // Counts the functions that check an officer: `may_open`, `give_membership`, `unlock_member`, `begin_attempt`,
  // `may_decide` and their like.
  expect(asking[0].n).toBeGreaterThan(10)
})

test('no statement of ours asks only whether an officer is disabled', () => {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const asking = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('.test') && !path.startsWith('staff/'))
    .filter((path) => /not (?:o\.)?disabled|'(?:o\.)?disabled'/.test(readFileSync(`${folder}/${path}`, 'utf8')))
  expect(asking).toEqual([])
})

test('the last officer who can open gets no expiry date, whoever asks: another account has to last longer', async () => {
  await database.owner.query('update staff.officer set opens = false, disabled = true')
  const [first, second] = [await newOfficer(true), await newOfficer(true)]
  const until = (officer: string, hours: number) =>
    door.changeOfficer({ officer, act: 'until', until: Date.now() + hours * 3_600_000 })
  expect(await until(first, 1)).toBe('done')
  expect(await until(second, 1)).toBe('last-opener')
  expect(await until(first, 9)).toBe('done')
  expect(await until(second, 2)).toBe('done')
})

test('a name that differs only by capitals counts as taken', async () => {
  const officer = (name: string) => ({ id: `of_${name}`, name, passwordHash: 'h', totpSealed: Buffer.from('s') })
  expect((await door.createOfficer(officer('Ärla Öman'))).ok).toBe(true)
  for (const name of ['ärla öman', 'ÄRLA ÖMAN', 'Ärla Öman'])
    expect(await door.createOfficer(officer(name))).toEqual({ ok: false, error: 'name-taken' })
})

test('an expired account opens nothing any more, and a new time restores it', async () => {
  const officer = await newOfficer(true)
  await newOfficer(true)
  const mayOpen = async () => (await database.owner.query('select platform.may_open($1) as may', [officer])).rows[0].may
  expect(await door.changeOfficer({ officer, act: 'until', until: Date.now() - 1000 })).toBe('past')
  expect(await door.changeOfficer({ officer, act: 'until', until: Date.now() + 3_600_000 })).toBe('done')
  expect(await mayOpen()).toBe(true)
  await database.owner.query(
    `update staff.officer set ends_at = clock_timestamp() - interval '1 second' where id = $1`,
    [officer],
  )
  expect([await mayOpen(), await mayAct(officer)]).toEqual([false, false])
  expect((await door.listAccounts()).find(({ id }) => id === officer)?.state).toBe('over')
  expect(await door.changeOfficer({ officer, act: 'until', until: null })).toBe('done')
  expect(await mayOpen()).toBe(true)
  expect(await trailOf(officer)).toEqual(['officer.until-set', 'officer.until-set'])
})

test('an ended account is final and its name stays taken; a disabled one can be enabled', async () => {
  const officer = await newOfficer()
  const change = (act: 'end' | 'disable' | 'enable') => door.changeOfficer({ officer, act })
  expect([await change('disable'), await mayAct(officer), await change('disable')]).toEqual(['done', false, 'same'])
  expect([await change('enable'), await mayAct(officer), await change('enable')]).toEqual(['done', true, 'same'])
  expect([await change('end'), await mayAct(officer), await change('end')]).toEqual(['done', false, 'same'])
  expect([await change('enable'), await mayAct(officer)]).toEqual(['ended', false])
  const { name } = (await door.listAccounts()).find(({ id }) => id === officer) ?? { name: '' }
  const again = { id: makeId('officer', randomBytes(16)), name, passwordHash: 'x', totpSealed: Buffer.alloc(0) }
  expect(await door.createOfficer(again)).toEqual({ ok: false, error: 'name-taken' })
  expect(await trailOf(officer)).toEqual(['officer.disabled', 'officer.enabled', 'officer.ended'])
})

test('nobody can remove the last person who can open, not even two who act at once', async () => {
  await database.owner.query('alter table staff.officer disable trigger one_opener_stays')
  await database.owner.query('update staff.officer set opens = false')
  await database.owner.query('alter table staff.officer enable trigger one_opener_stays')
  for (const how of ['end', 'disable', 'opens'] as const) {
    const [anna, bert] = [await newOfficer(true), await newOfficer(true)]
    const take = async (officer: string) =>
      how === 'opens' ? door.setOpens(officer, false) : door.changeOfficer({ officer, act: how })
    const outcomes = await Promise.all([take(anna), take(bert)])
    expect.soft([how, outcomes.filter((one) => one === 'last-opener').length]).toEqual([how, 1])
    const { rows } = await database.owner.query<{ id: string }>(
      'select id from staff.officer where opens and staff.may_act(id)',
    )
    expect(rows).toHaveLength(1)
    const last = rows[0]?.id ?? ''
    expect(await door.changeOfficer({ officer: last, act: 'end' })).toBe('last-opener')
    expect(await door.setOpens(last, false)).toBe('last-opener')
    // An officer who waits for a link cannot open anything yet, so he does not count.
    await database.owner.query(
      'update staff.officer set opens = true, awaits_link = true where id = (select min(id) from staff.officer where not opens)',
    )
    expect(await door.changeOfficer({ officer: last, act: 'end' })).toBe('last-opener')
    // The next round begins with no officers.
    await database.owner.query('alter table staff.officer disable trigger one_opener_stays')
    await database.owner.query('update staff.officer set opens = false, awaits_link = false')
    await database.owner.query('alter table staff.officer enable trigger one_opener_stays')
  }
})

test('an officer needs the right to open, cannot change his own account, and cannot reset the last one who can open', async () => {
  const command = createDatabase(database.poolOf('command'))
  const [anna, bert, carl] = [await newOfficer(true), await newOfficer(true), await newOfficer()]
  const as = (by: string, officer: string, act: 'end' | 'disable' | 'enable') =>
    changeOfficer(command, { officer, act }, { actor: by, officer: by })
  expect(await as(carl, anna, 'end')).toBe('not-allowed')
  expect(await as(anna, anna, 'end')).toBe('self')
  expect(await as(anna, carl, 'disable')).toBe('done')
  const fresh = { passwordHash: 'y', totpSealed: Buffer.from('z'), linkHash: randomBytes(32) }
  const reset = (by: string, officer: string) =>
    changeOfficer(command, { officer, act: 'reset', fresh }, { actor: by, officer: by })
  expect(await reset(anna, bert)).toBe('done')
  // Bert waits for his link: he cannot reset anybody, and Anna is the last opener.
  await database.owner.query('update staff.officer set awaits_link = false, opens = true where id = $1', [bert])
  await database.owner.query('update staff.officer set awaits_link = true where id = $1', [anna])
  expect(await reset(anna, bert)).toBe('last-opener')
  // The command line may reset the last opener: it can always make another link.
  const next = { ...fresh, linkHash: randomBytes(32) }
  expect(await door.changeOfficer({ officer: bert, act: 'reset', fresh: next })).toBe('done')
})

test('everything that an ended officer held is released: sessions, known browsers, leases, duties, alarm screens, links', async () => {
  const officer = await newOfficer()
  const incident = makeId('incident', randomBytes(16))
  const item = makeId('item', randomBytes(16))
  const { owner } = database
  await owner.query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
     values ($1, $2, 'event', 'drill', true, 'F', 'ke_x', 'age1x', '', '')`,
    [incident, incident.slice(3, 20)],
  )
  await owner.query(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
     values ($1, $2, 'up_x', 'su_x', 1, false, 'witness', 3, '\\x00', now(), 'k', 3, 'age1y')`,
    [item, incident],
  )
  await owner.query(`insert into staff.membership (incident_id, officer_id, role) values ($1, $2, 'analyst')`, [
    incident,
    officer,
  ])
  const hold = async () => {
    const session = makeId('session', randomBytes(16))
    await owner.query(
      `insert into staff.session (id, token_hash, officer_id, expires_at) values ($1, $2, $3, now() + interval '1 hour')`,
      [session, randomBytes(32), officer],
    )
    await owner.query(`select staff.keep_device($1, $2)`, [officer, randomBytes(32)])
    await owner.query(
      `insert into staff.lease (item_id, incident_id, officer_id, holder, why, until) values ($1, $2, $3, 'abcdefghijklmnop', 'alarm', now() + interval '1 hour')`,
      [item, incident, officer],
    )
    await owner.query(
      `insert into evidence.duty (incident_id, subject, item_id, owner_id, due_at, set_by) values ($1, $2, $2, $3, now(), $3)`,
      [incident, item, officer],
    )
    await owner.query(`insert into platform.watch_sign values ($1, $2)`, [officer, incident])
    await owner.query(`select staff.add_link($1, $2)`, [officer, randomBytes(32)])
  }
  const held = async () =>
    (
      await owner.query<{ what: string }>(
        `select 'session' as what from staff.session where officer_id = $1 and cut is null
         union all select 'device' from staff.device where officer_id = $1
         union all select 'lease' from staff.lease where officer_id = $1
         union all select 'duty' from evidence.duty where owner_id = $1 and done_at is null
         union all select 'sign' from platform.watch_sign where officer_id = $1
         union all select 'link' from staff.officer_link where officer_id = $1 and void_at is null`,
        [officer],
      )
    ).rows.map(({ what }) => what)
  const all = ['session', 'device', 'lease', 'duty', 'sign', 'link']
  await hold()
  expect(await held()).toEqual(all)
  expect(await door.changeOfficer({ officer, act: 'disable' })).toBe('done')
  expect(await held()).toEqual([])
  await door.changeOfficer({ officer, act: 'enable' })
  await hold()
  expect(await door.takeMembership({ incident, member: officer })).toBe('taken')
  expect(await held()).toEqual(['session', 'device', 'link'])
  expect(await door.takeMembership({ incident, member: officer })).toBe('not-found')
  const { rows } = await owner.query(`select action, subject from custody.entry where incident_id = $1`, [incident])
  expect(rows).toEqual([{ action: 'membership.taken', subject: officer }])
})
