import { createHash, randomBytes } from 'node:crypto'
import { type ListedObject, parseObjectKey, sidecarKey } from '@firsthand/object-store'
import { systemClock } from '@firsthand/runtime'
import { describe, expect, test } from 'vitest'
import { preserveGround } from './preserve.test-kit.ts'
import { createPreserve } from './preserve.ts'
import { readItemBytes } from './upload.test-kit.ts'

const ground = preserveGround()
const { itemsOf, custodyOf, isInDrop, vaultOf } = ground

describe('a complete upload', () => {
  test('of several segments becomes one item with the same bytes, and its drop is freed', async () => {
    const incident = await ground.world.addIncident()
    const bytes = randomBytes(200_000)
    const upload = await ground.world.addUpload(incident, bytes, { segmentBytes: 65_000, name: 'IMG_1.jpg' })
    expect(await ground.world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'done' })
    const [item, ...more] = await itemsOf(upload.id)
    if (!item) throw new Error('no item')
    expect(more).toEqual([])
    expect(item.sha256).toEqual(createHash('sha256').update(bytes).digest())
    expect(await readItemBytes(ground.world, item.id)).toEqual(bytes)
    expect(await custodyOf(item.id)).toEqual(['intake.received', 'item.preserved'])
    for (const key of upload.keys) expect(await isInDrop(key)).toBe(false)
    expect(
      await ground.world.query('select 1 from public_zone.segment where upload_id = $1 and not freed', [upload.id]),
    ).toEqual([])
    expect(
      await ground.world.query("select 1 from work.outbox where task = 'inspect-item' and subject = $1", [item.id]),
    ).toHaveLength(1)
  })

  test('is kept once, however often and however many at once it is preserved', async () => {
    const incident = await ground.world.addIncident()
    const bytes = randomBytes(100_000)
    const upload = await ground.world.addUpload(incident, bytes, { segmentBytes: 30_000 })
    const runs = await Promise.all([1, 2, 3].map(() => ground.world.run('preserve-upload', incident.id, upload.id)))
    expect(runs.filter((run) => run.kind === 'done').length).toBeGreaterThanOrEqual(1)
    expect(await ground.world.run('preserve-upload', incident.id, upload.id)).toEqual({
      kind: 'skipped',
      code: 'already-kept',
    })
    const items = await itemsOf(upload.id)
    expect(items).toHaveLength(1)
    // Whichever attempt's object remains, the key in the row opens it.
    expect(await readItemBytes(ground.world, items[0]?.id ?? '')).toEqual(bytes)
  })

  test('of zero bytes is an item too', async () => {
    const incident = await ground.world.addIncident()
    const upload = await ground.world.addUpload(incident, Buffer.alloc(0))
    expect(await ground.world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'done' })
    expect((await itemsOf(upload.id)).map((item) => item.bytes)).toEqual([0])
  })

  test('whose name holds what Postgres cannot keep is preserved all the same', async () => {
    const incident = await ground.world.addIncident()
    const name = `a\0\u{202e}\ud800${'/x'.repeat(500)}<img onerror=1>`
    const upload = await ground.world.addUpload(incident, Buffer.from('x'), { name, lastModified: 1.5 })
    expect(await ground.world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'done' })
    const [item] = await itemsOf(upload.id)
    const [row] = await ground.world.query<{ name: string; last_modified: number | null }>(
      'select name, last_modified from evidence.declaration where item_id = $1',
      [item?.id],
    )
    expect(row?.name).toContain('a\u{fffd}\u{202e}\u{fffd}')
    expect(row?.last_modified).toBeNull()
    expect(ground.world.lines.join('\n')).not.toContain('onerror')
  })

  test('with a segment missing is dead with a stable code, and nothing is freed', async () => {
    const incident = await ground.world.addIncident()
    const upload = await ground.world.addUpload(incident, randomBytes(90_000), { segmentBytes: 30_000 })
    const gone = parseObjectKey(upload.keys[1])
    if (gone) await ground.world.stores.drop.remove(gone)
    expect(await ground.world.run('preserve-upload', incident.id, upload.id)).toEqual({
      kind: 'dead',
      code: 'segment-missing',
    })
    expect(await itemsOf(upload.id)).toEqual([])
    expect(await isInDrop(upload.keys[0] ?? '')).toBe(true)
    expect(await isInDrop(upload.keys[2] ?? '')).toBe(true)
  })

  test('with an altered segment is dead, never wrong bytes', async () => {
    const incident = await ground.world.addIncident()
    const upload = await ground.world.addUpload(incident, randomBytes(60_000), { segmentBytes: 30_000 })
    const key = parseObjectKey(upload.keys[1])
    const got = key && (await ground.world.stores.drop.get(key))
    if (!key || !got?.ok) throw new Error('no segment')
    const chunks: Buffer[] = []
    for await (const chunk of got.value.body) chunks.push(chunk)
    const sealed = Buffer.concat(chunks)
    sealed.writeUInt8(sealed.readUInt8(500) ^ 1, 500)
    await ground.world.stores.drop.put(key, sealed, { length: sealed.length })
    expect(await ground.world.run('preserve-upload', incident.id, upload.id)).toEqual({
      kind: 'dead',
      code: 'segment-broken',
    })
    await ground.world.query('update public_zone.segment set salted_sha256 = $2 where upload_id = $1 and start = 0', [
      upload.id,
      randomBytes(32),
    ])
    expect(await ground.world.run('preserve-upload', incident.id, upload.id)).toEqual({
      kind: 'dead',
      code: 'segment-digest',
    })
    expect(await itemsOf(upload.id)).toEqual([])
  })

  test('waits while its incident’s key is not in the key volume', async () => {
    const incident = await ground.world.addIncident()
    const upload = await ground.world.addUpload(incident, Buffer.from('abc'))
    await ground.world.keyring.remove(incident.keyId)
    expect(await ground.world.run('preserve-upload', incident.id, upload.id)).toMatchObject({
      kind: 'retry',
      code: 'key-missing',
    })
    await ground.world.keyring.put(incident.keyId, incident.identity)
    expect(await ground.world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'done' })
  })

  test('whose attempt was killed before it stored the row is finished with the objects of that attempt', async () => {
    const incident = await ground.world.addIncident()
    const bytes = randomBytes(80_000)
    const upload = await ground.world.addUpload(incident, bytes, { segmentBytes: 30_000 })
    const killed = createPreserve({
      ...ground.world,
      abilities: { kind: 'local-disk', lock: false },
      clock: systemClock,
      door: {
        ...ground.world.door,
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
    expect(await ground.world.preserve({ ...work, attempt: 2 }, job)).toEqual({ kind: 'done' })
    const [item] = await itemsOf(upload.id)
    expect(await readItemBytes(ground.world, item?.id ?? '')).toEqual(bytes)
    const isAsReceived = (object: ListedObject) => object.key.endsWith('/as-received')
    expect((await vaultOf(incident.id)).filter(isAsReceived)).toEqual(written.filter(isAsReceived))
  })

  test('leaves a sidecar that describes it completely', async () => {
    const incident = await ground.world.addIncident()
    const upload = await ground.world.addUpload(incident, randomBytes(1000), { name: 'IMG_2.jpg' })
    await ground.world.run('preserve-upload', incident.id, upload.id)
    const [item] = await itemsOf(upload.id)
    const known = await ground.world.door.item(item?.id ?? '')
    if (!known) throw new Error('no item')
    const got = await ground.world.stores.vault.get(sidecarKey(known.incident, known.id))
    expect(got.ok).toBe(true)
  })
})
