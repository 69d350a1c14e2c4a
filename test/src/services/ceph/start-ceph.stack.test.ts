import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseObjectKey } from '@firsthand/object-store'
import { createS3Stores, ensureBuckets } from '@firsthand/object-store/s3'
import { afterAll, expect, test } from 'vitest'
import { diskFolder } from '../../suite/run-folder.ts'
import { startCeph } from './start-ceph.ts'
import { newBuckets } from './test-s3.ts'

const dir = await mkdtemp(join(diskFolder(), 'fh-ceph-'))
const first = await startCeph({ dir, log: () => undefined })
afterAll(async () => {
  if ('stop' in first) await first.kill9()
  await rm(dir, { recursive: true, force: true })
})

if ('unavailable' in first) {
  test.skipIf(process.env['CI'] !== 'true')(`Ceph RGW starts: ${first.unavailable}`, () => {
    throw new Error(first.unavailable)
  })
} else {
  test('data that Ceph acknowledged survives kill -9 and a new start in the same folder', async () => {
    const config = newBuckets(first)
    await ensureBuckets(config)
    const { drop } = createS3Stores(config)
    const keys = Array.from({ length: 50 }, (_, n) => parseObjectKey(`kept/${n}`)).filter((key) => key !== undefined)
    const stored = await Promise.all(keys.map((key, n) => drop.put(key, Buffer.alloc(20_000, n), { length: 20_000 })))
    expect(stored.every((result) => result.ok)).toBe(true)

    await first.kill9()
    expect(await drop.head(keys[0] ?? expect.fail('no key'))).toMatchObject({
      ok: false,
      error: { code: 'unavailable' },
    })

    const again = await startCeph({ dir, log: () => undefined })
    if ('unavailable' in again) throw new Error(again.unavailable)
    try {
      expect(again.endpoint).toBe(first.endpoint)
      for (const [n, key] of keys.entries()) {
        const found = await drop.get(key)
        if (!found.ok) throw new Error(found.error.code)
        for await (const chunk of found.value.body) expect(chunk.every((byte) => byte === n)).toBe(true)
      }
    } finally {
      await again.stop()
    }
  }, 900_000)
}
