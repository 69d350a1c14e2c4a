import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTellingFiles, type TellingFiles } from '../../../web-upload/test/telling-files.test-kit.ts'
import { type OpenedIncident, openUpload, uploadsOf } from './intake.test-kit.ts'
import {
  declarationOf,
  filesOf,
  hasBrowser,
  isAccessible,
  liesInQueue,
  NO_TRACE,
  PHONE,
  prepareStreet,
  type Street,
  says,
  shiftThrice,
  tracesOf,
  unfold,
} from './witness-page.test-kit.ts'

/** Any second other than 0, because a busy page may skip some. */
const SECONDS = /Recording \d+:(?!00)\d\d/
const MICROPHONE = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

describe.skipIf(!hasBrowser)('what a file shows, and what a witness may do with it (skipped without chromium)', () => {
  let street: Street
  let incident: OpenedIncident
  let folder: string
  let files: TellingFiles

  beforeAll(async () => {
    street = await prepareStreet(MICROPHONE)
    incident = await street.ground.openIncident()
    folder = await mkdtemp(join(tmpdir(), 'firsthand-details-'))
    files = await makeTellingFiles(folder)
  })
  afterAll(async () => {
    await street?.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function last(own = incident) {
    const row = (await uploadsOf(street.ground, own.id)).at(-1)
    return {
      row,
      bytes: await openUpload(street.ground, row?.id ?? '', own.identity),
      declared: await declarationOf(street.ground, own, row?.declaration_key ?? ''),
    }
  }

  test('shown and sent as it is: the bytes are unchanged, and the declaration says that the details were shown', async () => {
    const page = await street.open(`/${incident.slug}/send`)
    await page.setInputFiles('#pick', files.jpeg)
    await unfold(page)
    await page.getByRole('button', { name: 'What does it show about me?' }).click()
    await page.getByText('60.45').waitFor()
    const panel = (await page.textContent('.panel')) ?? ''
    expect(panel).toContain('2024-05-06 07:08:09')
    expect(panel).toContain('Nokia 3310')
    expect(panel).toContain('a name')
    await isAccessible(page)
    await page.getByRole('button', { name: /^As it is/ }).click()
    await page.getByText('waiting, chosen: as it is').waitFor()
    await page.click('#go')
    await says(page, 'You may close')
    const { bytes, declared } = await last()
    expect(bytes.equals(await readFile(files.jpeg))).toBe(true)
    expect(declared).toMatchObject({ name: 'a.jpg', handling: 'shown', origin: 'picked' })
    await page.context().close()
  })

  test.each(['jpeg', 'mp4'] as const)(
    'without these details: no time, place, device or name of a %s leaves',
    async (kind) => {
      const page = await street.open(`/${incident.slug}/send`)
      const sent: string[] = []
      page.on('request', (request) => sent.push(`${request.postData() ?? ''} ${JSON.stringify(request.headers())}`))
      await page.setInputFiles('#pick', files[kind])
      await unfold(page)
      await page.getByRole('button', { name: 'What does it show about me?' }).click()
      await page.getByRole('button', { name: /^Without these details/ }).click()
      await page.getByText('waiting, chosen: without these details').waitFor()
      await page.click('#go')
      await says(page, 'You may close')
      const { bytes, declared } = await last()
      expect(bytes.includes('Nokia')).toBe(false)
      expect(bytes.includes('Ann Owner')).toBe(false)
      expect(bytes.length).toBeGreaterThan(500)
      expect(declared).toMatchObject({ name: null, lastModified: null, handling: 'details-removed' })
      const original = Buffer.from(`a.${kind === 'jpeg' ? 'jpg' : 'mp4'}`).toString('base64')
      expect(sent.join('\n')).not.toContain(original)
      expect(sent.join('\n')).not.toContain('Nokia')
      await page.context().close()
    },
  )

  test('for a type that we cannot read the page says that it may reveal everything, and offers no cleaning', async () => {
    const page = await street.open(`/${incident.slug}/send`)
    await page.setInputFiles('#pick', { name: 'a.xyz', mimeType: '', buffer: Buffer.from('what is this?') })
    await unfold(page)
    await page.getByRole('button', { name: 'What does it show about me?' }).click()
    await page
      .getByText('We cannot look inside this kind of file. It may show the time, the place and the device.', {
        exact: true,
      })
      .waitFor()
    await page.getByText('We cannot take details out of this kind of file.').waitFor()
    expect(await page.getByRole('button', { name: /without these details/i }).count()).toBe(0)
    await isAccessible(page)
    // None of these details prevents sending.
    await page.click('#go')
    await says(page, 'You may close')
    expect((await last()).declared).toMatchObject({ handling: 'shown' })
    expect(await tracesOf(page)).toEqual(NO_TRACE)
    await page.context().close()
  })

  test('a voice note is recorded, heard, thrown away, recorded again and sent', async () => {
    const page = await street.open(`/${incident.slug}/send`, { ...PHONE, permissions: ['microphone'] })
    const record = async () => {
      await page.click('#voice')
      await page.getByText(SECONDS).waitFor()
      await page.getByRole('button', { name: 'Stop' }).click()
      await page.waitForSelector('audio')
    }
    await record()
    await isAccessible(page)
    await page.getByRole('button', { name: 'Throw it away' }).click()
    expect(await filesOf(page)).toBe('')
    await record()
    await page.getByRole('button', { name: 'Add it to my files' }).click()
    expect(await filesOf(page)).toContain('Your voice')
    await page.click('#go')
    await says(page, 'You may close')
    const { bytes, declared } = await last()
    expect(declared).toMatchObject({ origin: 'voice-note', mediaType: 'audio/webm', name: null })
    // The EBML signature: the browser records Matroska here.
    expect(bytes.subarray(0, 4).toString('hex')).toBe('1a45dfa3')
    await page.context().close()
  })

  test('the queue survives a dead connection and a closed page, resumes, and is wiped; without it no trace is left', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send`)
    await page.setInputFiles('#pick', files.mp4)
    await page.check('#keep')
    await page.getByText('the key is on this phone, too').waitFor()
    await isAccessible(page)
    await page.fill('#words', 'A red van.')
    await page.context().route('**/submissions', (route) => route.abort())
    await page.click('#go')
    await says(page, 'The line is down')
    await page.waitForFunction(async () => (await indexedDB.databases()).length === 1)
    await liesInQueue(page)
    await page.context().unroute('**/submissions')
    await page.goto('about:blank')
    await page.goto(`${street.url}/${own.slug}/send`)
    await page.getByText('Files from before wait on this phone: 1.').waitFor()
    await isAccessible(page)
    await page.getByRole('button', { name: 'Send them now' }).click()
    await says(page, 'You may close')
    const { row, bytes, declared } = await last(own)
    expect(row).toMatchObject({ state: 'complete' })
    expect(bytes.equals(await readFile(files.mp4))).toBe(true)
    expect(declared).toMatchObject({ name: 'a.mp4' })
    await page.waitForFunction(async () => (await indexedDB.databases()).length === 0)
    await page.click('#more')
    await page.getByText('This page keeps nothing on this phone any more').waitFor()
    expect(await tracesOf(page)).toEqual(NO_TRACE)
    // The box is ticked first, then the queue is erased by hand.
    await page.setInputFiles('#pick', files.jpeg)
    await page.check('#keep')
    await page.getByRole('button', { name: 'Wipe them from this phone' }).click()
    await page.getByText('This page keeps nothing on this phone any more').waitFor()
    expect(await page.isChecked('#keep')).toBe(false)
    expect(await tracesOf(page)).toEqual(NO_TRACE)
    await page.context().close()
  })

  test('Shift three times, or one tap, leaves for another page; "back" does not lead here again', async () => {
    const texts = JSON.stringify({ en: { exit: `${street.url.replace('http:', 'https:')}/`, title: 'Recipes' } })
    const own = await street.ground.openIncident({ texts })
    const page = await street.open(`/${own.slug}/send`)
    expect(await page.title()).toBe('Recipes')
    await page.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }))
    await page.goto('about:blank')
    await page.goto(`${street.url}/${own.slug}/send`)
    await page.fill('#words', 'A red van.')
    await shiftThrice(page)
    await page.getByText('Weather').waitFor()
    await page.goBack()
    expect(page.url()).toBe('about:blank')
    await page.goto(`${street.url}/${own.slug}/send`)
    await page.click('#exit')
    await page.getByText('Weather').waitFor()
    // Shift works on every other page, too, including the code's.
    for (const path of ['/receipt', '/identify', '/no-such-place']) {
      await page.goto('about:blank')
      await page.goto(`${street.url}${path}`)
      await page.route('https://www.wikipedia.org/', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<h1>Elsewhere</h1>' }),
      )
      await shiftThrice(page)
      await page.getByText('Elsewhere').waitFor()
      await page.goBack()
      expect(page.url()).toBe('about:blank')
    }
    await page.context().close()
  })
})
