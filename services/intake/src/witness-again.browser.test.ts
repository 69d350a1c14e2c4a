import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordsOf } from '@firsthand/door-words'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layLine } from './cut-line.test-kit.ts'
import {
  eventually,
  makeSubmission,
  makeUpload,
  type OpenedIncident,
  openUpload,
  patch,
  uploadsOf,
} from './intake.test-kit.ts'
import {
  hasBrowser,
  isAccessible,
  liesInQueue,
  limitLine,
  PHONE,
  prepareStreet,
  type Street,
  says,
} from './witness-page.test-kit.ts'

describe.skipIf(!hasBrowser)('resuming a file (skipped without chromium)', () => {
  let street: Street
  let incident: OpenedIncident
  let folder: string

  beforeAll(async () => {
    street = await prepareStreet()
    incident = await street.ground.openIncident()
    folder = await mkdtemp(join(tmpdir(), 'firsthand-again-'))
  })
  afterAll(async () => {
    await street?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const rows = () => uploadsOf(street.ground, incident.id)
  const bytesOf = (id: string) => openUpload(street.ground, id, incident.identity)

  /** The code's page on a phone that never had the file. */
  async function reopen(code: string): Promise<Page> {
    const page = await street.open('/receipt')
    await page.fill('input[name=code]', code.replaceAll('-', ' '))
    await page.click('main button')
    await page.waitForSelector('#send')
    return page
  }

  /** A file that was begun on a phone which then disappeared: only its first `kept` bytes are stored. */
  async function begun(file: Buffer, kept: number) {
    const made = await makeSubmission(street.url, incident.slug)
    const url = await makeUpload(street.url, made.submission, { 'Upload-Length': String(file.length) })
    const answer = await patch(url, 0, file.subarray(0, kept))
    expect(answer.status).toBe(204)
    const id = (await rows()).at(-1)?.id ?? ''
    return { ...made, id }
  }

  interface Moves {
    readonly movedAt: number
    readonly stillAt: number
  }

  /**
   * Records two times by the page's clock: when a byte last moved (noted before the page itself learns of it), and when
   * the page first said that nothing moves.
   */
  const watchMoves = (page: Page) =>
    page.evaluate(() => {
      const told = window as unknown as { movedAt: number; stillAt: number }
      const { open } = XMLHttpRequest.prototype
      XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, method: string, url: string | URL) {
        this.upload.addEventListener('progress', () => {
          if (!told.stillAt) told.movedAt = Date.now()
        })
        open.call(this, method, url, true)
      }
      new MutationObserver(() => {
        const isStill = document.querySelector('#status')?.textContent?.startsWith('Nothing moves')
        if (isStill) told.stillAt ||= Date.now()
      }).observe(document.querySelector('#status') ?? document.body, {
        subtree: true,
        childList: true,
        attributes: true,
      })
    })

  test('another device resumes where the first one stopped, with the code and the same file', async () => {
    const file = randomBytes(900_000)
    const first = await begun(file, 400_000)
    const page = await reopen(first.code)
    await page.getByText('Choose it again to go on').waitFor()
    expect(await page.textContent('#arrived')).toContain('391 KB of 879 KB arrived')
    await isAccessible(page)
    const before = (await rows()).length
    await page.setInputFiles('#pick', { name: 'again.mov', mimeType: 'video/quicktime', buffer: file })
    await says(page, 'You may close')
    expect(await rows()).toHaveLength(before)
    expect((await rows()).find(({ id }) => id === first.id)).toMatchObject({ state: 'complete', offset: 900_000 })
    expect((await bytesOf(first.id)).equals(file)).toBe(true)
    await page.context().close()
  })

  test('while a reopened file travels, a page of help opens over it and gives it back', async () => {
    const file = randomBytes(900_000)
    const first = await begun(file, 400_000)
    const page = await reopen(first.code)
    await page.getByText('Choose it again to go on').waitFor()
    await limitLine(page, 50_000)
    await page.setInputFiles('#pick', { name: 'again.mov', mimeType: 'video/quicktime', buffer: file })
    await page.locator('#sum').waitFor()
    await limitLine(page, -1)
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href^="/identify"]')?.click())
    await page.getByRole('heading', { name: wordsOf('en').identify.title }).waitFor()
    await page.locator('.leaf > button').click()
    await says(page, 'You may close')
    expect((await rows()).find(({ id }) => id === first.id)).toMatchObject({ state: 'complete', offset: 900_000 })
    await page.context().close()
  })

  test('a file of a broken plain form, whose size was never declared, is resumed, too', async () => {
    const file = randomBytes(250_000)
    const made = await makeSubmission(street.url, incident.slug)
    const url = await makeUpload(street.url, made.submission, { 'Upload-Defer-Length': '1' })
    expect((await patch(url, 0, file.subarray(0, 100_000))).status).toBe(204)
    const id = (await rows()).at(-1)?.id ?? ''
    const page = await reopen(made.code)
    await page.getByText('97.7 KB arrived. Choose it again to go on').waitFor()
    await page.setInputFiles('#pick', { name: 'a.bin', mimeType: 'application/x-a', buffer: file })
    await says(page, 'You may close')
    expect((await rows()).find((row) => row.id === id)).toMatchObject({ state: 'complete', length: 250_000 })
    expect((await bytesOf(id)).equals(file)).toBe(true)
    await page.context().close()
  })

  test('the queue resumes at the offset after the browser was closed in the middle of a file', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send`)
    const file = randomBytes(10_000_000)
    await page.setInputFiles('#pick', { name: 'clip.bin', mimeType: 'application/x-a', buffer: file })
    await page.check('#keep')
    await page.getByText('the key is on this phone, too').waitFor()
    await limitLine(page, 100_000)
    await page.click('#go')
    const offset = async () => (await uploadsOf(street.ground, own.id))[0]?.offset ?? 0
    await eventually('something is kept', async () => (await offset()) > 0)
    // Once the queue holds the file, it holds the address of the upload, too.
    await liesInQueue(page)
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLProgressElement>('#files progress')?.value) > 0.02,
    )
    await page.goto('about:blank')
    await page.goto(`${street.url}/${own.slug}/send`)
    await limitLine(page, -1)
    await page.getByRole('button', { name: 'Send them now' }).click()
    await says(page, 'You may close')
    // A sending that waited on the phone gets the same thanks as any other.
    expect(await page.textContent('#call')).toContain('Nobody answers here at once.')
    expect(await page.isVisible('#call .call')).toBe(true)
    const all = await uploadsOf(street.ground, own.id)
    expect(all).toMatchObject([{ state: 'complete', offset: 10_000_000 }])
    expect((await openUpload(street.ground, all[0]?.id ?? '', own.identity)).equals(file)).toBe(true)
    await page.waitForFunction(async () => (await indexedDB.databases()).length === 0)
    await page.context().close()
  })

  test('a file of the same size with other bytes becomes a new upload, and the page says so; nothing is mixed', async () => {
    const file = randomBytes(300_000)
    const first = await begun(file, 200_000)
    const page = await reopen(first.code)
    const other = Buffer.from(file)
    other[150_000] = (other[150_000] ?? 0) ^ 1
    await page.getByText('Choose it again to go on').waitFor()
    await page.setInputFiles('#pick', { name: 'again.jpg', mimeType: 'image/jpeg', buffer: other })
    await page.getByText('Phones often change a photo').waitFor()
    // The new file is sent at once, as the same file would be. The page says what became of the old one.
    await says(page, 'You may close')
    expect(await page.textContent('main')).not.toContain('Choose it again to go on')
    expect(await page.textContent('#arrived')).toContain('What had arrived of it is kept.')
    expect((await rows()).find(({ id }) => id === first.id)).toMatchObject({ state: 'open', offset: 200_000 })
    const fresh = (await rows()).at(-1)
    expect(fresh).toMatchObject({ state: 'complete', length: 300_000, number: 2 })
    expect((await bytesOf(fresh?.id ?? '')).equals(other)).toBe(true)
    expect((await bytesOf(first.id)).equals(file.subarray(0, 200_000))).toBe(true)
    await page.context().close()
  })

  test('a file to which the phone lost access resumes when it is chosen again in the same page', async () => {
    const line = await layLine(street.port)
    const page = await street.open(`/${incident.slug}/send`, PHONE, line.url)
    const path = join(folder, 'clip.mov')
    const file = randomBytes(1_500_000)
    await writeFile(path, file)
    await page.setInputFiles('#pick', path)
    const broken = line.cutAfter(400_000)
    await page.click('#go')
    await broken
    await page.waitForSelector('#receipt:not([hidden])')
    // The file was rewritten meanwhile, so to the browser it is no longer the picked file.
    await says(page, 'The line is down')
    await writeFile(path, file)
    line.mend()
    await page.getByText('does not let us read this file').waitFor()
    await isAccessible(page)
    expect(await page.textContent('h1')).toBe('0 of 1 arrived')
    const before = (await rows()).length
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose it again' }).click()
    await (await chooser).setFiles(path)
    await says(page, 'You may close')
    expect(await rows()).toHaveLength(before)
    const row = (await rows()).at(-1)
    expect(row).toMatchObject({ state: 'complete' })
    expect((await bytesOf(row?.id ?? '')).equals(file)).toBe(true)
    await page.context().close()
    await line.close()
  })

  test('if an upload was ended elsewhere, the page says so; chosen again it is a new file', async () => {
    const line = await layLine(street.port)
    const page = await street.open(`/${incident.slug}/send`, PHONE, line.url)
    const file = { name: 'clip.bin', mimeType: 'application/x-a', buffer: randomBytes(2_000_000) }
    await page.setInputFiles('#pick', file)
    const broken = line.cutAfter(500_000)
    await page.click('#go')
    await broken
    await page.waitForSelector('#receipt:not([hidden])')
    await says(page, 'The line is down')
    const stopped = (await rows()).at(-1)?.id ?? ''
    await street.ground.db.owner.query(`update public_zone.upload set state = 'withdrawn' where id = $1`, [stopped])
    line.mend()
    await page.getByText('This file was stopped before').waitFor()
    expect(await page.textContent('h1')).toBe('0 of 1 arrived')
    await page.click('#more')
    await page.setInputFiles('#pick', file)
    await page.click('#go')
    await eventually('it arrived anew', async () => (await rows()).at(-1)?.state === 'complete', 60_000)
    expect((await rows()).at(-1)?.id).not.toBe(stopped)
    await page.context().close()
    await line.close()
  })

  test('after 8 seconds without a byte the page says so, and then resumes by itself', async () => {
    const line = await layLine(street.port)
    const page = await street.open(`/${incident.slug}/send`, PHONE, line.url)
    await page.setInputFiles('#pick', { name: 'a.bin', mimeType: 'application/x-a', buffer: randomBytes(16_000_000) })
    await limitLine(page, 2_000_000)
    await watchMoves(page)
    const held = line.holdAfter(500_000)
    await page.click('#go')
    await held
    await page.waitForSelector('#receipt:not([hidden])')
    await says(page, 'Nothing moves')
    const { movedAt, stillAt } = await page.evaluate(() => {
      const told = window as unknown as Moves
      return { movedAt: told.movedAt, stillAt: told.stillAt }
    })
    expect(stillAt - movedAt).toBeGreaterThanOrEqual(8000)
    await isAccessible(page)
    line.release()
    await limitLine(page, -1)
    await says(page, 'You may close')
    await eventually('it is whole', async () => (await rows()).at(-1)?.state === 'complete')
    await page.context().close()
    await line.close()
  })
})
