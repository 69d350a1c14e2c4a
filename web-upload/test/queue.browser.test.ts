import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Bench, hasBrowser, openBench } from './browser.test-kit.ts'
import { chromiumOptions } from './chromium.test-kit.ts'

// Runs in the page: `call('keep', …)` as a promise, with files taken from the picker.
const HELPERS = `
  function call(name) {
    var given = [].slice.call(arguments, 1)
    return new Promise(function (resolve) { firsthand.queue[name].apply(null, given.concat(resolve)) })
  }
  function keepPicked(note) {
    var files = [].slice.call(document.querySelector('input').files)
    return call('keep', files.map(function (file, i) { return { file: file, key: 'key-' + i, note: note } }))
  }
  function readAll() {
    return call('read').then(function (told) {
      return Promise.all((told.items || []).map(function (item) {
        return new Promise(function (resolve) { item.slice(0, item.size, resolve) }).then(function (blob) {
          return new Promise(function (resolve) {
            var reader = new FileReader()
            reader.onload = function () { resolve(reader.result.split(',')[1]) }
            reader.readAsDataURL(blob)
          })
        })
      })).then(function (bodies) { return { told: told, bodies: bodies } })
    })
  }
  function names() { return indexedDB.databases().then(function (all) { return all.map(function (db) { return db.name }) }) }
`
interface Told {
  readonly ok: boolean
  readonly why?: string
  readonly ids: readonly string[]
  readonly state: unknown
  readonly items: readonly {
    readonly id: string
    readonly name: string
    readonly key: string
    readonly note: unknown
  }[]
}

