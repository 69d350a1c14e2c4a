import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startValkey, type TestValkey, until } from '../../../packages/queues/src/valkey.test-kit.ts'
import {
  createWorld,
  readItemBytes,
  type TestIncident,
  type TestWorld,
} from '../../../workers/preserve/src/upload.test-kit.ts'
import { startWorker, type WorkerName, type WorkerProcess } from './processes.test-kit.ts'

let world: TestWorld
let valkey: TestValkey
let incident: TestIncident
const running = new Map<WorkerName, WorkerProcess>()
const logs: string[] = []

const start = async (name: WorkerName): Promise<void> => {
  running.set(name, await startWorker(world, valkey.url, name))
}
const kill = async (name: WorkerName, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
  const worker = running.get(name)
  running.delete(name)
  const code = (await worker?.kill(signal)) ?? null
  logs.push(worker?.log() ?? '')
  return code
}

beforeAll(async () => {
  world = await createWorld()
  valkey = await startValkey()
  incident = await world.addIncident()
  await Promise.all((['relay', 'preserve', 'inspect', 'normalise'] as const).map(start))
})
afterAll(async () => {
  for (const name of [...running.keys()]) await kill(name, 'SIGKILL')
  await valkey?.release()
  await world?.release()
})

interface Card {
  readonly id: string
  readonly stage: string
  readonly kind: string
  readonly has_thumb: boolean
  readonly flags: readonly string[]
  readonly media_type: string
}
const cardOf = async (upload: string): Promise<Card | undefined> =>
  (
    await world.query<Card>(
      'select i.id, c.stage, c.kind, c.has_thumb, c.flags, c.media_type from evidence.item i join evidence.card c on c.item_id = i.id where i.upload_id = $1',
      [upload],
    )
  )[0]
const waitReady = async (upload: string, limitMs = 300_000): Promise<Card> => {
  await until('the item is ready', async () => (await cardOf(upload))?.stage === 'ready', limitMs)
  const card = await cardOf(upload)
  if (!card) throw new Error('no card')
  return card
}
/** Lets a killed worker's lease lapse at once. By itself this takes half a minute. */
const lapse = (): Promise<unknown> =>
  world.query("update work.outbox set lease_until = now() - interval '1 second' where state = 'running'")
const still = (): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 240, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer()
const photo = (): Promise<Buffer> =>
  sharp(randomBytes(400 * 300 * 3), { raw: { width: 400, height: 300, channels: 3 } })
    .withExif({
      IFD0: { Make: 'Canon' },
      IFD2: { DateTimeOriginal: '2024:05:01 12:30:00', OffsetTimeOriginal: '+02:00' },
    })
    .jpeg()
    .toBuffer()

/**
 * Random bytes that are the same in each run. They are fixed, because one of 2,500 random files begins like an MPEG
 * audio frame and is taken for one.
 */
const noise = (length: number): Buffer =>
  Buffer.concat(
    Array.from({ length: Math.ceil(length / 64) }, (_, at) => createHash('sha512').update(`noise ${at}`).digest()),
  ).subarray(0, length)

describe('from a complete upload', () => {
  test('one photo is preserved, has its claims and its thumb, then its preview', async () => {
    const bytes = await photo()
    const name = 'canary-name-7731.jpg'
    const upload = await world.addUpload(incident, bytes, {
      name,
      mediaType: 'image/jpeg',
      lastModified: 1_714_559_400_000,
    })
    const sent = performance.now()
    await until('the thumb is there', async () => (await cardOf(upload.id))?.has_thumb === true, 300_000)
    const thumbMs = performance.now() - sent
    const card = await waitReady(upload.id)
    expect(card).toMatchObject({ kind: 'image', media_type: 'image/jpeg', has_thumb: true, flags: [] })
    expect(await readItemBytes(world, card.id)).toEqual(bytes)
    const claims = await world.query<{ source: string; at_ms: string; zone: string | null }>(
      'select source, at_ms, zone from evidence.claim where item_id = $1',
      [card.id],
    )
    const sources = claims.map((claim) => claim.source)
    expect(sources).toContain('door.received')
    expect(sources).toContain('page.lastModified')
    const taken = claims.find((claim) => claim.source === 'exif.DateTimeOriginal')
    expect(Number(taken?.at_ms)).toBe(Date.parse('2024-05-01T12:30:00+02:00'))
    const kinds = await world.query<{ kind: string }>(
      'select kind from evidence.rendition where item_id = $1 order by kind',
      [card.id],
    )
    expect(kinds.map((row) => row.kind)).toEqual(['preview', 'thumb'])
    expect(
      await world.query("select 1 from work.outbox where task = 'reconstruct-incident' and incident_id = $1", [
        incident.id,
      ]),
    ).not.toHaveLength(0)
    const all = [...running.values()].map((worker) => worker.log()).join('\n')
    expect(all).not.toContain('canary-name')
    console.info(`photo: last byte → thumb in ${Math.round(thumbMs)} ms`)
  })

  test('an unreadable file gets its card: noise, an empty file, a broken picture, a script in a picture', async () => {
    const jpeg = await photo()
    const files = [
      { bytes: noise(5000), kind: 'other' },
      { bytes: Buffer.alloc(0), kind: 'other' },
      { bytes: jpeg.subarray(0, 200), kind: 'image' },
      { bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), kind: 'image' },
    ]
    for (const file of files) {
      const upload = await world.addUpload(incident, file.bytes, {
        name: '../../etc/passwd\u202e',
        mediaType: 'video/mp4',
      })
      expect((await waitReady(upload.id)).kind).toBe(file.kind)
    }
  })

  const fixtures = join(import.meta.dirname, '../../../../shared/fixtures/formats')
  test.skipIf(!existsSync(fixtures))('a video plays and a PDF shows its page', async () => {
    const read = (name: string) => readFile(join(fixtures, name))
    const video = await world.addUpload(incident, await read('fixture-isom.mp4'))
    const pdf = await world.addUpload(incident, await read('fixture-minimal.pdf'))
    for (const upload of [video, pdf]) await waitReady(upload.id)
    const made = await world.query<{ upload_id: string; kind: string }>(
      'select i.upload_id, r.kind from evidence.rendition r join evidence.item i on i.id = r.item_id where i.upload_id = any($1)',
      [[video.id, pdf.id]],
    )
    const refused = await world.query<{ upload_id: string; tool: string; reason: string }>(
      "select i.upload_id, x.tool, x.reason from evidence.extraction x join evidence.item i on i.id = x.item_id where x.tool like 'normalise.%' and i.upload_id = any($1)",
      [[video.id, pdf.id]],
    )
    const ofPdf = [...made, ...refused].filter((row) => row.upload_id === pdf.id)
    expect(ofPdf.length).toBeGreaterThan(0)
    expect([...made, ...refused].filter((row) => row.upload_id === video.id).length).toBeGreaterThan(0)
  })
})

