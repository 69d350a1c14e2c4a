import { ringAgain } from '@firsthand/database/command/alarms'
import { endDueAccounts } from '@firsthand/database/command/sign-in'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, type CommandKit, newId, openCommandKit, type TestOfficer } from '../command.test-kit.ts'

let kit: CommandKit
let incident: string
let opener: TestOfficer
let ops: Ask
beforeAll(async () => {
  kit = await openCommandKit()
  incident = await kit.addIncident()
  opener = await kit.addOfficer('opener')
  await kit.database.owner.query('update staff.officer set opens = true where id = $1', [opener.id])
  ops = await kit.signIn(opener)
})
afterAll(() => kit.release())

const post = async (ask: Ask, path: string, body: object) => {
  const answer = await ask(path, { method: 'POST', body: JSON.stringify(body) })
  return { status: answer.status, ...((await answer.json()) as { code?: string; link?: string; message?: string }) }
}
const change = (ask: Ask, { id }: TestOfficer, body: object) => post(ask, `/api/platform/accounts/${id}/changes`, body)
const stateOf = async ({ id }: TestOfficer) => {
  const { accounts } = (await (await ops('/api/platform/accounts')).json()) as {
    accounts: { id: string; state: string }[]
  }
  return accounts.find((one) => one.id === id)?.state
}
/** The account's custody entries, without its sign-ins. */
const trailOf = async (chain: string, subject: string) =>
  (
    await kit.database.owner.query(
      "select action, actor from custody.entry where incident_id = $1 and subject = $2 and action not like 'session.%' order by seq",
      [chain, subject],
    )
  ).rows

