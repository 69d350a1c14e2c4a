import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestIncident, type TestSubmission, type TestWorld } from './upload.test-kit.ts'

let world: TestWorld
let incident: TestIncident
beforeAll(async () => {
  world = await createWorld()
  incident = await world.addIncident()
})
afterAll(() => world?.release())

interface Row {
  readonly id: string
  readonly twin_of: string | null
  readonly sent: number
  readonly hidden: string | null
}
const itemOf = async (upload: string, of = incident.id): Promise<Row> => {
  const [row] = await world.query<Row>(
    `select i.id, t.twin_of, c.sent, c.hidden from evidence.item i join evidence.card c on c.item_id = i.id
     left join evidence.twin t on t.item_id = i.id where i.upload_id = $1 and i.incident_id = $2`,
    [upload, of],
  )
  if (!row) throw new Error('no item')
  return row
}
const keep = async (bytes: Buffer, of = incident, submission?: TestSubmission) => {
  const upload = await world.addUpload(of, bytes, submission ? { submission } : {})
  expect(await world.run('preserve-upload', of.id, upload.id)).toEqual({ kind: 'done' })
  return upload
}
/** Everything that the holder of the receipt's code sees. */
const receiptOf = async ({ facts }: TestSubmission): Promise<unknown> =>
  (await world.query('select intake.receipt($1) as told', [Buffer.from(facts.codeHash, 'hex')]))[0]

test('the same bytes sent again become a new item, linked to the first and counted on its card', async () => {
  const bytes = randomBytes(40_000)
  const [first, second, third] = [await keep(bytes), await keep(bytes), await keep(bytes)]
  const root = await itemOf(first.id)
  expect(root).toMatchObject({ twin_of: null, sent: 3, hidden: null })
  for (const upload of [second, third])
    expect(await itemOf(upload.id)).toMatchObject({ twin_of: root.id, sent: 1, hidden: null })
  const twin = await itemOf(second.id)
  const entries = await world.query('select action, detail from custody.entry where subject = $1 order by seq', [
    twin.id,
  ])
  expect(entries.map((entry) => Reflect.get(entry, 'action'))).toEqual([
    'intake.received',
    'item.preserved',
    'item.twin',
  ])
  expect(JSON.stringify(entries[2])).toContain(root.id)
})

test('of many equal files preserved at the same moment one counts as the first', async () => {
  const bytes = randomBytes(10_000)
  const uploads = await Promise.all([1, 2, 3, 4].map(() => world.addUpload(incident, bytes)))
  const runs = await Promise.all(uploads.map(({ id }) => world.run('preserve-upload', incident.id, id)))
  expect(runs.map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'done'])
  const rows = await Promise.all(uploads.map(({ id }) => itemOf(id)))
  const roots = rows.filter(({ twin_of: of }) => of === null)
  expect(roots).toHaveLength(1)
  // The item that arrived first represents all four.
  expect(rows.map(({ sent }) => sent).sort()).toEqual([1, 1, 1, 4])
})

test('another incident, an empty file and the longer run of one upload are no twins', async () => {
  const bytes = randomBytes(9000)
  const other = await world.addIncident()
  await keep(bytes)
  expect(await itemOf((await keep(bytes, other)).id, other.id)).toMatchObject({ twin_of: null, sent: 1 })
  await keep(Buffer.alloc(0))
  expect(await itemOf((await keep(Buffer.alloc(0))).id)).toMatchObject({ twin_of: null })
  const upload = await world.addUpload(incident, bytes.subarray(1), { segmentBytes: 4000, arrived: 4000 })
  await world.run('preserve-partial', incident.id, upload.id)
  await upload.sendRest()
  await world.run('preserve-upload', incident.id, upload.id)
  expect(
    await world.query(
      'select 1 from evidence.twin where item_id in (select id from evidence.item where upload_id = $1)',
      [upload.id],
    ),
  ).toEqual([])
})

test('a receipt does not reveal that a file was sent before', async () => {
  const bytes = randomBytes(12_000)
  const [known, fresh] = [await world.addSubmission(incident), await world.addSubmission(incident)]
  await keep(bytes)
  const twin = await keep(bytes, incident, known)
  await keep(randomBytes(12_000), incident, fresh)
  expect((await itemOf(twin.id)).twin_of).not.toBeNull()
  const strip = (told: unknown): string =>
    JSON.stringify(told)
      .replaceAll(known.facts.replyRecipient, 'R')
      .replaceAll(fresh.facts.replyRecipient, 'R')
      // Each file has a digest, a twin, too.
      .replaceAll(/"sha256":"[0-9a-f]{64}"/gi, '"sha256":"D"')
  expect(strip(await receiptOf(known))).toBe(strip(await receiptOf(fresh)))
  const [digests] = await world.query<{ told: object }>('select intake.digests($1, 1) as told', [known.urlHash])
  expect(Object.keys(digests?.told ?? {}).toSorted()).toEqual(['length', 'offset', 'salt', 'segments', 'upload'])
})

test('an item that is moved to an incident with the same bytes becomes a twin there', async () => {
  const bytes = randomBytes(7000)
  const drill = await world.addIncident({ state: 'drill' })
  const there = await itemOf((await keep(bytes)).id)
  const upload = await keep(bytes, drill)
  const { id } = await itemOf(upload.id, drill.id)
  expect(await world.run('move-item', drill.id, id, { to: incident.id })).toEqual({ kind: 'done' })
  expect(await itemOf(upload.id)).toMatchObject({ twin_of: there.id })
  // The first item was moved to another incident, so it represents no items here.
  expect(await itemOf((await keep(bytes, drill)).id, drill.id)).toMatchObject({ twin_of: null })
})
