import { openBytes } from '@firsthand/sealing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestIncident, type TestWorld } from './upload.test-kit.ts'

let world: TestWorld
let incident: TestIncident
beforeAll(async () => {
  world = await createWorld()
  incident = await world.addIncident()
})
afterAll(() => world?.release())

const entriesOf = async (subject: string) =>
  (
    await world.query<{ action: string; detail: string }>(
      'select action, detail from custody.entry where subject = $1 order by seq',
      [subject],
    )
  ).map(({ action, detail }) => ({ action, detail: parseDetail(detail) }))
const parseDetail = (text: string) => JSON.parse(text) as Readonly<Record<string, unknown>>

test('the witness’s contact is copied as it was sealed, once, and nobody opens it on the way', async () => {
  const submission = await world.addSubmission(incident)
  const id = await world.addContact(incident, submission, 'CANARY-PHONE')
  expect(await world.query('select task from work.outbox where subject = $1', [id])).toEqual([{ task: 'keep-contact' }])
  await world.keyring.remove(incident.keyId)
  const runs = await Promise.all([1, 2].map(() => world.run('keep-contact', incident.id, id)))
  await world.keyring.put(incident.keyId, incident.identity)
  expect(runs.filter(({ kind }) => kind === 'done')).toHaveLength(1)
  expect(await world.run('keep-contact', incident.id, id)).toEqual({ kind: 'skipped', code: 'already-kept' })
  const rows = await world.query<{ sealed: Buffer; key_id: string }>(
    'select sealed, key_id from evidence.contact where submission_id = $1',
    [submission.id],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.key_id).toBe(incident.keyId)
  expect(openBytes([incident.identity], rows[0]?.sealed ?? Buffer.alloc(0)).toString()).toContain('CANARY-PHONE')
  expect(await entriesOf(submission.id)).toMatchObject([{ action: 'contact.received', detail: { contact: id } }])
  expect(JSON.stringify(await entriesOf(submission.id))).not.toContain('CANARY')
  expect(await world.run('read-statement', incident.id, id)).toEqual({ kind: 'dead', code: 'statement-unknown' })
})

test('words that were withdrawn have an entry of custody each, once, also those that are read after the withdrawal', async () => {
  const submission = await world.addSubmission(incident)
  const first = await world.addStatement(incident, submission, { words: 'CANARY one' })
  const second = await world.addStatement(incident, submission, { words: 'CANARY two' })
  await world.run('read-statement', incident.id, first)
  await world.run('apply-withdrawal', incident.id, await world.addWithdrawal(incident, submission, 1))
  expect((await entriesOf(submission.id)).map(({ action }) => action)).toEqual(['statement.received'])
  const asked = await world.addWithdrawal(incident, submission, null)
  await Promise.all([1, 2].map(() => world.run('apply-withdrawal', incident.id, asked)))
  await world.run('apply-withdrawal', incident.id, await world.addWithdrawal(incident, submission, null))
  await world.run('read-statement', incident.id, second)
  expect(
    (await entriesOf(submission.id)).map(({ action, detail }) => [action, detail['statement'], detail['kept']]),
  ).toEqual([
    ['statement.received', first, undefined],
    ['statement.withdrawn', first, true],
    ['statement.received', second, undefined],
    ['statement.withdrawn', second, true],
  ])
  expect(JSON.stringify(await entriesOf(submission.id))).not.toContain('CANARY')
})

test('words that were moved since are told of in the incident where they are now', async () => {
  const other = await world.addIncident()
  const submission = await world.addSubmission(incident)
  const id = await world.addStatement(incident, submission, { words: 'hello' })
  await world.run('read-statement', incident.id, id)
  await world.query(`select evidence.move_words($1, $2, $3, 'owner')`, [submission.id, incident.id, other.id])
  await world.run('apply-withdrawal', incident.id, await world.addWithdrawal(incident, submission, null))
  const told = await world.query<{ incident_id: string }>(
    `select incident_id from custody.entry where subject = $1 and action = 'statement.withdrawn'`,
    [submission.id],
  )
  expect(told).toEqual([{ incident_id: other.id }])
})

interface StatementRow {
  readonly lat: number | null
  readonly radius_m: number | null
  readonly when_kind: string | null
  readonly when_local: string | null
  readonly now_words: string | null
  readonly now_lat: number | null
  readonly now_lon: number | null
  readonly for_someone_else: boolean
}
const readBack = async (said: Parameters<TestWorld['addStatement']>[2]): Promise<StatementRow | undefined> => {
  const submission = await world.addSubmission(incident)
  const id = await world.addStatement(incident, submission, said)
  expect(await world.run('read-statement', incident.id, id)).toEqual({ kind: 'done' })
  const columns = 'lat, radius_m, when_kind, when_local, now_words, now_lat, now_lon, for_someone_else'
  return (await world.query<StatementRow>(`select ${columns} from evidence.statement where id = $1`, [id]))[0]
}

test('what a witness said of the past and of now is stored separately, field by field', async () => {
  expect(
    await readBack({
      ...{ lat: 48.2, lon: 16.37, radiusM: 300, whenKind: 'exact', whenLocal: '2026-02-28T23:59' },
      ...{ nowWhere: 'at home', nowLat: 47.1, nowLon: 15.4, forSomeoneElse: true },
    }),
  ).toEqual({
    ...{ lat: 48.2, radius_m: 300, when_kind: 'exact', when_local: '2026-02-28T23:59' },
    ...{ now_words: 'at home', now_lat: 47.1, now_lon: 15.4, for_someone_else: true },
  })
})

