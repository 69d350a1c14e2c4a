import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordsOf } from '@firsthand/door-words'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTellingFiles, type TellingFiles } from '../../../web-upload/test/telling-files.test-kit.ts'
import { makeSubmission, makeUpload, type OpenedIncident, openUpload, patch, uploadsOf } from './intake.test-kit.ts'
import {
  declarationOf,
  documentsOf,
  filesOf,
  hasBrowser,
  isAccessible,
  limitLine,
  PHONE,
  prepareStreet,
  type Street,
  says,
  unfold,
} from './witness-page.test-kit.ts'

/** Any second other than 0, because a busy page may skip some. */
const SECONDS = /Recording \d+:(?!00)\d\d/
const MICROPHONE = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

/** The page's object, as its later scripts see it. */
interface Told {
  readonly firsthand: {
    readonly page: { readonly files: { blob: Blob; url?: string }[]; swap(item: object, blob: Blob): boolean }
    canClean(file: Blob, done: (kind: string) => void): void
    clean(file: Blob, done: (made: object) => void): void
  }
  readonly finish: () => void
}

describe.skipIf(!hasBrowser)('what a witness chose stays as it was chosen (skipped without chromium)', () => {
  let street: Street
  let folder: string
  let files: TellingFiles

  beforeAll(async () => {
    street = await prepareStreet(MICROPHONE)
    folder = await mkdtemp(join(tmpdir(), 'firsthand-mended-'))
    files = await makeTellingFiles(folder)
  })
  afterAll(async () => {
    await street?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const rowsOf = (own: OpenedIncident) => uploadsOf(street.ground, own.id)
  const bytesOf = (own: OpenedIncident, id = '') => openUpload(street.ground, id, own.identity)
  const look = async (page: Page): Promise<void> => {
    await unfold(page)
    await page.getByRole('button', { name: 'What does it show about me?' }).click()
  }

  async function reopen(code: string): Promise<Page> {
    const page = await street.open('/receipt')
    await page.fill('input[name=code]', code.replaceAll('-', ' '))
    await page.click('main button')
    await page.waitForSelector('#send')
    return page
  }

  test('an open choice closes at Send, and the bytes of a begun file are never replaced', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send`)
    await page.setInputFiles('#pick', files.jpeg)
    await look(page)
    await page.getByRole('button', { name: /^Without these details/ }).waitFor()
    await limitLine(page, 2000)
    await page.click('#go')
    expect(await page.locator('.files .panel').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'What does it show about me?' }).count()).toBe(0)
    await page.waitForFunction(() => (window as unknown as Told).firsthand.page.files[0]?.url !== undefined)
    const isSwapped = await page.evaluate(() => {
      const { page } = (window as unknown as Told).firsthand
      return page.swap(page.files[0] ?? {}, new Blob(['another']))
    })
    expect(isSwapped).toBe(false)
    await limitLine(page, -1)
    await says(page, 'You may close')
    const [row] = await rowsOf(own)
    expect((await bytesOf(own, row?.id)).equals(await readFile(files.jpeg))).toBe(true)
    await page.context().close()
  })

  /** Keeps the cleaning pending until `finish` is called. */
  const holdCleaning = (page: Page, isOk: boolean) =>
    page.evaluate((ok) => {
      const told = window as unknown as Told & { finish: () => void }
      const { clean } = told.firsthand
      told.firsthand.clean = (file, done) => {
        told.finish = () => (ok ? clean(file, done) : done({ ok: false }))
      }
    }, isOk)

  test.each([true, false])('Send waits while details are being removed (it works: %s)', async (isOk) => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send`)
    await page.setInputFiles('#pick', files.jpeg)
    await look(page)
    const choice = page.getByRole('button', { name: /^Without these details/ })
    await choice.waitFor()
    expect(await choice.getAttribute('aria-pressed')).toBe('false')
    await holdCleaning(page, isOk)
    await choice.click()
    expect(await choice.getAttribute('aria-pressed')).toBe('true')
    await page.fill('#words', 'A red van.')
    await page.click('#go')
    await expect.poll(async () => (await documentsOf(street.ground, own)).length, { timeout: 60_000 }).toBe(1)
    expect(await rowsOf(own)).toEqual([])
    await page.evaluate(() => (window as unknown as Told).finish())
    await says(page, isOk ? 'You may close' : 'Some was not sent')
    const rows = await rowsOf(own)
    expect(rows).toHaveLength(isOk ? 1 : 0)
    if (isOk) {
      expect((await bytesOf(own, rows[0]?.id)).includes('Nokia')).toBe(false)
      const declared = await declarationOf(street.ground, own, rows[0]?.declaration_key ?? '')
      expect(declared).toMatchObject({ handling: 'details-removed', name: null })
    } else expect(await filesOf(page)).toContain('We could not take the details out')
    await page.context().close()
  })

  test('a choice may be undone before Send: then the file is sent unchanged', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send`)
    await page.setInputFiles('#pick', files.jpeg)
    await look(page)
    await page.getByRole('button', { name: /^Without these details/ }).click()
    await page.getByText('waiting, chosen: without these details').waitFor()
    await isAccessible(page)
    await page.getByRole('button', { name: /^As it is/ }).click()
    await page.getByText('waiting, chosen: as it is').waitFor()
    await page.click('#go')
    await says(page, 'You may close')
    const [row] = await rowsOf(own)
    expect((await bytesOf(own, row?.id)).equals(await readFile(files.jpeg))).toBe(true)
    const declared = await declarationOf(street.ground, own, row?.declaration_key ?? '')
    expect(declared).toMatchObject({ handling: 'shown', name: 'a.jpg' })
    await page.context().close()
  })

  /** Counts the microphones that are on. */
  const watchMicrophone = (page: Page) =>
    page.evaluate(() => {
      const told = window as unknown as { tracks: MediaStreamTrack[] }
      told.tracks = []
      const media = navigator.mediaDevices
      const ask = media.getUserMedia.bind(media)
      media.getUserMedia = async (wanted) => {
        const stream = await ask(wanted)
        told.tracks.push(...stream.getTracks())
        return stream
      }
    })
  const liveTracks = (page: Page) =>
    page.evaluate(
      () =>
        (window as unknown as { tracks: MediaStreamTrack[] }).tracks.filter(({ readyState }) => readyState === 'live')
          .length,
    )

  test.each(['running', 'finished'])(
    'a recording that is %s at Send is sent, and the microphone is off',
    async (how) => {
      const own = await street.ground.openIncident()
      const page = await street.open(`/${own.slug}/send`, { ...PHONE, permissions: ['microphone'] })
      await watchMicrophone(page)
      await page.click('#voice')
      await page.getByText(SECONDS).waitFor()
      expect(await liveTracks(page)).toBe(1)
      if (how === 'finished') {
        await page.getByRole('button', { name: 'Stop' }).click()
        await page.waitForSelector('audio')
      }
      await page.click('#go')
      await says(page, 'You may close')
      expect(await liveTracks(page)).toBe(0)
      const rows = await rowsOf(own)
      expect(rows).toHaveLength(1)
      const declared = await declarationOf(street.ground, own, rows[0]?.declaration_key ?? '')
      expect(declared).toMatchObject({ origin: 'voice-note' })
      await page.context().close()
    },
  )

  test('leaving stops the microphone', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send`, { ...PHONE, permissions: ['microphone'] })
    await watchMicrophone(page)
    await page.click('#voice')
    await page.getByText(SECONDS).waitFor()
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')))
    expect(await liveTracks(page)).toBe(0)
    await page.context().close()
  })

  test('while a file of the sending is missing, the page does not say that all is kept; a file without a kept byte resumes as itself', async () => {
    const own = await street.ground.openIncident()
    const { submission, code } = await makeSubmission(street.url, own.slug)
    await makeUpload(street.url, submission, { 'Upload-Length': '50000' })
    const part = await makeUpload(street.url, submission, { 'Upload-Length': '90000' })
    const file = randomBytes(90_000)
    expect((await patch(part, 0, file.subarray(0, 40_000))).status).toBe(204)
    const page = await reopen(code)
    await page.getByText('Nothing of it arrived yet').waitFor()
    await page.setInputFiles('#pick', { name: 'b.bin', mimeType: 'application/x-a', buffer: file })
    await says(page, 'A file of this sending is not all here yet')
    expect(await page.textContent('#figures')).toContain('of 137 KB')
    expect(await page.textContent('h1')).toBe('1 of 2 arrived')
    const first = randomBytes(50_000)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose it again File 1' }).click()
    await (await chooser).setFiles({ name: 'a.bin', mimeType: 'application/x-a', buffer: first })
    await says(page, 'You may close')
    expect(await rowsOf(own)).toMatchObject([{ state: 'complete' }, { state: 'complete' }])
    expect((await bytesOf(own, (await rowsOf(own))[0]?.id)).equals(first)).toBe(true)
    await page.context().close()
  })

  test('a pause shows the kept offset, and shown progress never decreases', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send`)
    await page.setInputFiles('#pick', { name: 'a.bin', mimeType: 'application/x-a', buffer: randomBytes(3_000_000) })
    await limitLine(page, 300_000)
    let told = 0
    page.on('response', (answer) => {
      if (answer.request().method() === 'HEAD') told = Number(answer.headers()['upload-offset'])
    })
    await page.click('#go')
    // The press happens within the page as soon as half is reached, so that the file does not finish before a busy
    // machine has pressed.
    await page.waitForFunction(() => {
      const isHalf = (document.querySelector<HTMLProgressElement>('#files progress')?.value ?? 0) > 0.5
      if (isHalf) document.querySelector<HTMLButtonElement>('#pause')?.click()
      return isHalf
    })
    await says(page, 'paused')
    await limitLine(page, -1)
    const shown = () => page.evaluate(() => document.querySelector<HTMLProgressElement>('#files progress')?.value ?? 0)
    // `told`: the offset that the door reported. A slow door may store its last bytes after that, so the stored offset
    // may be higher.
    const isTrue = async () => told > 0 && Math.abs((await shown()) - told / 3_000_000) < 0.001
    await expect.poll(isTrue).toBe(true)
    expect((await rowsOf(own))[0]?.offset).toBeGreaterThanOrEqual(told)
    // The first committed piece is a hundredth of the file. Bytes of the next, unfinished piece count, too.
    expect(await shown()).toBeGreaterThan(0.05)
    await page.click('#pause')
    await says(page, 'You may close')
    await page.context().close()
  })

  test('changing the language keeps words and files, and so does a page of help; "back" shows nothing of them', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open('/receipt')
    await page.goto(`${street.url}/${own.slug}`)
    await page.route('https://www.wikipedia.org/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Elsewhere</h1>' }),
    )
    await page.click('#to-send')
    await page.fill('#words', 'A red van.')
    await page.setInputFiles('#pick', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') })
    await page.click('.languages summary')
    await page.click('.languages a[lang=fi]')
    await page.waitForSelector('html[lang=fi]')
    expect(await page.inputValue('#words')).toBe('A red van.')
    expect(await page.textContent('#go')).toBe('Lähetä 1 tiedosto3 bytes')
    expect(await page.textContent('h1')).toBe('1 tiedosto, 3 bytes')
    expect(await page.textContent('label[for=camera]')).toBe(wordsOf('fi').page.camera)
    await isAccessible(page)
    await page.click('#back')
    await page.getByRole('link', { name: wordsOf('fi').page.receiptLink }).click()
    await page.getByRole('heading', { name: wordsOf('fi').page.receiptHeading }).waitFor()
    await page.getByRole('button', { name: wordsOf('fi').page.back }).click()
    await page.click('#to-send')
    expect(await page.inputValue('#words')).toBe('A red van.')
    expect(await filesOf(page)).toContain('a.txt')
    await page.click('#exit')
    await page.getByText('Elsewhere').waitFor()
    await page.goBack()
    expect(page.url()).toBe(`${street.url}/receipt`)
    expect(await page.content()).not.toContain('A red van.')
    await page.context().close()
  })
})
