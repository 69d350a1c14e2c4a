/** Preserves a file of any size in a process whose memory does not grow with the file. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalStores, parseObjectKey } from '@firsthand/object-store'
import { createS3Stores, ensureBuckets } from '@firsthand/object-store/s3'
import { createFolderKeyring } from '@firsthand/sealing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findOrStartS3, newBuckets } from '../services/ceph/test-s3.ts'
import { putBigUpload } from './preserve/big-upload.ts'
import { preserveApart } from './preserve/preserve-apart.ts'

const MIB = 1024 * 1024
/** Limit of the JavaScript heap, which is smaller than the smallest file. */
const HEAP_MIB = 64
const PEAK_MIB = 350
/** Room for a few pieces of the file and the buffers that seal and send them, whatever the file's size. */
const HELD_MIB = 12

const { s3, release } = await findOrStartS3()
const why = 'unavailable' in s3 ? s3.unavailable : undefined
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-memory-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await release()
})

test('on a local disk 96 MiB take no more memory than 24 MiB: a few pieces', async () => {
  const objects = join(folder, 'objects')
  const stores = createLocalStores(objects)
  const keys = join(folder, 'keys')
  for (const size of [24, 96]) {
    const upload = await putBigUpload(stores, createFolderKeyring(keys), size * MIB)
    const made = await preserveApart({ store: { folder: objects }, keys, upload, isWatched: true }, HEAP_MIB)
    expect(made).toMatchObject({ outcome: 'done', sha256: upload.sha256 })
    expect(made.heldBytes).toBeGreaterThan(0)
    expect(made.heldBytes / MIB).toBeLessThan(HELD_MIB)
    expect(made.peakBytes / MIB).toBeLessThan(PEAK_MIB)
    // Nothing is left in the drop: the segments were read back and proven, then removed.
    for await (const found of stores.drop.list(`${upload.upload}/`)) expect(found.key).toBe('nothing')
  }
}, 900_000)

describe.skipIf(why !== undefined)(`on S3${why === undefined ? '' : ` (${why})`}`, () => {
  test('96 MiB are sent in parts with constant memory, and HEAD says that the version is locked', async () => {
    if ('unavailable' in s3) throw new Error(s3.unavailable)
    const config = newBuckets(s3)
    await ensureBuckets(config)
    const stores = createS3Stores(config)
    const keys = join(folder, 'keys-s3')
    const upload = await putBigUpload(stores, createFolderKeyring(keys), 96 * MIB)
    const made = await preserveApart({ store: { s3: config }, keys, upload }, HEAP_MIB)
    expect(made).toMatchObject({ outcome: 'done', sha256: upload.sha256 })
    expect(made.peakBytes / MIB).toBeLessThan(PEAK_MIB)
    const key = parseObjectKey(made.vaultKey)
    const head = key && (await stores.vault.head(key, { versionId: made.vaultVersion }))
    if (!head?.ok) throw new Error('no such version')
    expect(head.value.etag).toMatch(/-7"?$/)
    expect(head.value.lock?.mode).toBe('governance')
    expect(head.value.lock?.until.getTime()).toBeGreaterThan(Date.now() + 29 * 24 * 3_600_000)
  }, 900_000)
})
