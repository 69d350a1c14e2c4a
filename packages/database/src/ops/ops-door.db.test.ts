import { randomBytes } from 'node:crypto'
import { verifyChain } from '@firsthand/custody'
import { makeId } from '@firsthand/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'
import type { NewIncident } from './incidents.ts'
import { createOpsDoor, type OpsDoor } from './ops-door.ts'

let database: TestDatabase
let door: OpsDoor
beforeAll(async () => {
  database = await createTestDatabase()
  door = createOpsDoor(database.poolOf('ops'))
})
afterAll(() => database.release())

const incidentCalled = (slug: string, more: Partial<NewIncident> = {}): NewIncident => ({
  id: makeId('incident', randomBytes(16)),
  kind: 'event',
  slug,
  state: 'drill',
  title: 'A title',
  place: '',
  zone: 'Europe/Vienna',
  at: { lat: 48.2, lon: 16.37 },
  languages: ['de', 'en'],
  emergencyNumber: '112',
  maxFileBytes: 1024,
  maxFiles: 3,
  lockMode: 'NONE',
  lockDays: 30,
  keyId: makeId('key', randomBytes(16)),
  recipient: 'age1x',
  keyProbe: Buffer.from('sealed'),
  keyProbeSha256: Buffer.alloc(32),
  warnings: [],
  ...more,
})

test('an incident is opened with its custody and the work of proving its key, in one transaction', async () => {
  const wanted = incidentCalled('first', { warnings: ['store-without-lock'] })
  const opened = await door.openIncident(wanted)
  expect(opened).toMatchObject({ ok: true, value: { slug: 'first', exercise: true, keyProvenAt: undefined } })
  const work = await database.owner.query('select queue, task, subject from work.outbox where incident_id = $1', [
    wanted.id,
  ])
  expect(work.rows).toEqual([{ queue: 'preserve', task: 'prove-key', subject: wanted.keyId }])
  const entries = await collect(door.readChain({ incident: wanted.id, count: 99, head: '' }))
  expect(entries.map((entry) => entry.action)).toEqual(['key.made', 'incident.opened', 'incident.warned'])
  expect(await verifyChain(entries)).toMatchObject({ ok: true, count: 3 })
})

test('a slug that is taken opens nothing and owes nothing', async () => {
  const second = incidentCalled('first')
  expect(await door.openIncident(second)).toEqual({ ok: false, error: 'slug-taken' })
  expect((await database.owner.query('select from work.outbox where incident_id = $1', [second.id])).rows).toEqual([])
})

test('of two who close an incident at once one is refused, and a drill never becomes real', async () => {
  const { id } = incidentOf(await door.openIncident(incidentCalled('race')))
  const close = () => door.moveIncident({ incident: id, from: 'drill', to: 'closing' })
  expect((await Promise.all([close(), close()])).filter((moved) => moved.ok)).toHaveLength(1)
  expect(await door.moveIncident({ incident: id, from: 'closing', to: 'active' })).toMatchObject({ ok: false })
  expect(await door.moveIncident({ incident: id, from: 'closing', to: 'drill' })).toMatchObject({ ok: true })
  expect(await door.moveIncident({ incident: id, from: 'drill', to: 'closed' })).toMatchObject({
    ok: true,
    value: { state: 'closed', closedAt: expect.any(Number) },
  })
  expect(await door.moveIncident({ incident: id, from: 'closed', to: 'drill' })).toMatchObject({ ok: false })
})

test("the canary's incident is in no list and no count", async () => {
  const { id } = incidentOf(await door.openIncident(incidentCalled('check-x', { kind: 'check', state: 'active' })))
  expect((await door.listIncidents()).map((incident) => incident.id)).not.toContain(id)
  expect((await door.countIncidents()).has(id)).toBe(false)
  expect(await door.findCheckIncident()).toMatchObject({ id, kind: 'check' })
  expect(await door.listCheckItems(id)).toEqual([])
})

test('an officer is made once, and a role that is given twice is one custody entry', async () => {
  const officer = { id: makeId('officer', randomBytes(16)), name: 'Ada', passwordHash: 'x', totpSecret: 'y' }
  expect(await door.createOfficer(officer)).toMatchObject({ ok: true })
  expect(await door.createOfficer({ ...officer, id: 'of_other' })).toEqual({ ok: false, error: 'name-taken' })
  const { id } = incidentOf(await door.openIncident(incidentCalled('members')))
  const give = (role: 'viewer' | 'ops') => door.addMembership({ incident: id, officer: officer.id, role })
  expect([await give('viewer'), await give('viewer'), await give('ops')]).toEqual([true, false, true])
  expect(await door.isMember(id, officer.id)).toBe(true)
})

test('status counts are numbers, also of an empty platform', async () => {
  const { id } = incidentOf(await door.openIncident(incidentCalled('counted')))
  expect((await door.countIncidents()).get(id)).toEqual({
    ...{ submissions: 0, items: 0, hidden: 0, preserved: 0, inspected: 0, ready: 0, failed: 0, owed: 0 },
    uploads: { arriving: 0, complete: 0, withdrawn: 0, expired: 0 },
  })
  expect((await door.countWork())[0]).toMatchObject({ queue: 'preserve', dead: 0 })
  expect([await door.listHeartbeats(), await door.listAbilities()]).toEqual([[], []])
})

function incidentOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('the incident was not opened')
  return result.value
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
