import type { IncidentChoice } from '@firsthand/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestIncident, type TestWorld } from './upload.test-kit.ts'

let world: TestWorld
let incident: TestIncident
beforeAll(async () => {
  world = await createWorld()
  incident = await world.addIncident()
})
afterAll(() => world?.release())

const parseChoice = (said: unknown): IncidentChoice => said as IncidentChoice
/** What a sealed document may say, and whether that counts as not sure. Not only our page can seal to the incident. */
const SAID = [
  ['unsure', true],
  ['chosen', false],
  [undefined, false],
  [true, false],
  ['UNSURE', false],
] as const

const itemsOf = (upload: string) =>
  world.query<{ id: string; unsure: boolean; incident_id: string }>(
    `select i.id, i.incident_id, d.unsure from evidence.item i join evidence.declaration d on d.item_id = i.id
     where i.upload_id = $1 order by i.seq`,
    [upload],
  )

test.each(SAID)('words and file whose choice says %s are marked as not sure: %s', async (said, unsure) => {
  const more = said === undefined ? {} : { incidentChoice: parseChoice(said) }
  const submission = await world.addSubmission(incident)
  const id = await world.addStatement(incident, submission, { words: 'abc', ...more })
  await world.run('read-statement', incident.id, id)
  expect(await world.query('select unsure, danger from evidence.statement where id = $1', [id])).toEqual([
    { unsure, danger: false },
  ])
  const upload = await world.addUpload(incident, Buffer.from('x'), { declared: more })
  await world.run('preserve-upload', incident.id, upload.id)
  const [item] = await itemsOf(upload.id)
  expect(item).toMatchObject({ unsure })
  expect((await world.door.item(item?.id ?? ''))?.declaration).toMatchObject({ unsure, danger: false })
})

test('a mark moves with its item to another incident', async () => {
  const other = await world.addIncident()
  const upload = await world.addUpload(incident, Buffer.from('y'), { declared: { incidentChoice: 'unsure' } })
  await world.run('preserve-upload', incident.id, upload.id)
  const [item] = await itemsOf(upload.id)
  await world.run('move-item', incident.id, item?.id ?? '', { to: other.id })
  const [, moved] = await itemsOf(upload.id)
  expect(moved).toMatchObject({ incident_id: other.id, unsure: true })
})
