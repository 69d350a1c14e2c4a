import { randomBytes } from 'node:crypto'
import { makeId, parseOperator } from '@firsthand/domain'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createOpsDoor, type NewIncident, type OpsDoor } from '../ops/index.ts'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'

let database: TestDatabase
let door: OpsDoor
let watcher: string
beforeAll(async () => {
  database = await createTestDatabase()
  door = createOpsDoor(database.poolOf('ops'), parseOperator('tests'))
})
beforeEach(async () => {
  await database.owner.query('delete from platform.watch_sign')
  await database.owner.query('delete from platform.duty_call')
  watcher = makeId('officer', randomBytes(16))
  await database.owner.query(
    `insert into staff.officer (id, name, password_hash, totp_sealed) values ($1, $1, 'x', '')`,
    [watcher],
  )
})
afterAll(() => database.release())

const open = async (more: Partial<NewIncident> = {}) => {
  const id = makeId('incident', randomBytes(16))
  const opened = await door.openIncident({
    ...{
      id,
      kind: 'event',
      slug: id.slice(3, 25),
      state: 'active',
      title: 'Fire',
      place: '',
      zone: 'UTC',
      at: undefined,
    },
    ...{ languages: ['en'], emergencyNumber: '112', maxFileBytes: 1024, maxFiles: 3, lockMode: 'NONE', lockDays: 30 },
    ...{ keyId: makeId('key', randomBytes(16)), recipient: 'age1x', keyProbe: Buffer.from('sealed') },
    ...{ keyProbeSha256: Buffer.alloc(32), warnings: [], ...more },
  })
  return { id, came: opened.ok ? 'opened' : opened.error }
}
const answered = (ago: string) =>
  database.owner.query(
    `insert into platform.duty_call (id, asked_by, state, answered_at, answered_by)
     values ($1, 'ops:cli', 'sent', now() - $2::interval, 'ops:cli')`,
    [makeId('call', randomBytes(16)), ago],
  )

test('a real incident that nobody would hear leaves nothing behind: no row, no custody, no work', async () => {
  const { id, came } = await open()
  expect(came).toBe('nobody-answers')
  for (const from of [
    'platform.incident where id = $1',
    'custody.entry where incident_id = $1',
    'work.outbox where incident_id = $1',
  ])
    expect((await database.owner.query(`select from ${from}`, [id])).rowCount, from).toBe(0)
})

test('a drill and the canary need nobody who hears alarms', async () => {
  expect((await open({ state: 'drill' })).came).toBe('opened')
  expect((await open({ kind: 'check' })).came).toBe('opened')
})

test('an answered call counts for a day, and a call that was only sent never counts', async () => {
  await database.owner.query(
    `insert into platform.duty_call (id, asked_by, state, ended_at) values ($1, 'ops:cli', 'sent', now())`,
    [makeId('call', randomBytes(16))],
  )
  expect((await open()).came).toBe('nobody-answers')
  await answered('24 hours 1 minute')
  expect((await open()).came).toBe('nobody-answers')
  await answered('23 hours 59 minutes')
  expect((await open()).came).toBe('opened')
})

test('a watcher counts while his account is active and any alarm screen of his is open', async () => {
  const sign = (incident: string, ago: string) =>
    database.owner.query(
      `insert into platform.watch_sign values ($1, $2, now() - $3::interval)
       on conflict (officer_id, incident_id) do update set seen_at = excluded.seen_at`,
      [watcher, incident, ago],
    )
  expect((await open({ watcher })).came).toBe('nobody-answers')
  await sign('', '91 seconds')
  expect((await open({ watcher })).came).toBe('nobody-answers')
  await sign('in_of_a_drill', '60 seconds')
  expect((await open()).came).toBe('nobody-answers')
  expect((await open({ watcher })).came).toBe('opened')
  await database.owner.query('update staff.officer set disabled = true where id = $1', [watcher])
  expect((await open({ watcher })).came).toBe('nobody-answers')
})

test('a named watcher must have a screen open even if a call was answered, because it is relied on from then on', async () => {
  await answered('1 hour')
  expect((await open({ watcher })).came).toBe('nobody-answers')
  await database.owner.query("insert into platform.watch_sign values ($1, '')", [watcher])
  expect((await open({ watcher })).came).toBe('opened')
})
