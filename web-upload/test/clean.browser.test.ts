import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, type Bench, hasBrowser, hasFixtures, openBench, PHONE_FILES } from './browser.test-kit.ts'
import { leftIn, seenAndHeard } from './media.test-kit.ts'
import { makeTellingFiles, type TellingFiles } from './telling-files.test-kit.ts'

describe.skipIf(!hasBrowser)('a cleaned file (skipped without chromium)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clean-'))
  let bench: Bench
  let page: Page
  let files: TellingFiles
  beforeAll(async () => {
    bench = await openBench(['clean.js'])
    page = await bench.open()
    files = await makeTellingFiles(folder)
  })
  afterAll(async () => {
    await bench?.close()
    rmSync(folder, { recursive: true })
  })

  async function clean(path: string): Promise<{ answer: unknown; out?: string }> {
    const { answer, bytes } = await ask(page, 'clean', path)
    if (bytes === undefined) return { answer }
    const out = join(folder, `clean-${basename(path)}`)
    writeFileSync(out, bytes)
    return { answer, out }
  }

  test.each(['jpeg', 'turned', 'png', 'webp', 'mp4', 'mov'] as const)(
    '%s: no detail is left, and the picture is unchanged',
    async (kind) => {
      expect(leftIn(files[kind]).length).toBeGreaterThan(5)
      const { answer, out = '' } = await clean(files[kind])
      expect(answer).toMatchObject({ ok: true })
      expect(leftIn(out)).toEqual([])
      expect(readFileSync(out).includes('Ann')).toBe(false)
      expect(await seenAndHeard(out)).toBe(await seenAndHeard(files[kind]))
      const { orientation } = /mp4|mov/.test(kind) ? { orientation: undefined } : await sharp(out).metadata()
      expect(orientation).toBe(kind === 'turned' ? 8 : undefined)
    },
  )

  test('removed details are named', async () => {
    const removed = async (path: string) => Reflect.get(Object((await clean(path)).answer), 'removed')
    expect(await removed(files.turned)).toEqual(['comment', 'exif', 'iptc', 'xmp'])
    expect(await removed(files.png)).toEqual(['exif', 'profile', 'text'])
    expect(await removed(files.webp)).toEqual(['exif', 'profile', 'xmp'])
    expect(await removed(files.mov)).toEqual(['details', 'names', 'other', 'time', 'tracks'])
    const plain = join(folder, 'plain.jpg')
    await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
      .jpeg()
      .toFile(plain)
    expect(await removed(plain)).toEqual([])
    writeFileSync(join(folder, 'motion.jpg'), Buffer.concat([readFileSync(plain), readFileSync(files.mp4)]))
    expect(await removed(join(folder, 'motion.jpg'))).toEqual(['after-end'])
  })

  test('cleaning is offered by the first bytes, whatever name and type say', async () => {
    const offered = async (buffer: Buffer) =>
      (await ask(page, 'canClean', { name: 'x.txt', mimeType: 'text/plain', buffer })).answer
    expect(await offered(readFileSync(files.jpeg))).toBe('jpeg')
    expect(await offered(readFileSync(files.mov))).toBe('mp4')
    expect(await offered(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))).toBe(null)
    expect(await offered(Buffer.from('%PDF-1.7 and more of it'))).toBe(null)
    expect(await offered(Buffer.from('x'))).toBe(null)
    expect(await offered(Buffer.alloc(0))).toBe(null)
  })

  test('a fragment of a stream, a truncated file and external media data are not cleaned', async () => {
    const pieces = join(folder, 'pieces.mp4')
    const flags = ['-c', 'copy', '-movflags', 'frag_keyframe+empty_moov', pieces]
    execFileSync('ffmpeg', ['-v', 'error', '-i', files.mp4, ...flags])
    expect((await clean(pieces)).answer).toEqual({ ok: false, why: 'fragmented' })
    const elsewhere = readFileSync(files.mp4)
    elsewhere[elsewhere.indexOf('url ') + 7] = 0
    writeFileSync(join(folder, 'elsewhere'), elsewhere)
    expect((await clean(join(folder, 'elsewhere'))).answer).toEqual({ ok: false, why: 'unknown' })
    for (const path of [files.jpeg, files.png, files.webp, files.mp4]) {
      const cut = join(folder, 'cut')
      writeFileSync(cut, readFileSync(path).subarray(0, -9))
      expect((await clean(cut)).answer).toEqual({ ok: false, why: 'broken' })
    }
  })

  test.skipIf(!hasFixtures)(
    'files of real phones: a cleaned copy has no details and looks the same (../shared/fixtures absent: skipped)',
    async () => {
      const outs: string[] = []
      for (const name of readdirSync(PHONE_FILES)) {
        if (!/\.(jpe?g|png|mp4|mov|3gp)$/i.test(name)) continue
        const { answer, out } = await clean(join(PHONE_FILES, name))
        // The makers of the fixtures truncated these files.
        const isCut = ['exif-no-tz.jpg', 'motion_photo_pixel_synth.jpg', 'sony-a7-xavc.MP4'].includes(name)
        expect([name, Reflect.get(Object(answer), 'ok')]).toEqual([name, !isCut])
        if (out === undefined) continue
        outs.push(out)
        expect((await seenAndHeard(out)) === (await seenAndHeard(join(PHONE_FILES, name))), name).toBe(true)
      }
      expect(outs.length).toBeGreaterThan(30)
      expect(leftIn(...outs)).toEqual([])
    },
  )
})
