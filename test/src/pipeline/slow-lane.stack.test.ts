// A film that takes long delays no photo, the progress of its copy is visible, and a worker that is stopped loses
// nothing.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawn, makeMedia } from '../../../packages/media/src/made-media.test-kit.ts'
import { startValkey, type TestValkey, until } from '../../../packages/queues/src/valkey.test-kit.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { startWorker, type WorkerName, type WorkerProcess } from './processes.test-kit.ts'

let world: TestWorld
let valkey: TestValkey
let incident: TestIncident
const running = new Map<WorkerName, WorkerProcess>()

const start = async (name: WorkerName): Promise<void> => {
  running.set(name, await startWorker(world, valkey.url, name))
}
const kill = async (name: WorkerName, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
  const worker = running.get(name)
  running.delete(name)
  return (await worker?.kill(signal)) ?? null
}

beforeAll(async () => {
  world = await createWorld()
  valkey = await startValkey()
  incident = await world.addIncident()
  await Promise.all((['relay', 'preserve', 'inspect', 'normalise'] as const).map(start))
}, 400_000)
afterAll(async () => {
  for (const name of [...running.keys()]) await kill(name, 'SIGKILL')
  await valkey?.release()
  await world?.release()
})

/** Twenty minutes of 1080p in a codec that no browser plays, made within a second by repeating one short piece. */
async function longFilm(): Promise<Buffer> {
  const [piece, film] = [join(world.folder, 'piece.mkv'), join(world.folder, 'film.mkv')]
  const grey = drawn('color=gray:size=1920x1080:rate=30:duration=2')
  makeMedia(piece, { from: [grey], video: { codec: 'mpeg4' }, options: ['-q:v', '20'] })
  makeMedia(film, { from: [{ from: piece, options: ['-stream_loop', '600'] }], options: ['-c', 'copy'] })
  return await readFile(film)
}
const photo = (): Promise<Buffer> =>
  sharp(randomBytes(200 * 150 * 3), { raw: { width: 200, height: 150, channels: 3 } })
    .jpeg()
    .toBuffer()

interface Film {
  readonly item: string
  readonly state: string
  readonly share: number
}
const filmOf = async (upload: string): Promise<Film | undefined> =>
  (
    await world.query<Film>(
      `select m.item_id as item, m.state, m.share from evidence.making m join evidence.item i on i.id = m.item_id
       where i.upload_id = $1 and m.kind = 'proxy'`,
      [upload],
    )
  )[0]
const rowOf = async (item: string) =>
  (
    await world.query<{ state: string; outcome: string | null }>(
      "select state, outcome from work.outbox where subject = $1 and task = 'normalise-video'",
      [item],
    )
  )[0]

describe('a film that takes long', () => {
  test('delays no photo, shows its progress, and is queued again when its worker stops or is killed', {
    timeout: 1_200_000,
  }, async () => {
    const upload = await world.addUpload(incident, await longFilm())
    await until('the film is being copied', async () => (await filmOf(upload.id))?.state === 'running', 400_000)
    const photos = await Promise.all([1, 2, 3].map(async () => await world.addUpload(incident, await photo())))
    const ready = () =>
      world.query<{ stage: string }>(
        `select c.stage from evidence.card c join evidence.item i on i.id = c.item_id
         where i.upload_id = any($1) and c.stage = 'ready'`,
        [photos.map(({ id }) => id)],
      )
    await until('the photos are ready', async () => (await ready()).length === photos.length, 400_000)
    const film = await filmOf(upload.id)
    expect(film?.state).toBe('running')
    await until('the film has got somewhere', async () => ((await filmOf(upload.id))?.share ?? 0) > 0, 400_000)
    const item = film?.item ?? ''

    expect(await kill('normalise', 'SIGTERM')).toBe(0)
    const given = await rowOf(item)
    expect(['pending', 'queued']).toContain(given?.state)
    expect(given?.outcome).toBe('stopping')
    expect((await filmOf(upload.id))?.state).toBe('waiting')

    await start('normalise')
    await until('it is being copied again', async () => (await filmOf(upload.id))?.state === 'running', 400_000)
    await kill('normalise', 'SIGKILL')
    await world.query("update work.outbox set lease_until = now() - interval '1 second' where state = 'running'")
    await until('its row is given back', async () => (await rowOf(item))?.state !== 'running', 180_000)
    await start('normalise')
    await until('its row is taken again', async () => (await rowOf(item))?.state === 'running', 180_000)
    expect((await ready()).length).toBe(photos.length)
  })
})
