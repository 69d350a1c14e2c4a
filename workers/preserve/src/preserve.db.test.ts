import { createHash, randomBytes } from 'node:crypto'
import { type ListedObject, parseObjectKey, sidecarKey } from '@firsthand/object-store'
import { systemClock } from '@firsthand/runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPreserve } from './preserve.ts'
import { createWorld, readItemBytes, type TestWorld } from './upload.test-kit.ts'

let world: TestWorld
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world?.release())

interface Row {
  readonly id: string
  readonly partial: boolean
  readonly bytes: number
  readonly sha256: Buffer
  readonly hidden: string | null
  readonly superseded_by: string | null
  readonly vault_key: string
}
const itemsOf = (upload: string): Promise<Row[]> =>
  world.query<Row>(
    `select i.id, i.partial, i.bytes::int, i.sha256, c.hidden, c.superseded_by, i.vault_key from evidence.item i
     join evidence.card c on c.item_id = i.id where i.upload_id = $1 order by i.seq`,
    [upload],
  )
const custodyOf = async (subject: string): Promise<string[]> =>
  (
    await world.query<{ action: string }>('select action from custody.entry where subject = $1 order by seq', [subject])
  ).map((row) => row.action)
const isInDrop = async (key: string): Promise<boolean> => {
  const parsed = parseObjectKey(key)
  return parsed !== undefined && (await world.stores.drop.head(parsed)).ok
}

const vaultOf = async (incident: string): Promise<ListedObject[]> => {
  const found: ListedObject[] = []
  for await (const object of world.stores.vault.list(`${incident}/`)) found.push(object)
  return found
}

