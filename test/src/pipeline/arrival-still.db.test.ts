import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { createInspectDoor } from '@firsthand/database/inspect'
import type { Work } from '@firsthand/domain'
import { findPrograms, openSandbox, type Sandbox } from '@firsthand/media'
import { parseObjectKey } from '@firsthand/object-store'
import { openScratch, type Scratch } from '@firsthand/runtime'
import { openBytes, openIdentity, openIterable } from '@firsthand/sealing'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createInspect } from '../../../workers/inspect/src/index.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'

let world: TestWorld
let scratch: Scratch
let full: Sandbox
let bare: Sandbox
let incident: TestIncident
beforeAll(async () => {
  world = await createWorld()
  scratch = await openScratch(join(world.folder, 'scratch'), 'test')
  const programs = await findPrograms(process.env['PATH'] ?? '')
  full = await openSandbox(programs)
  bare = await openSandbox({ ...programs, bwrap: undefined })
  incident = await world.addIncident()
})
afterAll(async () => {
  await scratch?.close()
  await world?.release()
})

interface Row {
  readonly item_id: string
  readonly sealed_still: Buffer | null
  readonly sealed_identity: Buffer
  readonly still_outcome: string | null
  readonly still_key: string | null
  readonly still_width: number | null
  readonly still_height: number | null
}

/** Adds an arrival as preserve leaves it. An arrival is a file of which only the still has come. */
async function addArrival(still: Buffer): Promise<string> {
  const file = await world.addUpload(incident, randomBytes(900), { arrived: 0 })
  const preview = await world.addUpload(incident, still, { previewOf: file })
  expect(await world.run('keep-arrival', incident.id, preview.id)).toEqual({ kind: 'done' })
  const [row] = await world.query<Row>('select item_id from evidence.arrival where upload_id = $1', [file.id])
  if (!row) throw new Error('no arrival')
  return row.item_id
}
const rowOf = async (item: string): Promise<Row> => {
  const [row] = await world.query<Row>('select * from evidence.arrival where item_id = $1', [item])
  if (!row) throw new Error('no arrival')
  return row
}
const inspect = (item: string, sandbox = full, tries = 1) => {
  const door = createInspectDoor(world.database.poolOf('inspect'))
  const deps = { door, vault: world.stores.vault, keyring: world.keyring, sandbox, scratch, log: world.log }
  const work: Work = {
    ...{ row: '1', attempt: tries, task: 'inspect-arrival', incident: incident.id, subject: item, detail: {} },
    tries,
  }
  return createInspect(deps)(work, { signal: new AbortController().signal })
}
/** The served picture, opened with the arrival's key as command opens it. */
async function pictureOf(row: Row): Promise<Buffer> {
  const key = parseObjectKey(row.still_key)
  const got = key && (await world.stores.vault.get(key))
  if (!got?.ok) throw new Error('no picture')
  const chunks: Buffer[] = []
  for await (const chunk of openIterable([openIdentity(row.sealed_identity, incident.identity)], got.value.body))
    chunks.push(chunk)
  return Buffer.concat(chunks)
}
const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 10 } } })

