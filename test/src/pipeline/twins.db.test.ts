import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInspectDoor } from '@firsthand/database/inspect'
import type { Work } from '@firsthand/domain'
import { findPrograms, openSandbox, type Sandbox } from '@firsthand/media'
import { openScratch, type Scratch } from '@firsthand/runtime'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { drawn, type Made, makeMedia } from '../../../packages/media/src/made-media.test-kit.ts'
import { createInspect } from '../../../workers/inspect/src/index.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { makePhoto } from '../stack/made-files.ts'

let world: TestWorld
let scratch: Scratch
let sandbox: Sandbox
let incident: TestIncident

beforeAll(async () => {
  world = await createWorld()
  scratch = await openScratch(join(world.folder, 'scratch'), 'test')
  sandbox = await openSandbox(await findPrograms(process.env['PATH'] ?? ''))
})
beforeEach(async () => {
  incident = await world.addIncident()
})
afterAll(async () => {
  await scratch?.close()
  await world?.release()
})

const job = { signal: new AbortController().signal }
const run = (task: Work['task'], subject: string) => {
  const door = createInspectDoor(world.database.poolOf('inspect'))
  const deps = { door, vault: world.stores.vault, keyring: world.keyring, sandbox, scratch, log: world.log }
  return createInspect(deps)({ row: '1', attempt: 1, tries: 1, task, incident: incident.id, subject, detail: {} }, job)
}

/** Adds an item as inspect leaves it, before its twins are found. */
async function addItem(bytes: Buffer): Promise<string> {
  const upload = await world.addUpload(incident, bytes)
  await world.run('preserve-upload', incident.id, upload.id)
  const [row] = await world.query<{ id: string }>('select id from evidence.item where upload_id = $1', [upload.id])
  if (!row) throw new Error('no item')
  expect(await run('inspect-item', row.id)).toEqual({ kind: 'done' })
  return row.id
}
const addTwin = async (bytes: Buffer): Promise<string> => {
  const item = await addItem(bytes)
  expect(await run('find-twins', item)).toEqual({ kind: 'done' })
  return item
}
const cardsOf = (...items: readonly string[]) =>
  world.query<{ item_id: string; folded_into: string | null; sent: number; restricted: boolean; flags: string[] }>(
    'select item_id, folded_into, sent, restricted, flags from evidence.card where item_id = any($1) order by array_position($1, item_id)',
    [items],
  )
const pairs = () =>
  world.query<{ item_id: string; twin_of: string; kind: string; evidence: Record<string, unknown> }>(
    'select item_id, twin_of, kind, evidence from evidence.twin where incident_id = $1 order by ctid',
    [incident.id],
  )

const scene = async (seed: number, taken?: string): Promise<Buffer> => {
  const { bytes } = await makePhoto('scene.jpg', { width: 800, height: 600, noise: 5, quality: 98, motif: seed })
  // Re-encodes the photo, so that the metadata with time and place is gone.
  const photo = sharp(bytes).jpeg({ quality: 92 })
  return (
    taken === undefined
      ? photo
      : photo.withExif({ IFD0: { Make: 'Canon' }, IFD2: { DateTimeOriginal: taken, OffsetTimeOriginal: '+02:00' } })
  ).toBuffer()
}
const forwarded = (picture: Buffer): Promise<Buffer> =>
  sharp(picture).autoOrient().resize(640, 640, { fit: 'inside' }).jpeg({ quality: 70 }).toBuffer()