describe('a complete upload', () => {
  test('of several segments becomes one item with the same bytes, and its drop is freed', async () => {
    const incident = await world.addIncident()
    const bytes = randomBytes(200_000)
    const upload = await world.addUpload(incident, bytes, { segmentBytes: 65_000, name: 'IMG_1.jpg' })
    expect(await world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'done' })
    const [item, ...more] = await itemsOf(upload.id)
    if (!item) throw new Error('no item')
    expect(more).toEqual([])
    expect(item.sha256).toEqual(createHash('sha256').update(bytes).digest())
    expect(await readItemBytes(world, item.id)).toEqual(bytes)
    expect(await custodyOf(item.id)).toEqual(['intake.received', 'item.preserved'])
    for (const key of upload.keys) expect(await isInDrop(key)).toBe(false)
    expect(
      await world.query('select 1 from public_zone.segment where upload_id = $1 and not freed', [upload.id]),
    ).toEqual([])
    expect(
      await world.query("select 1 from work.outbox where task = 'inspect-item' and subject = $1", [item.id]),
    ).toHaveLength(1)
  })

  test('is kept once, however often and however many at once it is preserved', async () => {
    const incident = await world.addIncident()
    const bytes = randomBytes(100_000)
    const upload = await world.addUpload(incident, bytes, { segmentBytes: 30_000 })
    const runs = await Promise.all([1, 2, 3].map(() => world.run('preserve-upload', incident.id, upload.id)))
    expect(runs.filter((run) => run.kind === 'done').length).toBeGreaterThanOrEqual(1)
    expect(await world.run('preserve-upload', incident.id, upload.id)).toEqual({
      kind: 'skipped',
      code: 'already-kept',
    })
    const items = await itemsOf(upload.id)
    expect(items).toHaveLength(1)
    // Whichever attempt's object lies there in the end, it opens with the key that the row holds.
    expect(await readItemBytes(world, items[0]?.id ?? '')).toEqual(bytes)
  })

  test('of zero bytes is an item too', async () => {
    const incident = await world.addIncident()
    const upload = await world.addUpload(incident, Buffer.alloc(0))
    expect(await world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'done' })
    expect((await itemsOf(upload.id)).map((item) => item.bytes)).toEqual([0])
  })

  test('whose name holds what Postgres cannot keep is preserved all the same', async () => {
    const incident = await world.addIncident()
    const name = `a\0\u{202e}\ud800${'/x'.repeat(500)}<img onerror=1>`
    const upload = await world.addUpload(incident, Buffer.from('x'), { name, lastModified: 1.5 })
    expect(await world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'done' })
    const [item] = await itemsOf(upload.id)
    const [row] = await world.query<{ name: string; last_modified: number | null }>(
      'select name, last_modified from evidence.declaration where item_id = $1',
      [item?.id],
    )
    expect(row?.name).toContain('a\u{fffd}\u{202e}\u{fffd}')
    expect(row?.last_modified).toBeNull()
    expect(world.lines.join('\n')).not.toContain('onerror')
  })

  test('with a segment missing is dead with a stable code, and nothing is freed', async () => {
    const incident = await world.addIncident()
    const upload = await world.addUpload(incident, randomBytes(90_000), { segmentBytes: 30_000 })
    const gone = parseObjectKey(upload.keys[1])
    if (gone) await world.stores.drop.remove(gone)
    expect(await world.run('preserve-upload', incident.id, upload.id)).toEqual({
      kind: 'dead',
      code: 'segment-missing',
    })
    expect(await itemsOf(upload.id)).toEqual([])
    expect(await isInDrop(upload.keys[0] ?? '')).toBe(true)
    expect(await isInDrop(upload.keys[2] ?? '')).toBe(true)
  })

  test('with an altered segment is dead, never wrong bytes', async () => {
    const incident = await world.addIncident()
    const upload = await world.addUpload(incident, randomBytes(60_000), { segmentBytes: 30_000 })
    const key = parseObjectKey(upload.keys[1])
    const got = key && (await world.stores.drop.get(key))
    if (!key || !got?.ok) throw new Error('no segment')
    const chunks: Buffer[] = []
    for await (const chunk of got.value.body) chunks.push(chunk)
    const sealed = Buffer.concat(chunks)
    sealed.writeUInt8(sealed.readUInt8(500) ^ 1, 500)
    await world.stores.drop.put(key, sealed, { length: sealed.length })
    expect(await world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'dead', code: 'segment-broken' })
    await world.query('update public_zone.segment set salted_sha256 = $2 where upload_id = $1 and start = 0', [
      upload.id,
      randomBytes(32),
    ])
    expect(await world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'dead', code: 'segment-digest' })
    expect(await itemsOf(upload.id)).toEqual([])
  })

  test('waits while its incident’s key is not in the key volume', async () => {
    const incident = await world.addIncident()
    const upload = await world.addUpload(incident, Buffer.from('abc'))
    await world.keyring.remove(incident.keyId)
    expect(await world.run('preserve-upload', incident.id, upload.id)).toMatchObject({
      kind: 'retry',
      code: 'key-missing',
    })
    await world.keyring.put(incident.keyId, incident.identity)
    expect(await world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'done' })
  })

  test('of an attempt that was killed before its row is finished with what that attempt left', async () => {
    const incident = await world.addIncident()
    const bytes = randomBytes(80_000)
    const upload = await world.addUpload(incident, bytes, { segmentBytes: 30_000 })
    const killed = createPreserve({
      ...world,
      abilities: { kind: 'local-disk', lock: false },
      clock: systemClock,
      door: {
        ...world.door,
        keepItem: async () => {
          throw new Error('killed')
        },
      },
    })
    const work = {
      row: '1',
      attempt: 1,
      task: 'preserve-upload',
      incident: incident.id,
      subject: upload.id,
      detail: {},
    } as const
    const job = { signal: new AbortController().signal }
    await expect(killed(work, job)).rejects.toThrow('killed')
    const written = await vaultOf(incident.id)
    expect(written.some((object) => object.key.endsWith('/as-received'))).toBe(true)
    expect(await world.preserve({ ...work, attempt: 2 }, job)).toEqual({ kind: 'done' })
    const [item] = await itemsOf(upload.id)
    expect(await readItemBytes(world, item?.id ?? '')).toEqual(bytes)
    const isAsReceived = (object: ListedObject) => object.key.endsWith('/as-received')
    expect((await vaultOf(incident.id)).filter(isAsReceived)).toEqual(written.filter(isAsReceived))
  })

  test('leaves a sidecar that tells all of it', async () => {
    const incident = await world.addIncident()
    const upload = await world.addUpload(incident, randomBytes(1000), { name: 'IMG_2.jpg' })
    await world.run('preserve-upload', incident.id, upload.id)
    const [item] = await itemsOf(upload.id)
    const known = await world.door.item(item?.id ?? '')
    if (!known) throw new Error('no item')
    const got = await world.stores.vault.get(sidecarKey(known.incident, known.id))
    expect(got.ok).toBe(true)
  })
})

