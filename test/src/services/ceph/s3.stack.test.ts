import { createHash, randomBytes } from 'node:crypto'
import { createServer, type Server, type Socket } from 'node:net'
import type { ObjectStore, Stores } from '@firsthand/object-store'
import { describeObjectStore, generated, listAll, newKey, textOf } from '@firsthand/object-store/contract'
import {
  applyIntakePolicy,
  createS3Stores,
  createWriteOnlyS3Drop,
  ensureBuckets,
  type S3Config,
} from '@firsthand/object-store/s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestS3 } from './start-ceph.ts'
import { findOrStartS3, newBuckets } from './test-s3.ts'

const found = await findOrStartS3()
afterAll(() => found.release(), 60_000)

const MIB = 1024 * 1024

async function open(s3: TestS3): Promise<{ config: S3Config; stores: Stores }> {
  const config = newBuckets(s3)
  await ensureBuckets(config)
  return { config, stores: createS3Stores(config) }
}

if ('unavailable' in found.s3) {
  test.skip(`S3 adapter on Ceph RGW: ${found.s3.unavailable}`, () => undefined)
} else {
  const s3 = found.s3
  describeObjectStore({
    name: 'Ceph RGW',
    kind: 's3',
    // Ceph Reef ignores If-None-Match in versioned buckets.
    createOnce: { drop: false, vault: false, keys: true },
    bigBytes: 80 * MIB,
    listed: 1_100,
    open: async () => ({ stores: (await open(s3)).stores, release: async () => undefined }),
  })
  describeVersionsAndLock(s3)
  describeWriter(s3)
  describeLine(s3)
}

function describeVersionsAndLock(s3: TestS3): void {
  describe('versions and lock on Ceph RGW', () => {
    let stores: Stores
    let config: S3Config
    beforeAll(async () => {
      const opened = await open(s3)
      stores = opened.stores
      config = opened.config
    })

    const put = async (store: ObjectStore, of: ReturnType<typeof newKey>, text: string): Promise<string> => {
      const stored = await store.put(of, Buffer.from(text), { length: text.length })
      if (!stored.ok || stored.value.versionId === undefined) throw new Error('no version')
      return stored.value.versionId
    }

    test('creating the buckets again changes nothing', async () => {
      const of = newKey()
      await put(stores.drop, of, 'here')
      await ensureBuckets(config)
      expect(await textOf(stores.drop, of)).toBe('here')
    })

    test('an overwrite destroys nothing: each version is read, listed and freed by its own id', async () => {
      const of = newKey()
      const older = await put(stores.drop, of, 'older')
      const newer = await put(stores.drop, of, 'newer')
      expect(await textOf(stores.drop, of, older)).toBe('older')
      expect((await listAll(stores.drop.list(of))).map((one) => one.versionId)).toEqual([newer])
      const all = await listAll(stores.drop.list(of, { allVersions: true }))
      expect(all.map((one) => one.versionId)).toEqual([newer, older])
      for (const versionId of [older, newer]) expect((await stores.drop.remove(of, { versionId })).ok).toBe(true)
      expect(await listAll(stores.drop.list(of, { allVersions: true }))).toEqual([])
      expect((await stores.drop.remove(of, { versionId: older })).ok).toBe(true)
    })

    test('a removal without a version id hides the object and frees nothing', async () => {
      const of = newKey()
      const versionId = await put(stores.drop, of, 'hidden')
      expect((await stores.drop.remove(of)).ok).toBe(true)
      expect(await stores.drop.head(of)).toMatchObject({ ok: false, error: { code: 'missing' } })
      expect(await listAll(stores.drop.list(of))).toEqual([])
      expect(await textOf(stores.drop, of, versionId)).toBe('hidden')
    })

    test.each([
      ['one request', 5_000],
      ['parts', 40 * MIB],
    ])('a locked object of %s has its lock read back, and its removal is refused', async (_, length) => {
      const of = newKey()
      const until = new Date(Date.now() + 3_600_000)
      const { body } = generated(length)
      const stored = await stores.vault.put(of, body, { length, lock: { mode: 'governance', until } })
      if (!stored.ok || stored.value.versionId === undefined) throw new Error('not stored with a version')
      const { versionId } = stored.value
      const head = await stores.vault.head(of, { versionId })
      if (!head.ok) throw new Error(head.error.code)
      expect(head.value.lock?.mode).toBe('governance')
      expect(head.value.lock?.until.getTime()).toBeGreaterThanOrEqual(Math.floor(until.getTime() / 1000) * 1000)
      expect(await stores.vault.remove(of, { versionId })).toMatchObject({ ok: false, error: { code: 'locked' } })
      expect((await stores.vault.get(of, { versionId, range: { start: 0, end: 1 } })).ok).toBe(true)
    })

    test('a lock can be lengthened, never shortened or weakened', async () => {
      const of = newKey()
      const versionId = await put(stores.vault, of, 'x')
      const at = (hours: number): Date => new Date(Date.now() + hours * 3_600_000)
      expect((await stores.vault.head(of)).ok).toBe(true)
      expect((await stores.vault.extendLock(of, versionId, { mode: 'governance', until: at(1) })).ok).toBe(true)
      expect((await stores.vault.extendLock(of, versionId, { mode: 'governance', until: at(2) })).ok).toBe(true)
      const shorter = await stores.vault.extendLock(of, versionId, { mode: 'governance', until: at(1) })
      expect(shorter).toMatchObject({ ok: false, error: { code: 'locked' } })
      const head = await stores.vault.head(of, { versionId })
      expect(head.ok && head.value.lock?.until.getTime()).toBeGreaterThan(at(1.9).getTime())
      const gone = await stores.vault.extendLock(newKey(), versionId, { mode: 'governance', until: at(1) })
      expect(gone).toMatchObject({ ok: false, error: { code: 'missing' } })
    })

    test('a bucket without Object Lock says that it cannot', async () => {
      const of = newKey()
      const lock = { mode: 'governance', until: new Date(Date.now() + 60_000) } as const
      const unsupported = { ok: false, error: { code: 'unsupported' } }
      expect(await stores.drop.put(of, Buffer.from('x'), { length: 1, lock })).toMatchObject(unsupported)
      const versionId = await put(stores.drop, of, 'x')
      expect(await stores.drop.extendLock(of, versionId, lock)).toMatchObject(unsupported)
    })

    test('a broken multipart upload leaves nothing behind', async () => {
      const of = newKey()
      async function* breaking(): AsyncGenerator<Buffer> {
        for (let n = 0; n < 20; n += 1) yield Buffer.alloc(MIB)
        throw new Error('cut')
      }
      await expect(stores.drop.put(of, breaking(), { length: 40 * MIB })).rejects.toThrow('cut')
      expect(await listAll(stores.drop.list(of, { allVersions: true }))).toEqual([])
    })

    test('create-once also refuses an existing key for an object of several parts', async () => {
      const of = newKey()
      await put(stores.drop, of, 'first')
      const { body } = generated(20 * MIB)
      const again = await stores.drop.put(of, body, { length: 20 * MIB, ifAbsent: true })
      expect(again).toMatchObject({ ok: false, error: { code: 'exists' } })
      expect(await textOf(stores.drop, of)).toBe('first')
    })
  })
}

