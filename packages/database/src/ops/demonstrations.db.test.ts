import { randomBytes } from 'node:crypto'
import { makeId, parseOperator } from '@firsthand/domain'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'
import { createOpsDoor, type OpsDoor } from './ops-door.ts'

let database: TestDatabase
let door: OpsDoor
let drill: string
beforeAll(async () => {
  database = await createTestDatabase()
  door = createOpsDoor(database.poolOf('ops'), parseOperator('grace'))
})
beforeEach(async () => {
  drill = await anIncident('drill')
})
afterAll(() => database.release())

const query = async (text: string, values: unknown[] = []) => (await database.owner.query(text, values)).rows

async function anIncident(state: string): Promise<string> {
  const id = makeId('incident', randomBytes(16))
  await query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
     values ($1, $1, 'event', $2, $2 = 'drill', 'x', $1, 'age1x', '', '')`,
    [id, state],
  )
  return id
}
async function aSending(incident: string, source = 'witness') {
  const [submission, capability] = [makeId('submission', randomBytes(16)), randomBytes(32)]
  await query(
    `insert into public_zone.submission (id, incident_id, source, url_hash, code_hash, reply_recipient)
     values ($1, $2, $5, $3, $4, 'age1x')`,
    [submission, incident, capability, randomBytes(32), source],
  )
  return { submission, capability }
}
const begin = (incident: string) => door.beginDemonstration({ id: makeId('demonstration', randomBytes(16)), incident })
async function begun(incident: string): Promise<string> {
  const answer = await begin(incident)
  if (!answer.ok) throw new Error(answer.error)
  return answer.value
}
const marked = () => query('select submission_id as id from platform.demonstrated order by 1')
const entries = (incident: string) =>
  query(`select actor, action, subject, detail from custody.entry where incident_id = $1`, [incident])

test('a demonstration begins only in a drill, and one custody entry says who began it, however much it sends', async () => {
  const id = await begun(drill)
  const [one, other] = [await aSending(drill), await aSending(drill)]
  for (const { capability } of [one, one, other])
    expect(await door.markDemonstrated({ demonstration: id, capability })).toEqual({ ok: true, value: undefined })
  expect((await marked()).map((row) => row.id)).toEqual([one.submission, other.submission].sort())
  expect(await entries(drill)).toEqual([
    { actor: 'ops:grace', action: 'demonstration.began', subject: drill, detail: `{"demonstration":"${id}"}` },
  ])
  for (const state of ['active', 'closing', 'dormant']) {
    const real = await anIncident(state)
    expect(await begin(real)).toEqual({ ok: false, error: 'not-a-drill' })
    expect(await entries(real)).toEqual([])
  }
  expect(await begin('in_none')).toEqual({ ok: false, error: 'incident-not-found' })
})

test('only an empty sending of that drill is marked, and only while the drill runs', async () => {
  const before = await marked()
  const demonstration = await begun(drill)
  const mark = (capability: Buffer, of = demonstration) => door.markDemonstrated({ demonstration: of, capability })
  const real = await aSending(await anIncident('active'))
  for (const capability of [randomBytes(32), real.capability])
    expect(await mark(capability)).toEqual({ ok: false, error: 'submission-not-found' })
  expect(await mark((await aSending(drill)).capability, 'dm_none')).toMatchObject({ error: 'demonstration-not-found' })
  const [said, sent] = [await aSending(drill), await aSending(drill)]
  await query(
    `insert into public_zone.document (id, submission_id, kind, sealed, key_id, object_key) values ($1, $2, 'statement', '', 'k', $1)`,
    [makeId('note', randomBytes(16)), said.submission],
  )
  await query(
    `insert into public_zone.upload (id, submission_id, incident_id, number, salt, key_id, expires_at)
     values ($1, $2, $3, 1, '', 'k', now())`,
    [makeId('upload', randomBytes(16)), sent.submission, drill],
  )
  for (const { capability } of [said, sent]) expect(await mark(capability)).toEqual({ ok: false, error: 'not-empty' })
  await query(`update platform.incident set state = 'closing' where id = $1`, [drill])
  expect(await mark((await aSending(drill)).capability)).toEqual({ ok: false, error: 'not-a-drill' })
  expect(await marked()).toEqual(before)
})

test('police material is marked by its id; a witness’s sending is not, whoever knows its id', async () => {
  const demonstration = await begun(drill)
  const mark = (submission: string) => door.markDemonstratedMaterial({ demonstration, submission })
  const material = await aSending(drill, 'police')
  expect(await mark(material.submission)).toEqual({ ok: true, value: undefined })
  expect((await marked()).map((row) => row.id)).toContain(material.submission)
  const elsewhere = await aSending(await anIncident('active'), 'police')
  for (const { submission } of [await aSending(drill), elsewhere])
    expect(await mark(submission)).toEqual({ ok: false, error: 'submission-not-found' })
})

test('what a demonstration sent is moved to another drill, and to no real incident', async () => {
  const { submission, capability } = await aSending(drill)
  await door.markDemonstrated({ demonstration: await begun(drill), capability })
  const real = await anIncident('active')
  expect(await door.promoteSubmission({ submission, to: real })).toEqual({ ok: false, error: 'demonstration' })
  expect(await query('select from evidence.sending_move where submission_id = $1', [submission])).toEqual([])
  expect(await door.promoteSubmission({ submission, to: await anIncident('drill') })).toEqual({ ok: true, value: 0 })
  const witness = await aSending(drill)
  expect(await door.promoteSubmission({ submission: witness.submission, to: real })).toEqual({ ok: true, value: 0 })
})
