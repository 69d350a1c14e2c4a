import { randomBytes } from 'node:crypto'
import { parseObjectKey } from '@firsthand/object-store'
import { describe, expect, test } from 'vitest'
import { preserveGround } from './preserve.test-kit.ts'
import { readItemBytes } from './upload.test-kit.ts'

const ground = preserveGround()
const { itemsOf, custodyOf, isInDrop } = ground

describe('an upload that stopped', () => {
  test('is an item of what arrived; once it is complete the whole supersedes it', async () => {
    const incident = await ground.world.addIncident()
    const bytes = randomBytes(90_000)
    const upload = await ground.world.addUpload(incident, bytes, { segmentBytes: 30_000, arrived: 60_000 })
    expect(await ground.world.run('preserve-partial', incident.id, upload.id)).toEqual({ kind: 'done' })
    const [partial] = await itemsOf(upload.id)
    expect(partial).toMatchObject({ partial: true, bytes: 60_000, hidden: null })
    // The drop keeps the segments, because the upload may resume.
    expect(await isInDrop(upload.keys[0] ?? '')).toBe(true)
    await upload.sendRest()
    expect(await ground.world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'done' })
    const [old, whole] = await itemsOf(upload.id)
    expect(whole).toMatchObject({ partial: false, bytes: 90_000, hidden: null })
    expect(old).toMatchObject({ hidden: 'superseded', superseded_by: whole?.id })
    expect(await custodyOf(old?.id ?? '')).toContain('item.superseded')
    expect(await readItemBytes(ground.world, whole?.id ?? '')).toEqual(bytes)
    expect(await ground.world.run('preserve-partial', incident.id, upload.id)).toEqual({
      kind: 'skipped',
      code: 'completed',
    })
  })

  test('and was closed by its witness is kept and withdrawn, and its drop is freed', async () => {
    const incident = await ground.world.addIncident()
    const upload = await ground.world.addUpload(incident, randomBytes(50_000), {
      segmentBytes: 20_000,
      arrived: 20_000,
    })
    await ground.world.query('select intake.close_upload($1)', [upload.urlHash])
    expect(await ground.world.run('preserve-partial', incident.id, upload.id)).toEqual({ kind: 'done' })
    expect(await itemsOf(upload.id)).toMatchObject([{ partial: true, hidden: 'withdrawn' }])
    expect(await isInDrop(upload.keys[0] ?? '')).toBe(false)
  })
})

describe('an upload that expired', () => {
  test('is swept into a partial item and leaves no segment behind', async () => {
    const incident = await ground.world.addIncident()
    const upload = await ground.world.addUpload(incident, randomBytes(50_000), {
      segmentBytes: 20_000,
      arrived: 20_000,
    })
    await ground.world.query("update public_zone.upload set expires_at = now() - interval '1 minute' where id = $1", [
      upload.id,
    ])
    await ground.world.query('select work.sweep_partials()')
    expect(
      await ground.world.query("select 1 from work.outbox where task = 'preserve-partial' and subject = $1", [
        upload.id,
      ]),
    ).toHaveLength(1)
    expect(await ground.world.run('preserve-partial', incident.id, upload.id)).toEqual({ kind: 'done' })
    expect(await itemsOf(upload.id)).toMatchObject([{ partial: true, bytes: 20_000, hidden: null }])
    expect(await isInDrop(upload.keys[0] ?? '')).toBe(false)
    await expect(upload.sendRest()).rejects.toThrow('upload-gone')
  })
})

describe('a withdrawal', () => {
  test('hides present and later items, and deletes nothing', async () => {
    const incident = await ground.world.addIncident()
    const submission = await ground.world.addSubmission(incident)
    const first = await ground.world.addUpload(incident, Buffer.from('first'), { submission })
    const second = await ground.world.addUpload(incident, Buffer.from('second'), { submission })
    await ground.world.run('preserve-upload', incident.id, first.id)
    const withdrawal = await ground.world.addWithdrawal(incident, submission, null)
    expect(await ground.world.run('apply-withdrawal', incident.id, withdrawal)).toEqual({ kind: 'done' })
    await ground.world.run('preserve-upload', incident.id, second.id)
    for (const upload of [first, second]) {
      const [item] = await itemsOf(upload.id)
      expect(item?.hidden).toBe('withdrawn')
      expect(await custodyOf(item?.id ?? '')).toContain('item.withdrawn')
      expect((await readItemBytes(ground.world, item?.id ?? '')).length).toBeGreaterThan(0)
    }
  })

  test('of one file does not touch the others', async () => {
    const incident = await ground.world.addIncident()
    const submission = await ground.world.addSubmission(incident)
    const uploads = [
      await ground.world.addUpload(incident, Buffer.from('1'), { submission }),
      await ground.world.addUpload(incident, Buffer.from('2'), { submission }),
    ]
    for (const upload of uploads) await ground.world.run('preserve-upload', incident.id, upload.id)
    await ground.world.run('apply-withdrawal', incident.id, await ground.world.addWithdrawal(incident, submission, 2))
    const hidden = await Promise.all(uploads.map(async (upload) => (await itemsOf(upload.id))[0]?.hidden))
    expect(hidden).toEqual([null, 'withdrawn'])
  })
})

