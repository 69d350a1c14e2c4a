import { sweepSessions } from '@firsthand/database/command/sign-in'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommandKit, openCommandKit, type TestOfficer } from '../command.test-kit.ts'

describe('sign-ins in custody', () => {
  let kit: CommandKit
  beforeAll(async () => {
    kit = await openCommandKit()
    kit.holdClock()
  })
  afterAll(() => kit.release())

  const query = async (text: string, ...values: unknown[]) => (await kit.database.owner.query(text, values)).rows
  const entriesOf = (officer: TestOfficer) =>
    query(
      `select incident_id as chain, actor, action, detail::jsonb as detail from custody.entry where subject = $1 order by seq`,
      officer.id,
    )
  const sessionOf = async (officer: TestOfficer): Promise<string> =>
    (await query('select id from staff.session where officer_id = $1', officer.id))[0]?.id
  const guess = async (name: string, given: { readonly cookie?: string; readonly password?: string } = {}) => {
    const answer = await kit.ask('/api/session', {
      method: 'POST',
      headers: given.cookie === undefined ? {} : { cookie: given.cookie },
      body: JSON.stringify({ name, password: given.password ?? 'a guess', totp: '123456' }),
    })
    return ((await answer.json()) as { code?: string }).code
  }
  const lapse = () =>
    query(`with a as (update staff.officer set locked_until = clock_timestamp() where locked_until is not null)
      update staff.device set locked_until = clock_timestamp() where locked_until is not null`)

  test('a sign-in and a sign-out are entries in the platform’s chain, with ids alone', async () => {
    const anna = await kit.addOfficer('anna')
    const ask = await kit.signIn(anna)
    const session = await sessionOf(anna)
    const opened = { chain: 'platform', actor: anna.id, action: 'session.opened', detail: { session } }
    expect(await entriesOf(anna)).toEqual([opened])
    expect((await ask('/api/session', { method: 'DELETE' })).status).toBe(200)
    expect(await entriesOf(anna)).toEqual([
      opened,
      { ...opened, action: 'session.closed', detail: { session, why: 'signed-out' } },
    ])
    const [{ text }] = await query(`select string_agg(e::text, ' ') as text from custody.entry e`)
    for (const secret of ['anna', '127.0.0.1', 'localhost', 'Mozilla', 'node']) expect(text).not.toContain(secret)
  })

  test.each([
    ['idle', `update staff.session set seen_at = seen_at - interval '16 minutes' where officer_id = $1`],
    ['expired', 'update staff.session set expires_at = clock_timestamp() where officer_id = $1'],
    ['officer-ended', 'update staff.officer set disabled = true where id = $1'],
  ])('a session that is over (%s) is ended and told by the next sweep, once', async (why, statement) => {
    const officer = await kit.addOfficer(`swept ${why}`)
    const incident = await kit.addIncident()
    await query(
      `insert into staff.membership (incident_id, officer_id, role) values ($1, $2, 'viewer')`,
      incident,
      officer.id,
    )
    const ask = await kit.signIn(officer)
    await ask(`/api/incidents/${incident}/views`, { method: 'POST', body: '{}' })
    const session = await sessionOf(officer)
    await sweepSessions(kit.deps.db)
    expect(await sessionOf(officer)).toBe(session)
    await query(statement, officer.id)
    await Promise.all([sweepSessions(kit.deps.db), sweepSessions(kit.deps.db)])
    await sweepSessions(kit.deps.db)
    expect(await sessionOf(officer)).toBeUndefined()
    const closed = (await entriesOf(officer)).filter(({ action }) => action === 'session.closed')
    expect(closed).toEqual([
      { chain: 'platform', actor: 'command', action: 'session.closed', detail: { session, why } },
    ])
  })

  test.each([
    ['ended', 'officer-ended'],
    ['reset', 'officer-reset'],
  ])(
    'a session that was cut (%s) is kept for a minute, so that its screen says why, and is then recorded',
    async (act, why) => {
      const officer = await kit.addOfficer(`cut ${act}`)
      const ask = await kit.signIn(officer)
      const session = await sessionOf(officer)
      if (act === 'ended') await query('update staff.officer set disabled = true where id = $1', officer.id)
      await query('select staff.let_go($1, $2)', officer.id, act)
      await sweepSessions(kit.deps.db)
      expect(await (await ask('/api/me')).json()).toMatchObject({ code: 'access-ended' })
      await query('update staff.session set expires_at = clock_timestamp() where officer_id = $1', officer.id)
      await sweepSessions(kit.deps.db)
      expect(await sessionOf(officer)).toBeUndefined()
      const closed = (await entriesOf(officer)).filter(({ action }) => action === 'session.closed')
      expect(closed).toEqual([
        { chain: 'platform', actor: 'command', action: 'session.closed', detail: { session, why } },
      ])
    },
  )

  test('a lock-out is recorded once, however long strangers go on', async () => {
    const bert = await kit.addOfficer('bert')
    for (let tries = 0; tries < 4; tries += 1) expect(await guess('bert')).toBe('sign-in-failed')
    expect(await entriesOf(bert)).toEqual([])
    for (let tries = 0; tries < 12; tries += 1) {
      await guess('bert')
      await guess('bert')
      await lapse()
    }
    const locked = { chain: 'platform', actor: 'command', action: 'sign-in.locked-out', detail: { of: 'name' } }
    expect(await entriesOf(bert)).toEqual([locked])
    // After a successful sign-in the count starts over, so the next lock is recorded as a new one.
    await kit.signIn(bert)
    for (let tries = 0; tries < 5; tries += 1) await guess('bert')
    expect((await entriesOf(bert)).filter(({ action }) => action === 'sign-in.locked-out')).toEqual([locked, locked])
  })

  test('concurrent guesses make one entry, and the right password at the fifth try makes none', async () => {
    const [cleo, dora] = [await kit.addOfficer('cleo'), await kit.addOfficer('dora')]
    await Promise.all(Array.from({ length: 20 }, () => guess('cleo')))
    expect(await entriesOf(cleo)).toMatchObject([{ action: 'sign-in.locked-out' }])
    for (let tries = 0; tries < 4; tries += 1) await guess('dora')
    await kit.signIn(dora)
    expect(await entriesOf(dora)).toMatchObject([{ action: 'session.opened' }])
  })

  test('the lock of a known browser is recorded apart from that of the name', async () => {
    const emil = await kit.addOfficer('emil')
    const answer = await kit.ask('/api/session', {
      method: 'POST',
      body: JSON.stringify({ name: 'emil', password: emil.password, totp: kit.codeOf(emil) }),
    })
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    for (let tries = 0; tries < 7; tries += 1) {
      await guess('emil', { cookie })
      await lapse()
    }
    const told = (await entriesOf(emil)).filter(({ action }) => action === 'sign-in.locked-out')
    expect(told.map(({ detail }) => detail)).toEqual([{ of: 'browser' }])
  })

  test('an unknown name, and one whose account was ended, make no entry', async () => {
    const fred = await kit.addOfficer('fred')
    await query('update staff.officer set disabled = true where id = $1', fred.id)
    const [before] = await query(`select count(*) as n from custody.entry`)
    for (let tries = 0; tries < 8; tries += 1) {
      await guess('invented')
      await guess('fred')
    }
    expect(await query(`select count(*) as n from custody.entry`)).toEqual([before])
  })
})
