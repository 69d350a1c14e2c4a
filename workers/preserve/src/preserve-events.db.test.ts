import { randomBytes } from 'node:crypto'
import { parseObjectKey } from '@firsthand/object-store'
import { describe, expect, test } from 'vitest'
import { preserveGround } from './preserve.test-kit.ts'
import { readItemBytes } from './upload.test-kit.ts'

const lent = preserveGround()
const { itemsOf, custodyOf, isInDrop } = lent

describe('an upload that stopped', () => {
  test('is an item of what arrived; once it is complete the whole supersedes it', async () => {
    const incident = await lent.world.addIncident()
    const bytes = randomBytes(90_000)
    const upload = await lent.world.addUpload(incident, bytes, { segmentBytes: 30_000, arrived: 60_000 })
    expect(await lent.world.run('preserve-partial', incident.id, upload.id)).toEqual({ kind: 'done' })
    const [partial] = await itemsOf(upload.id)
    expect(partial).toMatchObject({ partial: true, bytes: 60_000, hidden: null })
    // The drop keeps the segments, because the upload may resume.
    expect(await isInDrop(upload.keys[0] ?? '')).toBe(true)
    await upload.sendRest()
    expect(await lent.world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'done' })
    const [old, whole] = await itemsOf(upload.id)
    expect(whole).toMatchObject({ partial: false, bytes: 90_000, hidden: null })
    expect(old).toMatchObject({ hidden: 'superseded', superseded_by: whole?.id })
    expect(await custodyOf(old?.id ?? '')).toContain('item.superseded')
    expect(await readItemBytes(lent.world, whole?.id ?? '')).toEqual(bytes)
    expect(await lent.world.run('preserve-partial', incident.id, upload.id)).toEqual({
      kind: 'skipped',
      code: 'completed',
    })
  })

  test('and that its witness closed is kept, withdrawn, and its drop freed', async () => {
    const incident = await lent.world.addIncident()
    const upload = await lent.world.addUpload(incident, randomBytes(50_000), { segmentBytes: 20_000, arrived: 20_000 })
    await lent.world.query('select intake.close_upload($1)', [upload.urlHash])
    expect(await lent.world.run('preserve-partial', incident.id, upload.id)).toEqual({ kind: 'done' })
    expect(await itemsOf(upload.id)).toMatchObject([{ partial: true, hidden: 'withdrawn' }])
    expect(await isInDrop(upload.keys[0] ?? '')).toBe(false)
  })
})

describe('an upload that expired', () => {
  test('is swept into a partial item and leaves no segment behind', async () => {
    const incident = await lent.world.addIncident()
    const upload = await lent.world.addUpload(incident, randomBytes(50_000), { segmentBytes: 20_000, arrived: 20_000 })
    await lent.world.query("update public_zone.upload set expires_at = now() - interval '1 minute' where id = $1", [
      upload.id,
    ])
    await lent.world.query('select work.sweep_partials()')
    expect(
      await lent.world.query("select 1 from work.outbox where task = 'preserve-partial' and subject = $1", [upload.id]),
    ).toHaveLength(1)
    expect(await lent.world.run('preserve-partial', incident.id, upload.id)).toEqual({ kind: 'done' })
    expect(await itemsOf(upload.id)).toMatchObject([{ partial: true, bytes: 20_000, hidden: null }])
    expect(await isInDrop(upload.keys[0] ?? '')).toBe(false)
    await expect(upload.sendRest()).rejects.toThrow('upload-gone')
  })
})

describe('a withdrawal', () => {
  test('hides what is kept and what comes later, and deletes nothing', async () => {
    const incident = await lent.world.addIncident()
    const submission = await lent.world.addSubmission(incident)
    const first = await lent.world.addUpload(incident, Buffer.from('first'), { submission })
    const second = await lent.world.addUpload(incident, Buffer.from('second'), { submission })
    await lent.world.run('preserve-upload', incident.id, first.id)
    const withdrawal = await lent.world.addWithdrawal(incident, submission, null)
    expect(await lent.world.run('apply-withdrawal', incident.id, withdrawal)).toEqual({ kind: 'done' })
    await lent.world.run('preserve-upload', incident.id, second.id)
    for (const upload of [first, second]) {
      const [item] = await itemsOf(upload.id)
      expect(item?.hidden).toBe('withdrawn')
      expect(await custodyOf(item?.id ?? '')).toContain('item.withdrawn')
      expect((await readItemBytes(lent.world, item?.id ?? '')).length).toBeGreaterThan(0)
    }
  })

  test('of one file leaves the others alone', async () => {
    const incident = await lent.world.addIncident()
    const submission = await lent.world.addSubmission(incident)
    const uploads = [
      await lent.world.addUpload(incident, Buffer.from('1'), { submission }),
      await lent.world.addUpload(incident, Buffer.from('2'), { submission }),
    ]
    for (const upload of uploads) await lent.world.run('preserve-upload', incident.id, upload.id)
    await lent.world.run('apply-withdrawal', incident.id, await lent.world.addWithdrawal(incident, submission, 2))
    const hidden = await Promise.all(uploads.map(async (upload) => (await itemsOf(upload.id))[0]?.hidden))
    expect(hidden).toEqual([null, 'withdrawn'])
  })
})