describe.skipIf(!hasBrowser)('the queue that survives a dead network (skipped without chromium)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'queue-'))
  let bench: Bench
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    bench = await openBench(['queue.js'], new Map([['/helpers.js', HELPERS]]))
  })
  beforeEach(async () => {
    context = await bench.browser.newContext()
    page = await bench.open(context)
  })
  afterAll(async () => {
    await bench?.close()
    rmSync(folder, { recursive: true })
  })

  const run = <T>(script: string): Promise<T> => page.evaluate<T>(script)
  const pick = (...files: readonly (readonly [string, Buffer])[]) =>
    page.setInputFiles(
      '#pick',
      files.map(([name, buffer]) => ({ name, mimeType: 'image/jpeg', buffer })),
    )

  test('checking for support and reading an empty queue leave no trace', async () => {
    expect(await run(`call('isPossible')`)).toBe(true)
    expect(await run(`call('read')`)).toEqual({ ok: true, state: null, items: [] })
    expect(await run(`call('drop', 'x')`)).toEqual({ ok: true, left: 0 })
    expect(await run(`call('wipe')`)).toEqual({ ok: true })
    expect(await run('names()')).toEqual([])
  })

  test('files of several pieces survive a closed browser, in order, with the state to resume', async () => {
    const bodies = [randomBytes(2_500_000), Buffer.alloc(0), randomBytes(1_048_576)] as const
    await pick(['Anna 😀.jpg', bodies[0]], ['empty', bodies[1]], ['\ud800', bodies[2]])
    expect(await run(`keepPicked({ offset: 0 })`)).toMatchObject({ ok: true })
    expect(await run(`call('remember', { submission: '/s/abc', code: 'seven words' })`)).toEqual({ ok: true })
    await page.close()
    page = await bench.open(context)
    const { told, bodies: read } = await run<{ told: Told; bodies: string[] }>('readAll()')
    expect(told.items.map(({ name, key }) => [name, key]).slice(0, 2)).toEqual([
      ['Anna 😀.jpg', 'key-0'],
      ['empty', 'key-1'],
    ])
    expect(told.state).toEqual({ submission: '/s/abc', code: 'seven words' })
    expect(
      read.map((body) => Buffer.from(body ?? '', 'base64').equals(bodies[read.indexOf(body)] ?? Buffer.alloc(1))),
    ).toEqual([true, true, true])
    const middle = await run<number[]>(`call('read').then(function (told) { return new Promise(function (resolve) {
      told.items[0].slice(1048570, 1048580, function (blob) { blob.arrayBuffer().then(function (b) { resolve([].slice.call(new Uint8Array(b))) }) }) }) })`)
    expect(Buffer.from(middle).equals(bodies[0].subarray(1048570, 1048580))).toBe(true)
    const id = told.items[0]?.id
    expect(await run(`call('note', '${id}', { offset: 7, url: '/u' })`)).toEqual({ ok: true })
    expect((await run<Told>(`call('read')`)).items[0]?.note).toEqual({ offset: 7, url: '/u' })
  })

  test('it is wiped when the last file is dropped, and a late note brings nothing back', async () => {
    await pick(['a.jpg', randomBytes(9)], ['b.jpg', randomBytes(9)])
    const { ids } = await run<Told>('keepPicked()')
    await run(`call('remember', {})`)
    expect(await run(`call('drop', '${ids[0]}')`)).toEqual({ ok: true, left: 1 })
    await run(`call('note', '${ids[0]}', {})`)
    expect((await run<Told>(`call('read')`)).items).toHaveLength(1)
    expect(await run(`call('drop', '${ids[1]}')`)).toEqual({ ok: true, left: 0 })
    expect(await run('names()')).toEqual([])
  })

  test('wiping works while another tab is open', async () => {
    const other = await bench.open(context)
    await pick(['a.jpg', randomBytes(3_000_000)])
    await run('keepPicked()')
    expect((await other.evaluate<Told>(`call('read')`)).items).toHaveLength(1)
    expect(await run(`call('wipe')`)).toEqual({ ok: true })
    expect((await other.evaluate<Told>(`call('read')`)).items).toEqual([])
    expect(await run('names()')).toEqual([])
  })

  test('two tabs that keep at the same time use one key', async () => {
    const other = await bench.open(context)
    await pick(['a.jpg', randomBytes(9)])
    await other.setInputFiles('#pick', { name: 'b.jpg', mimeType: 'image/jpeg', buffer: randomBytes(9) })
    await Promise.all([run('keepPicked()'), other.evaluate('keepPicked()')])
    expect((await run<Told>(`call('read')`)).items.map(({ name }) => name).sort()).toEqual(['a.jpg', 'b.jpg'])
  })

  test('a full phone is reported by a code, and no half file is left', async () => {
    const devtools = await context.newCDPSession(page)
    await pick(['a.jpg', randomBytes(4_000_000)])
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(bench.url).origin, quotaSize: 2_000_000 })
    expect(await run('keepPicked()')).toMatchObject({ ok: false, why: 'full' })
    // If the browser reports no quota, the write itself fails.
    await run(`Object.defineProperty(navigator, 'storage', { value: undefined })`)
    expect(await run('keepPicked()')).toMatchObject({ ok: false, why: 'full' })
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(bench.url).origin })
    expect(await run(`call('read')`)).toMatchObject({ ok: true, items: [] })
  })

  test('browsers and windows without support say so, and nothing throws', async () => {
    await run(`Object.defineProperty(crypto, 'subtle', { value: undefined })`)
    await pick(['a.jpg', randomBytes(9)])
    expect(await run(`call('isPossible')`)).toBe(false)
    expect(await run('keepPicked()')).toEqual({ ok: false, why: 'blocked' })
    expect(await run(`call('read')`)).toEqual({ ok: true, state: null, items: [] })
    page = await bench.open(context)
    await run(`IDBFactory.prototype.open = function () { throw new DOMException('no', 'SecurityError') }`)
    await pick(['a.jpg', randomBytes(9)])
    expect(await run(`call('isPossible')`)).toBe(false)
    expect(await run('keepPicked()')).toEqual({ ok: false, why: 'blocked' })
    expect(await run(`call('read')`)).toEqual({ ok: false, why: 'blocked' })
    page = await bench.open(context)
    await run(
      `IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = function () { throw new DOMException('no', 'DataCloneError') }`,
    )
    expect(await run(`call('isPossible')`)).toBe(false)
  })

  test('on the disk: no name, no content, no key that scripts could read', async () => {
    const profile = join(folder, 'profile')
    const own = await chromium.launchPersistentContext(profile, chromiumOptions())
    page = await bench.open(own)
    const secret = 'the man in the red coat'
    writeFileSync(join(folder, 'Annas-harbour.jpg'), secret.repeat(9_000))
    await page.setInputFiles('#pick', join(folder, 'Annas-harbour.jpg'))
    expect(await run(`keepPicked({ code: 'amber-lantern' })`)).toMatchObject({ ok: true })
    const exported = `new Promise(function (resolve) {
      indexedDB.open('kept').onsuccess = function (event) {
        event.target.result.transaction('key').objectStore('key').get('key').onsuccess = function (got) {
          crypto.subtle.exportKey('raw', got.target.result).then(resolve, function (fault) { resolve(fault.name) })
        }
      }
    })`
    expect(await run(exported)).toBe('InvalidAccessError')
    await own.close()
    const disk = readdirSync(profile, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.includes('IndexedDB') && statSync(join(profile, path)).isFile())
      .map((path) => readFileSync(join(profile, path)))
    expect(Buffer.concat(disk).length).toBeGreaterThan(200_000)
    for (const word of [secret, 'Annas-harbour', 'amber-lantern'])
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(Buffer.concat(disk).includes(Buffer.from(word, encoding)), word).toBe(false)
  })
})