function describeWriter(s3: TestS3): void {
  describe('intake’s credential on Ceph RGW', () => {
    const asWriter = (config: S3Config) =>
      createWriteOnlyS3Drop({ ...config, ...s3.writer, bucket: config.buckets.drop })

    test('it may put, and is refused every other operation; the owner can read what it put', async () => {
      const { config, stores } = await open(s3)
      await applyIntakePolicy(config, { ownerArn: s3.owner.arn, intakeArn: s3.writer.arn })
      const drop = asWriter(config)
      expect(await drop.proveWriteOnly()).toEqual({
        kind: 's3',
        put: 'works',
        get: 'refused',
        list: 'refused',
        remove: 'refused',
        isWriteOnly: true,
      })
      const [small, large] = [newKey(), newKey()]
      const stored = await drop.put(small, Buffer.from('sealed'), { length: 6, ifAbsent: true })
      expect(stored).toMatchObject({ ok: true, value: { versionId: expect.any(String) } })
      const { body, digest } = generated(20 * MIB)
      expect((await drop.put(large, body, { length: 20 * MIB, ifAbsent: true })).ok).toBe(true)
      expect(await textOf(stores.drop, small)).toBe('sealed')
      const read = await stores.drop.get(large)
      if (!read.ok) throw new Error(read.error.code)
      const hash = createHash('sha256')
      for await (const chunk of read.value.body) hash.update(chunk)
      expect(hash.digest('hex')).toBe(digest())
      expect((await drop.serverClock())?.getTime()).toBeGreaterThan(0)
      const freed = stored.ok ? stored.value.versionId : undefined
      expect((await stores.drop.remove(small, freed === undefined ? {} : { versionId: freed })).ok).toBe(true)
    })

    test('without the policy it is not write-only, and the check reports that', async () => {
      const { config } = await open(s3)
      const owner = createWriteOnlyS3Drop({ ...config, bucket: config.buckets.drop })
      expect(await owner.proveWriteOnly()).toMatchObject({
        put: 'works',
        get: 'works',
        list: 'works',
        isWriteOnly: false,
      })
      expect(await asWriter(config).proveWriteOnly()).toMatchObject({ put: 'refused', isWriteOnly: false })
      const wrong = createWriteOnlyS3Drop({ ...config, secretAccessKey: 'wrong', bucket: config.buckets.drop })
      expect(await wrong.put(newKey(), Buffer.from('x'), { length: 1 })).toMatchObject({ error: { code: 'forbidden' } })
    })
  })
}

