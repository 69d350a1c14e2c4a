import { randomBytes } from 'node:crypto'
import { verifyChain } from '@firsthand/custody'
import { makeId, parseOperator } from '@firsthand/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answeredCall } from '../answered-call.test-kit.ts'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'
import type { NewIncident } from './incidents.ts'
import { createOpsDoor, type OpsDoor } from './ops-door.ts'

let database: TestDatabase
let door: OpsDoor
beforeAll(async () => {
  database = await createTestDatabase()
  door = createOpsDoor(database.poolOf('ops'), parseOperator('tests'))
  await answeredCall(database.owner)
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

test('limits of a submission and of an incident are stored; by default it is 50 GiB for the former, none for the latter', async () => {
  const limits = { maxSubmissionBytes: 10, maxIncidentBytes: 20, maxOpenUploads: 30 }
  const bound = async (slug: string, more: Partial<NewIncident>) => {
    const wanted = incidentCalled(slug, more)
    await door.openIncident(wanted)
    const { rows } = await database.owner.query(
      'select max_submission_bytes, max_incident_bytes, max_open_uploads from platform.incident where id = $1',
      [wanted.id],
    )
    return Object.values(rows[0])
  }
  expect(await bound('bounded', { limits })).toEqual([10, 20, 30])
  expect(await bound('unbounded', {})).toEqual([53_687_091_200, null, null])
})

test('a taken slug opens nothing and adds no work', async () => {
  const second = incidentCalled('first')
  expect(await door.openIncident(second)).toEqual({ ok: false, error: 'slug-taken' })
  expect((await database.owner.query('select from work.outbox where incident_id = $1', [second.id])).rows).toEqual([])
})

test('if two close an incident at once one is refused, and a drill never becomes real', async () => {
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

test('open incidents are listed first, real ones before drills, whichever was opened last', async () => {
  const real = incidentOf(await door.openIncident(incidentCalled('order-real', { state: 'active' })))
  const drill = incidentOf(await door.openIncident(incidentCalled('order-drill')))
  const ended = incidentOf(await door.openIncident(incidentCalled('order-ended', { state: 'active' })))
  await door.moveIncident({ incident: ended.id, from: 'active', to: 'closed' })
  const order = (await door.listIncidents()).map(({ slug }) => slug).filter((slug) => slug.startsWith('order-'))
  expect(order).toEqual(['order-real', 'order-drill', 'order-ended'])
  for (const [{ id }, from] of [
    [real, 'active'],
    [drill, 'drill'],
  ] as const)
    await door.moveIncident({ incident: id, from, to: 'closed' })
})

test("the canary's incident is in no list and no count", async () => {
  const { id } = incidentOf(await door.openIncident(incidentCalled('check-x', { kind: 'check', state: 'active' })))
  expect((await door.listIncidents()).map((incident) => incident.id)).not.toContain(id)
  expect((await door.countIncidents()).has(id)).toBe(false)
  expect(await door.findCheckIncident()).toMatchObject({ id, kind: 'check' })
  expect(await door.listCheckItems(id)).toEqual([])
  await database.owner.query(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at,
       vault_key, sealed_length, recipient)
     values ('it_check', $1, 'up_check', 'su_check', 1, false, 'web', 1, sha256('x'), now(), 'k', 1, 'age1x')`,
    [id],
  )
  await database.owner.query(
    `insert into evidence.card (item_id, incident_id, kind) values ('it_check', $1, 'image')`,
    [id],
  )
  expect(await door.listCheckItems(id)).toEqual([{ item: 'it_check', stage: 'preserved', isPlaced: false }])
})

test('an officer is made once, and a role that is given twice is one custody entry', async () => {
  const officer = {
    id: makeId('officer', randomBytes(16)),
    name: 'Ada',
    passwordHash: 'x',
    totpSealed: Buffer.alloc(1),
  }
  expect(await door.createOfficer(officer)).toMatchObject({ ok: true })
  expect(await door.createOfficer({ ...officer, id: 'of_other' })).toEqual({ ok: false, error: 'name-taken' })
  const { id } = incidentOf(await door.openIncident(incidentCalled('members')))
  const give = (role: 'viewer' | 'ops') => door.addMembership({ incident: id, officer: officer.id, role })
  expect([await give('viewer'), await give('viewer'), await give('ops')]).toEqual([true, false, true])
  expect(await door.isMember(id, officer.id)).toBe(true)
})

test('status counts are numbers, even on an empty platform', async () => {
  const { id } = incidentOf(await door.openIncident(incidentCalled('counted')))
  expect((await door.countIncidents()).get(id)).toEqual({
    ...{ submissions: 0, items: 0, hidden: 0, preserved: 0, inspected: 0, ready: 0, failed: 0, owed: 0 },
    uploads: { arriving: 0, complete: 0, withdrawn: 0, expired: 0 },
  })
  expect((await door.countWork())[0]).toMatchObject({ queue: 'preserve', dead: 0 })
  expect([await door.listHeartbeats(), await door.listAbilities()]).toEqual([[], []])
})

test('a promotion asks once for each item, and is done when the old card is hidden and the new item is there', async () => {
  const from = incidentOf(await door.openIncident(incidentCalled('from')))
  const to = incidentOf(await door.openIncident(incidentCalled('to', { state: 'active' })))
  const [submission, upload] = [makeId('submission', randomBytes(16)), makeId('upload', randomBytes(16))]
  const hash = () => randomBytes(32)
  await database.owner.query('insert into public_zone.submission values ($1, default, $2, $3, $4, $5, $6)', [
    ...[submission, from.id, 'witness', hash(), hash(), 'age1x'],
  ])
  await database.owner.query(
    `insert into public_zone.upload (id, submission_id, incident_id, number, state, salt, key_id, expires_at)
     values ($1, $3, $4, 1, 'complete', '', 'k', now()), ($2, $3, $4, 2, 'open', '', 'k', now())`,
    [upload, makeId('upload', randomBytes(16)), submission, from.id],
  )
  const addItem = async (incident: string, movedFrom: string | null) => {
    const item = makeId('item', randomBytes(16))
    await database.owner.query(
      `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256,
       received_at, vault_key, sealed_length, recipient, moved_from)
       values ($1, $2, $3, $4, 1, false, 'witness', 5, '', now(), 'k', 9, 'age1x', $5)`,
      [item, incident, upload, submission, movedFrom],
    )
    await database.owner.query('insert into evidence.card (item_id, incident_id) values ($1, $2)', [item, incident])
    return item
  }
  await database.owner.query(
    `insert into evidence.statement (id, submission_id, incident_id, words, received_at) values ('st_said', $1, $2, 'here', now())`,
    [submission, from.id],
  )
  const saidIn = async () =>
    (await database.owner.query(`select incident_id as id from evidence.statement where id = 'st_said'`)).rows[0]?.id
  const item = await addItem(from.id, null)
  const promotion = { submission, to: to.id }
  expect(await door.findSubmission(submission)).toEqual({ incident: from.id })
  expect([await door.promoteSubmission(promotion), await door.promoteSubmission(promotion)]).toEqual([
    asked(1),
    asked(1),
  ])
  const rows = await database.owner.query(`select subject, detail from work.outbox where task = 'move-item'`)
  expect(rows.rows).toEqual([{ subject: item, detail: { to: to.id } }])
  expect(await door.promotionState(promotion)).toEqual({
    items: [{ item, movedTo: undefined }],
    notYetItems: 1,
    dead: 0,
  })
  const moved = await addItem(to.id, item)
  await database.owner.query(`update evidence.card set hidden = 'moved' where item_id = $1`, [item])
  expect(await door.promotionState(promotion)).toMatchObject({ items: [{ item, movedTo: moved }] })
  expect(await door.promoteSubmission(promotion)).toEqual(asked(0))
  // The submission's words were moved with it, and move with it again; what still arrives follows both moves.
  expect(await saidIn()).toBe(to.id)
  const last = incidentOf(await door.openIncident(incidentCalled('last', { state: 'active' })))
  expect(await door.promoteSubmission({ submission, to: last.id })).toEqual(asked(1))
  expect(await saidIn()).toBe(last.id)
  const { rows: ways } = await database.owner.query('select evidence.belongs_to($1, $2) as at', [submission, from.id])
  expect(ways).toEqual([{ at: last.id }])
})

const asked = (value: number) => ({ ok: true, value })

function incidentOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('the incident was not opened')
  return result.value
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
