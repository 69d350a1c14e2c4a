import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInspectDoor } from '@firsthand/database/inspect'
import { createNormaliseDoor } from '@firsthand/database/normalise'
import type { Work } from '@firsthand/domain'
import { findPrograms, openSandbox, type Sandbox } from '@firsthand/media'
import { parseObjectKey } from '@firsthand/object-store'
import { openScratch, type Scratch } from '@firsthand/runtime'
import { parseRecipient, sealBytes } from '@firsthand/sealing'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeGoProTrack } from '../../../packages/media/src/made-files.test-kit.ts'
import { createInspect } from '../../../workers/inspect/src/index.ts'
import { createNormalise } from '../../../workers/normalise/src/index.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'

let world: TestWorld
let scratch: Scratch
let full: Sandbox
let bare: Sandbox
let drill: TestIncident
let real: TestIncident

beforeAll(async () => {
  world = await createWorld()
  scratch = await openScratch(join(world.folder, 'scratch'), 'test')
  const programs = await findPrograms(process.env['PATH'] ?? '')
  full = await openSandbox(programs)
  bare = await openSandbox({ ...programs, bwrap: undefined })
  drill = await world.addIncident({ state: 'drill' })
  real = await world.addIncident()
})
afterAll(async () => {
  await scratch?.close()
  await world?.release()
})

const photo = (): Promise<Buffer> =>
  sharp(randomBytes(64 * 48 * 3), { raw: { width: 64, height: 48, channels: 3 } })
    .withExif({ IFD0: { Make: 'Canon' }, IFD2: { DateTimeOriginal: '2024:05:01 12:30:00' } })
    .jpeg()
    .toBuffer()

/** Adds an item as preserve leaves it. */
async function addItem(incident: TestIncident, bytes: Buffer): Promise<string> {
  const upload = await world.addUpload(incident, bytes)
  await world.run('preserve-upload', incident.id, upload.id)
  const [row] = await world.query<{ id: string }>('select id from evidence.item where upload_id = $1', [upload.id])
  if (!row) throw new Error('no item')
  return row.id
}

const job = { signal: new AbortController().signal }
const workOn = (task: Work['task'], subject: string, tries = 1): Work => ({
  ...{ row: '1', attempt: tries, task, incident: real.id, subject, detail: {} },
  tries,
})
const inspect = (item: string, sandbox = full, tries = 1, task: Work['task'] = 'inspect-item') => {
  const door = createInspectDoor(world.database.poolOf('inspect'))
  const deps = { door, vault: world.stores.vault, keyring: world.keyring, sandbox, scratch, log: world.log }
  return createInspect(deps)(workOn(task, item, tries), job)
}
const normalise = (item: string, sandbox = full, tries = 1) => {
  const door = createNormaliseDoor(world.database.poolOf('normalise'))
  const deps = { door, vault: world.stores.vault, keyring: world.keyring, sandbox, scratch, log: world.log }
  return createNormalise(deps)(workOn('normalise-item', item, tries), job)
}
const cardOf = async (item: string) =>
  (
    await world.query<{ stage: string; kind: string; flags: string[]; has_thumb: boolean }>(
      'select stage, kind, flags, has_thumb from evidence.card where item_id = $1',
      [item],
    )
  )[0]
const count = async (what: string, item: string): Promise<number> =>
  (await world.query(`select 1 from ${what} where item_id = $1`, [item])).length

