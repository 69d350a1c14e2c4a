// Two officers triage one queue while command is killed with -9 many times in the middle of a decision: nothing is lost
// or doubled.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type CustodyEntry, verifyChain } from '@firsthand/custody'
import { freePort } from '@firsthand/local'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandKit, openCommandKit, type TestOfficer } from '../../../services/command/src/command.test-kit.ts'
import { startCommand } from './command-process.test-kit.ts'
import { createTriageClient, type TriageClient } from './triage-client.ts'

const ITEMS = 60
const KILLS = 8
/**
 * How many ms after a press was sent the kill comes. Together these delays cover a request's checks on entry, its
 * transaction and its answer.
 */
const MOMENTS = [0, 1, 2, 4, 6, 8, 12, 20]

let kit: CommandKit
let incident: string
let officers: readonly TestOfficer[]
let port: number
let running: { kill(): Promise<void> } | undefined
const folder = mkdtempSync(join(tmpdir(), 'firsthand-triage-'))

beforeAll(async () => {
  kit = await openCommandKit()
  incident = await kit.addIncident()
  officers = [
    await kit.addOfficer('Anna', { [incident]: 'analyst' }),
    await kit.addOfficer('Bert', { [incident]: 'commander' }),
  ]
  for (let n = 0; n < ITEMS; n += 1) await kit.addItem(incident, { kind: n % 4 === 3 ? 'document' : 'image' })
  port = await freePort()
})

afterAll(async () => {
  await kill()
  await kit?.release()
  rmSync(folder, { recursive: true, force: true })
})

const url = (): string => `http://127.0.0.1:${port}`

async function start(): Promise<void> {
  running = await startCommand({ kit, folder, port })
}

const kill = async (): Promise<void> => running?.kill()

async function signIn(officer: TestOfficer): Promise<string> {
  const answer = await fetch(`${url()}/api/session`, {
    method: 'POST',
    headers: { origin: url(), 'content-type': 'application/json' },
    body: JSON.stringify({ name: officer.name, password: officer.password, totp: kit.codeOf(officer) }),
  })
  expect(answer.status).toBe(201)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const rowsOf = async <T extends object>(text: string): Promise<readonly T[]> =>
  (await kit.database.owner.query<T>(text, [incident])).rows

test('killed in mid-decision nothing is lost or doubled', { timeout: 900_000 }, async () => {
  await start()
  let up: Promise<void> = Promise.resolve()
  let presses = 0
  let kills = 0
  const pressing = (): void => {
    presses += 1
    if (kills >= KILLS || presses % 6 !== 0) return
    const moment = MOMENTS[kills % MOMENTS.length] ?? 0
    kills += 1
    // Nobody waits for the kill here, because it must hit the request that is now on its way. Each kill waits until
    // command is back from the last one; otherwise command would be started twice.
    up = up
      .then(() => pause(moment))
      .then(kill)
      .then(start)
    // A failure is handled where `up` is awaited. Until then it must not count as an unhandled rejection.
    up.catch(() => undefined)
  }
  const clients: TriageClient[] = []
  for (const officer of officers) {
    const cookie = await signIn(officer)
    clients.push(createTriageClient({ name: officer.id, cookie, incident, url, untilUp: () => up }))
  }
  await Promise.all(clients.map((client) => client.work(pressing)))
  await up
  expect(kills).toBe(KILLS)

  const [anna, bert] = clients
  if (!anna || !bert) throw new Error('two officers')
  // No item was leased to both officers: leases outlive each kill, and neither officer gave one back.
  expect([...anna.given].filter((item) => bert.given.has(item))).toEqual([])
  expect(anna.intents.size + bert.intents.size).toBe(ITEMS)
  expect(Math.min(anna.intents.size, bert.intents.size)).toBeGreaterThan(5)

  // Every press is one review with the pressed decision, and one custody entry. A killed request left nothing.
  const reviews = await rowsOf<{ item: string; officer: string; decision: string }>(
    'select item_id as item, officer_id as officer, decision from evidence.review where incident_id = $1',
  )
  expect(reviews).toHaveLength(ITEMS)
  for (const client of clients)
    for (const [item, decision] of client.intents)
      expect(reviews.filter((review) => review.item === item)).toEqual([{ item, officer: client.name, decision }])
  const found = await rowsOf<CustodyEntry>(
    `select incident_id as incident, seq, at, actor, action, subject, detail, note_hash as "noteHash",
       prev_hash as "prevHash", hash from custody.entry where incident_id = $1 order by seq`,
  )
  const entries = found.map(({ noteHash, ...entry }) => ({ ...entry, ...(noteHash == null ? {} : { noteHash }) }))
  expect(entries.filter(({ action }) => action === 'review.decided')).toHaveLength(ITEMS)
  expect(new Set(entries.map(({ subject }) => subject)).size).toBe(ITEMS)
  expect(await verifyChain(entries)).toMatchObject({ ok: true })
  expect(await rowsOf('select wish from evidence.decision where incident_id = $1')).toHaveLength(ITEMS)
  expect(await rowsOf('select item_id from staff.lease where incident_id = $1')).toEqual([])
  expect(await rowsOf('select item_id from evidence.waiting where incident_id = $1')).toEqual([])
})