describe('a statement', () => {
  test('is read once into the evidence zone; an impossible place is dropped', async () => {
    const incident = await ground.world.addIncident()
    const submission = await ground.world.addSubmission(incident)
    const id = await ground.world.addStatement(incident, submission, { words: 'I saw\0 it', lat: 948, lon: 16 })
    expect(await ground.world.run('read-statement', incident.id, id)).toEqual({ kind: 'done' })
    expect(await ground.world.run('read-statement', incident.id, id)).toEqual({ kind: 'skipped', code: 'already-read' })
    const rows = await ground.world.query('select words, lat from evidence.statement where id = $1', [id])
    expect(rows).toEqual([{ words: 'I saw\u{fffd} it', lat: null }])
  })
})

describe('a key', () => {
  test('is proven by opening its probe, and the incident accepts only then', async () => {
    const incident = await ground.world.addIncident({ isProven: false })
    await expect(ground.world.addSubmission(incident)).rejects.toThrow('busy')
    await ground.world.keyring.remove(incident.keyId)
    expect(await ground.world.run('prove-key', incident.id, incident.keyId)).toMatchObject({
      kind: 'retry',
      code: 'key-missing',
    })
    await ground.world.keyring.put(incident.keyId, incident.identity)
    expect(await ground.world.run('prove-key', incident.id, incident.keyId)).toEqual({ kind: 'done' })
    expect(await ground.world.run('prove-key', incident.id, incident.keyId)).toEqual({
      kind: 'skipped',
      code: 'already-proven',
    })
    await ground.world.addSubmission(incident)
    expect(await custodyOf(incident.keyId)).toEqual(['key.proven'])
  })
})

describe('a move', () => {
  test('makes a new item over the same bytes and adds an entry to both chains; moving back shows the first item again', async () => {
    const drill = await ground.world.addIncident({ state: 'drill' })
    const real = await ground.world.addIncident()
    const bytes = randomBytes(40_000)
    const upload = await ground.world.addUpload(drill, bytes)
    await ground.world.run('preserve-upload', drill.id, upload.id)
    const [first] = await itemsOf(upload.id)
    const id = first?.id ?? ''
    expect(await ground.world.run('move-item', drill.id, id, { to: real.id })).toEqual({ kind: 'done' })
    expect(await ground.world.run('move-item', drill.id, id, { to: real.id })).toEqual({
      kind: 'skipped',
      code: 'already-moved',
    })
    const [old, moved] = await itemsOf(upload.id)
    expect(old).toMatchObject({ hidden: 'moved' })
    expect(moved).toMatchObject({ hidden: null, vault_key: old?.vault_key })
    expect(await readItemBytes(ground.world, moved?.id ?? '')).toEqual(bytes)
    expect(await custodyOf(id)).toContain('item.moved')
    expect(await custodyOf(moved?.id ?? '')).toEqual(['item.arrived'])
    expect(await ground.world.run('move-item', real.id, moved?.id ?? '', { to: drill.id })).toEqual({ kind: 'done' })
    expect((await itemsOf(upload.id)).map((item) => item.hidden)).toEqual([null, 'moved'])
  })
})

describe('the canary', () => {
  test('is removed with its key and objects; nothing else can be', async () => {
    const check = await ground.world.addIncident({ kind: 'check' })
    const event = await ground.world.addIncident()
    const canary = await ground.world.addUpload(check, Buffer.from('canary'))
    const real = await ground.world.addUpload(event, Buffer.from('real'))
    await ground.world.run('preserve-upload', check.id, canary.id)
    await ground.world.run('preserve-upload', event.id, real.id)
    const [canaryItem] = await itemsOf(canary.id)
    const [realItem] = await itemsOf(real.id)
    expect(await ground.world.run('remove-check', event.id, realItem?.id ?? '')).toEqual({
      kind: 'dead',
      code: 'not-a-check',
    })
    expect(await ground.world.run('remove-check', check.id, canaryItem?.id ?? '')).toEqual({ kind: 'done' })
    expect(await ground.world.run('remove-check', check.id, canaryItem?.id ?? '')).toEqual({ kind: 'done' })
    const key = parseObjectKey(canaryItem?.vault_key)
    expect(key && (await ground.world.stores.vault.head(key)).ok).toBe(false)
    expect(await itemsOf(canary.id)).toEqual([])
    expect(await custodyOf(canaryItem?.id ?? '')).toContain('item.erased')
    // The same upload is preserved again: the item is known as erased, and stays erased.
    expect(await ground.world.run('preserve-upload', check.id, canary.id)).toEqual({
      kind: 'skipped',
      code: 'item-erased',
    })
  })
})
