/**
 * Routes that stand in neither access table. The test fails for any other route outside the tables, so that every route
 * has a rule.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandKit, openCommandKit } from '../command.test-kit.ts'

let kit: CommandKit
beforeAll(async () => {
  kit = await openCommandKit()
})
afterAll(() => kit.release())

const IN_A_TABLE = ['/api/incidents/:incident', '/api/platform/']

/** Routes for any signed-in officer that concern only that officer. */
const OWN = ['DELETE /api/session', 'GET /api/me', 'GET /api/incidents', 'GET /api/watch', 'POST /api/watch/signs']

/** Routes without a session. The callers prove themselves by a password, a link's secret or a brief's key. */
const BEFORE_SIGN_IN = ['POST /api/session', 'POST /api/set-up', 'POST /api/set-up/look']
const BY_A_KEY = ['POST /api/briefs/open', 'POST /api/briefs/state', 'POST /api/briefs/picture']
/** Static files: the same for everybody, without secrets. */
const FILES = ['GET /health', 'GET /brief', 'GET /brief/', 'GET /brief/index.html', 'GET /*']

/** Guards that call the next handler. Hono lists them as routes of every method. */
const GUARDS = [
  '/*',
  '/api/incidents/*',
  '/api/incidents',
  '/api/platform/*',
  '/api/watch/*',
  '/api/watch',
  '/api/briefs/*',
]

const isInATable = (path: string): boolean =>
  IN_A_TABLE.some((prefix) => path === prefix.replace(/\/$/, '') || path.startsWith(prefix))

test('every route is in one of the two tables or listed here', () => {
  const outside = kit.app.routes
    .filter(({ method, path }) => method === 'ALL' || !isInATable(path))
    .map(({ method, path }) => `${method} ${path}`)
  const listed = [...OWN, ...BEFORE_SIGN_IN, ...BY_A_KEY, ...FILES, ...GUARDS.map((path) => `ALL ${path}`)]
  expect([...new Set(outside)].sort()).toEqual([...listed].sort())
})

test('guards only call the next handler: an unknown route behind them gives no answer', async () => {
  for (const path of GUARDS.filter((one) => one !== '/*')) {
    const answer = await kit.ask(path.replace('*', 'nothing-is-here'), { method: 'PUT', body: '{}' })
    await answer.body?.cancel()
    expect.soft([path, [401, 404].includes(answer.status)]).toEqual([path, true])
  }
})

test.each(OWN)('%s needs a session', async (route) => {
  const [method = '', path = ''] = route.split(' ')
  const answer = await kit.ask(path, { method, ...(method === 'POST' ? { body: '{}' } : {}) })
  await answer.body?.cancel()
  expect(answer.status).toBe(401)
})

test.each([...BEFORE_SIGN_IN, ...BY_A_KEY])('%s reveals nothing to a caller without a secret', async (route) => {
  const [method = '', path = ''] = route.split(' ')
  const answer = await kit.ask(path, { method, body: '{}' })
  await answer.body?.cancel()
  expect([400, 401, 403, 404]).toContain(answer.status)
})
