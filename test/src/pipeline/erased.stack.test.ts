// Files full of one word go through the whole platform and are erased. Afterwards the word is nowhere.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from '@firsthand/domain'
import { parseObjectKey } from '@firsthand/object-store'
import { openBytes } from '@firsthand/sealing'
import { Redis } from 'ioredis'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startValkey, type TestValkey, until } from '../../../packages/queues/src/valkey.test-kit.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { startWorker, type WorkerProcess } from './processes.test-kit.ts'

const CANARY = 'canary8817'

let world: TestWorld
let valkey: TestValkey
let check: TestIncident
const running: WorkerProcess[] = []

beforeAll(async () => {
  world = await createWorld()
  valkey = await startValkey()
  check = await world.addIncident({ kind: 'check' })
  const names = ['relay', 'preserve', 'inspect', 'normalise', 'reconstruct'] as const
  running.push(...(await Promise.all(names.map((name) => startWorker(world, valkey.url, name)))))
}, 400_000)
afterAll(async () => {
  await Promise.all(running.map((worker) => worker.kill('SIGKILL')))
  await valkey?.release()
  await world?.release()
})

const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 240, channels: 3, background: 'red' } })
    .withExif({
      IFD0: { Make: CANARY, Model: CANARY, ImageDescription: CANARY, Artist: CANARY },
      IFD2: { DateTimeOriginal: '2026:05:01 12:30:00', BodySerialNumber: CANARY, UserComment: CANARY },
    })
    .jpeg()
    .toBuffer()
const path = (): Buffer =>
  Buffer.from(`<?xml version="1.0"?><gpx version="1.1" creator="${CANARY}" xmlns="http://www.topografix.com/GPX/1/1">
    <metadata><name>${CANARY}</name></metadata><trk><name>${CANARY}</name><trkseg>
    <trkpt lat="60.17" lon="24.94"><time>2026-05-01T09:30:00Z</time></trkpt>
    <trkpt lat="60.18" lon="24.95"><time>2026-05-01T09:31:00Z</time></trkpt></trkseg></trk></gpx>`)

async function send(): Promise<readonly string[]> {
  const files = [
    { bytes: await photo(), name: `${CANARY}.jpg`, mediaType: 'image/jpeg' },
    { bytes: Buffer.from(`I saw ${CANARY} fall at half past nine.\n`), name: `${CANARY}.txt`, mediaType: 'text/plain' },
    { bytes: path(), name: `${CANARY}.gpx`, mediaType: 'application/gpx+xml' },
  ]
  const sent: string[] = []
  for (const { bytes, ...declared } of files) sent.push((await world.addUpload(check, bytes, declared)).id)
  return sent
}

const rowsOf = (): Promise<{ id: string; stage: string; status: string | null }[]> =>
  world.query(
    `select i.id, c.stage, p.status from evidence.item i join evidence.card c on c.item_id = i.id
     left join evidence.current_placement p on p.item_id = i.id where i.incident_id = $1 order by i.seq`,
    [check.id],
  )
const isOver = async (): Promise<boolean> => {
  const rows = await rowsOf()
  const owed = await world.query(`select 1 from work.outbox where state in ('pending', 'queued', 'running')`)
  return rows.length === 3 && rows.every(({ stage }) => stage === 'ready' || stage === 'failed') && owed.length === 0
}

/** Our tables with a row that contains the word, as text or as bytes. */
async function tablesWithIt(): Promise<readonly string[]> {
  const tables = await world.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await world.query<{ there: boolean }>(
      `select exists (select from ${name} t where t::text ilike '%' || $1 || '%'
         or position(encode(convert_to($1, 'UTF8'), 'hex') in t::text) > 0) as there`,
      [CANARY],
    )
    if (row?.there) found.push(name)
  }
  return found
}

/** Every file below the buckets' folders. */
function bucketFiles(): readonly { readonly path: string; readonly bytes: Buffer }[] {
  const root = join(world.folder, 'objects')
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file.slice(root.length), bytes: readFileSync(file) }))
}

async function valkeyHolds(): Promise<string> {
  const redis = new Redis(valkey.url)
  try {
    const texts: string[] = []
    for (const key of await redis.keys('*')) texts.push(key, (await redis.dumpBuffer(key))?.toString('latin1') ?? '')
    return texts.join('\n')
  } finally {
    redis.disconnect()
  }
}

test('after erasing, the word is in no table, queue, log or bucket, and a tombstone records what was erased', {
  timeout: 600_000,
}, async () => {
  const uploads = await send()
  await until('all is read and placed', isOver, 400_000)
  const items = (await rowsOf()).map(({ id }) => id)
  // Checks that the word is in names, facts and texts before the erasing. Otherwise its absence afterwards would prove
  // nothing.
  expect(await tablesWithIt()).toEqual(
    expect.arrayContaining(['evidence.declaration', 'evidence.extraction', 'evidence.text']),
  )
  const digests = await world.query<{ id: string; sha256: Buffer }>('select id, sha256 from evidence.item')
  for (const item of items) await world.query(`select work.add('preserve', 'remove-check', $1, $2)`, [check.id, item])
  await until(
    'all is erased',
    async () => (await rowsOf()).length === 0 && (await world.query('select 1 from evidence.tombstone')).length === 3,
    120_000,
  )
  const owes = () => world.query(`select 1 from work.outbox where state in ('pending', 'queued', 'running')`)
  await until('nothing is owed', async () => (await owes()).length === 0, 120_000)

  expect(await tablesWithIt()).toEqual([])
  expect(await valkeyHolds()).not.toContain(CANARY)
  for (const worker of running) expect(worker.log(), worker.name).not.toContain(CANARY)
  const files = bucketFiles()
  expect(files.filter(({ bytes }) => bytes.includes(CANARY))).toEqual([])
  const left = files.filter(({ path }) => [...items, ...uploads].some((id) => path.includes(id)))
  expect(left.map(({ path }) => path.split('/').at(-1)?.replace(/~.*$/, ''))).toEqual(items.map(() => 'tombstone'))

  for (const item of items) {
    const key = parseObjectKey(`${check.id}/${item}/tombstone`)
    const got = key && (await world.stores.vault.get(key))
    if (!got?.ok) throw new Error('there is no tombstone')
    const chunks: Buffer[] = []
    for await (const chunk of got.value.body) chunks.push(chunk)
    const document = parseDocument(openBytes([check.identity], Buffer.concat(chunks)).toString('utf8'))
    const [entry] = await world.query<{ seq: string; hash: string }>(
      `select seq, hash from custody.entry where incident_id = $1 and subject = $2 and action = 'item.erased'`,
      [check.id, item],
    )
    expect(document).toEqual({
      ok: true,
      value: {
        ...{ v: 1, type: 'tombstone', item, why: 'check' },
        upload: expect.stringMatching(/^up_/),
        sha256: digests.find(({ id }) => id === item)?.sha256.toString('hex'),
        custody: { seq: Number(entry?.seq), hash: entry?.hash },
      },
    })
  }
})
