import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommandKit, openCommandKit, sha256, type TestOfficer } from '../command.test-kit.ts'

describe('signing in', () => {
  let kit: CommandKit
  beforeAll(async () => {
    kit = await openCommandKit()
    kit.holdClock()
  })
  afterAll(() => kit.release())

  const send = async (given: object) => {
    const answer = await kit.ask('/api/session', { method: 'POST', body: JSON.stringify(given) })
    const body = (await answer.json()) as { code?: string; message?: string; retryAfter?: number }
    return { status: answer.status, body, cookie: answer.headers.getSetCookie()[0] ?? null }
  }
  const right = (officer: TestOfficer) => ({
    name: officer.name,
    password: officer.password,
    totp: kit.codeOf(officer),
  })
  const failures = async (officer: TestOfficer) =>
    (await kit.database.owner.query('select failures, locked_until from staff.officer where id = $1', [officer.id]))
      .rows[0]

  test('sets a cookie that only this host can read, and stores only its hash', async () => {
    const officer = await kit.addOfficer('first')
    const { status, cookie } = await send(right(officer))
    expect(status).toBe(201)
    expect(cookie).toMatch(/^firsthand=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    const token = /=([\w-]{43});/.exec(cookie ?? '')?.[1] ?? ''
    const { rows } = await kit.database.owner.query('select token_hash from staff.session where officer_id = $1', [
      officer.id,
    ])
    expect(rows).toEqual([{ token_hash: sha256(Buffer.from(token)) }])
    expect(kit.logged.join('\n')).not.toContain(token)
  })

  test('binds the cookie to the host over HTTPS', async () => {
    const secure = await openCommandKit({ publicUrl: new URL('https://command.example') })
    try {
      const officer = await secure.addOfficer('secure')
      const answer = await secure.app.request('https://command.example/api/session', {
        method: 'POST',
        headers: { origin: 'https://command.example', 'content-type': 'application/json' },
        body: JSON.stringify({ name: officer.name, password: officer.password, totp: secure.codeOf(officer) }),
      })
      expect(answer.headers.getSetCookie()).toEqual([
        expect.stringMatching(/^__Host-firsthand=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
        expect.stringMatching(
          /^__Host-firsthand-device=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
        ),
      ])
    } finally {
      await secure.release()
    }
  })

  test('accepts a code once, even for two concurrent requests, and a spent code is no failed attempt', async () => {
    const officer = await kit.addOfficer('once')
    // Moves the clock to the start of a 30-second TOTP step. Otherwise a step might end during the test, and the first
    // code would be too old to be recognised.
    kit.advance(30_000 - (kit.now() % 30_000))
    const given = right(officer)
    const answers = await Promise.all([send(given), send(given)])
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 401])
    for (let count = 0; count < 8; count += 1) expect((await send(given)).body.code).toBe('code-spent')
    expect(await failures(officer)).toEqual({ failures: 0, locked_until: null })
    // A code of the next TOTP step is valid. Codes of earlier steps never are.
    kit.advance(30_000)
    expect((await send(right(officer))).status).toBe(201)
    expect((await send(given)).body.code).toBe('code-spent')
  })

  test('closes the account for a while after wrong attempts, and longer each time', async () => {
    const officer = await kit.addOfficer('guessed')
    const wrong = { ...right(officer), password: 'wrong' }
    const { owner } = kit.database
    const secondsOf = async (time: string): Promise<number> => {
      const text = `select extract(epoch from ${time})::float8 as at from staff.officer where id = $1`
      return (await owner.query(text, [officer.id])).rows[0].at
    }
    const close = (until: string) =>
      owner.query(`update staff.officer set locked_until = ${until} where id = $1`, [officer.id])
    const began = await secondsOf('clock_timestamp()')
    for (let count = 0; count < 5; count += 1) expect((await send(wrong)).body.code).toBe('sign-in-failed')
    expect((await secondsOf('locked_until')) - began).toBeGreaterThanOrEqual(30)
    // A long lock, so that it does not end on a slow machine.
    await close(`locked_until + interval '1 hour'`)
    const locked = await send(right(officer))
    expect(locked).toMatchObject({ status: 429, body: { code: 'locked-out' }, cookie: null })
    expect(locked.body.retryAfter).toBeGreaterThan(3000)
    await close('clock_timestamp()')
    const again = await secondsOf('clock_timestamp()')
    expect((await send(wrong)).body.code).toBe('sign-in-failed')
    expect((await secondsOf('locked_until')) - again).toBeGreaterThanOrEqual(60)
    await close('clock_timestamp()')
    expect((await send(right(officer))).status).toBe(201)
    expect(await failures(officer)).toEqual({ failures: 0, locked_until: null })
  })

  test('locks out concurrent guesses, too', async () => {
    const officer = await kit.addOfficer('flooded')
    const answers = await Promise.all(Array.from({ length: 20 }, () => send({ ...right(officer), totp: '000000' })))
    const judged = answers.filter((answer) => answer.body.code === 'sign-in-failed')
    expect(judged).toHaveLength(5)
    expect(answers.filter((answer) => answer.body.code === 'locked-out')).toHaveLength(15)
  })

  test('answers an unknown name like a wrong password, and locks it out alike', async () => {
    const officer = await kit.addOfficer('somebody')
    const wrongOfficer = await send({ ...right(officer), password: 'wrong' })
    const nobody = await send({ ...right(officer), name: 'nobody' })
    expect(nobody).toEqual(wrongOfficer)
    for (let count = 0; count < 4; count += 1) await send({ ...right(officer), name: 'nobody' })
    const locked = await send({ ...right(officer), name: 'nobody' })
    expect(locked).toMatchObject({ status: 429, body: { code: 'locked-out' } })
  })

  test('treats a disabled officer as unknown, even in an open session', async () => {
    const officer = await kit.addOfficer('leaver')
    const ask = await kit.signIn(officer)
    expect((await ask('/api/me')).status).toBe(200)
    await kit.database.owner.query('update staff.officer set disabled = true where id = $1', [officer.id])
    expect((await ask('/api/me')).status).toBe(401)
    kit.advance(30_000)
    expect((await send(right(officer))).body.code).toBe('sign-in-failed')
  })

  test.each(['', 'no json', '[]', '{"name":1}', '{"name":"a","password":"b"}', 'null'])(
    'refuses %j calmly',
    async (body) => {
      const answer = await kit.ask('/api/session', { method: 'POST', body })
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ code: 'malformed' })
    },
  )
})