test('who is sought is stored as that, and where they were last seen is words and no place of the incident', async () => {
  const submission = await world.addSubmission(incident)
  const said = { words: 'my brother', where: 'by the ferry', lat: 48.2, lon: 16.37, radiusM: 9 }
  const ids = []
  for (const pageDoor of ['sought', 'danger', 'normal'] as const) {
    const id = await world.addStatement(incident, submission, { ...said, pageDoor })
    expect(await world.run('read-statement', incident.id, id)).toEqual({ kind: 'done' })
    ids.push(id)
  }
  const rows = await world.query(
    'select sought, danger, lat, radius_m, where_words from evidence.statement where id = any($1) order by seq',
    [ids],
  )
  expect(rows).toEqual([
    { sought: true, danger: false, lat: null, radius_m: null, where_words: 'by the ferry' },
    { sought: false, danger: true, lat: 48.2, radius_m: 9, where_words: 'by the ferry' },
    { sought: false, danger: false, lat: 48.2, radius_m: 9, where_words: 'by the ferry' },
  ])
  expect((await entriesOf(submission.id)).map(({ action }) => action)).toEqual(Array(3).fill('statement.received'))
})

test('if a sending’s files were moved, its words and contact go to the same incident', async () => {
  const drill = await world.addIncident({ state: 'drill' })
  const submission = await world.addSubmission(drill)
  const upload = await world.addUpload(drill, Buffer.from('a file'), { submission })
  await world.run('preserve-upload', drill.id, upload.id)
  const [item] = await world.query<{ id: string }>('select id from evidence.item where upload_id = $1', [upload.id])
  const incidentsOfDocuments = async () => {
    const statement = await world.addStatement(drill, submission, { words: 'we are in the cellar' })
    expect(await world.run('read-statement', drill.id, statement)).toEqual({ kind: 'done' })
    const contact = await world.addContact(drill, submission, 'by phone')
    expect(await world.run('keep-contact', drill.id, contact)).toEqual({ kind: 'done' })
    return world.query(
      `select s.incident_id as words, c.incident_id as contact from evidence.statement s, evidence.contact c
       where s.id = $1 and c.id = $2`,
      [statement, contact],
    )
  }
  expect(await incidentsOfDocuments()).toEqual([{ words: drill.id, contact: drill.id }])
  await world.run('move-item', drill.id, item?.id ?? '', { to: incident.id })
  await world.query(`update platform.incident set state = 'closed' where id = $1`, [drill.id])
  expect(await incidentsOfDocuments()).toEqual([{ words: incident.id, contact: incident.id }])
  expect(
    await world.query('select incident_id from evidence.unheard where incident_id = $1', [incident.id]),
  ).not.toEqual([])
})

test('an impossible value counts as absent', async () => {
  // Anybody can seal to the incident, so a statement's fields may have any type.
  const hostile: Parameters<typeof readBack>[0] = JSON.parse(
    `{"lat": 91, "lon": 3, "radiusM": -4, "whenKind": "yesterday", "whenLocal": "2026-02-31T10:00",
      "nowWhere": {"a": 1}, "nowLat": "48", "nowLon": 1e999, "forSomeoneElse": "yes"}`,
  )
  const nothing = { lat: null, radius_m: null, when_kind: null, when_local: null, now_words: null }
  expect(await readBack(hostile)).toEqual({ ...nothing, now_lat: null, now_lon: null, for_someone_else: false })
  for (const whenLocal of ['2026-02-03T10:00:00Z', '2026-13-01T10:00', '2026-02-03T24:00', "2026-02-03T10:00'--"])
    expect((await readBack({ whenLocal }))?.when_local).toBeNull()
  for (const radiusM of [0, Number.NaN, 3e7, 1e308])
    expect((await readBack({ lat: 1, lon: 1, radiusM }))?.radius_m).toBeNull()
})

test('the origin of a file and what the page said of it are stored with the item and in custody', async () => {
  const declared = { origin: 'camera', handling: 'details-removed' } as const
  const upload = await world.addUpload(incident, Buffer.from('x'), { declared })
  await world.run('preserve-upload', incident.id, upload.id)
  const [item] = await world.query<{ id: string }>('select id from evidence.item where upload_id = $1', [upload.id])
  const id = item?.id ?? ''
  expect(await world.query('select origin, handling from evidence.declaration where item_id = $1', [id])).toEqual([
    declared,
  ])
  expect((await entriesOf(id))[0]).toMatchObject({
    action: 'intake.received',
    detail: { pageSaid: 'details-removed' },
  })
  expect((await world.door.item(id))?.declaration).toMatchObject(declared)
})

test('an unknown word about a file is ignored', async () => {
  const declared: object = { origin: 'stolen', handling: '<b>' }
  const upload = await world.addUpload(incident, Buffer.from('y'), { declared })
  await world.run('preserve-upload', incident.id, upload.id)
  const rows = await world.query(
    'select origin, handling from evidence.declaration d join evidence.item i on i.id = d.item_id where upload_id = $1',
    [upload.id],
  )
  expect(rows).toEqual([{ origin: null, handling: null }])
})
