// The public door's database role floods every NOTIFY channel while a witness sends. The processes continue in bounded
// memory, and query their tables no more often than their limit.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  CHANNELS,
  callsOf,
  countCalls,
  floodNotify,
  hostilePayload,
} from '../../../packages/database/src/notify-flood.test-kit.ts'
import { startValkey, type TestValkey, until } from '../../../packages/queues/src/valkey.test-kit.ts'
import { makeSubmission, makeUpload, offsetOf, patch } from '../../../services/intake/src/intake.test-kit.ts'
import { type IntakeProcess, startIntake } from '../../../services/intake/src/intake-process.test-kit.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { startWorker, type WorkerProcess } from '../pipeline/processes.test-kit.ts'

const MOST_GROWTH_MIB = 150

let world: TestWorld
let valkey: TestValkey
let incident: TestIncident
let intake: IntakeProcess
const workers: WorkerProcess[] = []

beforeAll(async () => {
  world = await createWorld()
  valkey = await startValkey()
  incident = await world.addIncident()
  await countCalls(world.database.owner)
  for (const name of ['relay', 'preserve'] as const) workers.push(await startWorker(world, valkey.url, name))
  intake = await startIntake({ databaseUrl: world.database.urlOf('intake'), data: world.folder })
}, 400_000)
afterAll(async () => {
  await intake?.end('SIGKILL')
  await Promise.all(workers.map((worker) => worker.kill('SIGKILL')))
  await valkey?.release()
  await world?.release()
})

const looks = (): Promise<number> => callsOf(world.database.owner, 'take_due')
const residentMiB = async (pid: number): Promise<number> =>
  Number(/^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'ascii'))?.[1] ?? 0) / 1024

async function beginUpload(bytes: number): Promise<{ readonly url: string; readonly id: string }> {
  const [found] = await world.query<{ slug: string }>('select slug from platform.incident where id = $1', [incident.id])
  const { submission } = await makeSubmission(intake.url, found?.slug ?? '')
  const url = await makeUpload(intake.url, submission, { 'Upload-Length': String(bytes) })
  const [row] = await world.query<{ id: string }>('select id from public_zone.upload order by number desc limit 1')
  return { url, id: row?.id ?? '' }
}

/**
 * Sends the rest of the file again whenever the door breaks off a request to release the upload. A phone does the same.
 * Returns the number of requests.
 */
async function sendAll(url: string, file: Buffer): Promise<number> {
  let requests = 0
  for (let at = 0; at < file.length; at = await offsetOf(url)) {
    requests += 1
    await patch(url, at, file.subarray(at)).catch(() => undefined)
  }
  return requests
}

test('work and sending go on under a flood of every channel, and queries stay within their limit', {
  timeout: 400_000,
}, async () => {
  await until('the relay has looked', async () => (await looks()) > 0)
  const pids = [intake.child.pid ?? 0, ...workers.map(({ pid }) => pid)]
  const [looksBefore, memory] = [await looks(), await Promise.all(pids.map(residentMiB))]
  const file = randomBytes(3_000_000)
  const { url, id } = await beginUpload(file.length)
  // The flooder knows this upload, too, and claims that another client wants it.
  const payload = (at: number): string => (at % 5 === 0 ? `${id} evil${at % 1000}` : hostilePayload(at))
  const stop = new AbortController()
  const began = performance.now()
  const flood = { url: world.database.urlOf('intake'), channels: CHANNELS, count: 1_000_000, payload }
  const flooding = floodNotify({ ...flood, signal: stop.signal })
  try {
    expect(await sendAll(url, file)).toBeLessThan(10)
    const items = () => world.query('select 1 from evidence.item where incident_id = $1', [incident.id])
    await until('it is preserved while the flood goes on', async () => (await items()).length === 1, 120_000)
    await until('many were told', () => performance.now() - began > 4000, 60_000)
  } finally {
    stop.abort()
  }
  const { sent } = await flooding
  const seconds = (performance.now() - began) / 1000
  expect(sent).toBeGreaterThan(5000)
  await until('the relay’s calls are told', async () => (await looks()) > looksBefore)
  expect((await looks()) - looksBefore).toBeLessThanOrEqual(25 * seconds + 25)
  const now = await Promise.all(pids.map(residentMiB))
  for (const [at, resident] of now.entries()) expect(resident - (memory[at] ?? 0)).toBeLessThan(MOST_GROWTH_MIB)
  for (const worker of workers) expect(worker.log()).not.toContain('fault')
})
