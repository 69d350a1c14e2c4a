import { afterAll, beforeAll, expect, test } from 'vitest'
import { startValkey, type TestValkey, until } from '../../../packages/queues/src/valkey.test-kit.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { startWorker, type WorkerName, type WorkerProcess } from './processes.test-kit.ts'
import { recording } from './wav.test-kit.ts'

let world: TestWorld
let valkey: TestValkey
let incident: TestIncident
const running = new Map<WorkerName, WorkerProcess>()
const start = async (name: WorkerName): Promise<void> => {
  running.set(name, await startWorker(world, valkey.url, name))
}
/** Logs of processes that ended. A killed process may have done all of the work. */
const gone: string[] = []
const kill = async (name: WorkerName): Promise<void> => {
  await running.get(name)?.kill('SIGKILL')
  gone.push(running.get(name)?.log() ?? '')
  running.delete(name)
}

beforeAll(async () => {
  world = await createWorld()
  valkey = await startValkey()
  incident = await world.addIncident()
  await Promise.all((['relay', 'preserve', 'inspect', 'reconstruct'] as const).map(start))
})
afterAll(async () => {
  for (const name of [...running.keys()]) await kill(name)
  await valkey?.release()
  await world?.release()
})

const revisions = () =>
  world.query<{ number: number; provisional: boolean; at: Date }>(
    'select number, provisional, created_at as at from evidence.revision where incident_id = $1 order by number',
    [incident.id],
  )
const isSettled = async (after: number): Promise<boolean> =>
  (await revisions()).some(({ number, provisional }) => number > after && !provisional)
const links = () =>
  world.query<{ at: Date; offset_ms: number }>(
    'select created_at as at, offset_ms from evidence.link where incident_id = $1',
    [incident.id],
  )
const waitLinks = (count: number): Promise<void> =>
  until(`there are ${count} links`, async () => (await links()).length >= count, 180_000)

test('from two uploads to a link and a settled revision, by the workers as they run', async () => {
  await world.addUpload(incident, recording(4, 20, 1))
  await world.addUpload(incident, recording(10, 36, 2))
  await waitLinks(1)
  const [preserved] = await world.query<{ at: Date }>(
    'select max(created_at) as at from evidence.item where incident_id = $1',
    [incident.id],
  )
  const [link] = await links()
  console.info(`last preserved → link: ${(link?.at.getTime() ?? 0) - (preserved?.at.getTime() ?? 0)} ms`)
  await until(
    'the links are judged by a settled revision',
    async () =>
      (await world.query('select 1 from evidence.judged_link where incident_id = $1', [incident.id])).length === 1,
    180_000,
  )
  // A settled revision, that is, one that is not provisional, existed. Later arrivals may have made a provisional one
  // after it.
  expect((await revisions()).some(({ provisional }) => !provisional)).toBe(true)
}, 400_000)

test('a settled revision is due at most 20 s after the first provisional one, and comes even if its worker is killed', async () => {
  // Waits until everything earlier is settled. Otherwise a settled revision that is still queued could include the next
  // arrival.
  await until(
    'nothing is owed any more',
    async () =>
      (
        await world.query(
          "select 1 from work.outbox where incident_id = $1 and queue !~ '^normalise' and state in ('pending', 'queued', 'running')",
          [incident.id],
        )
      ).length === 0,
    180_000,
  )
  const before = (await revisions()).at(-1)?.number ?? 0
  await world.addUpload(incident, recording(6, 15, 3))
  await until(
    'something is provisional',
    async () => (await revisions()).some(({ number, provisional }) => number > before && provisional),
    180_000,
  )
  // While the settling has not begun, its row in work.outbox says when it is due. Whichever worker runs then takes it.
  // If the settling has already begun, there is no such row.
  const due = await world.query<{ ms: number }>(
    `select extract(epoch from o.not_before - s.unsettled_since)::float8 * 1000 as ms from work.outbox o
     join evidence.solving s on s.incident_id = o.incident_id and s.unsettled_since is not null
     where o.incident_id = $1 and o.task = 'settle-incident' and o.state = 'pending' and o.attempt = 0`,
    [incident.id],
  )
  for (const { ms } of due) expect(ms).toBeLessThanOrEqual(20_000)
  await kill('reconstruct')
  await start('reconstruct')
  await until('it is settled', () => isSettled(before), 300_000)
  const later = (await revisions()).filter(({ number }) => number > before)
  const [first, settled] = [later[0], later.find(({ provisional }) => !provisional)]
  const tookMs = (settled?.at.getTime() ?? 0) - (first?.at.getTime() ?? 0)
  console.info(`first provisional → settled: ${tookMs} ms`)
  expect(await world.query("select 1 from work.outbox where state = 'dead'")).toEqual([])
}, 800_000)

test('linking and solving log ids and counts, and no fault', async () => {
  const told = () => [...gone, ...[...running.values()].map((one) => one.log())].join('\n')
  for (const event of ['sound.printed', 'item.linked', 'revision.stored'])
    await until(`the logs tell of ${event}`, async () => told().includes(`"${event}"`), 100_000)
  expect(told()).not.toContain('"process.fault"')
})
