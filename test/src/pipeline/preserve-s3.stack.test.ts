import { randomBytes } from 'node:crypto'
import {
  type Lock,
  type ObjectStore,
  type PutOptions,
  parseObjectKey,
  type Stores,
  sidecarKey,
} from '@firsthand/object-store'
import { createS3Stores, ensureBuckets } from '@firsthand/object-store/s3'
import { systemClock } from '@firsthand/runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPreserve } from '../../../workers/preserve/src/index.ts'
import { createWorld, readItemBytes, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { findOrStartS3, newBuckets } from '../services/ceph/test-s3.ts'

// Started here and not in a hook, because a skipped suite must be known before the hooks run.
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
  })
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

  /** A vault that only claims to lock. `keep` decides what becomes of the requested lock. */
  const lying = (keep: (lock: Lock) => Lock | undefined, of: (key: string) => boolean): Stores => {
    const weaker = (options: PutOptions): PutOptions => {
      const { lock, ...rest } = options
      const kept = lock && keep(lock)
      return kept ? { ...rest, lock: kept } : rest
    }
    const put: ObjectStore['put'] = (key, body, options) =>
      stores.vault.put(key, body, of(key) ? weaker(options) : options)
    const extendLock: ObjectStore['extendLock'] = async (key, version, lock) =>
      of(key) ? { ok: true, value: undefined } : await stores.vault.extendLock(key, version, lock)
    const { vault } = stores
    const head: ObjectStore['head'] = (key, options) => vault.head(key, options)
    const get: ObjectStore['get'] = (key, options) => vault.get(key, options)
    return { ...stores, vault: { ...vault, zone: 'vault', put, head, get, extendLock } }
  }
  const onStores = (of: Stores) =>
    createPreserve({ ...world, stores: of, abilities: { kind: 's3', lock: true }, clock: systemClock })
  const DAYS_29 = new Date(Date.now() + 29 * DAY_MS)

  test.each([
    ['no lock', 'as-received', () => undefined],
    ['a shorter lock', 'as-received', (lock: Lock) => ({ ...lock, until: DAYS_29 })],
    ['no lock', 'sidecar', () => undefined],
  ])('HEAD detects a store that keeps %s of the %s; custody records it once, and nothing is freed', async (...of) => {
    const [, object, keep] = of
    const incident = await world.addIncident()
    const upload = await world.addUpload(incident, randomBytes(50_000), { segmentBytes: 20_000 })
    const liar = onStores(lying(keep, (key) => key.endsWith(object)))
    const work = { row: '1', task: 'preserve-upload', incident: incident.id, subject: upload.id, detail: {} } as const
    const job = { signal: new AbortController().signal }
    for (const attempt of [1, 2])
      expect(await liar({ ...work, attempt }, job)).toMatchObject({ kind: 'retry', code: 'lock-unsupported' })
    const alarms = await world.query<{ detail: string }>(
      "select detail from custody.entry where incident_id = $1 and action = 'item.lock-missing'",
      [incident.id],
    )
    expect(alarms).toHaveLength(1)
    expect(alarms[0]?.detail).toMatch(new RegExp(`"asked":"governance-until-.*"object":"${object}"`))
    expect(world.lines.join('\n')).toContain('item.lock-missing')
    expect(await world.query('select 1 from evidence.item where upload_id = $1', [upload.id])).toEqual([])
    for (const key of upload.keys) expect((await stores.drop.head(key)).ok).toBe(true)
    // The operator has enabled locks for the bucket. The next attempt finds the bytes in the vault and locks them.
    expect(await onStores(stores)({ ...work, attempt: 3 }, job)).toEqual({ kind: 'done' })
    const { item, key } = await itemOf(upload.id, incident.id)
    for (const lock of [await lockOf(key, item.vaultVersion), await lockOf(sidecarKey(item.incident, item.id))])
      expect(lock?.until.getTime()).toBeGreaterThan(DAYS_29.getTime() + DAY_MS / 2)
  })

  test('in a bucket that cannot lock nothing is stored: the work waits and custody says why', async () => {
    const incident = await world.addIncident()
    const upload = await world.addUpload(incident, randomBytes(1000))
    const bare = createPreserve({ ...world, stores, abilities: { kind: 's3', lock: false }, clock: systemClock })
    const work = { row: '1', attempt: 1, incident: incident.id, subject: upload.id, detail: {} }
    const job = { signal: new AbortController().signal }
    expect(await bare({ ...work, task: 'preserve-upload' }, job)).toMatchObject({ code: 'lock-unsupported' })
    const told = "select 1 from custody.entry where incident_id = $1 and action = 'item.lock-missing'"
    expect(await world.query(told, [incident.id])).toHaveLength(1)
    for await (const found of stores.vault.list(`${incident.id}/`)) expect(found.key).toBe('nothing')
  })

  test('an arrival locks nothing, and a still can be deleted', async () => {
    const incident = await world.addIncident()
    const file = await world.addUpload(incident, randomBytes(5000), { arrived: 0 })
    const preview = await world.addUpload(incident, randomBytes(3000), { previewOf: file })
    expect(await world.run('keep-arrival', incident.id, preview.id)).toEqual({ kind: 'done' })
    for await (const found of stores.vault.list(`${incident.id}/`)) expect(found.key).toBe('nothing')
    const left: string[] = []
    for await (const found of stores.drop.list(`${preview.id}/`, { allVersions: true })) left.push(found.key)
    expect(left.filter((key) => !key.includes('declaration'))).toEqual([])
  })

  test('the drop is freed by version: nothing is left, not even a hidden version', async () => {
    const incident = await world.addIncident()
    const upload = await world.addUpload(incident, randomBytes(60_000), { segmentBytes: 20_000 })
    await world.run('preserve-upload', incident.id, upload.id)
    const left: string[] = []
    for await (const found of stores.drop.list(`${upload.id}/`, { allVersions: true })) left.push(found.key)
    expect(left.filter((key) => !key.includes('declaration'))).toEqual([])
  })

  test('a drill locks nothing; an item moved from it is locked by its new incident’s rule', async () => {
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

  test('concurrent attempts keep one item whose version opens with its key', async () => {
    const incident = await world.addIncident({ lockMode: 'NONE' })
    const bytes = randomBytes(120_000)
    const upload = await world.addUpload(incident, bytes, { segmentBytes: 50_000 })
    await Promise.all([1, 2, 3].map(() => world.run('preserve-upload', incident.id, upload.id)))
    const { item } = await itemOf(upload.id, incident.id)
    expect(await readItemBytes(world, item.id)).toEqual(bytes)
  })

  test('the canary leaves no version except its tombstone', async () => {
    const check = await world.addIncident({ kind: 'check' })
    const upload = await world.addUpload(check, randomBytes(10_000))
    await world.run('preserve-upload', check.id, upload.id)
    const { item } = await itemOf(upload.id, check.id)
    expect(await world.run('remove-check', check.id, item.id)).toEqual({ kind: 'done' })
    const left: string[] = []
    for (const store of [stores.vault, stores.keys]) {
      for await (const found of store.list(`${check.id}/`, { allVersions: true })) left.push(found.key)
    }
    for await (const found of stores.drop.list(`${upload.id}/`, { allVersions: true })) left.push(found.key)
    expect(left).toEqual([`${check.id}/${item.id}/tombstone`])
  })
})
