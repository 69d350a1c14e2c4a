// A forgotten drill has 235 files waiting in Redis when a real incident's first file arrives.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startValkey, type TestValkey, until } from '../../../packages/queues/src/valkey.test-kit.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { startWorker, type WorkerProcess } from './processes.test-kit.ts'

const DRILL_FILES = 235
/** Jobs of preserve and inspect that may be in progress when the real file arrives. They finish first. */
const HANDS = 4 + 2

let world: TestWorld
let valkey: TestValkey
let drill: TestIncident
let real: TestIncident
const running: WorkerProcess[] = []

beforeAll(async () => {
  world = await createWorld()
  valkey = await startValkey()
  drill = await world.addIncident({ state: 'drill' })
  real = await world.addIncident()
  running.push(await startWorker(world, valkey.url, 'relay'))
}, 400_000)
afterAll(async () => {
  await Promise.all(running.map((worker) => worker.kill('SIGKILL')))
  await valkey?.release()
  await world?.release()
})

const queued = async (incident: TestIncident): Promise<number> =>
  (
    await world.query(
      "select 1 from work.outbox where incident_id = $1 and state = 'queued' and task = 'preserve-upload'",
      [incident.id],
    )
  ).length
const inspected = (incident: TestIncident): Promise<{ at: number }[]> =>
  world.query(
    `select x.seq as at from evidence.extraction x join evidence.item i on i.id = x.item_id
     where i.incident_id = $1 and x.tool = 'inspect' order by 1`,
    [incident.id],
  )

test('the real file is inspected before the drill’s, and the drill goes on when nothing real waits', {
  timeout: 600_000,
}, async () => {
  for (let at = 0; at < DRILL_FILES; at += 1) await world.addUpload(drill, Buffer.from(`words of a drill ${at}`))
  await until('all of the drill waits in Redis', async () => (await queued(drill)) === DRILL_FILES, 120_000)
  await world.addUpload(real, Buffer.from('words of somebody in danger'))
  await until('so does the real one', async () => (await queued(real)) === 1, 60_000)
  running.push(await startWorker(world, valkey.url, 'preserve'))
  running.push(await startWorker(world, valkey.url, 'inspect'))
  await until('the real one is inspected', async () => (await inspected(real)).length > 0, 300_000)
  const [first] = await inspected(real)
  const before = (await inspected(drill)).filter(({ at }) => first !== undefined && at < first.at)
  expect(before.length).toBeLessThanOrEqual(HANDS)
  await until('the drill goes on', async () => (await inspected(drill)).length > before.length + HANDS, 300_000)
})