describe('a statement', () => {
  test('is read once into the evidence zone; an impossible place is none', async () => {
    const incident = await lent.world.addIncident()
    const submission = await lent.world.addSubmission(incident)
    const id = await lent.world.addStatement(incident, submission, { words: 'I saw\0 it', lat: 948, lon: 16 })
    expect(await lent.world.run('read-statement', incident.id, id)).toEqual({ kind: 'done' })
    expect(await lent.world.run('read-statement', incident.id, id)).toEqual({ kind: 'skipped', code: 'already-read' })
    const rows = await lent.world.query('select words, lat from evidence.statement where id = $1', [id])
    expect(rows).toEqual([{ words: 'I saw\u{fffd} it', lat: null }])
  })
})

describe('a key', () => {
  test('is proven by opening its probe, and the incident accepts only then', async () => {
    const incident = await lent.world.addIncident({ isProven: false })
    await expect(lent.world.addSubmission(incident)).rejects.toThrow('busy')
    await lent.world.keyring.remove(incident.keyId)
    expect(await lent.world.run('prove-key', incident.id, incident.keyId)).toMatchObject({
      kind: 'retry',
      code: 'key-missing',
    })
    await lent.world.keyring.put(incident.keyId, incident.identity)
    expect(await lent.world.run('prove-key', incident.id, incident.keyId)).toEqual({ kind: 'done' })
    expect(await lent.world.run('prove-key', incident.id, incident.keyId)).toEqual({
      kind: 'skipped',
      code: 'already-proven',
    })
    await lent.world.addSubmission(incident)
    expect(await custodyOf(incident.keyId)).toEqual(['key.proven'])
  })
})

describe('a move', () => {
  test('makes a new item over the same bytes and tells both chains; back again shows the first one', async () => {
    const drill = await lent.world.addIncident({ state: 'drill' })
    const real = await lent.world.addIncident()
    const bytes = randomBytes(40_000)
    const upload = await lent.world.addUpload(drill, bytes)
    await lent.world.run('preserve-upload', drill.id, upload.id)
    const [first] = await itemsOf(upload.id)
    const id = first?.id ?? ''
    expect(await lent.world.run('move-item', drill.id, id, { to: real.id })).toEqual({ kind: 'done' })
    expect(await lent.world.run('move-item', drill.id, id, { to: real.id })).toEqual({
      kind: 'skipped',
      code: 'already-moved',
    })
    const [old, moved] = await itemsOf(upload.id)
    expect(old).toMatchObject({ hidden: 'moved' })
    expect(moved).toMatchObject({ hidden: null, vault_key: old?.vault_key })
    expect(await readItemBytes(lent.world, moved?.id ?? '')).toEqual(bytes)
    expect(await custodyOf(id)).toContain('item.moved')
    expect(await custodyOf(moved?.id ?? '')).toEqual(['item.arrived'])
    expect(await lent.world.run('move-item', real.id, moved?.id ?? '', { to: drill.id })).toEqual({ kind: 'done' })
    expect((await itemsOf(upload.id)).map((item) => item.hidden)).toEqual([null, 'moved'])
  })
})

describe('the canary', () => {
  test('is removed with its key and objects; nothing else can be', async () => {
    const check = await lent.world.addIncident({ kind: 'check' })
    const event = await lent.world.addIncident()
    const canary = await lent.world.addUpload(check, Buffer.from('canary'))
    const real = await lent.world.addUpload(event, Buffer.from('real'))
    await lent.world.run('preserve-upload', check.id, canary.id)
    await lent.world.run('preserve-upload', event.id, real.id)
    const [canaryItem] = await itemsOf(canary.id)
    const [realItem] = await itemsOf(real.id)
    expect(await lent.world.run('remove-check', event.id, realItem?.id ?? '')).toEqual({
      kind: 'dead',
      code: 'not-a-check',
    })
    expect(await lent.world.run('remove-check', check.id, canaryItem?.id ?? '')).toEqual({ kind: 'done' })
    expect(await lent.world.run('remove-check', check.id, canaryItem?.id ?? '')).toEqual({ kind: 'done' })
    const key = parseObjectKey(canaryItem?.vault_key)
    expect(key && (await lent.world.stores.vault.head(key)).ok).toBe(false)
    expect(await itemsOf(canary.id)).toEqual([])
    expect(await custodyOf(canaryItem?.id ?? '')).toContain('item.erased')
    // The upload is asked for again: the erased item is known, and stays erased.
    expect(await lent.world.run('preserve-upload', check.id, canary.id)).toEqual({
      kind: 'skipped',
      code: 'item-erased',
    })
  })
})
