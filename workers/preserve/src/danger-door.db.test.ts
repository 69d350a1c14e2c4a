import { randomBytes } from 'node:crypto'
import type { PageDoor } from '@firsthand/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestIncident, type TestWorld } from './upload.test-kit.ts'

let world: TestWorld
let incident: TestIncident
beforeAll(async () => {
  world = await createWorld()
  incident = await world.addIncident()
})
afterAll(() => world?.release())

const parseDoor = (said: unknown): PageDoor => said as PageDoor
/**
 * What a declaration may say of how the witness came in (`danger`: by "I am in danger"), and whether that counts as
 * danger. The values are unchecked, because not only our page can seal declarations to the incident.
 */
const SAID = [
  ['danger', true],
  ['normal', false],
  [undefined, false],
  [true, false],
  ['DANGER', false],
] as const

const heard = (of: TestIncident) =>
  world.query<{ source: string; source_id: string }>(
    'select source, source_id from evidence.unheard where incident_id = $1 order by marked_at',
    [of.id],
  )
const itemsOf = (upload: string) =>
  world.query<{ id: string; danger: boolean; incident_id: string }>(
    `select i.id, i.incident_id, d.danger from evidence.item i join evidence.declaration d on d.item_id = i.id
     where i.upload_id = $1 order by i.seq`,
    [upload],
  )

test.each(SAID)('words whose door says %s are marked: %s', async (said, danger) => {
  const submission = await world.addSubmission(incident)
  const more = said === undefined ? {} : { pageDoor: parseDoor(said) }
  const id = await world.addStatement(incident, submission, { words: 'abc', ...more })
  await world.run('read-statement', incident.id, id)
  expect(await world.query('select danger from evidence.statement where id = $1', [id])).toEqual([{ danger }])
})

test.each(SAID)('a file whose door says %s is marked: %s; only then is it heard as a file', async (said, danger) => {
  const own = await world.addIncident()
  const declared = said === undefined ? {} : { pageDoor: parseDoor(said) }
  const upload = await world.addUpload(own, Buffer.from('x'), { declared })
  await world.run('preserve-upload', own.id, upload.id)
  const [item] = await itemsOf(upload.id)
  expect(item).toMatchObject({ danger })
  expect(await heard(own)).toEqual(danger ? [{ source: 'file', source_id: item?.id }] : [])
  expect((await world.door.item(item?.id ?? ''))?.declaration.danger).toBe(danger)
})

test('a file on its way raises the alarm with its still, but only by the file’s own declaration', async () => {
  const own = await world.addIncident()
  const send = async (file: PageDoor, still: PageDoor) => {
    const bytes = randomBytes(60_000)
    const of = { segmentBytes: 20_000, arrived: 20_000 }
    const upload = await world.addUpload(own, bytes, { ...of, declared: { pageDoor: file } })
    const preview = await world.addUpload(own, randomBytes(900), {
      ...{ previewOf: upload, declared: { pageDoor: still } },
    })
    expect(await world.run('keep-arrival', own.id, preview.id)).toEqual({ kind: 'done' })
    return upload
  }
  const loud = await send('danger', 'normal')
  const [arrival] = await world.query<{ item_id: string }>(
    'select item_id, danger from evidence.arrival where upload_id = $1',
    [loud.id],
  )
  expect(arrival).toMatchObject({ danger: true })
  await send('normal', 'danger')
  expect(await heard(own)).toEqual([{ source: 'file', source_id: arrival?.item_id }])
})

test('a mark moves with its item to another incident and raises the alarm there', async () => {
  const [own, other] = [await world.addIncident(), await world.addIncident()]
  const upload = await world.addUpload(own, Buffer.from('voice'), { declared: { pageDoor: 'danger' } })
  await world.run('preserve-upload', own.id, upload.id)
  const [item] = await itemsOf(upload.id)
  await world.run('move-item', own.id, item?.id ?? '', { to: other.id })
  const [, moved] = await itemsOf(upload.id)
  expect(moved).toMatchObject({ incident_id: other.id, danger: true })
  expect(await heard(other)).toEqual([{ source: 'file', source_id: moved?.id }])
})
