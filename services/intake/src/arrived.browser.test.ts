import { randomBytes } from 'node:crypto'
import { encodeReply } from '@firsthand/domain'
import { wordsOf } from '@firsthand/door-words'
import { parseRecipient, type ReceiptCode, replyKeyOf, sealBytes } from '@firsthand/sealing'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenedIncident, uploadsOf } from './intake.test-kit.ts'
import { makeNoisyJpeg } from './made-media.test-kit.ts'
import {
  documentsOf,
  hasBrowser,
  isAccessible,
  limitLine,
  NO_TRACE,
  PHONE,
  prepareStreet,
  type Street,
  says,
  tracesOf,
} from './witness-page.test-kit.ts'

/** The phone says that the photo is of this minute. */
const TAKEN = Date.UTC(2026, 10, 25, 15, 43)

describe.skipIf(!hasBrowser)('after the last byte (skipped without chromium)', () => {
  let street: Street

  beforeAll(async () => {
    street = await prepareStreet()
  })
  afterAll(() => street?.close())

  /** Chooses files as a phone gives them: with a time of their own. */
  async function choose(page: Page): Promise<void> {
    const photo = (await makeNoisyJpeg(page, 320, 240)).toString('base64')
    await page.evaluate(
      ([bytes, at]) => {
        const data = new DataTransfer()
        const photo = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))
        data.items.add(new File([photo], 'IMG_2041.jpg', { type: 'image/jpeg', lastModified: at }))
        data.items.add(new File(['abc'], 'notes.txt', { type: 'text/plain', lastModified: at }))
        const pick = document.querySelector<HTMLInputElement>('#pick')
        if (!pick) return
        pick.files = data.files
        pick.dispatchEvent(new Event('change'))
      },
      [photo, TAKEN] as const,
    )
  }
  async function sendTwo(own: OpenedIncident, lang = 'en'): Promise<Page> {
    const page = await street.open(`/${own.slug}?lang=${lang}`, { ...PHONE, timezoneId: 'UTC' })
    await page.click('#to-send')
    await choose(page)
    await page.click('#go')
    await says(page, wordsOf(lang as 'en').script.allKept)
    await page.locator('#to-messages').filter({ hasText: /\d/ }).waitFor()
    return page
  }
  const codeOf = async (page: Page): Promise<string> => ((await page.textContent('#code')) ?? '').replaceAll(' ', '-')
  const lineOf = (page: Page, name: string) => page.locator('.leaf .files > li').filter({ hasText: name })

  test('what arrived opens with one press: picture, name and time of this phone beside size and state of the door', async () => {
    const own = await street.ground.openIncident()
    const page = await sendTwo(own)
    expect(await page.textContent('h1')).toBe('All 2 arrived')
    expect(await page.textContent('#to-messages')).toMatch(/^Messages at least until \w+ \d+, 20\d\d$/)
    expect(await page.isVisible('#files')).toBe(false)
    await isAccessible(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.click('#to-arrived')
    const photo = lineOf(page, 'IMG_2041.jpg')
    await photo.locator('img[alt="IMG_2041.jpg"]').waitFor()
    const text = (await photo.textContent()) ?? ''
    expect(text).toContain('25 Nov 2026')
    expect(text).toMatch(/03:43|15:43/)
    expect(text).toMatch(/File \d/)
    expect(text).toMatch(/KB\s*arrived \d+ \w{3} 20\d\d/)
    expect(await lineOf(page, 'notes.txt').textContent()).toContain('3 bytes')
    await isAccessible(page)
    // Neither name nor time left the phone for it, and the code is in no address.
    const code = await codeOf(page)
    expect(asked.filter((one) => /IMG_2041|notes\.txt|1764085/.test(one))).toEqual([])
    expect(asked.filter((one) => (one.split(' ')[0] ?? '').includes(code))).toEqual([])
    expect(page.url()).not.toContain(code)
    expect(await tracesOf(page)).toEqual(NO_TRACE)
    await page.getByRole('button', { name: 'Look again' }).click()
    await lineOf(page, 'IMG_2041.jpg').locator('img').waitFor()
    await page.locator('.leaf .back').click()
    expect(await page.textContent('h1')).toBe('All 2 arrived')
    expect(await page.isVisible('#code')).toBe(true)
    await page.context().close()
  })

  test('somebody asks not to use one file, chosen by its picture; nothing is chosen in advance, and the page says so below', async () => {
    const own = await street.ground.openIncident()
    const page = await sendTwo(own)
    await page.click('#to-withdraw')
    await lineOf(page, 'IMG_2041.jpg').locator('img').waitFor()
    expect(await page.locator('.leaf input:checked').count()).toBe(0)
    await page.click('#withdraw button')
    await page.locator('.leaf .trouble').filter({ hasText: 'Nothing is chosen' }).waitFor()
    await isAccessible(page)
    await lineOf(page, 'IMG_2041.jpg').locator('input').check()
    await page.click('#withdraw button')
    await page.getByRole('heading', { name: 'Do not use this?' }).waitFor()
    await lineOf(page, 'IMG_2041.jpg').locator('img').waitFor()
    const sure = (await page.textContent('.leaf')) ?? ''
    for (const part of ['stops', 'stays', 'final'] as const) expect(sure).toContain(wordsOf('en').receipt[part])
    await page.getByRole('button', { name: wordsOf('en').receipt.yes }).click()
    await page.getByText(wordsOf('en').receipt.done).waitFor()
    await page.locator('.leaf .back').click()
    expect(await page.textContent('h1')).toBe('Your file arrived')
    await page.click('#to-arrived')
    await lineOf(page, 'IMG_2041.jpg').locator('b.withdrawn').waitFor()
    expect(await page.locator('.leaf b.kept').count()).toBe(1)
    await page.context().close()
  })

  test('a message is read and answered from there, without typing the code', async () => {
    const own = await street.ground.openIncident()
    const page = await sendTwo(own)
    const recipient = parseRecipient(replyKeyOf(parseCode(await codeOf(page))).recipient)
    const text = encodeReply({ v: 1, type: 'reply', id: 'r', text: 'Are you well?', sentAt: 0 })
    await street.ground.db.owner.query(
      `insert into public_zone.reply (id, submission_id, sealed) select $1, id, $2 from public_zone.submission where incident_id = $3`,
      [`re_${randomBytes(6).toString('hex')}`, sealBytes(recipient ? [recipient] : [], Buffer.from(text)), own.id],
    )
    await page.click('#to-messages')
    await page.getByText('Are you well?').waitFor()
    await page.fill('#answer', 'Yes, I am.')
    await page.click('#messages button')
    await page.getByText(wordsOf('en').receipt.answerArrived).waitFor()
    expect((await documentsOf(street.ground, own)).map(({ document }) => document['words'])).toEqual(['Yes, I am.'])
    await page.context().close()
  })
  const parseCode = (code: string): ReceiptCode => code as ReceiptCode

  test('without a line it says so, and the list of this phone comes back', async () => {
    const own = await street.ground.openIncident()
    const page = await sendTwo(own)
    await page.context().setOffline(true)
    await page.click('#to-arrived')
    await says(page, wordsOf('en').script.notLoaded)
    await page.locator('.tiles img').waitFor()
    await page.context().setOffline(false)
    await page.click('#to-arrived')
    await lineOf(page, 'IMG_2041.jpg').waitFor()
    await page.context().close()
  })

  test('a receipt that takes the place of the page that sent keeps what this phone knows, until it is hidden', async () => {
    const own = await street.ground.openIncident()
    const first = await sendTwo(own)
    const code = await codeOf(first)
    await first.context().close()
    const page = await street.open('/receipt?lang=en', { ...PHONE, timezoneId: 'UTC' })
    await page.route('https://www.wikipedia.org/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Elsewhere</h1>' }),
    )
    await page.fill('#code', code)
    await page.click('#ask button')
    await page.waitForSelector('#send')
    // Another phone has none of the first two files.
    expect(await page.locator('#arrived li').count()).toBe(2)
    expect(await page.locator('#arrived img').count()).toBe(0)
    await choose(page)
    await page.click('#go')
    await says(page, wordsOf('en').script.allKept)
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.waitForSelector('#arrived [data-own]')
    expect(await page.locator('#arrived [data-own]').count()).toBe(2)
    await page.locator('#arrived img[alt="IMG_2041.jpg"]').waitFor()
    await page.click('#exit')
    await page.getByText('Elsewhere').waitFor()
    await page.goBack()
    expect(await page.content()).not.toContain('IMG_2041')
    await page.context().close()
  })

  /** Whether closing the tab would ask. */
  const wouldAsk = (page: Page) =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))

  test.each([
    ['its button is pressed', '#picture a'],
    ['the person says so', '#saved'],
  ])('a picture of the code is kept once %s: closing the tab does not ask then', async (_, press) => {
    const own = await street.ground.openIncident()
    const page = await sendTwo(own)
    await page.click('#picture-ask')
    await page.waitForSelector('#picture img')
    await page.click(press)
    expect(await wouldAsk(page)).toBe(false)
    expect(await page.textContent('#saved')).toBe('✓ I saved it')
    await page.context().close()
  })

  test('a picture of the code that is only drawn is not kept: closing the tab asks, once', async () => {
    const page = await sendTwo(await street.ground.openIncident())
    await page.click('#picture-ask')
    await page.waitForSelector('#picture img')
    expect(await wouldAsk(page)).toBe(true)
    expect(await wouldAsk(page)).toBe(false)
    await page.context().close()
  })

  test('another language in the middle of a question: its words change at once, the answer stays, and so does what arrived', async () => {
    const own = await street.ground.openIncident()
    const geolocation = { latitude: 60.451812, longitude: 22.266634, accuracy: 12.4 }
    const page = await street.open(`/${own.slug}/send?lang=en`, {
      ...PHONE,
      permissions: ['geolocation'],
      geolocation,
    })
    await page.fill('#words', 'A red van.')
    await page.click('#go')
    await page.getByRole('button', { name: 'Use my phone’s position' }).click()
    await page.getByRole('button', { name: 'Yes, I was here' }).click()
    await page.fill('[name=place]', 'by the crane')
    await page.locator('#to-messages').filter({ hasText: /\d/ }).waitFor()
    await page.click('.languages summary')
    await page.click('.languages a[lang=fi]')
    const fi = wordsOf('fi')
    await page.getByRole('heading', { name: fi.sending.where }).waitFor()
    expect(await page.inputValue('[name=place]')).toBe('by the crane')
    expect(await page.textContent('#place-answer')).toContain(fi.later.placeThen.split('{m}')[0])
    expect(await page.textContent('#place')).toBe(fi.sending.position)
    expect(await page.textContent('#copy')).toBe(fi.sending.copy)
    expect(await page.textContent('#to-withdraw')).toBe(fi.receipt.asked)
    await page.locator('#to-messages').filter({ hasText: 'asti' }).waitFor()
    await page.getByRole('button', { name: fi.sending.next }).click()
    await page.getByRole('button', { name: fi.sending.exact }).click()
    await page.fill('[name=local]', '2026-11-25T13:05')
    await page.click('.languages summary')
    await page.click('.languages a[lang=sv]')
    const sv = wordsOf('sv')
    await page.getByRole('heading', { name: sv.sending.when }).waitFor()
    await page.getByLabel(sv.sending.exact).waitFor()
    expect(await page.inputValue('[name=local]')).toBe('2026-11-25T13:05')
    await expect.poll(async () => (await documentsOf(street.ground, own)).length, { timeout: 60_000 }).toBe(2)
    const [, said] = await documentsOf(street.ground, own)
    expect(said?.document).toMatchObject({ where: 'by the crane', lat: 60.45181, radiusM: 13, language: 'fi' })
    await page.context().close()
  })

  test('a position that was refused with its answer goes with the answer when it is asked again', async () => {
    const own = await street.ground.openIncident()
    const geolocation = { latitude: 60.451812, longitude: 22.266634, accuracy: 12.4 }
    const page = await street.open(`/${own.slug}/send?lang=en`, {
      ...PHONE,
      permissions: ['geolocation'],
      geolocation,
    })
    await page.fill('#words', 'A red van.')
    await page.click('#go')
    await page.getByRole('button', { name: 'Use my phone’s position' }).click()
    await page.getByRole('button', { name: 'Yes, I was here' }).click()
    let isRefused = false
    await page.route('**/statement', (route) => {
      if (isRefused) return route.continue()
      isRefused = true
      return route.fulfill({ status: 400, contentType: 'application/json', body: '{"code":"malformed"}' })
    })
    await page.getByRole('button', { name: 'Send this' }).click()
    await page.getByRole('heading', { name: 'When was it?' }).waitFor()
    await expect.poll(() => isRefused).toBe(true)
    await page
      .getByText(/not sent/)
      .first()
      .waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.getByRole('heading', { name: 'Where were you then?' }).waitFor()
    expect(await page.textContent('#place-answer')).toContain(wordsOf('en').later.placeThen.replace('{m}', '13'))
    await page.getByRole('button', { name: 'Send this' }).click()
    await expect.poll(async () => (await documentsOf(street.ground, own)).length, { timeout: 60_000 }).toBe(2)
    expect((await documentsOf(street.ground, own))[1]?.document).toMatchObject({ lat: 60.45181, radiusM: 13 })
    await page.context().close()
  })

  test('without script words go before a large film: they are kept although the collection ends meanwhile', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send?lang=en`, { ...PHONE, javaScriptEnabled: false })
    await page.fill('#words', 'A red van.')
    await page.getByText(wordsOf('en').arrived.placeAndTime).click()
    await page.fill('#where', 'by the crane')
    await page.setInputFiles('#pick', { name: 'film.mov', mimeType: 'video/quicktime', buffer: randomBytes(4_000_000) })
    await limitLine(page, 400_000)
    await page.click('#go', { noWaitAfter: true })
    await expect.poll(async () => (await uploadsOf(street.ground, own.id)).length, { timeout: 60_000 }).toBe(1)
    await street.ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [own.id])
    await limitLine(page, -1)
    await expect.poll(async () => (await documentsOf(street.ground, own)).length, { timeout: 60_000 }).toBe(1)
    const [said] = await documentsOf(street.ground, own)
    expect(said?.document).toMatchObject({ words: 'A red van.', where: 'by the crane' })
    await page.context().close()
  })
})
