import { randomBytes } from 'node:crypto'
import { createS3Stores, ensureBuckets, parseObjectKey, type Stores, sidecarKey } from '@firsthand/object-store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, readItemBytes, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { findOrStartS3, newBuckets } from '../services/ceph/test-s3.ts'

// Started here and not in a hook, for a suite that is skipped must be known before the hooks run.
const { s3, release } = await findOrStartS3()
const why = 'unavailable' in s3 ? s3.unavailable : undefined
const DAY_MS = 24 * 3_600_000

describe.skipIf(why !== undefined)(`preserve on S3${why === undefined ? '' : ` (${why})`}`, () => {
  let world: TestWorld
  let stores: Stores
  beforeAll(async () => {
    if ('unavailable' in s3) throw new Error(s3.unavailable)
    const config = newBuckets(s3)
    await ensureBuckets(config)
    stores = createS3Stores(config)
    world = await createWorld({ stores, storeKind: 's3' })
  }, 60_000)
  afterAll(async () => {
    await world?.release()
    await release()
  })

  const itemOf = async (upload: string, incident: string) => {
    const [row] = await world.query<{ id: string }>(
      'select id from evidence.item where upload_id = $1 and incident_id = $2',
      [upload, incident],
    )
    const item = await world.door.item(row?.id ?? '')
    const key = parseObjectKey(item?.vaultKey)
    if (!item || !key) throw new Error('no item')
    return { item, key }
  }
  const lockOf = async (key: Parameters<Stores['vault']['head']>[0], versionId?: string) => {
    const head = await stores.vault.head(key, versionId === undefined ? {} : { versionId })
    if (!head.ok) throw new Error(head.error.code)
    return head.value.lock
  }

  test('an item of an active incident is locked, with its sidecar, by the version that its row names', async () => {
    const incident = await world.addIncident()
    const bytes = randomBytes(100_000)
    const upload = await world.addUpload(incident, bytes, { segmentBytes: 40_000 })
    expect(await world.run('preserve-upload', incident.id, upload.id)).toEqual({ kind: 'done' })
    const { item, key } = await itemOf(upload.id, incident.id)
    expect(item.vaultVersion).toBeDefined()
    for (const lock of [await lockOf(key, item.vaultVersion), await lockOf(sidecarKey(item.incident, item.id))]) {
      expect(lock?.mode).toBe('governance')
      expect(lock?.until.getTime()).toBeGreaterThan(Date.now() + 29 * DAY_MS)
    }
    expect(await readItemBytes(world, item.id)).toEqual(bytes)
  })

  test('the drop is freed by version: nothing is left, not even a hidden one', async () => {
    const incident = await world.addIncident()
    const upload = await world.addUpload(incident, randomBytes(60_000), { segmentBytes: 20_000 })
    await world.run('preserve-upload', incident.id, upload.id)
    const left: string[] = []
    for await (const found of stores.drop.list(`${upload.id}/`, { allVersions: true })) left.push(found.key)
    expect(left.filter((key) => !key.includes('declaration'))).toEqual([])
  })

  test('a drill locks nothing; what is moved from it is locked by its new incident’s rule', async () => {
    const drill = await world.addIncident({ state: 'drill' })
    const real = await world.addIncident()
    const upload = await world.addUpload(drill, randomBytes(30_000))
    await world.run('preserve-upload', drill.id, upload.id)
    const { item, key } = await itemOf(upload.id, drill.id)
    expect(await lockOf(key, item.vaultVersion)).toBeUndefined()
    expect(await world.run('move-item', drill.id, item.id, { to: real.id })).toEqual({ kind: 'done' })
    const moved = await itemOf(upload.id, real.id)
    expect(moved.item.vaultVersion).toBe(item.vaultVersion)
    expect((await lockOf(key, item.vaultVersion))?.mode).toBe('governance')
  })

  test('attempts at once keep one item whose version opens with its key', async () => {
    const incident = await world.addIncident({ lockMode: 'NONE' })
    const bytes = randomBytes(120_000)
    const upload = await world.addUpload(incident, bytes, { segmentBytes: 50_000 })
    await Promise.all([1, 2, 3].map(() => world.run('preserve-upload', incident.id, upload.id)))
    const { item } = await itemOf(upload.id, incident.id)
    expect(await readItemBytes(world, item.id)).toEqual(bytes)
  })

  test('the canary leaves no version behind', async () => {
    const check = await world.addIncident({ kind: 'check' })
    const upload = await world.addUpload(check, randomBytes(10_000))
    await world.run('preserve-upload', check.id, upload.id)
    const { item } = await itemOf(upload.id, check.id)
    expect(await world.run('remove-check', check.id, item.id)).toEqual({ kind: 'done' })
    for (const store of [stores.vault, stores.keys]) {
      for await (const found of store.list(`${check.id}/`, { allVersions: true })) expect(found.key).toBe('nothing')
    }
  })
})
