/**
 * A large film on a slow connection: the still that the phone sends first makes the film visible within seconds. The
 * item stays the same when the whole film has come.
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseObjectKey } from '@firsthand/object-store'
import { openIdentity, openIterable } from '@firsthand/sealing'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startValkey, type TestValkey, until } from '../../../packages/queues/src/valkey.test-kit.ts'
import { type IntakeProcess, startIntake } from '../../../services/intake/src/intake-process.test-kit.ts'
import {
  createWorld,
  readItemBytes,
  type TestIncident,
  type TestWorld,
} from '../../../workers/preserve/src/upload.test-kit.ts'
import { startWorker, type WorkerProcess } from './processes.test-kit.ts'

const fixture = join(import.meta.dirname, '../../../../shared/fixtures/phone/sample-5s.mp4')

let world: TestWorld
let valkey: TestValkey
let intake: IntakeProcess
let incident: TestIncident
let workers: WorkerProcess[] = []
beforeAll(async () => {
  world = await createWorld()
  valkey = await startValkey()
  incident = await world.addIncident()
  const data = { databaseUrl: world.database.urlOf('intake'), data: world.folder }
  intake = await startIntake({ ...data, env: { FIRSTHAND_PORT: '0' } })
  workers = await Promise.all(
    (['relay', 'preserve', 'inspect'] as const).map((name) => startWorker(world, valkey.url, name)),
  )
})
afterAll(async () => {
  for (const worker of workers) await worker.kill('SIGKILL')
  await intake?.end('SIGKILL')
  await valkey?.release()
  await world?.release()
})

const TUS = { 'Tus-Resumable': '1.0.0' }
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const key = (): string => randomBytes(24).toString('base64url')

async function openSubmission(): Promise<string> {
  const answer = await fetch(`${intake.url}/${incident.slug}/submissions`, {
    method: 'POST',
    headers: { 'Idempotency-Key': key() },
  })
  const { submission } = parseMade(await answer.json())
  return intake.url + submission
}
const parseMade = (value: unknown) => value as { readonly submission: string }

async function create(submission: string, length: number, metadata: Readonly<Record<string, string>>) {
  const said = Object.entries(metadata).map(([name, value]) => `${name} ${base64(value)}`)
  const answer = await fetch(submission, {
    method: 'POST',
    headers: { ...TUS, 'Idempotency-Key': key(), 'Upload-Length': String(length), 'Upload-Metadata': said.join(',') },
  })
  expect(answer.status).toBe(201)
  return {
    url: intake.url + (answer.headers.get('Location') ?? ''),
    number: answer.headers.get('Upload-Number') ?? '',
  }
}
async function send(url: string, offset: number, bytes: Buffer): Promise<void> {
  const headers = { ...TUS, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' }
  const answer = await fetch(url, { method: 'PATCH', headers, body: new Uint8Array(bytes) })
  expect([answer.status, answer.headers.get('Upload-Offset')]).toEqual([204, String(offset + bytes.length)])
}

interface Arrival {
  readonly item_id: string
  readonly upload_id: string
  readonly length: number
  readonly still_outcome: string | null
  readonly still_key: string | null
  readonly still_width: number
  readonly sealed_identity: Buffer
}
const arrivals = () =>
  world.query<Arrival>('select *, length::int from evidence.arrival where incident_id = $1 order by seq', [incident.id])
const itemsOf = (upload: string) =>
  world.query<{ id: string; sealed_identity: Buffer }>(
    'select i.id, k.sealed_identity from evidence.item i join evidence.item_key k on k.item_id = i.id where upload_id = $1',
    [upload],
  )

/** Opens the still as command does, with the key in the arrival's row. */
async function stillOf(arrival: Arrival): Promise<Buffer> {
  const name = parseObjectKey(arrival.still_key)
  const got = name && (await world.stores.vault.get(name))
  if (!got?.ok) throw new Error('no still in the vault')
  const chunks: Buffer[] = []
  const identity = openIdentity(arrival.sealed_identity, incident.identity)
  for await (const chunk of openIterable([identity], got.value.body)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

test.skipIf(!existsSync(fixture))(
  'a film is visible by its still before any byte of it has come, and is the same item when it is whole',
  async () => {
    const film = await readFile(fixture)
    const blue = { r: 20, g: 40, b: 200 }
    const still = await sharp({ create: { width: 640, height: 360, channels: 3, background: blue } })
      .jpeg()
      .toBuffer()
    const submission = await openSubmission()
    const metadata = { filename: 'CANARY-FILM.mp4', filetype: 'video/mp4', origin: 'camera', handling: 'shown' }
    const file = await create(submission, film.length, metadata)
    const preview = await create(submission, still.length, { previewof: file.number })
    expect(preview.number).toBe(`-${file.number}`)
    await send(preview.url, 0, still)
    const sent = performance.now()
    await until('the arrival is seen', async () => (await arrivals())[0]?.still_outcome === 'made', 180_000)
    // The delay is only logged, because other work shares the two cores here. `npm run bench -- first-light` measures
    // it.
    console.info(`preview: last byte → still in ${Math.round(performance.now() - sent)} ms`)
    const [arrival, ...more] = await arrivals()
    if (!arrival) throw new Error('no arrival')
    expect(more).toEqual([])
    expect(arrival).toMatchObject({ length: film.length, still_width: 640 })
    const picture = await stillOf(arrival)
    expect((await sharp(picture).metadata()).format).toBe('webp')
    expect((await sharp(picture).stats()).dominant.b).toBeGreaterThan(150)
    expect(await itemsOf(arrival.upload_id)).toEqual([])

    const cut = Math.floor(film.length / 3)
    await send(file.url, 0, film.subarray(0, cut))
    expect(await itemsOf(arrival.upload_id)).toEqual([])
    await send(file.url, cut, film.subarray(cut))
    await until(
      'the item is inspected',
      async () => {
        const [card] = await world.query<{ stage: string }>('select stage from evidence.card where item_id = $1', [
          arrival.item_id,
        ])
        return card?.stage === 'inspected'
      },
      180_000,
    )
    const [item, ...others] = await itemsOf(arrival.upload_id)
    expect(others).toEqual([])
    expect(item?.id).toBe(arrival.item_id)
    expect(item?.sealed_identity).toEqual(arrival.sealed_identity)
    const kept = await readItemBytes(world, arrival.item_id)
    expect(createHash('sha256').update(kept).digest()).toEqual(createHash('sha256').update(film).digest())
    // The still is kept and opens as before.
    const [after] = await arrivals()
    expect(after && (await stillOf(after))).toEqual(picture)
    const entries = await world.query<{ action: string }>(
      'select action from custody.entry where incident_id = $1 and subject = $2 order by seq',
      [incident.id, arrival.item_id],
    )
    const actions = entries.map(({ action }) => action)
    // The two renditions are the still, and the field of colours that is shown until an officer uncovers the still.
    const made = ['rendition.made', 'rendition.made']
    expect(actions.slice(0, 5)).toEqual(['arrival.seen', ...made, 'intake.received', 'item.preserved'])
    // A receipt counts one file, although the still was an upload, too.
    expect(
      await world.query('select number from public_zone.upload where incident_id = $1 and number > 0', [incident.id]),
    ).toHaveLength(1)
    expect(await world.query("select outcome from work.outbox where state = 'dead'")).toEqual([])
    const all = [...workers.map((worker) => worker.log()), ...intake.lines].join('\n')
    expect(all).not.toContain('CANARY')
  },
  600_000,
)

/** The default concurrency of preserve and of inspect. */
const [PRESERVE_HANDS, INSPECT_HANDS] = [4, 2]

test('previews do not wait behind the files that came before them', async () => {
  const white = { create: { width: 320, height: 240, channels: 3, background: 'white' } } as const
  const still = await sharp(white).jpeg().toBuffer()
  const submission = await openSubmission()
  const previews: { readonly url: string }[] = []
  for (let n = 0; n < 3; n += 1) {
    const film = await create(submission, 9_000_000, { filetype: 'video/mp4' })
    previews.push(await create(submission, still.length, { previewof: film.number }))
  }
  const before = (await arrivals()).length
  // Before a still is sent, files take every worker slot, and two more files wait for one. A row lock on the custody
  // chain of these files' incident keeps their work from finishing.
  const crowd = await world.addIncident()
  const addFiles = (length: number) =>
    Promise.all(Array.from({ length }, () => world.addUpload(crowd, randomBytes(100_000))))
  const count = async (what: string): Promise<number> => (await world.query(what, [crowd.id])).length
  const inspected = () => count("select 1 from custody.entry where incident_id = $1 and action = 'item.inspected'")
  const running = (queue: string) =>
    count(`select 1 from work.outbox where incident_id = $1 and queue = '${queue}' and state = 'running'`)
  await workers.pop()?.kill('SIGKILL')
  await addFiles(INSPECT_HANDS + 2)
  const preserved = () => count('select 1 from evidence.item where incident_id = $1')
  await until('the first files are preserved', async () => (await preserved()) === INSPECT_HANDS + 2, 180_000)
  const holder = await world.database.owner.connect()
  try {
    await holder.query('begin')
    await holder.query('select from custody.chain where incident_id = $1 for update', [crowd.id])
    await addFiles(PRESERVE_HANDS + 2)
    workers.push(await startWorker(world, valkey.url, 'inspect'))
    const areFull = async () =>
      (await running('preserve')) >= PRESERVE_HANDS && (await running('inspect')) >= INSPECT_HANDS
    await until('all hands for files are full', areFull, 180_000)
    await Promise.all(previews.map(({ url }) => send(url, 0, still)))
    const outcomes = async () => (await arrivals()).slice(before).map((one) => one.still_outcome)
    await until(
      'the stills are seen',
      async () => (await outcomes()).filter((one) => one === 'made').length === 3,
      180_000,
    )
    expect([await preserved(), await inspected()]).toEqual([INSPECT_HANDS + 2, 0])
  } finally {
    await holder.query('rollback')
    holder.release()
  }
  const all = INSPECT_HANDS + PRESERVE_HANDS + 4
  await until('all files are inspected', async () => (await inspected()) === all, 300_000)
}, 800_000)
