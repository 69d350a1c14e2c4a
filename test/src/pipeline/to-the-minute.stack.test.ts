// Files go through the whole platform as in production. Afterwards nothing dates them more exactly than to a whole
// minute.
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startValkey, type TestValkey, until } from '../../../packages/queues/src/valkey.test-kit.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { startWorker, type WorkerProcess } from './processes.test-kit.ts'

const MINUTE_MS = 60_000

/**
 * Columns that may have exact times: those of waiting work, until it is taken, and of the hourly pass over all locks.
 */
const EXACT = ['evidence.unheard.marked_at', 'evidence.lock_pass.next_at', 'evidence.lock_pass.began_at']

let world: TestWorld
let valkey: TestValkey
let incident: TestIncident
const running: WorkerProcess[] = []

beforeAll(async () => {
  world = await createWorld()
  valkey = await startValkey()
  incident = await world.addIncident({})
  const names = ['relay', 'preserve', 'inspect', 'normalise', 'reconstruct'] as const
  running.push(...(await Promise.all(names.map((name) => startWorker(world, valkey.url, name)))))
}, 400_000)
afterAll(async () => {
  await Promise.all(running.map((worker) => worker.kill('SIGKILL')))
  await valkey?.release()
  await world?.release()
})

const photo = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 240, channels: 3, background } })
    .withExif({ IFD0: { Make: 'a', Model: 'b' }, IFD2: { DateTimeOriginal: '2026:05:01 12:30:00' } })
    .jpeg()
    .toBuffer()

const isOver = async (count: number): Promise<boolean> => {
  const rows = await world.query<{ stage: string; placed: boolean }>(
    `select c.stage, p.item_id is not null as placed from evidence.card c
     left join evidence.current_placement p on p.item_id = c.item_id where c.incident_id = $1`,
    [incident.id],
  )
  const owed = await world.query(`select 1 from work.outbox where state in ('pending', 'queued', 'running')`)
  return rows.length === count && rows.every(({ stage, placed }) => stage === 'ready' && placed) && owed.length === 0
}

/** Columns with a time that is not a whole minute. */
async function exactColumns(): Promise<readonly string[]> {
  const columns = await world.query<{ table: string; column: string }>(
    `select c.oid::regclass::text as table, quote_ident(a.attname) as column from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'timestamptz'::regtype
     where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text in ('evidence', 'public_zone', 'work', 'custody')
       and c.oid <> 'custody.told_since'::regclass order by 1, 2`,
  )
  const found: string[] = []
  for (const { table, column } of columns) {
    const [row] = await world.query<{ there: boolean }>(
      `select exists (select from ${table} where isfinite(${column}) and ${column} <> date_trunc('minute', ${column})) as there`,
    )
    if (row?.there) found.push(`${table}.${column}`)
  }
  return found
}

test('after all workers no row and no custody entry has a time with seconds', {
  timeout: 600_000,
}, async () => {
  const began = Date.now()
  const files = [
    { bytes: await photo('red'), name: 'a.jpg', mediaType: 'image/jpeg' },
    // A twin: the same bytes as the file above.
    { bytes: await photo('red'), name: 'b.jpg', mediaType: 'image/jpeg' },
    { bytes: Buffer.from('He went into the station at half past nine.\n'), name: 'c.txt', mediaType: 'text/plain' },
  ]
  for (const { bytes, ...declared } of files) await world.addUpload(incident, bytes, declared)
  await until('all is read and placed', () => isOver(files.length), 400_000)

  expect((await exactColumns()).filter((name) => !EXACT.includes(name))).toEqual([])

  const entries = await world.query<{ seq: number; at: number; action: string; detail: string }>(
    'select seq, at, action, detail from custody.entry where incident_id = $1 order by seq',
    [incident.id],
  )
  const told = new Set(entries.map(({ action }) => action))
  for (const action of [
    'intake.received',
    'item.preserved',
    'item.inspected',
    'rendition.made',
    'item.twin',
    'revision.stored',
  ])
    expect(told, action).toContain(action)
  expect(entries.filter(({ at }) => Number(at) % MINUTE_MS !== 0)).toEqual([])
  // The details of custody entries reveal no exact time, either.
  const isOfNow = (at: number): boolean => at > began - MINUTE_MS && at < Date.now() + 40 * 24 * 60 * MINUTE_MS
  const times = entries.flatMap(({ detail }) => (detail.match(/\b\d{13}\b/g) ?? []).map(Number).filter(isOfNow))
  expect(times.filter((at) => at % MINUTE_MS !== 0)).toEqual([])
})
