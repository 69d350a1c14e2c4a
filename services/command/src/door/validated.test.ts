import { makeId } from '@firsthand/domain'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { CommandEnv } from './command-env.ts'
import { countText, id, idempotency, reasonRequest } from './parts.ts'
import { refuse } from './refuse.ts'
import { parseBody, validated, validatedOrNot } from './validated.ts'

const view = makeId('view', new Uint8Array(16))
const app = new Hono<CommandEnv>()
  .get('/list', validated('query', z.object({ view: id('view'), limit: countText.optional() })), (c) =>
    c.json(c.req.valid('query')),
  )
  .post('/wish', validated('json', z.object({ item: id('item'), ...idempotency }), 'nothing-sent'), (c) =>
    c.json(c.req.valid('json')),
  )
  .post('/late', validatedOrNot('json', z.object({ item: id('item') })), (c) =>
    c.req.valid('json').wish ? c.json({}) : refuse(c, 'not-found'),
  )
  .post('/why', validated('json', reasonRequest), (c) => c.json({ reason: c.req.valid('json').reason ?? null }))
  .post(
    '/named',
    validated('json', z.object({ at: z.int() }), (c, { said }) => c.json([...said.keys()], 409)),
    (c) => c.json({}),
  )
  .post('/heard', async (c) => c.json({ said: (await parseBody(c, z.object({ code: z.string() }))) ?? null }))

const post = (path: string, body: string) =>
  app.request(path, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code

test('a query is parsed as a whole: ids are checked, numbers are numbers, unknown fields are dropped', async () => {
  const answer = await app.request(`/list?view=${view}&limit=7&more=x`)
  expect(await answer.json()).toEqual({ view, limit: 7 })
})

test.each([
  ['no view', ''],
  ['the id of something else', `?view=${makeId('item', new Uint8Array(16))}`],
  ['a view named twice', `?view=${view}&view=${view}`],
  ['a number with more behind it', `?view=${view}&limit=7x`],
])('%s is refused as malformed', async (_, query) => {
  const answer = await app.request(`/list${query}`)
  expect([answer.status, await codeOf(answer)]).toEqual([400, 'malformed'])
})

test('a route may refuse by a code or by its own answer, or refuse later by itself', async () => {
  expect(await codeOf(await post('/wish', '{"item":5}'))).toBe('nothing-sent')
  expect(await codeOf(await post('/late', '{}'))).toBe('not-found')
  expect(await (await post('/named', '{"at":"x","b":1}')).json()).toEqual(['at', 'b'])
})

test.each(['null', '[]', '5', '"x"', '["reason"]'])('JSON that is not an object counts as empty (%s)', async (body) => {
  expect(await (await post('/why', body)).json()).toEqual({ reason: null })
  expect(await codeOf(await post('/wish', body))).toBe('nothing-sent')
})

test('an invalid reason counts as no reason', async () => {
  const reasonIn = async (reason: unknown) => (await (await post('/why', JSON.stringify({ reason }))).json()) as object
  expect(await reasonIn('  to see who  ')).toEqual({ reason: 'to see who' })
  for (const none of ['  a ', 'x'.repeat(2001), 'a\0bc', 7, null])
    expect(await reasonIn(none)).toEqual({ reason: null })
})

test('a body that is not JSON counts as empty on a page without a session', async () => {
  expect(await (await post('/heard', '{')).json()).toEqual({ said: null })
  expect(await (await post('/heard', '{"code":"a"}')).json()).toEqual({ said: { code: 'a' } })
})