describe('near twins', { timeout: 600_000 }, () => {
  test('a forwarded copy folds into the original photo, with its evidence and a custody entry', async () => {
    const photo = await scene(11, '2026:05:01 12:30:00')
    const [first, copy] = [await addTwin(photo), await addTwin(await forwarded(photo))]
    const [pair] = await pairs()
    expect(pair).toMatchObject({ item_id: copy, twin_of: first, kind: 'near' })
    expect(pair?.evidence).toMatchObject({ form: 'whole', quarters: 0, mirrored: false })
    expect(await cardsOf(first, copy)).toMatchObject([
      { folded_into: null, sent: 2 },
      { folded_into: first, sent: 1 },
    ])
    const entries = await world.query('select detail from custody.entry where subject = $1 and action = $2', [
      copy,
      'item.twin',
    ])
    expect(JSON.stringify(entries)).toContain(first)
  })

  test('the best of many twins takes over the card even if it comes last, and hands it over when it is withdrawn', async () => {
    const photo = await scene(12, '2026:05:01 12:30:00')
    const small = await sharp(await forwarded(photo))
      .resize(420)
      .jpeg({ quality: 60 })
      .toBuffer()
    const copies = [
      await addTwin(await forwarded(photo)),
      await addTwin(small),
      await addTwin(await sharp(photo).rotate(90).jpeg({ quality: 70 }).toBuffer()),
    ]
    const best = await addTwin(photo)
    expect(await cardsOf(best, ...copies)).toMatchObject([
      { folded_into: null, sent: 4 },
      ...copies.map(() => ({ folded_into: best, sent: 1 })),
    ])
    await world.query(`update evidence.card set hidden = 'withdrawn' where item_id = $1`, [best])
    const cards = await cardsOf(...copies)
    expect(cards.filter((card) => card.folded_into === null)).toMatchObject([{ sent: 3 }])
    expect(cards).toHaveLength(3)
  })

  test('two twins that arrive at the same moment find each other once, and a repeated search adds nothing', async () => {
    const photo = await scene(13)
    const items = [await addItem(photo), await addItem(await forwarded(photo))]
    await Promise.all(items.map((item) => run('find-twins', item)))
    for (const item of items) await run('find-twins', item)
    expect(await pairs()).toHaveLength(1)
    const entries = await world.query(`select 1 from custody.entry where incident_id = $1 and action = 'item.twin'`, [
      incident.id,
    ])
    expect(entries).toHaveLength(1)
  })

  test('an older time of a twin puts a sign on the item that claims to be new', async () => {
    const old = await scene(15, '2019:07:04 09:00:00')
    const fresh = await sharp(await forwarded(old))
      .jpeg({ quality: 80 })
      .withExif({
        IFD0: { Make: 'Canon' },
        IFD2: { DateTimeOriginal: '2026:05:01 12:30:00', OffsetTimeOriginal: '+02:00' },
      })
      .toBuffer()
    const claimed = await addTwin(fresh)
    const original = await addTwin(old)
    const flags = await world.query<{ item_id: string; evidence: Record<string, unknown> }>(
      `select item_id, evidence from evidence.flag where code = 'twin-older-claim' and item_id = any($1)`,
      [[claimed, original]],
    )
    expect(flags).toMatchObject([{ item_id: claimed, evidence: { twin: original } }])
    expect(Number(flags[0]?.evidence['olderByMs'])).toBeGreaterThan(6 * 365 * 86_400_000)
    expect(await cardsOf(claimed, original)).toMatchObject([
      { flags: expect.arrayContaining(['twin-older-claim']) },
      {},
    ])
  })

  test('prints are sealed, and are lost with the key of their item: an erased item has no twins', async () => {
    const photo = await scene(17)
    const first = await addTwin(photo)
    const prints = () =>
      world.query<{ features: Buffer | null }>('select features from evidence.fingerprint where item_id = $1', [first])
    const [print] = await prints()
    expect(print?.features?.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n')
    await world.query('delete from evidence.item_key where item_id = $1', [first])
    expect(await prints()).toEqual([])
    await addTwin(await forwarded(photo))
    expect(await pairs()).toEqual([])
    expect(await run('find-twins', first)).toMatchObject({ kind: 'skipped' })
  })

  test('other scenes, other incidents and a black frame are no twins', async () => {
    const photo = await scene(15)
    const black = (quality: number): Promise<Buffer> =>
      sharp({ create: { width: 800, height: 600, channels: 3, background: '#000000' } })
        .jpeg({ quality })
        .toBuffer()
    await addTwin(photo)
    await addTwin(await scene(16))
    await addTwin(await black(90))
    await addTwin(await black(70))
    expect(await pairs()).toEqual([])
    incident = await world.addIncident()
    await addTwin(await forwarded(photo))
    expect(await pairs()).toEqual([])
  })
})

describe('films', { timeout: 600_000 }, () => {
  const film = async (name: string, how: Made): Promise<Buffer> => {
    const file = join(world.folder, `${name}.mp4`)
    const options = [...(how.options ?? []), '-preset', 'ultrafast', '-pix_fmt', 'yuv420p']
    makeMedia(file, { ...how, video: { codec: 'libx264', ...(how.video === 'none' ? {} : how.video) }, options })
    return await readFile(file)
  }

  test('a trimmed, smaller, letterboxed copy is a twin; another film is not', async () => {
    const zoom = drawn('mandelbrot=size=480x270:rate=10:end_scale=0.02:end_pts=150')
    const original = await addTwin(await film('original', { from: [zoom], seconds: '9' }))
    const path = join(world.folder, 'original.mp4')
    const copy = await addTwin(
      await film('copy', {
        from: [{ from: path, seekSeconds: '2.2' }],
        video: { filters: ['scale=320:180', 'pad=320:240:0:30'] },
        options: ['-crf', '32'],
      }),
    )
    await addTwin(await film('other', { from: [drawn('testsrc2=size=480x270:rate=10')], seconds: '7' }))
    await addTwin(await film('black', { from: [drawn('color=black:size=480x270:rate=10')], seconds: '7' }))
    const found = await pairs()
    expect(found).toMatchObject([{ item_id: copy, twin_of: original, kind: 'near' }])
    expect(Math.abs(Number(found[0]?.evidence['offsetMs']))).toBeGreaterThan(1900)
    const prints = await world.query<{ sealed: number; rows: number }>(
      `select count(features)::int as sealed, count(*)::int as rows from evidence.fingerprint where item_id = $1`,
      [copy],
    )
    expect(prints).toEqual([{ sealed: 1, rows: expect.any(Number) }])
  })
})
