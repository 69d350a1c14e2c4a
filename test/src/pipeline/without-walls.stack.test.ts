// A machine without bubblewrap keeps a drill's files and decodes none of them. Once it has bubblewrap it catches up by
// itself.
import { randomBytes } from 'node:crypto'
import { findPrograms } from '@firsthand/media'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startValkey, type TestValkey, until } from '../../../packages/queues/src/valkey.test-kit.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { startWorker, type WorkerProcess } from './processes.test-kit.ts'

let world: TestWorld
let valkey: TestValkey
let drill: TestIncident
const running: WorkerProcess[] = []

beforeAll(async () => {
  world = await createWorld()
  valkey = await startValkey()
  drill = await world.addIncident({ state: 'drill' })
  for (const name of ['relay', 'preserve'] as const) running.push(await startWorker(world, valkey.url, name))
}, 400_000)
afterAll(async () => {
  await Promise.all(running.map((worker) => worker.kill('SIGKILL')))
  await valkey?.release()
  await world?.release()
})

test('without a sandbox a drill’s files are kept undecoded; they are decoded when the worker starts with one', {
  timeout: 600_000,
}, async () => {
  const { bwrap: _away, ...programs } = await findPrograms(process.env['PATH'] ?? '')
  const bare = { FIRSTHAND_PROGRAMS: JSON.stringify(programs) }
  const before = await startWorker(world, valkey.url, 'inspect', bare)
  running.push(before)
  const bytes = await sharp(randomBytes(64 * 48 * 3), { raw: { width: 64, height: 48, channels: 3 } })
    .jpeg()
    .toBuffer()
  const upload = await world.addUpload(drill, bytes)
  const card = async () =>
    (
      await world.query<{ stage: string; kind: string; flags: string[]; has_thumb: boolean }>(
        `select c.stage, c.kind, c.flags, c.has_thumb from evidence.card c
         join evidence.item i on i.id = c.item_id where i.upload_id = $1`,
        [upload.id],
      )
    )[0]
  await until('it is kept undecoded', async () => (await card())?.flags.includes('previews-off') === true, 180_000)
  expect(await card()).toMatchObject({ stage: 'inspected', kind: 'other', has_thumb: false })
  expect(before.log()).toContain('"mode":"none"')
  await before.kill('SIGTERM')
  running.push(await startWorker(world, valkey.url, 'inspect'))
  await until('it is decoded', async () => (await card())?.has_thumb === true, 180_000)
  expect(await card()).toMatchObject({ kind: 'image', flags: [] })
})