describe('killed at any moment', () => {
  test('each worker and Redis: every item ends once, no claim is stored twice, the drop is freed', async () => {
    // So many files that each worker has some in progress and some waiting when it dies.
    const files = await Promise.all(Array.from({ length: 10 }, photo))
    const blows = new Map<number, () => Promise<unknown>>([
      [1, () => kill('preserve', 'SIGKILL')],
      [2, () => flush(valkey.url)],
      [3, () => start('preserve')],
      [5, () => kill('inspect', 'SIGKILL')],
      [6, () => start('inspect')],
      [7, () => kill('normalise', 'SIGKILL')],
      [8, () => kill('relay', 'SIGKILL')],
    ])
    const uploads: string[] = []
    const films: string[] = []
    for (const [at, bytes] of files.entries()) {
      uploads.push((await world.addUpload(incident, bytes, { segmentBytes: 20_000 })).id)
      films.push(...(await announceFilm(at)))
      await blows.get(at)?.()
    }
    await lapse()
    await start('relay')
    await start('normalise')
    await flush(valkey.url)
    for (const upload of uploads) await waitReady(upload, 300_000)
    for (const [at, upload] of uploads.entries()) {
      const items = await world.query<{ id: string; sha256: Buffer }>(
        'select id, sha256 from evidence.item where upload_id = $1',
        [upload],
      )
      expect(items).toHaveLength(1)
      const [item] = items
      const bytes = files[at] ?? Buffer.alloc(0)
      expect(item?.sha256).toEqual(createHash('sha256').update(bytes).digest())
      expect(await readItemBytes(world, item?.id ?? '')).toEqual(bytes)
    }
    await allSeen(films)
    await until(
      'the drop is freed',
      async () =>
        (await world.query('select 1 from public_zone.segment where upload_id = any($1) and not freed', [uploads]))
          .length === 0,
      300_000,
    )
    expect(
      await world.query(
        'select item_id, source, at_ms, raw, ref from evidence.claim group by 1, 2, 3, 4, 5 having count(*) > 1',
      ),
    ).toEqual([])
    expect(
      await world.query(
        "select subject, action from custody.entry where action in ('item.preserved', 'item.inspected', 'rendition.made') group by subject, action, detail having count(*) > 1",
      ),
    ).toEqual([])
    expect(await world.query("select task, outcome from work.outbox where state = 'dead'")).toEqual([])
  }, 2_000_000)

  test('SIGTERM ends a worker cleanly', async () => {
    for (const name of [...running.keys()]) expect([name, await kill(name, 'SIGTERM')]).toEqual([name, 0])
    expect(logs.join('\n')).not.toContain('"process.fault"')
  })
})

/** For every ninth number, uploads the still of a film that never comes. */
async function announceFilm(at: number): Promise<readonly string[]> {
  if (at % 9 !== 0) return []
  const film = await world.addUpload(incident, randomBytes(50_000), { arrived: 0 })
  await world.addUpload(incident, await still(), { previewOf: film })
  return [film.id]
}

/**
 * Checks films of which only the still came: each is recorded as an arrival with its picture, is announced once, and
 * has not become an item.
 */
async function allSeen(films: readonly string[]): Promise<void> {
  const arrivals = async () =>
    await world.query<{ item_id: string; still_outcome: string | null }>(
      'select item_id, still_outcome from evidence.arrival where upload_id = any($1)',
      [films],
    )
  // Each film must first become an arrival.
  await until(
    'every still is made',
    async () => {
      const seen = await arrivals()
      return seen.length === films.length && seen.every(({ still_outcome: outcome }) => outcome === 'made')
    },
    300_000,
  )
  const seen = (await arrivals()).map(({ item_id: item }) => item)
  expect(seen).toHaveLength(films.length)
  const told = "select 1 from custody.entry where subject = any($1) and action = 'arrival.seen'"
  expect(await world.query(told, [seen])).toHaveLength(films.length)
  expect(await world.query('select 1 from evidence.item where upload_id = any($1)', [films])).toEqual([])
}

async function flush(url: string): Promise<void> {
  const { connect } = await import('node:net')
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write('*1\r\n$8\r\nFLUSHALL\r\n')
  await new Promise((resolve) => socket.once('data', resolve))
  socket.destroy()
}
