import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommandKit, openCommandKit, sha256, type TestOfficer } from '../command.test-kit.ts'

describe('a browser in which an officer signed in', () => {
  let kit: CommandKit
  beforeAll(async () => {
    kit = await openCommandKit()
    kit.holdClock()
  })
  afterAll(() => kit.release())

  const send = async (officer: TestOfficer, device = '', given: Partial<Record<'password' | 'totp', string>> = {}) => {
    const answer = await kit.ask('/api/session', {
      method: 'POST',
      headers: { cookie: device },
      body: JSON.stringify({ name: officer.name, password: officer.password, totp: kit.codeOf(officer), ...given }),
    })
    const { code = 'signed-in' } = (await answer.json()) as { code?: string }
    const pairs = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
    return { code, device: pairs.find((pair) => pair.startsWith('firsthand-device=')) ?? '' }
  }
  /** Advances the clock first, so that the code was not used before. */
  const signIn = (officer: TestOfficer, device?: string) => {
    kit.advance(30_000)
    return send(officer, device)
  }
  const wrong = { password: 'wrong' }
  const tryWrong = async (officer: TestOfficer, times: number, device?: string) => {
    for (let count = 0; count < times; count += 1) await send(officer, device, wrong)
  }
  const query = (text: string, officer: TestOfficer) => kit.database.owner.query(text, [officer.id])
  const devicesOf = async (officer: TestOfficer): Promise<number> =>
    (await query('select from staff.device where officer_id = $1', officer)).rows.length

  test('lets the officer in while strangers’ wrong attempts lock the name everywhere else', async () => {
    const anna = await kit.addOfficer('anna')
    const { device } = await signIn(anna)
    await tryWrong(anna, 5)
    expect((await signIn(anna)).code).toBe('locked-out')
    expect((await signIn(anna, device)).code).toBe('signed-in')
    // An officer's sign-in gives strangers no new attempts.
    expect((await signIn(anna)).code).toBe('locked-out')
  })

  test('counts its own wrong attempts: a thief of the cookie is locked out, and the name is not', async () => {
    const bert = await kit.addOfficer('bert')
    const { device } = await signIn(bert)
    await tryWrong(bert, 5, device)
    const { rows } = await query('select failures, locked_until from staff.officer where id = $1', bert)
    expect(rows).toEqual([{ failures: 0, locked_until: null }])
    // A known device that is locked out counts as an unknown one: five attempts for the name, and no more.
    await tryWrong(bert, 5, device)
    expect((await signIn(bert, device)).code).toBe('locked-out')
    await query('update staff.officer set failures = 0, locked_until = null where id = $1', bert)
    expect((await signIn(bert)).code).toBe('signed-in')
  })

  test('is forgotten after twenty wrong attempts in a row', async () => {
    const cleo = await kit.addOfficer('cleo')
    const { device } = await signIn(cleo)
    for (let count = 0; count < 20; count += 1) {
      await query('update staff.device set locked_until = null where officer_id = $1', cleo)
      await send(cleo, device, wrong)
    }
    await query(`update staff.device set locked_until = null where officer_id = $1`, cleo)
    await query(`update staff.officer set locked_until = now() + interval '1 hour' where id = $1`, cleo)
    expect((await signIn(cleo, device)).code).toBe('locked-out')
  })

  test('is stored as a digest that reveals neither the browser nor that two officers share it', async () => {
    const [dora, emil] = [await kit.addOfficer('dora'), await kit.addOfficer('emil')]
    const { device } = await signIn(dora)
    expect((await signIn(emil, device)).device).toBe(device)
    const { rows } = await kit.database.owner.query('select * from staff.device where officer_id = any($1)', [
      [dora.id, emil.id],
    ])
    expect(new Set(rows.map(({ hash }) => hash.toString('hex'))).size).toBe(2)
    const token = device.slice('firsthand-device='.length)
    expect(rows.some(({ hash }) => hash.equals(sha256(Buffer.from(token))))).toBe(false)
    expect(Object.keys(rows[0])).toEqual(['hash', 'officer_id', 'expires_at', 'failures', 'locked_until', 'lock_told'])
    expect(JSON.stringify(rows) + kit.logged.join('\n')).not.toContain(token)
  })

  test('is one of at most eight, and is kept for 90 days', async () => {
    const finn = await kit.addOfficer('finn')
    const first = await signIn(finn)
    for (let count = 0; count < 8; count += 1) await signIn(finn)
    expect(await devicesOf(finn)).toBe(8)
    const last = await signIn(finn)
    await tryWrong(finn, 5)
    expect((await signIn(finn, first.device)).code).toBe('locked-out')
    await query(`update staff.device set expires_at = now() where officer_id = $1`, finn)
    expect((await signIn(finn, last.device)).code).toBe('locked-out')
  })

  test.each([
    ['he is ended', 'update staff.officer set disabled = true where id = $1'],
    ['his password is reset', `update staff.officer set password_hash = 'new' where id = $1`],
  ])('is known no more once %s', async (_when, end) => {
    const officer = await kit.addOfficer(`gone ${end.length}`)
    await signIn(officer)
    expect(await devicesOf(officer)).toBe(1)
    await query(end, officer)
    expect(await devicesOf(officer)).toBe(0)
  })

  test('of another officer counts as unknown, and so does an invented token', async () => {
    const [gina, hugo] = [await kit.addOfficer('gina'), await kit.addOfficer('hugo')]
    const { device } = await signIn(gina)
    await tryWrong(hugo, 5)
    expect((await signIn(hugo, device)).code).toBe('locked-out')
    expect((await signIn(hugo, `firsthand-device=${'A'.repeat(43)}`)).code).toBe('locked-out')
  })
})

test('unknown names are counted in the database, so two processes lock them together, as they do an officer’s', async () => {
  const [kit, begin] = [await openCommandKit(), 'select kind, seconds > 0 as waits from staff.begin_attempt($1, null)']
  try {
    await kit.addOfficer('somebody')
    const kinds = async (name: string) => {
      const told: string[] = []
      for (let count = 0; count < 6; count += 1) {
        // A second pool stands for a second process: nothing else is shared.
        const pool = kit.database.poolOf('command')
        told.push((await pool.query(begin, [name])).rows[0]?.waits)
      }
      return told
    }
    expect(await kinds('nobody')).toEqual(await kinds('somebody'))
    expect((await kinds('nobody')).every(Boolean)).toBe(true)
    // The name itself is not stored.
    const { rows } = await kit.database.owner.query('select t::text as text from staff.name_tries t')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.text).not.toContain('nobody')
    await kit.database.owner.query(`update staff.name_tries set tried_at = now() - interval '25 hours'`)
    await kit.database.poolOf('command').query('select staff.sweep_sign_in()')
    expect((await kit.database.owner.query('select from staff.name_tries')).rows).toEqual([])
  } finally {
    await kit.release()
  }
})
