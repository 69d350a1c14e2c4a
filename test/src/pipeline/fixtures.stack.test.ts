import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startValkey, type TestValkey, until } from '../../../packages/queues/src/valkey.test-kit.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { startWorker, type WorkerProcess } from './processes.test-kit.ts'

const fixtures = join(import.meta.dirname, '../../../../shared/fixtures')
const folders = (process.env['FIRSTHAND_TEST_FIXTURES'] ?? 'hostile').split(',')

describe.skipIf(!existsSync(fixtures))('every hostile file', () => {
  let world: TestWorld
  let valkey: TestValkey
  let workers: WorkerProcess[] = []
  beforeAll(async () => {
    world = await createWorld()
    valkey = await startValkey()
    workers = await Promise.all(
      (['relay', 'preserve', 'inspect', 'normalise'] as const).map((name) => startWorker(world, valkey.url, name)),
    )
  })
  afterAll(async () => {
    for (const worker of workers) await worker.kill('SIGKILL')
    await valkey?.release()
    await world?.release()
  })

  const sendAll = async (incident: TestIncident): Promise<readonly string[]> => {
    const files = await Promise.all(
      folders.map(async (folder) =>
        (await readdir(join(fixtures, folder))).map((name) => join(fixtures, folder, name)),
      ),
    )
    const names: string[] = []
    for (const file of files.flat()) {
      if (!(await stat(file)).isFile()) continue
      await world.addUpload(incident, await readFile(file), { name: basename(file) })
      names.push(basename(file))
    }
    return names
  }

  test('becomes an item with a card and an upper bound; no worker faults, and no file name is logged', async () => {
    const incident = await world.addIncident()
    const names = await sendAll(incident)
    await until(
      'all are ready',
      async () => (await world.query("select 1 from evidence.card where stage = 'ready'")).length === names.length,
      900_000,
    )
    const claims = await world.query("select 1 from evidence.claim where source = 'door.received'")
    expect(claims).toHaveLength(names.length)
    expect(await world.query("select task, subject, outcome from work.outbox where state = 'dead'")).toEqual([])
    const log = workers.map((worker) => worker.log()).join('\n')
    for (const event of ['job.fault', 'job.dead', 'process.fault', '[dropped]']) expect(log).not.toContain(event)
    for (const name of names) expect(log).not.toContain(name)
  }, 1_000_000)
})