test('an opener ends, disables, enables and resets an account, and custody names the opener', async () => {
  const officer = await kit.addOfficer('the one', { [incident]: 'analyst' })
  const ask = await kit.signIn(officer)
  expect(await change(ops, officer, { act: 'disable' })).toMatchObject({ status: 200, changed: true })
  expect(await stateOf(officer)).toBe('disabled')
  expect((await ask('/api/me')).status).toBe(401)
  expect(await change(ops, officer, { act: 'enable' })).toMatchObject({ status: 200, changed: true })
  // Sessions that were ended stay ended.
  expect((await ask('/api/me')).status).toBe(401)
  const reset = await change(ops, officer, { act: 'reset' })
  expect(reset.link).toMatch(/^http:\/\/localhost:4444\/set-up#[\w-]{43}$/)
  expect(kit.logged.join('\n')).not.toContain(reset.link?.split('#')[1])
  expect(await stateOf(officer)).toBe('awaits-link')
  expect(await change(ops, officer, { act: 'until', until: Date.now() + 3_600_000 })).toMatchObject({ status: 200 })
  expect(await change(ops, officer, { act: 'until', until: 1 })).toMatchObject({ status: 409, code: 'illegal-state' })
  expect(await change(ops, officer, { act: 'end' })).toMatchObject({ status: 200, changed: true })
  expect(await change(ops, officer, { act: 'enable' })).toMatchObject({ status: 409, code: 'illegal-state' })
  const trail = await trailOf('platform', officer.id)
  expect(trail.map(({ action }) => action)).toEqual([
    ...['officer.disabled', 'officer.enabled', 'officer.reset', 'officer.until-set', 'officer.ended'],
  ])
  expect(new Set(trail.map(({ actor }) => actor))).toEqual(new Set([opener.id]))
})

const make = (ask: Ask, body: object) => post(ask, '/api/platform/accounts', body)

test('an opener creates an officer with link, role, right and time in one act, and custody has each of these', async () => {
  const until = Date.now() + 3_600_000
  const made = await make(ops, { name: 'Åke Öberg', incident, role: 'analyst', opens: true, until })
  expect(made).toMatchObject({
    status: 201,
    link: expect.stringMatching(/^http:\/\/localhost:4444\/set-up#[\w-]{43}$/),
  })
  expect(kit.logged.join('\n')).not.toContain(made.link?.split('#')[1])
  const id = (made as { officer?: string }).officer ?? ''
  const { rows } = await kit.database.owner.query(
    `select o.opens, o.awaits_link, o.totp_secret, floor(extract(epoch from o.ends_at) * 1000)::float8 as until, m.role, m.given_by
     from staff.officer o join staff.membership m on m.officer_id = o.id and m.incident_id = $2 where o.id = $1`,
    [id, incident],
  )
  expect(rows).toEqual([
    { ...{ opens: true, awaits_link: true, totp_secret: '', until, role: 'analyst' }, given_by: opener.id },
  ])
  const by = { actor: opener.id }
  const actions = ['officer.made', 'officer.opens-set', 'officer.until-set']
  expect(await trailOf('platform', id)).toEqual(actions.map((action) => ({ action, ...by })))
  expect(await trailOf(incident, id)).toEqual([{ action: 'membership.given', ...by }])
  // An account may be made with a name alone.
  const bare = (await make(ops, { name: 'Bo' })) as { status: number; officer?: string }
  expect(bare.status).toBe(201)
  expect(await trailOf('platform', bare.officer ?? '')).toEqual([{ action: 'officer.made', ...by }])
})

test('no part of an officer is created if one part is invalid: a name that is taken or ended, a time, an incident', async () => {
  const check = await kit.addIncident({ kind: 'check' })
  const gone = await kit.addOfficer('gone for good')
  await change(ops, gone, { act: 'end' })
  const count = async () =>
    Number((await kit.database.owner.query('select count(*) from staff.officer')).rows[0]?.count)
  const [before, name] = [await count(), 'never made']
  for (const taken of ['opener', 'gone for good'])
    expect(await make(ops, { name: taken })).toMatchObject({ status: 409, code: 'illegal-state' })
  expect(await make(ops, { name, until: 1 })).toMatchObject({ status: 409, code: 'illegal-state' })
  for (const nowhere of [check, newId('incident')])
    expect(await make(ops, { name, incident: nowhere, role: 'viewer' })).toMatchObject({ status: 404 })
  for (const body of [
    {},
    { name: '-x' },
    { name, incident },
    { name, role: 'viewer' },
    { name, incident, role: 'king' },
  ])
    expect(await make(ops, body)).toMatchObject({ status: 400, code: 'malformed' })
  for (const no of ['soon', 0, 253_402_300_800_000])
    expect(await make(ops, { name, until: no })).toMatchObject({ status: 400, code: 'malformed' })
  const commander = await kit.addOfficer('who may not', { [incident]: 'commander' })
  expect(await make(await kit.signIn(commander), { name })).toMatchObject({ status: 403, code: 'not-allowed' })
  // No account was made except the commander's own.
  expect(await count()).toBe(before + 1)
})

test('nobody changes their own account or that of the last opener, or does so without the right', async () => {
  const commander = await kit.addOfficer('commander', { [incident]: 'commander' })
  const lead = await kit.signIn(commander)
  expect(await change(lead, opener, { act: 'end' })).toMatchObject({ status: 403, code: 'not-allowed' })
  expect(await change(ops, opener, { act: 'end' })).toMatchObject({ status: 403, code: 'not-allowed' })
  for (const act of ['end', 'disable', 'reset']) {
    const second = await kit.addOfficer(`second ${act}`)
    await kit.database.owner.query('update staff.officer set opens = true where id = $1', [second.id])
    const other = await kit.signIn(second)
    // The second officer who may open incidents can be changed, because the first one remains.
    expect(await change(ops, second, { act })).toMatchObject({ status: 200 })
    expect((await other('/api/me')).status).toBe(401)
  }
  for (const body of [
    {},
    { act: 'promote' },
    { act: 'until' },
    { act: 'until', until: 'soon' },
    { act: 'until', until: 8.64e15 },
  ])
    expect(await change(ops, commander, body)).toMatchObject({ status: 400, code: 'malformed' })
})

test('commanders and openers take roles from members; never from themselves, and never in another incident', async () => {
  const elsewhere = await kit.addIncident()
  const chief = await kit.addOfficer('chief', { [incident]: 'commander' })
  const [anna, bert] = [
    await kit.addOfficer('anna', { [incident]: 'analyst', [elsewhere]: 'analyst' }),
    await kit.addOfficer('bert', { [incident]: 'viewer' }),
  ]
  const lead = await kit.signIn(chief)
  const asAnna = await kit.signIn(anna)
  const take = (ask: Ask, of: string, { id }: TestOfficer) =>
    post(ask, `/api/incidents/${of}/members/${id}/removal`, {})
  expect(await take(asAnna, incident, bert)).toMatchObject({ status: 403, code: 'not-allowed' })
  expect(await take(lead, incident, chief)).toMatchObject({ status: 403, code: 'not-allowed' })
  expect(await take(lead, elsewhere, anna)).toMatchObject({ status: 404 })
  expect(await take(lead, incident, anna)).toMatchObject({ status: 200 })
  expect(await take(lead, incident, anna)).toMatchObject({ status: 404 })
  expect((await asAnna(`/api/incidents/${incident}`)).status).toBe(404)
  expect((await asAnna(`/api/incidents/${elsewhere}`)).status).toBe(200)
  expect(await post(ops, `/api/platform/incidents/${incident}/members/${bert.id}/removal`, {})).toMatchObject({
    status: 200,
  })
  expect(await trailOf(incident, anna.id)).toEqual([{ action: 'membership.taken', actor: chief.id }])
  expect(await trailOf(incident, bert.id)).toEqual([{ action: 'membership.taken', actor: opener.id }])
})

test('an incident whose watcher’s account ended says that nobody watches, and an alarm that the watcher took rings again', async () => {
  const real = await kit.addIncident({ state: 'active' })
  const watcher = await kit.addOfficer('watcher', { [real]: 'commander' })
  const asWatcher = await kit.signIn(watcher)
  expect((await asWatcher(`/api/incidents/${real}/watch`, { method: 'POST', body: '{}' })).status).toBe(200)
  const gaps = async () =>
    ((await (await ops('/api/watch')).json()) as { gaps: { incident: string; watcher: string | null }[] }).gaps.filter(
      (one) => one.incident === real,
    )
  expect(await gaps()).toEqual([])
  const alarm = newId('alarm')
  await kit.database.owner.query(
    `insert into evidence.alarm (id, incident_id, class, rule, rules, source, source_id, subject, submission_id, hits, words_at,
       group_key, group_id, taken_at, taken_by)
     values ($1, $2, 'grave', 'trapped', '{trapped}', 'statement', 'st_x', 'st_x', 'su_x', '[]', clock_timestamp(), 'g', 'g',
       clock_timestamp(), $3)`,
    [alarm, real, watcher.id],
  )
  const takenBy = async () =>
    (await kit.database.owner.query('select taken_by, rings from evidence.alarm where id = $1', [alarm])).rows[0]
  await ringAgain(kit.deps.db, 3_600)
  expect(await takenBy()).toEqual({ taken_by: watcher.id, rings: 1 })
  expect(await change(ops, watcher, { act: 'end' })).toMatchObject({ status: 200 })
  expect(await gaps()).toMatchObject([{ incident: real, watcher: 'watcher' }])
  await ringAgain(kit.deps.db, 3_600)
  expect(await takenBy()).toEqual({ taken_by: null, rings: 2 })
})

test('an account that expired is ended by the clock, recorded once, and needs no request', async () => {
  const officer = await kit.addOfficer('for a shift', { [incident]: 'analyst' })
  const ask = await kit.signIn(officer)
  await kit.database.owner.query('update staff.officer set ends_at = clock_timestamp() where id = $1', [officer.id])
  // The session is refused at once, before any of our timers fires.
  const refused = await ask(`/api/incidents/${incident}`)
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([401, 'access-ended'])
  expect(await endDueAccounts(kit.deps.db)).toBe(1)
  expect(await endDueAccounts(kit.deps.db)).toBe(0)
  expect(await trailOf('platform', officer.id)).toEqual([{ action: 'officer.ended', actor: 'command' }])
  const { rows } = await kit.database.owner.query('select cut from staff.session where officer_id = $1', [officer.id])
  expect(rows).toEqual([{ cut: 'time' }])
  expect(await change(ops, officer, { act: 'until', until: null })).toMatchObject({ status: 200, changed: true })
  expect((await ask('/api/me')).status).toBe(401)
  kit.advance(30_000)
  expect((await (await kit.signIn(officer))('/api/me')).status).toBe(200)
})

test('openers are warned a week before nobody can open any more', async () => {
  const left = async () =>
    ((await (await ops('/api/platform/accounts')).json()) as { openersInAWeek: number }).openersInAWeek
  expect(await left()).toBeGreaterThan(0)
  const { owner } = kit.database
  await owner.query(`update staff.officer set ends_at = now() + interval '3 days' where opens and ended_at is null`)
  expect(await left()).toBe(0)
  await owner.query('update staff.officer set ends_at = null where id = $1', [opener.id])
  expect(await left()).toBe(1)
})
