import { createDatabase, listen } from '@firsthand/database/command'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mayUse } from '../access/access-table.ts'
import { type Ask, type CommandKit, openCommandKit, type TestOfficer } from '../command.test-kit.ts'
import { createCommand } from '../create-command.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { endOf, keepBusy } from './busy-incident.test-kit.ts'
import { createLiveHub } from './live-hub.ts'
import { createStreamWatch } from './stream-watch.ts'

/** A feed must end within 5 s; a busy machine gets twice that. Before the fix it never ended. */
const MOST_MS = 10_000

let kit: CommandKit
let incident: string
let stopBusy: () => Promise<void>
const closing: (() => Promise<unknown>)[] = []

/** A second process on the same Postgres: the two share nothing in memory. */
let other: CommandKit['app']
beforeAll(async () => {
  kit = await openCommandKit()
  incident = await kit.addIncident()
  const db = createDatabase(kit.database.poolOf('command'))
  const streams = createStreamWatch({
    db,
    mayFollow: (role) => mayUse(role, 'live-read'),
    onFault: (cause) => kit.logged.push(String(cause)),
  })
  const hub = createLiveHub()
  other = createCommand({ ...kit.deps, db, streams, hub })
  closing.push(() => streams.close())
  for (const one of [kit.deps.hub, hub])
    await new Promise<void>((resolve) => {
      const listener = listen({
        ...{ url: kit.database.urlOf('command'), channel: 'incident_changed', onConnected: resolve },
        onNotify: one.poke,
      })
      closing.unshift(() => listener.close())
    })
  stopBusy = keepBusy(kit, incident)
})
afterAll(async () => {
  await stopBusy()
  for (const close of closing) await close()
  await kit.release()
})

let count = 0
async function open(feedsFrom = kit.app): Promise<{ officer: TestOfficer; ask: Ask; feed: Response }> {
  count += 1
  const officer = await kit.addOfficer(`officer ${count}`, { [incident]: 'analyst' })
  // Acts as a load balancer: the feed comes from one process, everything else from the other.
  const balancer = new Hono<CommandEnv>().all('*', (c) =>
    (c.req.path.endsWith('/events') ? feedsFrom : kit.app).fetch(c.req.raw),
  )
  const ask = await kit.signIn(officer, balancer)
  const opened = await ask(`/api/incidents/${incident}/views`, { method: 'POST', body: '{}' })
  const { view } = (await opened.json()) as { view: string }
  const feed = await ask(`/api/incidents/${incident}/events?view=${view}`)
  expect(feed.status).toBe(200)
  return { officer, ask, feed }
}
const run = (text: string, officer: TestOfficer) => kit.database.owner.query(text, [officer.id])

const ENDS: readonly (readonly [string, (given: { officer: TestOfficer; ask: Ask }) => Promise<unknown>])[] = [
  ['signed out', ({ ask }) => ask('/api/session', { method: 'DELETE' })],
  [
    'run out',
    ({ officer }) => run('update staff.session set expires_at = clock_timestamp() where officer_id = $1', officer),
  ],
  [
    'left alone for too long',
    ({ officer }) =>
      run(`update staff.session set seen_at = seen_at - interval '15 minutes' where officer_id = $1`, officer),
  ],
  ['an ended officer’s', ({ officer }) => run('update staff.officer set disabled = true where id = $1', officer)],
  ['a former member’s', ({ officer }) => run('delete from staff.membership where officer_id = $1', officer)],
  [
    'of one whose new role sees no evidence',
    ({ officer }) => run(`update staff.membership set role = 'auditor' where officer_id = $1`, officer),
  ],
]

test.each(ENDS)('on a busy incident a feed ends within 5 s when its session is %s', async (_how, end) => {
  const opened = await open()
  const ending = endOf(opened.feed, 20_000)
  await end(opened)
  const { last, ms } = await ending
  expect(last).toBe('ended')
  expect(ms).toBeLessThan(MOST_MS)
})

test('after a sign-out in one process, the feed that another process holds ends within 5 s; a colleague’s continues', async () => {
  const [leaver, stayer] = [await open(other), await open(other)]
  const ending = endOf(leaver.feed, 20_000)
  expect((await leaver.ask('/api/session', { method: 'DELETE' })).status).toBe(200)
  const { last, ms } = await ending
  expect(last).toBe('ended')
  expect(ms).toBeLessThan(MOST_MS)
  const reader = stayer.feed.body?.getReader()
  expect((await reader?.read())?.done).toBe(false)
  await reader?.cancel()
})