function describeLine(s3: TestS3): void {
  describe('a bad connection to S3', () => {
    const servers: Server[] = []
    afterAll(() => {
      for (const server of servers) server.close()
    })
    const serve = async (onSocket: (socket: Socket) => void): Promise<string> => {
      const server = createServer(onSocket)
      servers.push(server)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('no port')
      return `http://127.0.0.1:${address.port}`
    }
    /**
     * Tests set short limits only for requests that never get an answer, because any other answer may be late on a busy
     * machine.
     */
    const storeAt = (endpoint: string, limits: S3Config['limits'] = {}): ObjectStore =>
      createS3Stores({ ...newBuckets(s3), endpoint, limits: { call: 60_000, send: 60_000, idle: 60_000, ...limits } })
        .drop
    const body = randomBytes(100_000)

    test('if nobody listens, a put was certainly not done', async () => {
      const put = await storeAt('http://127.0.0.1:1').put(newKey(), body, { length: body.length })
      expect(put).toMatchObject({ ok: false, error: { code: 'unavailable', cause: 'ECONNREFUSED' } })
    })

    test('a put that is cut, or answered too late, has an unknown outcome and was sent once', async () => {
      let connections = 0
      const cutting = await serve((socket) => {
        connections += 1
        socket.once('data', () => socket.destroy())
      })
      expect(await storeAt(cutting).put(newKey(), body, { length: body.length })).toMatchObject({
        ok: false,
        error: { code: 'unknown-outcome' },
      })
      expect(connections).toBe(1)
      const silent = await serve((socket) => socket.resume())
      expect(
        await storeAt(silent, { send: 300, idle: 300 }).put(newKey(), [body, body], { length: 200_000 }),
      ).toMatchObject({
        ok: false,
        error: { code: 'unknown-outcome', cause: 'timeout' },
      })
    })

    test('an answer that is not S3’s (a proxy’s page, a redirect) is a refusal, not a crash', async () => {
      for (const status of ['200 OK', '302 Found\r\nLocation: http://127.0.0.1:1/', '500 Oops', '503 Slow Down']) {
        const page = '<html>hello'
        const proxy = await serve((socket) => {
          socket.on('error', () => undefined)
          socket.once('data', () => socket.end(`HTTP/1.1 ${status}\r\nContent-Length: ${page.length}\r\n\r\n${page}`))
        })
        // Whether the removal succeeds does not matter here. The call must return a result and not throw, whatever the
        // answer is.
        const store = storeAt(proxy, { call: 300 })
        expect((await store.remove(newKey())).ok).toBeTypeOf('boolean')
        await listAll(store.list('x/')).catch((error: unknown) => expect(error).toBeInstanceOf(Error))
        const found = await store.get(newKey())
        if (found.ok) expect(found.value.length).toBe(page.length)
      }
    })

    test('a body that the store cuts short is a fault for its reader, never a shorter object', async () => {
      const cutting = await serve((socket) => {
        socket.on('error', () => undefined)
        socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this'))
      })
      const read = await storeAt(cutting).get(newKey())
      if (!read.ok) throw new Error(read.error.code)
      await expect(
        (async () => {
          for await (const _ of read.value.body);
        })(),
      ).rejects.toThrow(/reading/)
    })

    test('a body that stalls for longer than the limit is a fault, too', async () => {
      const stalling = await serve((socket) => {
        socket.on('error', () => undefined)
        socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this'))
      })
      const read = await storeAt(stalling, { idle: 300 }).get(newKey())
      if (!read.ok) throw new Error(read.error.code)
      await expect(
        (async () => {
          for await (const _ of read.value.body);
        })(),
      ).rejects.toThrow(/timeout/)
    })
  })
}