describe('inspecting an item', () => {
  test('twice adds nothing, and no plaintext is left behind', async () => {
    const item = await addItem(real, await photo())
    expect(await inspect(item)).toEqual({ kind: 'done' })
    const before = [await count('evidence.claim', item), await count('evidence.extraction', item)]
    expect(await inspect(item)).toEqual({ kind: 'done' })
    expect([await count('evidence.claim', item), await count('evidence.extraction', item)]).toEqual(before)
    const told = await world.query("select 1 from custody.entry where subject = $1 and action = 'item.inspected'", [
      item,
    ])
    expect(told).toHaveLength(1)
    expect(await count('evidence.rendition', item)).toBe(1)
    expect(await count('evidence.field', item)).toBe(1)
    const [room] = await readdir(join(world.folder, 'scratch'))
    expect(await readdir(join(world.folder, 'scratch', room ?? ''))).toEqual([])
  })

  test('of a film stores its GPS track once beside its claims, and one place that covers the whole track', async () => {
    const file = join(world.folder, 'way.mp4')
    const fixes = Array.from({ length: 61 }, (_, s) => ({
      utc: new Date(Date.UTC(2023, 5, 1, 12, 0, s)).toISOString().slice(2, -1).replaceAll(/[-T:]/g, ''),
      ...{ lat: 60.17 + Math.min(s, 30) * 4.5e-5, lon: 24.94 + Math.max(0, s - 30) * 9e-5, fix: 3 },
    }))
    await makeGoProTrack(file, Date.UTC(2023, 5, 1, 15), fixes)
    const item = await addItem(real, await readFile(file))
    for (const _ of [1, 2]) expect(await inspect(item)).toEqual({ kind: 'done' })
    const tracks = await world.query<{ length_m: number; span_ms: number; points: number; jumps: number }>(
      'select length_m, span_ms, cardinality(lats) as points, jumps from evidence.track where item_id = $1',
      [item],
    )
    expect(tracks).toEqual([{ length_m: expect.closeTo(300, -1), span_ms: 60_000, points: 3, jumps: 0 }])
    const [place] = await world.query<{ source: string; radius_m: number }>(
      "select source, radius_m from evidence.claim where item_id = $1 and about = 'place' order by trust desc limit 1",
      [item],
    )
    expect(place).toMatchObject({ source: 'track.GPS', radius_m: expect.closeTo(115, -1) })
  })

  test('of a track log without a date stores its track and a sign but no time; of a damaged one, the reason', async () => {
    const gga = (s: number): string => `$GPGGA,${235_940 + s},6010.2,N,02456.${400 + s * 5},E,1,08,1,1,M,,M,,`
    const undated = await addItem(real, Buffer.from(Array.from({ length: 20 }, (_, s) => gga(s)).join('\r\n')))
    expect(await inspect(undated)).toEqual({ kind: 'done' })
    const [way] = await world.query('select span_ms, utc_ms, jumps from evidence.track where item_id = $1', [undated])
    expect(way).toEqual({ span_ms: 19_000, utc_ms: [null, null], jumps: 0 })
    const times = await world.query("select source from evidence.claim where item_id = $1 and about = 'time'", [
      undated,
    ])
    expect(times).toEqual([{ source: 'door.received' }])
    expect(await cardOf(undated)).toMatchObject({ kind: 'document', flags: ['log-times-undated'] })
    const damaged = await addItem(
      real,
      Buffer.from(`<gpx><trk><trkseg><trkpt lat="60.1${randomBytes(4).toString('hex')}`),
    )
    expect(await inspect(damaged)).toEqual({ kind: 'done' })
    expect(await cardOf(damaged)).toMatchObject({ kind: 'document', flags: ['log-damaged'] })
  })

  test('without a sandbox decodes nothing, not even in a drill: the item is kept and marked, and is decoded when there is a sandbox', async () => {
    const [inDrill, inReal] = [await addItem(drill, await photo()), await addItem(real, await photo())]
    const items = [inDrill, inReal]
    for (const item of items) expect(await inspect(item, bare)).toEqual({ kind: 'done' })
    const sources = async (item: string) =>
      (await world.query<{ source: string }>('select source from evidence.claim where item_id = $1', [item])).map(
        (row) => row.source,
      )
    for (const item of items) {
      expect(await sources(item)).toEqual(['door.received'])
      expect(await cardOf(item)).toMatchObject({ stage: 'inspected', has_thumb: false, kind: 'other' })
      expect((await cardOf(item))?.flags).toContain('previews-off')
      expect(await count('evidence.field', item)).toBe(0)
    }
    await world.query("update work.outbox set state = 'done' where subject = any($1)", [items])
    const door = createInspectDoor(world.database.poolOf('inspect'))
    expect(await door.addDecodingWork({ limit: 100, isWhole: false })).toBe(2)
    expect(await door.addDecodingWork({ limit: 100, isWhole: false })).toBe(0)
    const owed = await world.query<{ subject: string; detail: unknown }>(
      "select subject, detail from work.outbox where task = 'inspect-item' and state = 'pending' and subject = any($1)",
      [items],
    )
    expect(owed.map(({ subject }) => subject).sort()).toEqual([...items].sort())
    // A worker that still has no sandbox leaves the row to another worker.
    expect(await inspect(inDrill, bare)).toMatchObject({ kind: 'retry', code: 'walls-missing' })
    for (const item of items) {
      expect(await inspect(item)).toEqual({ kind: 'done' })
      expect(await sources(item)).toContain('exif.DateTimeOriginal')
      expect(await cardOf(item)).toMatchObject({ has_thumb: true, kind: 'image', flags: [] })
      expect(await count('evidence.field', item)).toBe(1)
    }
    await world.query("update work.outbox set state = 'done' where subject = any($1)", [items])
    expect(await door.addDecodingWork({ limit: 100, isWhole: false })).toBe(0)
  })

  test('that was decoded before keeps its results when the sandbox is gone, and waits for it', async () => {
    const item = await addItem(drill, await photo())
    await inspect(item)
    const before = await cardOf(item)
    for (const task of ['inspect-item', 'find-twins', 'find-sound'] as const)
      expect(await inspect(item, bare, 1, task)).toMatchObject({ kind: 'retry', code: 'walls-missing' })
    expect(await cardOf(item)).toEqual(before)
  })

  test('delays sound prints and picture prints while ffmpeg lacks what they need', async () => {
    const item = await addItem(drill, randomBytes(64))
    await world.query("update evidence.card set kind = 'video' where item_id = $1", [item])
    const poor: Sandbox = { ...full, off: [{ name: 'likeness', lacks: ['fps'] }] }
    expect(await inspect(item, poor, 1, 'find-twins')).toMatchObject({ kind: 'retry', code: 'program-missing' })
    expect(await inspect(item, full, 1, 'find-twins')).toMatchObject({ kind: 'skipped' })
    const deaf: Sandbox = { ...full, off: [{ name: 'samples', lacks: ['aresample'] }] }
    expect(await inspect(item, deaf, 1, 'find-sound')).toMatchObject({ kind: 'retry', code: 'program-missing' })
    expect(await inspect(item, full, 1, 'find-sound')).toEqual({ kind: 'done' })
  })

  test('that fails again and again ends with its card and its upper bound', async () => {
    const item = await addItem(real, await photo())
    expect(await inspect(item, full, 6)).toEqual({ kind: 'done' })
    expect(await cardOf(item)).toMatchObject({ stage: 'inspected', flags: ['inspection-failed'] })
    expect(await count('evidence.claim', item)).toBe(1)
    expect(await normalise(item, full, 5)).toEqual({ kind: 'done' })
    expect(await cardOf(item)).toMatchObject({ stage: 'ready' })
  })

  test('whose bytes in the vault differ from those received is dead', async () => {
    const item = await addItem(real, await photo())
    const known = await world.door.item(item)
    const key = parseObjectKey(known?.vaultKey)
    const recipient = parseRecipient(known?.recipient)
    if (!key || !recipient) throw new Error('no item')
    const other = sealBytes([recipient], await photo())
    await world.stores.vault.put(key, other, { length: other.length })
    expect(await inspect(item)).toEqual({ kind: 'dead', code: 'hash-mismatch' })
  })

  test('whose key was erased is skipped', async () => {
    const item = await addItem(real, await photo())
    await world.query('delete from evidence.item_key where item_id = $1', [item])
    expect(await inspect(item)).toEqual({ kind: 'skipped', code: 'item-erased' })
    expect(await normalise(item)).toEqual({ kind: 'skipped', code: 'item-erased' })
  })
})

