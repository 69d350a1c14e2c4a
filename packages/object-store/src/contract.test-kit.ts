/**
 * The contract tests that every `ObjectStore` adapter must pass. They run on local disk in this package, and on Ceph
 * RGW in `test/`.
 */
import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import {
  type ContractOptions,
  type ContractSubject,
  expectNoByteLost,
  generated,
  key,
  listAll,
  newKey,
  readAll,
  textOf,
} from './contract-tools.test-kit.ts'
import { heldMemory } from './held-memory.test-kit.ts'
import { type ObjectKey, type ObjectStore, ZONES } from './index.ts'

export { generated, key, listAll, newKey, readAll, textOf }

const MIB = 1024 * 1024

export function describeObjectStore(options: ContractOptions): void {
  describe(`the object store contract on ${options.name}`, () => {
    let subject: ContractSubject
    let drop: ObjectStore
    beforeAll(async () => {
      subject = await options.open()
      drop = subject.stores.drop
    })
    afterAll(() => subject?.release())

    const put = async (store: ObjectStore, of: ObjectKey, text: string): Promise<string | undefined> => {
      const body = Buffer.from(text)
      const stored = await store.put(of, body, { length: body.length })
      if (!stored.ok) throw new Error(`put: ${stored.error.code} ${stored.error.cause}`)
      return stored.value.versionId
    }

    test('an object is read back from every zone, with its length', async () => {
      for (const store of Object.values(subject.stores)) {
        const of = newKey()
        await put(store, of, 'some bytes')
        expect(await textOf(store, of)).toBe('some bytes')
        const head = await store.head(of)
        expect(head).toMatchObject({ ok: true, value: { key: of, length: 10 } })
        expect(head.ok && Math.abs(head.value.lastModified.getTime() - Date.now())).toBeLessThan(60_000)
      }
    })

    test('a list of buffers, a stream and no bytes at all are bodies like any other', async () => {
      const parts = [Buffer.from('one '), Buffer.alloc(0), Buffer.from('two')]
      const [listed, streamed, empty, emptyStream] = [newKey(), newKey(), newKey(), newKey()]
      async function* stream(): AsyncGenerator<Buffer> {
        yield* parts
      }
      async function* nothing(): AsyncGenerator<Buffer> {}
      expect((await drop.put(listed, parts, { length: 7 })).ok).toBe(true)
      expect((await drop.put(streamed, stream(), { length: 7 })).ok).toBe(true)
      expect((await drop.put(empty, [], { length: 0 })).ok).toBe(true)
      expect((await drop.put(emptyStream, nothing(), { length: 0 })).ok).toBe(true)
      expect(await textOf(drop, listed)).toBe('one two')
      expect(await textOf(drop, streamed)).toBe('one two')
      expect(await textOf(drop, empty)).toBe('')
      expect(await textOf(drop, emptyStream)).toBe('')
    })

    test.each(ZONES)(
      'of 16 writers who create one key at once in the %s one wins, or none loses a byte',
      async (zone) => {
        const store = subject.stores[zone]
        const of = newKey()
        const bodies = Array.from({ length: 16 }, (_, n) => Buffer.from(`writer ${n}`))
        const results = await Promise.all(
          bodies.map((body) => store.put(of, body, { length: body.length, ifAbsent: true })),
        )
        for (const result of results) if (!result.ok) expect(['exists', 'unavailable']).toContain(result.error.code)
        const winners = results.flatMap((result, n) => (result.ok ? [{ n, versionId: result.value.versionId }] : []))
        await expectNoByteLost(store, of, winners)
        if (!options.createOnce[zone]) return
        expect(winners).toHaveLength(1)
        const later = await store.put(of, Buffer.from('later'), { length: 5, ifAbsent: true })
        expect(later).toMatchObject({ ok: false, error: { code: 'exists' } })
        await expectNoByteLost(store, of, winners)
      },
    )

    test('in vault and keys a later create-once put is refused if the key is taken, whatever its size', async () => {
      for (const store of [subject.stores.vault, subject.stores.keys]) {
        const of = newKey()
        await put(store, of, 'first')
        for (const length of [5, 20 * MIB]) {
          const again = await store.put(of, generated(length).body, { length, ifAbsent: true })
          expect(again).toMatchObject({ ok: false, error: { code: 'exists' } })
        }
        expect(await textOf(store, of)).toBe('first')
      }
    })

    test('without create-once the newer bytes are the current ones', async () => {
      const of = newKey()
      await put(drop, of, 'older')
      await put(drop, of, 'newer')
      expect(await textOf(drop, of)).toBe('newer')
    })

    test('a range returns exactly its bytes; a range that starts past the end is not satisfiable', async () => {
      const of = newKey()
      const bytes = randomBytes(300_000)
      await drop.put(of, bytes, { length: bytes.length })
      const range = fc
        .tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: bytes.length }))
        .map(([start, size]) => ({
          start,
          end: start + size,
        }))
      await fc.assert(
        fc.asyncProperty(range, async (asked) => {
          const found = await drop.get(of, { range: asked })
          if (!found.ok) throw new Error(found.error.code)
          const wanted = bytes.subarray(asked.start, asked.end)
          expect(found.value.length).toBe(wanted.length)
          expect((await readAll(found.value)).equals(wanted)).toBe(true)
        }),
        { numRuns: lawRuns(25) },
      )
      for (const bad of [
        { start: 300_000, end: 300_001 },
        { start: 5, end: 5 },
        { start: -1, end: 2 },
      ]) {
        expect(await drop.get(of, { range: bad })).toMatchObject({
          ok: false,
          error: { code: 'range-not-satisfiable' },
        })
      }
    })

    test('an absent object is missing, and removing it is no refusal', async () => {
      const of = newKey()
      expect(await drop.get(of)).toMatchObject({ ok: false, error: { code: 'missing' } })
      expect(await drop.head(of)).toMatchObject({ ok: false, error: { code: 'missing' } })
      expect(await drop.get(of, { versionId: 'no-such-version' })).toMatchObject({
        ok: false,
        error: { code: 'missing' },
      })
      expect((await drop.remove(of)).ok).toBe(true)
    })

    test('a key may be a prefix of another key', async () => {
      const of = newKey()
      const inner = key(`${of}/inner`)
      await put(drop, of, 'outer')
      await put(drop, inner, 'inner')
      expect(await textOf(drop, of)).toBe('outer')
      expect(await textOf(drop, inner)).toBe('inner')
      expect((await listAll(drop.list(of))).map((one) => one.key)).toEqual([of, inner])
    })

    test(`a list of ${options.listed} comes in key order, whole, and only under its prefix`, async () => {
      const prefix = `list-${randomBytes(4).toString('hex')}`
      const keys = Array.from({ length: options.listed }, (_, n) => key(`${prefix}/${n % 7}/o${n}`))
      await put(drop, key(`${prefix}-other/x`), 'x')
      const pending = [...keys]
      await Promise.all(
        Array.from({ length: 16 }, async () => {
          for (let next = pending.pop(); next !== undefined; next = pending.pop()) await put(drop, next, 'x')
        }),
      )
      const sorted = [...keys].sort()
      expect((await listAll(drop.list(`${prefix}/`))).map((one) => one.key)).toEqual(sorted)
      expect((await listAll(drop.list(`${prefix}/3/o1`))).map((one) => one.key)).toEqual(
        sorted.filter((one) => one.startsWith(`${prefix}/3/o1`)),
      )
      expect(await listAll(drop.list(`${prefix}/nothing-here`))).toEqual([])
      const [first] = await listAll(drop.list(`${prefix}/0/o0`))
      expect(first).toMatchObject({ length: 1 })
    }, 120_000)

    test('an aborted listing ends with an error, and one with a hostile prefix with a fault', async () => {
      await expect(listAll(drop.list('contract/', { signal: AbortSignal.abort() }))).rejects.toThrow(/unavailable/)
      for (const hostile of ['../', '/', 'a//b', 'A/']) {
        await expect((async () => listAll(drop.list(hostile)))()).rejects.toThrow(/prefix/)
      }
    })

    test(`a stream of ${options.bigBytes / MIB} MiB goes in and out whole, in flat memory`, async () => {
      const of = newKey()
      const { body, digest } = generated(options.bigBytes)
      const before = heldMemory()
      let most = 0
      async function* watched(from: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
        let unseen = 0
        for await (const chunk of from) {
          unseen += chunk.length
          // Each measurement runs the garbage collector over everything that this test worker has loaded, so only a few
          // are made.
          if (unseen >= 16 * MIB) {
            most = Math.max(most, heldMemory() - before)
            unseen = 0
          }
          yield chunk
        }
      }
      const stored = await drop.put(of, watched(body), { length: options.bigBytes })
      expect(stored).toMatchObject({ ok: true, value: { length: options.bigBytes } })
      const found = await drop.get(of)
      if (!found.ok) throw new Error(found.error.code)
      const hash = createHash('sha256')
      for await (const chunk of watched(found.value.body)) hash.update(chunk)
      expect(found.value.length).toBe(options.bigBytes)
      expect(hash.digest('hex')).toBe(digest())
      expect(most / MIB).toBeLessThan(48)
    })

    test.each([
      ['shorter', 9],
      ['longer', 11],
    ])('a body %s than announced is a fault, and nothing stays', async (_, length) => {
      const of = newKey()
      async function* ten(): AsyncGenerator<Buffer> {
        yield Buffer.alloc(10)
      }
      const announced = 20 - length
      await expect(drop.put(of, ten(), { length: announced })).rejects.toThrow(/announced length/)
      await expect(drop.put(of, Buffer.alloc(10), { length: announced })).rejects.toThrow(/announced length/)
      expect(await drop.head(of)).toMatchObject({ ok: false, error: { code: 'missing' } })
    })

    test('if a body throws in the middle the caller gets its error, and no object is stored', async () => {
      for (const length of [3 * MIB, 40 * MIB]) {
        const of = newKey()
        async function* breaking(): AsyncGenerator<Buffer> {
          yield Buffer.alloc(length / 2)
          throw new Error('the line dropped')
        }
        await expect(drop.put(of, breaking(), { length })).rejects.toThrow('the line dropped')
        expect(await drop.head(of)).toMatchObject({ ok: false, error: { code: 'missing' } })
      }
    })

    test('a put that is aborted while its body stalls ends at once, and leaves no object', async () => {
      for (const length of [MIB, 40 * MIB]) {
        const of = newKey()
        const calledOff = new AbortController()
        async function* stalling(): AsyncGenerator<Buffer> {
          yield Buffer.alloc(1000)
          calledOff.abort()
          await new Promise(() => undefined)
        }
        const stored = await drop.put(of, stalling(), { length, signal: calledOff.signal })
        expect(stored).toMatchObject({ ok: false, error: { code: 'unavailable', cause: 'aborted' } })
        expect(await drop.head(of)).toMatchObject({ ok: false, error: { code: 'missing' } })
      }
      const before = await drop.put(newKey(), Buffer.from('x'), { length: 1, signal: AbortSignal.abort() })
      expect(before).toMatchObject({ ok: false, error: { code: 'unavailable' } })
    })

    test('a read that is aborted in the middle ends with a fault; a reader may also just stop', async () => {
      const of = newKey()
      const bytes = randomBytes(8 * MIB)
      await drop.put(of, bytes, { length: bytes.length })
      const calledOff = new AbortController()
      const cut = await drop.get(of, { signal: calledOff.signal })
      if (!cut.ok) throw new Error(cut.error.code)
      await expect(
        (async () => {
          for await (const _ of cut.value.body) calledOff.abort()
        })(),
      ).rejects.toThrow(/reading: unavailable/)
      const given = await drop.get(of)
      if (!given.ok) throw new Error(given.error.code)
      for await (const _ of given.value.body) break
      expect((await drop.get(of, { range: { start: 0, end: 1 } })).ok).toBe(true)
    })

    test('a removed object is gone from reads and lists', async () => {
      const { keys } = subject.stores
      const of = newKey()
      await put(keys, of, 'a key')
      expect((await keys.remove(of)).ok).toBe(true)
      expect(await keys.head(of)).toMatchObject({ ok: false, error: { code: 'missing' } })
      expect(await listAll(keys.list(of, { allVersions: true }))).toEqual([])
    })

    test('the probed abilities are those that the store really has', async () => {
      const zones = await Promise.all(Object.values(subject.stores).map((store) => store.probe()))
      const [dropAbilities, vault, keys] = zones
      const { kind, createOnce } = options
      const isS3 = kind === 's3'
      expect(dropAbilities).toMatchObject({ kind, versions: isS3, createOnce: createOnce.drop, lock: false })
      expect(vault).toMatchObject({ kind, versions: isS3, createOnce: createOnce.vault, lock: isS3 })
      expect(keys).toMatchObject({ kind, versions: false, createOnce: createOnce.keys, lock: false })
      expect(await listAll(drop.list('probe/'))).toEqual([])
    })

    test('the store’s clock is close to ours, or the store reports that it has none', async () => {
      const clock = await drop.serverClock()
      if (options.kind === 'local-disk') expect(clock).toBeUndefined()
      else expect(Math.abs((clock?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
    })
  })
}
