import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, type Bench, hasBrowser, openBench } from './browser.test-kit.ts'
import { makeTellingFiles } from './telling-files.test-kit.ts'

const FIVE_GIB = 5 * 1024 ** 3

describe.skipIf(!hasBrowser)('a video of 5 GiB (skipped without chromium)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'large-'))
  let bench: Bench
  let page: Page
  let moov: Buffer
  let frame: Buffer
  const path = join(folder, 'large.mov')

  // A real video whose media data begins with a hole of 5 GiB and whose index stands after it.
  beforeAll(async () => {
    bench = await openBench(['reveal.js', 'clean.js', 'still.js', 'queue.js'])
    page = await bench.open()
    const { mov } = await makeTellingFiles(folder)
    const whole = readFileSync(mov)
    const at = whole.indexOf('mdat') - 4
    const length = whole.readUInt32BE(at)
    frame = whole.subarray(at + 8, at + length)
    moov = Buffer.from(whole.subarray(at + length))
    const head = Buffer.alloc(16)
    head.writeUInt32BE(1)
    head.write('mdat', 4)
    head.writeBigUInt64BE(BigInt(FIVE_GIB + frame.length + 16), 8)
    const file = openSync(path, 'w')
    ftruncateSync(file, at + 16 + FIVE_GIB + frame.length + moov.length)
    writeSync(file, whole.subarray(0, at), 0, at, 0)
    writeSync(file, head, 0, 16, at)
    const shift = (offset: number) => offset - (at + 8) + (at + 16)
    for (let stco = moov.indexOf('stco'); stco >= 0; stco = moov.indexOf('stco', stco + 4))
      for (let i = 0; i < moov.readUInt32BE(stco + 8); i++)
        moov.writeUInt32BE(shift(moov.readUInt32BE(stco + 12 + 4 * i)), stco + 12 + 4 * i)
    writeSync(file, frame, 0, frame.length, at + 16)
    writeSync(file, moov, 0, moov.length, at + 16 + FIVE_GIB + frame.length)
    closeSync(file)
  })
  afterAll(async () => {
    await bench?.close()
    rmSync(folder, { recursive: true })
  })

  async function pickAndLose(file: string): Promise<void> {
    await page.setInputFiles('#pick', file)
    await page.evaluate(`document.querySelector('input').files[0].size`)
    rmSync(file)
  }

  // Chromium reports memory in coarse steps, but enough to notice if a file is held whole.
  const heap = () => page.evaluate<number>('performance.memory.usedJSHeapSize')

  test('is read and cleaned in small slices, within seconds', async () => {
    // Limits the bytes that are read and not the time: a phone reads this many in seconds, and this machine may be
    // busy.
    await page.evaluate(
      `window.bytesRead = 0
      FileReader.prototype.readAsArrayBuffer = (function (read) {
        return function (blob) {
          window.bytesRead += blob.size
          read.call(this, blob)
        }
      })(FileReader.prototype.readAsArrayBuffer)`,
    )
    expect((await ask(page, 'reveal', path)).answer).toMatchObject({ kind: 'known', device: 'Nokia 3310' })
    const told = await page.evaluate(
      `new Promise(function (resolve) {
        firsthand.clean(document.querySelector('input').files[0], function (told) {
          resolve({ ok: told.ok, why: told.why, size: told.blob && told.blob.size, removed: told.removed })
        })
      })`,
    )
    const size = 5 * 1024 ** 3
    expect(told).toMatchObject({ ok: true, removed: expect.arrayContaining(['details', 'time']) })
    expect(Object(told).size).toBeGreaterThan(size)
    expect(await page.evaluate('bytesRead')).toBeLessThan(64 * 1024 ** 2)
    expect(await heap()).toBeLessThan(100 * 1024 ** 2)
  })

  test('a file that vanished meanwhile is an answer, not a crash', async () => {
    const gone = join(folder, 'gone.jpg')
    for (const [name, expected] of [
      ['reveal', { kind: 'unknown' }],
      ['clean', { ok: false, why: 'unreadable' }],
      ['canClean', null],
      ['still', null],
    ] as const) {
      writeFileSync(gone, Buffer.from('\xff\xd8\xff\xe0 and so on', 'latin1'))
      await pickAndLose(gone)
      const answer = await page.evaluate(
        `new Promise(function (resolve) { firsthand.${name}(document.querySelector('input').files[0], resolve) })`,
      )
      expect(answer, name).toEqual(expected)
    }
    writeFileSync(gone, 'x')
    await pickAndLose(gone)
    const kept = `new Promise(function (resolve) { firsthand.queue.keep([{ file: document.querySelector('input').files[0], key: 'k' }], resolve) })`
    expect(await page.evaluate(kept)).toMatchObject({ ok: false, why: 'unreadable' })
  })
})