describe('normalising an item', () => {
  test('reuses the copy that a killed attempt left in the vault', async () => {
    const item = await addItem(real, await photo())
    await inspect(item)
    const door = createNormaliseDoor(world.database.poolOf('normalise'))
    const killed = createNormalise({
      ...{ vault: world.stores.vault, keyring: world.keyring, sandbox: full, scratch, log: world.log },
      door: {
        ...door,
        keepRendition: async () => {
          throw new Error('killed')
        },
      },
    })
    await expect(killed(workOn('normalise-item', item), job)).rejects.toThrow('killed')
    expect(await normalise(item)).toEqual({ kind: 'done' })
    const [row] = await world.query<{ vault_key: string; sealed_length: string }>(
      "select vault_key, sealed_length from evidence.rendition where item_id = $1 and kind = 'preview'",
      [item],
    )
    const key = parseObjectKey(row?.vault_key)
    const head = key && (await world.stores.vault.head(key))
    expect(head?.ok && head.value.length).toBe(Number(row?.sealed_length))
  })

  test('without a sandbox says why there is no copy, is still ready, and makes it when there is a sandbox', async () => {
    const item = await addItem(drill, await photo())
    await inspect(item)
    expect(await normalise(item, bare)).toEqual({ kind: 'done' })
    const rows = await world.query(
      "select tool, reason from evidence.extraction where item_id = $1 and tool like 'normalise.%'",
      [item],
    )
    expect(rows).toEqual([{ tool: 'normalise.preview', reason: 'sandbox-off' }])
    expect(await cardOf(item)).toMatchObject({ stage: 'ready' })
    await world.query("update work.outbox set state = 'done' where subject = $1", [item])
    const door = createNormaliseDoor(world.database.poolOf('normalise'))
    expect(await door.addCopyWork({ limit: 100, isWhole: false })).toBe(1)
    expect(await door.addCopyWork({ limit: 100, isWhole: false })).toBe(0)
    expect(await normalise(item)).toEqual({ kind: 'done' })
    const made = await world.query("select state from evidence.making where item_id = $1 and kind = 'preview'", [item])
    expect(made).toEqual([{ state: 'done' }])
    await world.query("update work.outbox set state = 'done' where subject = $1", [item])
    expect(await door.addCopyWork({ limit: 100, isWhole: false })).toBe(0)
  })
})
