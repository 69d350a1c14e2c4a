import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { describeObjectStore, key, listAll, newKey, textOf } from '../contract.test-kit.ts'
import { createLocalStores, createWriteOnlyLocalDrop } from './local-stores.ts'

const folders: string[] = []
const newFolder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'fh-store-'))
  folders.push(dir)
  return dir
}
afterAll(async () => {
  for (const dir of folders) await rm(dir, { recursive: true, force: true })
})

describeObjectStore({
  name: 'local disk',
  kind: 'local-disk',
  createOnce: { drop: true, vault: true, keys: true },
  bigBytes: 80 * 1024 * 1024,
  listed: 300,
  open: async () => ({ stores: createLocalStores(newFolder()), release: async () => undefined }),
})

const lock = { mode: 'governance', until: new Date(Date.now() + 60_000) } as const

describe('the local disk', () => {
  test('a writer killed in the middle leaves no half object, and what it left is swept once it is idle', async () => {
    const dir = newFolder()
    const of = newKey()
    const script = fileURLToPath(new URL('./fixtures/endless-put.ts', import.meta.url))
    const args = ['--conditions=@firsthand/source', '--import', 'tsx', script, dir, of]
    const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(writer.stdout, 'data')
    writer.kill('SIGKILL')
    await once(writer, 'exit')

    const incoming = join(dir, 'drop', '.incoming~')
    const { drop } = createLocalStores(dir)
    expect(await drop.head(of)).toMatchObject({ ok: false, error: { code: 'missing' } })
    expect(await listAll(drop.list(''))).toEqual([])
    // The file is not swept yet, because another process might still be writing it.
    expect(readdirSync(incoming)).toHaveLength(1)
    const longAgo = new Date(Date.now() - 3_600_000)
    for (const name of readdirSync(incoming)) utimesSync(join(incoming, name), longAgo, longAgo)
    createLocalStores(dir)
    expect(readdirSync(incoming)).toEqual([])
  })

  test('an object in the drop has a whole minute as its time, written at once or as a stream', async () => {
    const { drop } = createLocalStores(newFolder())
    async function* stream(): AsyncGenerator<Buffer> {
      yield Buffer.from('x')
    }
    for (const body of [Buffer.from('x'), stream()]) {
      const of = newKey()
      expect((await drop.put(of, body, { length: 1, ifAbsent: true })).ok).toBe(true)
      const head = await drop.head(of)
      expect(head.ok && head.value.lastModified.getTime() % 60_000).toBe(0)
    }
  })

  test('it says that it cannot lock instead of pretending', async () => {
    const { vault } = createLocalStores(newFolder())
    const refused = { ok: false, error: { code: 'unsupported' } }
    expect(await vault.put(newKey(), Buffer.from('x'), { length: 1, lock })).toMatchObject(refused)
    expect(await vault.extendLock(newKey(), 'v', lock)).toMatchObject(refused)
  })

  test('no temporary file is left by a put that succeeded, lost a race or failed', async () => {
    const dir = newFolder()
    const { drop } = createLocalStores(dir)
    const of = newKey()
    await drop.put(of, Buffer.from('x'), { length: 1 })
    await drop.put(of, Buffer.from('x'), { length: 1, ifAbsent: true })
    await drop.put(of, Buffer.from('x'), { length: 2 }).catch(() => undefined)
    expect(readdirSync(join(dir, 'drop', '.incoming~'))).toEqual([])
  })

  test('objects can be read by their owner only, and empty folders go with their last object', async () => {
    const dir = newFolder()
    const { drop } = createLocalStores(dir)
    const of = key('a/b/c')
    await drop.put(of, Buffer.from('x'), { length: 1 })
    expect((await stat(join(dir, 'drop', 'a', 'b', 'c~'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(dir, 'drop', 'a'))).mode & 0o777).toBe(0o700)
    await drop.remove(of)
    expect(readdirSync(join(dir, 'drop'))).toEqual(['.incoming~'])
    await drop.put(of, Buffer.from('again'), { length: 5 })
    expect(await textOf(drop, of)).toBe('again')
  })

  test('puts and removals of one folder by two processes never meet a missing folder', async () => {
    const dir = newFolder()
    const [one, other] = [createLocalStores(dir).drop, createLocalStores(dir).drop]
    const results = await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        const store = n % 2 === 0 ? one : other
        const of = key(`shared/${n}`)
        const stored = await store.put(of, Buffer.from('x'), { length: 1, ifAbsent: n % 3 === 0 })
        const removed = await (n % 2 === 0 ? other : one).remove(of)
        return stored.ok && removed.ok
      }),
    )
    expect(results.every((isDone) => isDone)).toBe(true)
  })

  test('a stray file in its folders is no object', async () => {
    const dir = newFolder()
    const { drop } = createLocalStores(dir)
    for (const name of ['stray', 'UPPER~', '.hidden~', 'a b~']) writeFileSync(join(dir, 'drop', name), 'x')
    expect(await listAll(drop.list(''))).toEqual([])
  })

  test('for intake it offers only put, and reports that only the program prevents reading', async () => {
    const dir = newFolder()
    const drop = createWriteOnlyLocalDrop(dir)
    expect((await drop.put(newKey(), Buffer.from('x'), { length: 1 })).ok).toBe(true)
    expect(await drop.proveWriteOnly()).toEqual({
      kind: 'local-disk',
      put: 'works',
      get: 'works',
      list: 'works',
      remove: 'works',
      isWriteOnly: false,
    })
    expect(await listAll(createLocalStores(dir).drop.list('probe/'))).toEqual([])
  })
})