describe('an upload that stopped', () => {
  test('is an item of what arrived; once it is complete the whole supersedes it', async () => {
    const incident = await world.addIncident()
    const bytes = randomBytes(90_000)
    const upload = await world.addUpload(incident, bytes, { segmentBytes: 30_000, arrived: 60_000 })
    expect(await world.run('preserve-partial', incident.id, upload.id)).toEqual({ kind: 'done' })
    const [partial] = await itemsOf(upload.id)
    expect(partial).toMatchObject({ partial: true, bytes: 60_000, hidden: null })
    // The drop keeps the segments, for the upload may go on.
    expect(await isInDrop(upload.keys[0] ?? '')).toBe(true)
    await upload.sendRest()
    expect(await world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'done' })
    const [old, whole] = await itemsOf(upload.id)
    expect(whole).toMatchObject({ partial: false, bytes: 90_000, hidden: null })
    expect(old).toMatchObject({ hidden: 'superseded', superseded_by: whole?.id })
    expect(await custodyOf(old?.id ?? '')).toContain('item.superseded')
    expect(await readItemBytes(world, whole?.id ?? '')).toEqual(bytes)
    expect(await world.run('preserve-partial', incident.id, upload.id)).toEqual({ kind: 'skipped', code: 'completed' })
  })

  test('and that its witness closed is kept, withdrawn, and its drop freed', async () => {
    const incident = await world.addIncident()
    const upload = await world.addUpload(incident, randomBytes(50_000), { segmentBytes: 20_000, arrived: 20_000 })
    await world.query('select intake.close_upload($1)', [upload.urlHash])
    expect(await world.run('preserve-partial', incident.id, upload.id)).toEqual({ kind: 'done' })
    expect(await itemsOf(upload.id)).toMatchObject([{ partial: true, hidden: 'withdrawn' }])
    expect(await isInDrop(upload.keys[0] ?? '')).toBe(false)
  })
})

describe('an upload that expired', () => {
  test('is swept into a partial item and leaves no segment behind', async () => {
    const incident = await world.addIncident()
    const upload = await world.addUpload(incident, randomBytes(50_000), { segmentBytes: 20_000, arrived: 20_000 })
    await world.query("update public_zone.upload set expires_at = now() - interval '1 minute' where id = $1", [
      upload.id,
    ])
    await world.query('select work.sweep_partials()')
    expect(
      await world.query("select 1 from work.outbox where task = 'preserve-partial' and subject = $1", [upload.id]),
    ).toHaveLength(1)
    expect(await world.run('preserve-partial', incident.id, upload.id)).toEqual({ kind: 'done' })
    expect(await itemsOf(upload.id)).toMatchObject([{ partial: true, bytes: 20_000, hidden: null }])
    expect(await isInDrop(upload.keys[0] ?? '')).toBe(false)
    await expect(upload.sendRest()).rejects.toThrow('upload-gone')
  })
})

describe('a withdrawal', () => {
  test('hides what is kept and what comes later, and deletes nothing', async () => {
    const incident = await world.addIncident()
    const submission = await world.addSubmission(incident)
    const first = await world.addUpload(incident, Buffer.from('first'), { submission })
    const second = await world.addUpload(incident, Buffer.from('second'), { submission })
    await world.run('preserve-upload', incident.id, first.id)
    const withdrawal = await world.addWithdrawal(incident, submission, null)
    expect(await world.run('apply-withdrawal', incident.id, withdrawal)).toEqual({ kind: 'done' })
    await world.run('preserve-upload', incident.id, second.id)
    for (const upload of [first, second]) {
      const [item] = await itemsOf(upload.id)
      expect(item?.hidden).toBe('withdrawn')
      expect(await custodyOf(item?.id ?? '')).toContain('item.withdrawn')
      expect((await readItemBytes(world, item?.id ?? '')).length).toBeGreaterThan(0)
    }
  })

  test('of one file leaves the others alone', async () => {
    const incident = await world.addIncident()
    const submission = await world.addSubmission(incident)
    const uploads = [
      await world.addUpload(incident, Buffer.from('1'), { submission }),
      await world.addUpload(incident, Buffer.from('2'), { submission }),
    ]
    for (const upload of uploads) await world.run('preserve-upload', incident.id, upload.id)
    await world.run('apply-withdrawal', incident.id, await world.addWithdrawal(incident, submission, 2))
    const hidden = await Promise.all(uploads.map(async (upload) => (await itemsOf(upload.id))[0]?.hidden))
    expect(hidden).toEqual([null, 'withdrawn'])
  })
})

