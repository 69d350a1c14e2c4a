// Two processes of command share one Postgres, as behind a load balancer, and events never stop.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@firsthand/local'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandKit, openCommandKit, type TestOfficer } from '../../../services/command/src/command.test-kit.ts'
import { endOf, keepBusy } from '../../../services/command/src/live/busy-incident.test-kit.ts'
import { floodSignIns } from '../../../services/command/src/sign-in/flood.test-kit.ts'
import { startCommand } from './command-process.test-kit.ts'

let kit: CommandKit
let incident: string
let urls: readonly [string, string]
const ending: (() => unknown)[] = []
const folder = mkdtempSync(join(tmpdir(), 'firsthand-feeds-'))

beforeAll(async () => {
  kit = await openCommandKit()
  ending.push(() => kit.release())
  incident = await kit.addIncident()
  const start = async (): Promise<string> => {
    const port = await freePort()
    const { kill } = await startCommand({ kit, folder, port })
    ending.unshift(kill)
    return `http://127.0.0.1:${port}`
  }
  urls = [await start(), await start()]
  ending.unshift(keepBusy(kit, incident))
}, 400_000)

afterAll(async () => {
  for (const end of ending) await end()
  rmSync(folder, { recursive: true, force: true })
})

async function signIn(url: string, officer: TestOfficer) {
  const began = performance.now()
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ name: officer.name, password: officer.password, totp: kit.codeOf(officer) }),
  })
  expect(answer.status).toBe(201)
  const ms = performance.now() - began
  return { ms, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}

test('after a sign-out at one process the feed at the other ends within 5 s, however much happens meanwhile', async () => {
  const [here, there] = urls
  const { cookie } = await signIn(here, await kit.addOfficer('anna', { [incident]: 'analyst' }))
  const headers = (url: string) => ({ cookie, origin: url, 'content-type': 'application/json' })
  const opened = await fetch(`${here}/api/incidents/${incident}/views`, {
    ...{ method: 'POST', body: '{}', headers: headers(here) },
  })
  const { view } = (await opened.json()) as { view: string }
  const feed = await fetch(`${there}/api/incidents/${incident}/events?view=${view}`, { headers: headers(there) })
  expect(feed.status).toBe(200)
  const told = endOf(feed, 30_000)
  expect((await fetch(`${here}/api/session`, { method: 'DELETE', headers: headers(here) })).status).toBe(200)
  const { last, ms } = await told
  expect(last).toBe('ended')
  // The same limit as in `ended-feeds.db.test.ts`.
  expect(ms).toBeLessThan(10_000)
})

test('a flood of invented names at one process keeps no officer out of either', async () => {
  const [here, there] = urls
  const [bert, cleo] = [await kit.addOfficer('bert'), await kit.addOfficer('cleo')]
  const flood = floodSignIns({ url: here, clients: 100 })
  try {
    const signedIn = [await signIn(here, bert), await signIn(there, cleo)]
    for (const { ms } of signedIn) expect(ms).toBeLessThan(30_000)
  } finally {
    expect(Object.keys((await flood.end()).codes)).toEqual(['sign-in-failed'])
  }
})
