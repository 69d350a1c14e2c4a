import { createHash, randomBytes } from 'node:crypto'
import { createDatabase } from '@firsthand/database/command'
import { changeOfficer } from '@firsthand/database/command/operations'
import { makeTotpSecret } from '@firsthand/database/command/sign-in'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandKit, openCommandKit } from '../command.test-kit.ts'

let kit: CommandKit
beforeAll(async () => {
  kit = await openCommandKit()
  kit.holdClock()
})
afterAll(() => kit.release())

const digestOf = (link: string): Buffer => createHash('sha256').update(link).digest()
/** Adds an account without a password and its link, as the command line does. */
async function enlist(name: string): Promise<{ id: string; link: string }> {
  const link = randomBytes(32).toString('base64url')
  const { id } = await kit.addOfficer(name)
  await kit.database.owner.query('select staff.add_link($1, $2)', [id, digestOf(link)])
  return { id, link }
}
const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: kit.now() })
const post = async (path: string, body: object) => {
  const answer = await kit.ask(`/api${path}`, { method: 'POST', body: JSON.stringify(body) })
  const told = (await answer.json()) as { code?: string; name?: string }
  return { status: answer.status, ...told, cookies: answer.headers.getSetCookie() }
}
const wishOf = (link: string, more: object = {}) => {
  const totpSecret = makeTotpSecret()
  return { link, password: 'a long enough word', totpSecret, code: codeOf(totpSecret), ...more }
}

test('a link sets a password and a second factor once and signs in; then only these two open the account', async () => {
  const { id, link } = await enlist('newcomer')
  expect(await post('/set-up/look', { link })).toMatchObject({ status: 200, name: 'newcomer' })
  const wish = wishOf(link)
  const done = await post('/set-up', wish)
  expect(done.status).toBe(201)
  expect(done.cookies[0]).toMatch(/^firsthand=[\w-]{43}; /)
  // The code that proved the secret cannot be used again.
  const signIn = () => post('/session', { name: 'newcomer', password: wish.password, totp: codeOf(wish.totpSecret) })
  expect((await signIn()).code).toBe('code-spent')
  kit.advance(30_000)
  expect((await signIn()).status).toBe(201)
  expect(await post('/set-up/look', { link })).toMatchObject({ status: 410, code: 'link-used' })
  expect(await post('/set-up', wishOf(link))).toMatchObject({ status: 410, code: 'link-used' })
  const { rows } = await kit.database.owner.query(
    `select action, actor from custody.entry where incident_id = 'platform' and subject = $1 order by seq`,
    [id],
  )
  const own = (action: string) => ({ action, actor: id })
  expect(rows.slice(-3)).toEqual([own('officer.set-up'), own('session.opened'), own('session.opened')])
  const told = `${kit.logged.join('\n')}`
  for (const secret of [link, wish.password, wish.totpSecret]) expect(told).not.toContain(secret)
  const { rows: kept } = await kit.database.owner.query(
    `select o::text || coalesce(l::text, '') as row from staff.officer o left join staff.officer_link l on l.officer_id = o.id`,
  )
  expect(JSON.stringify(kept)).not.toContain(wish.totpSecret)
  expect(JSON.stringify(kept)).not.toContain(link)
})

test('of two concurrent uses of one link the second fails', async () => {
  const { link } = await enlist('contested')
  const answers = await Promise.all([post('/set-up', wishOf(link)), post('/set-up', wishOf(link))])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 410])
})

test('a weak password or a wrong code does not use the link up, and the answer says what to do', async () => {
  const { link } = await enlist('careful')
  expect((await post('/set-up', wishOf(link, { password: 'short' }))).code).toBe('password-weak')
  expect((await post('/set-up', wishOf(link, { password: 'I am Careful today' }))).code).toBe('password-weak')
  expect((await post('/set-up', wishOf(link, { code: '000000', totpSecret: makeTotpSecret() }))).code).toBe(
    'code-wrong',
  )
  expect((await post('/set-up', wishOf(link, { totpSecret: 'AAAA' }))).code).toBe('malformed')
  expect((await post('/set-up', wishOf(link))).status).toBe(201)
})

test.each([
  ['its day is over', `update staff.officer_link set expires_at = clock_timestamp() where hash = $1`],
  [
    'its officer was ended',
    `update staff.officer set disabled = true where id = (select officer_id from staff.officer_link where hash = $1)`,
  ],
  [
    'a newer one was made',
    `select staff.add_link(officer_id, sha256('newer' || hash)) from staff.officer_link where hash = $1`,
  ],
])('a link is over when %s', async (_why, statement) => {
  const { link } = await enlist(`late ${_why.length}`)
  await kit.database.owner.query(statement, [digestOf(link)])
  expect(await post('/set-up/look', { link })).toMatchObject({ status: 410, code: 'link-over' })
  expect(await post('/set-up', wishOf(link))).toMatchObject({ status: 410, code: 'link-over' })
})

test('a flood of invented links is refused without hashing a password, and does not slow sign-ins', async () => {
  const officer = await kit.addOfficer('unhurried')
  const flood = Array.from({ length: 200 }, () => post('/set-up', wishOf(randomBytes(32).toString('base64url'))))
  await kit.signIn(officer)
  const answers = await Promise.all(flood)
  expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['link-unknown']))
})

test('after a reset an officer’s password, code, sessions and known browser are void at once', async () => {
  const officer = await kit.addOfficer('lost phone')
  const ask = await kit.signIn(officer)
  const begun = await kit.deps.setUp.begin()
  if (!begun.ok) throw new Error(begun.error.code)
  const { capability: link, ...fresh } = begun.value
  const by = { actor: 'command' }
  const owner = createDatabase(kit.database.owner)
  expect(await changeOfficer(owner, { officer: officer.id, act: 'reset', fresh }, by)).toBe('done')
  const refused = await ask('/api/me')
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([401, 'access-ended'])
  kit.advance(30_000)
  await expect(kit.signIn(officer)).rejects.toThrow('401')
  expect((await post('/set-up', wishOf(link))).status).toBe(201)
})