describe('a statement', () => {
  test('is read once into the evidence zone; an impossible place is none', async () => {
    const incident = await world.addIncident()
    const submission = await world.addSubmission(incident)
    const id = await world.addStatement(incident, submission, { words: 'I saw\0 it', lat: 948, lon: 16 })
    expect(await world.run('read-statement', incident.id, id)).toEqual({ kind: 'done' })
    expect(await world.run('read-statement', incident.id, id)).toEqual({ kind: 'skipped', code: 'already-read' })
    const rows = await world.query('select words, lat from evidence.statement where id = $1', [id])
    expect(rows).toEqual([{ words: 'I saw\u{fffd} it', lat: null }])
  })
})

describe('a key', () => {
  test('is proven by opening its probe, and the incident accepts only then', async () => {
    const incident = await world.addIncident({ isProven: false })
    await expect(world.addSubmission(incident)).rejects.toThrow('busy')
    await world.keyring.remove(incident.keyId)
    expect(await world.run('prove-key', incident.id, incident.keyId)).toMatchObject({
      kind: 'retry',
      code: 'key-missing',
    })
    await world.keyring.put(incident.keyId, incident.identity)
    expect(await world.run('prove-key', incident.id, incident.keyId)).toEqual({ kind: 'done' })
    expect(await world.run('prove-key', incident.id, incident.keyId)).toEqual({
      kind: 'skipped',
      code: 'already-proven',
    })
    await world.addSubmission(incident)
    expect(await custodyOf(incident.keyId)).toEqual(['key.proven'])
  })
})

describe('a move', () => {
  test('makes a new item over the same bytes and tells both chains; back again shows the first one', async () => {
    const drill = await world.addIncident({ state: 'drill' })
    const real = await world.addIncident()
    const bytes = randomBytes(40_000)
    const upload = await world.addUpload(drill, bytes)
    await world.run('preserve-upload', drill.id, upload.id)
    const [first] = await itemsOf(upload.id)
    const id = first?.id ?? ''
    expect(await world.run('move-item', drill.id, id, { to: real.id })).toEqual({ kind: 'done' })
    expect(await world.run('move-item', drill.id, id, { to: real.id })).toEqual({
      kind: 'skipped',
      code: 'already-moved',
    })
    const [old, moved] = await itemsOf(upload.id)
    expect(old).toMatchObject({ hidden: 'moved' })
    expect(moved).toMatchObject({ hidden: null, vault_key: old?.vault_key })
    expect(await readItemBytes(world, moved?.id ?? '')).toEqual(bytes)
    expect(await custodyOf(id)).toContain('item.moved')
    expect(await custodyOf(moved?.id ?? '')).toEqual(['item.arrived'])
    expect(await world.run('move-item', real.id, moved?.id ?? '', { to: drill.id })).toEqual({ kind: 'done' })
    expect((await itemsOf(upload.id)).map((item) => item.hidden)).toEqual([null, 'moved'])
  })
})

describe('the canary', () => {
  test('is removed with its key and objects; nothing else can be', async () => {
    const check = await world.addIncident({ kind: 'check' })
    const event = await world.addIncident()
    const canary = await world.addUpload(check, Buffer.from('canary'))
    const real = await world.addUpload(event, Buffer.from('real'))
    await world.run('preserve-upload', check.id, canary.id)
    await world.run('preserve-upload', event.id, real.id)
    const [canaryItem] = await itemsOf(canary.id)
    const [realItem] = await itemsOf(real.id)
    expect(await world.run('remove-check', event.id, realItem?.id ?? '')).toEqual({ kind: 'dead', code: 'not-a-check' })
    expect(await world.run('remove-check', check.id, canaryItem?.id ?? '')).toEqual({ kind: 'done' })
    expect(await world.run('remove-check', check.id, canaryItem?.id ?? '')).toEqual({ kind: 'done' })
    const key = parseObjectKey(canaryItem?.vault_key)
    expect(key && (await world.stores.vault.head(key)).ok).toBe(false)
    expect(await itemsOf(canary.id)).toEqual([])
    expect(await custodyOf(canaryItem?.id ?? '')).toContain('item.erased')
    // Its upload asked for again: the erased item is known, and stays erased.
    expect(await world.run('preserve-upload', check.id, canary.id)).toEqual({ kind: 'skipped', code: 'item-erased' })
  })
})