describe('a phone’s still', () => {
  test('is redrawn as WebP, at most 640 px, upright, and without metadata', async () => {
    const sent = await drawn(900, 600)
      .withExif({ IFD0: { Make: 'CANARY-MAKE' }, IFD3: { GPSLatitude: '60/1 10/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const item = await addArrival(sent)
    expect(await inspect(item)).toEqual({ kind: 'done' })
    const row = await rowOf(item)
    expect(row).toMatchObject({ still_outcome: 'made', sealed_still: null, still_width: 427, still_height: 640 })
    expect(row.still_key).toBe(`${incident.id}/${item}/rendition/phone-preview/v1`)
    const picture = await pictureOf(row)
    const { format, exif, icc, orientation } = await sharp(picture).metadata()
    expect({ format, exif, icc, orientation }).toEqual({ format: 'webp' })
    expect(picture.includes('CANARY')).toBe(false)
    expect(await inspect(item)).toEqual({ kind: 'skipped', code: 'already-made' })
    const custody = await world.query('select action from custody.entry where subject = $1 order by seq', [item])
    expect(custody).toEqual([{ action: 'arrival.seen' }, { action: 'rendition.made' }, { action: 'rendition.made' }])
    const [field] = await world.query<{ source: string; sealed: Buffer }>(
      'select source, sealed from evidence.field where item_id = $1',
      [item],
    )
    const colours = openBytes([openIdentity(row.sealed_identity, incident.identity)], field?.sealed ?? Buffer.alloc(0))
    expect([field?.source, colours.length, (colours[0] ?? 0) > 150, (colours[1] ?? 255) < 80]).toEqual([
      ...['phone', 16 * 9 * 3, true, true],
    ])
    expect(world.lines.join('\n')).not.toContain('CANARY')
  })

  test('of each kind that a page draws is accepted; two concurrent workers make it once', async () => {
    for (const sent of [await drawn(80, 60).png().toBuffer(), await drawn(80, 60).webp().toBuffer()]) {
      const item = await addArrival(sent)
      const runs = await Promise.all([inspect(item), inspect(item)])
      expect(runs.filter(({ kind }) => kind === 'done')).toHaveLength(1)
      expect(await rowOf(item)).toMatchObject({ still_outcome: 'made', still_width: 80 })
    }
  })

  test('that is no picture, or is hostile, is never served', async () => {
    const jpeg = await drawn(64, 64).jpeg().toBuffer()
    const hostile: Readonly<Record<string, Buffer>> = {
      svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
      html: Buffer.from('<!doctype html><script>alert(1)</script>'),
      playlist: Buffer.from('#EXTM3U\nfile:///etc/passwd\n'),
      gif: await drawn(8, 8).gif().toBuffer(),
      noise: randomBytes(3000),
      broken: jpeg.subarray(0, 40),
      'large on paper': pngBomb(30_000, 30_000),
      'large in memory': pngBomb(15_000, 15_000),
    }
    for (const [name, sent] of Object.entries(hostile)) {
      const item = await addArrival(sent)
      expect([name, await inspect(item)]).toEqual([name, { kind: 'done' }])
      expect(await rowOf(item)).toMatchObject({ still_outcome: 'unreadable', still_key: null, sealed_still: null })
      for await (const found of world.stores.vault.list(`${incident.id}/${item}`)) expect(found.key).toBe('nothing')
    }
  })

  test('that is two files in one yields only its picture', async () => {
    const jpeg = await drawn(64, 64).jpeg().toBuffer()
    const item = await addArrival(Buffer.concat([jpeg, Buffer.from('PK\u0003\u0004<html>CANARY-TAIL</html>')]))
    expect(await inspect(item)).toEqual({ kind: 'done' })
    expect((await pictureOf(await rowOf(item))).includes('CANARY-TAIL')).toBe(false)
  })

  test('waits unseen while there is no sandbox, and is made when there is one', async () => {
    const item = await addArrival(await drawn(64, 64).jpeg().toBuffer())
    expect(await inspect(item, bare)).toMatchObject({ kind: 'retry', code: 'walls-missing' })
    expect(await rowOf(item)).toMatchObject({ still_outcome: null, still_key: null })
    expect(await inspect(item)).toEqual({ kind: 'done' })
  })

  test('of an arrival that is erased in the meantime leaves nothing in the vault', async () => {
    const item = await addArrival(await drawn(64, 64).jpeg().toBuffer())
    const door = createInspectDoor(world.database.poolOf('inspect'))
    const deps = { vault: world.stores.vault, keyring: world.keyring, sandbox: full, scratch, log: world.log }
    const erasing = createInspect({
      ...deps,
      door: {
        ...door,
        settleStill: async (end) => {
          await world.query('delete from evidence.arrival where item_id = $1', [item])
          return await door.settleStill(end)
        },
      },
    })
    const work: Work = {
      ...{ row: '1', attempt: 1, task: 'inspect-arrival', incident: incident.id, subject: item, detail: {} },
    }
    expect(await erasing(work, { signal: new AbortController().signal })).toMatchObject({ code: 'already-erased' })
    for await (const found of world.stores.vault.list(`${incident.id}/${item}`)) expect(found.key).toBe('nothing')
  })
})

/** A PNG of a few kilobytes that claims this many pixels. It has at most 16,000 rows, all zero, which compress well. */
function pngBomb(width: number, height: number): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length, 0)
    head.write(type, 4, 'latin1')
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), body])), 0)
    return Buffer.concat([head, body, crc])
  }
  const ihdr = Buffer.alloc(13)
  ihdr.writeUInt32BE(width, 0)
  ihdr.writeUInt32BE(height, 4)
  ihdr.set([1, 0, 0, 0, 0], 8)
  // Rows of one bit per pixel.
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * Math.min(height, 16_000)), { level: 9 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', ihdr), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
