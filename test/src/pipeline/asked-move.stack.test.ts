// An officer asks to move an item to another incident. Relay and preserve carry it out, even if the item's incident is
// closed.
import { randomBytes } from 'node:crypto'
import { makeId, parseId } from '@firsthand/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askMove, readMove } from '../../../packages/database/src/command/items/moves.ts'
import { createIntakeDoor } from '../../../packages/database/src/intake/intake-door.ts'
import { createDatabase } from '../../../packages/database/src/pool.ts'
import { startValkey, type TestValkey, until } from '../../../packages/queues/src/valkey.test-kit.ts'
import { makeNote } from '../../../services/command/src/evidence/reason-note.ts'
import { createWorld, readItemBytes, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { startWorker, type WorkerProcess } from './processes.test-kit.ts'

let world: TestWorld
let valkey: TestValkey
const running: WorkerProcess[] = []
const OFFICER = makeId('officer', randomBytes(16))

beforeAll(async () => {
  world = await createWorld()
  valkey = await startValkey()
  await world.query(`insert into staff.officer (id, name, password_hash, totp_secret) values ($1, 'anna', 'h', 's')`, [
    OFFICER,
  ])
  running.push(
    ...(await Promise.all((['relay', 'preserve'] as const).map((name) => startWorker(world, valkey.url, name)))),
  )
}, 400_000)
afterAll(async () => {
  await Promise.all(running.map((worker) => worker.kill('SIGKILL')))
  await valkey?.release()
  await world?.release()
})

interface Row {
  readonly id: string
  readonly incident: string
  readonly hidden: string | null
}
const itemsOf = (upload: string) =>
  world.query<Row>(
    `select i.id, i.incident_id as incident, c.hidden from evidence.item i join evidence.card c on c.item_id = i.id
     where i.upload_id = $1 order by i.seq`,
    [upload],
  )
const told = async (incident: string): Promise<readonly string[]> =>
  (
    await world.query<{ action: string }>(
      `select action from custody.entry where incident_id = $1 and action in ('item.move-asked', 'item.moved', 'item.arrived')
       order by seq`,
      [incident],
    )
  ).map(({ action }) => action)

test.each(['drill', 'closed'])(
  'from a %s: the item arrives whole, both custody chains record it, and the code still opens',
  {
    timeout: 300_000,
  },
  async (state) => {
    const source = await world.addIncident({ state: state === 'drill' ? 'drill' : 'active' })
    const target = await world.addIncident()
    await world.query(`insert into staff.membership (incident_id, officer_id, role) values ($1, $2, 'commander')`, [
      source.id,
      OFFICER,
    ])
    const bytes = randomBytes(40_000)
    const upload = await world.addUpload(source, bytes)
    await world.query(`select work.add('preserve', 'preserve-upload', $1, $2)`, [source.id, upload.id])
    await until('the item is there', async () => (await itemsOf(upload.id)).length === 1, 60_000)
    const item = parseId('item', (await itemsOf(upload.id))[0]?.id)
    if (!item) throw new Error('no item')
    if (state === 'closed')
      await world.query(`update platform.incident set state = 'closed' where id = $1`, [source.id])

    const db = createDatabase(world.database.poolOf('command'))
    const wish = { incident: source.id, item, officer: OFFICER, to: target.id, isWhole: true, wish: undefined }
    const reason = 'It shows the real fire'
    expect(await askMove(db, { ...wish, reason, note: makeNote(reason) })).toMatchObject({ items: 1 })
    await until('it is moved', async () => (await itemsOf(upload.id))[0]?.hidden === 'moved', 60_000)

    const [, moved] = await itemsOf(upload.id)
    expect(moved).toMatchObject({ incident: target.id, hidden: null })
    expect(await readItemBytes(world, moved?.id ?? '')).toEqual(bytes)
    expect(await told(source.id)).toEqual(['item.move-asked', 'item.moved'])
    expect(await told(target.id)).toEqual(['item.arrived'])
    expect(await readMove(db, { incident: source.id, item, officer: OFFICER })).toMatchObject({ moved: true, to: null })
    const [sent] = await world.query<{ code: Buffer }>(
      `select s.code_hash as code from public_zone.submission s join evidence.item i on i.submission_id = s.id where i.id = $1`,
      [item],
    )
    const receipt = await createIntakeDoor(world.database.poolOf('intake')).receipt(sent?.code ?? Buffer.alloc(32))
    expect(receipt.ok).toBe(true)
  },
)

test('a file that was still arriving when its submission was moved follows by itself', {
  timeout: 300_000,
}, async () => {
  const [source, target] = [await world.addIncident({ state: 'drill' }), await world.addIncident()]
  await world.query(`insert into staff.membership (incident_id, officer_id, role) values ($1, $2, 'commander')`, [
    source.id,
    OFFICER,
  ])
  const upload = await world.addUpload(source, randomBytes(2_000))
  const bytes = randomBytes(9_000)
  const late = await world.addUpload(source, bytes, {
    submission: upload.submission,
    segmentBytes: 3_000,
    arrived: 3_000,
  })
  await until('the item is there', async () => (await itemsOf(upload.id)).length === 1, 60_000)
  const item = parseId('item', (await itemsOf(upload.id))[0]?.id)
  if (!item) throw new Error('no item')
  const db = createDatabase(world.database.poolOf('command'))
  const wish = { incident: source.id, item, officer: OFFICER, to: target.id, isWhole: true, wish: undefined }
  const reason = 'It shows the real fire'
  expect(await readMove(db, { incident: source.id, item, officer: OFFICER })).toMatchObject({ sending: 1, arriving: 1 })
  const asked = await askMove(db, { ...wish, reason, note: makeNote(reason) })
  expect(asked).toEqual({ items: 1, stillArriving: 1 })
  await late.sendRest()
  await until('the late one followed', async () => (await itemsOf(late.id))[0]?.hidden === 'moved', 60_000)
  const [, followed] = await itemsOf(late.id)
  expect(followed).toMatchObject({ incident: target.id, hidden: null })
  expect(await readItemBytes(world, followed?.id ?? '')).toEqual(bytes)
  expect(await told(target.id)).toEqual(['item.arrived', 'item.arrived'])
})
