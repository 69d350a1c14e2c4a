import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenedIncident, uploadsOf } from './intake.test-kit.ts'
import { makeNoisyJpeg } from './made-media.test-kit.ts'
import {
  declarationOf,
  documentsOf,
  hasBrowser,
  isAccessible,
  liesInQueue,
  PHONE,
  prepareStreet,
  type Street,
  says,
  unfold,
} from './witness-page.test-kit.ts'

const MICROPHONE = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']
const SMALLEST = { viewport: { width: 320, height: 568 } } as const
const PLAIN = { ...PHONE, javaScriptEnabled: false }
const NOTE = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('a note') }

describe.skipIf(!hasBrowser)('the danger door (skipped without chromium)', () => {
  let street: Street
  beforeAll(async () => {
    street = await prepareStreet(MICROPHONE)
  })
  afterAll(() => street?.close())

  const opened = () => street.ground.openIncident({ state: 'active', exercise: false })
  const doorsOf = async (own: OpenedIncident) =>
    (await documentsOf(street.ground, own)).map(({ document }) => document['pageDoor'])
  const filesOf = async (own: OpenedIncident) => {
    const rows = await uploadsOf(street.ground, own.id)
    return Promise.all(rows.map((row) => declarationOf(street.ground, own, row.declaration_key)))
  }
  const press = (page: Page) => page.getByRole('link', { name: 'I am in danger' }).click()
  /** The text of the page. Codes differ each time and are masked. */
  const shown = async (page: Page, own: OpenedIncident): Promise<string> =>
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not stand there
    (await page.evaluate(() => document.body.innerText))
      .replaceAll(/[a-z]+( [a-z]+){7}(?=\s)/g, 'CODE')
      .replaceAll(/[0-9]{4}( [0-9]{4}){7}/g, 'DIGITS')
      .replaceAll(/\d+ \w{3} 20\d\d, \d\d:\d\d/g, 'TIME')
      .replaceAll(own.slug, 'SLUG')

  test.each(DOOR_LANGUAGES)(
    'comes first in %s; on its page a small phone shows the call link and the text field',
    async (language) => {
      const own = await opened()
      const { page: words } = wordsOf(language)
      const page = await street.open(`/${own.slug}?lang=${language}`, SMALLEST)
      const door = page.getByRole('link', { name: words.dangerLink })
      const box = await door.boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(80)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(568)
      await isAccessible(page)
      await door.click()
      expect(page.url()).not.toContain('/now')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      const call = await page.locator('a[href^="tel:"]').first().boundingBox()
      const field = await page.locator('#words').boundingBox()
      expect(call?.y).toBeGreaterThan(0)
      // A finger reaches the text field without scrolling.
      expect((field?.y ?? 999) + 40).toBeLessThanOrEqual(568)
      expect(await page.isVisible('#voice')).toBe(true)
      await isAccessible(page)
      await page.context().close()
    },
  )

  test('without script the link, the words and the thanks are those of the ordinary page', async () => {
    const [own, other] = [await opened(), await opened()]
    const page = await street.open(`/${own.slug}`, PLAIN)
    await press(page)
    await page.fill('#words', 'abc')
    await page.setInputFiles('#pick', NOTE)
    await page.click('#go')
    expect(await page.textContent('h1')).toBe('Your file arrived')
    const ordinary = await street.open(`/${other.slug}/send`, PLAIN)
    await ordinary.fill('#words', 'abc')
    await ordinary.setInputFiles('#pick', NOTE)
    await ordinary.click('#go')
    expect(await shown(page, own)).toBe(await shown(ordinary, other))
    expect([await doorsOf(own), await doorsOf(other)]).toEqual([['danger'], ['normal']])
    expect([...(await filesOf(own)), ...(await filesOf(other))].map(({ pageDoor }) => pageDoor)).toEqual([
      'danger',
      'normal',
    ])
    // Files added from the code's page do not count as danger.
    await page.getByRole('button', { name: 'Add something' }).click()
    await page.fill('#words', 'one thing more')
    await page.click('#go')
    expect(await doorsOf(own)).toEqual(['danger', 'normal'])
    await page.context().close()
    await ordinary.context().close()
  })

  test('with script the words are sent with the mark, and the page afterwards is the ordinary one, word for word', async () => {
    const [own, other] = [await opened(), await opened()]
    const page = await street.open(`/${own.slug}`)
    await press(page)
    const ordinary = await street.open(`/${other.slug}/send`)
    for (const one of [page, ordinary]) {
      await one.fill('#words', 'waxaan u baahanahay caawimaad')
      await one.click('#go')
      await says(one, 'You may close')
      await one.locator('#to-messages').filter({ hasText: /\d/ }).waitFor()
    }
    expect(await shown(page, own)).toBe(await shown(ordinary, other))
    // The form behind "Add something" belongs to the danger door, too: its file gets the same mark.
    await page.click('#more')
    await page.setInputFiles('#pick', NOTE)
    await page.click('#go')
    await says(page, 'You may close')
    expect([await doorsOf(own), await doorsOf(other)]).toEqual([['danger'], ['normal']])
    expect((await filesOf(own)).map(({ pageDoor }) => pageDoor)).toEqual(['danger'])
    await page.context().close()
    await ordinary.context().close()
  })

  test('a voice note that is still recording at Send is sent with the mark', async () => {
    const own = await opened()
    const page = await street.open(`/${own.slug}/now`, { ...PHONE, permissions: ['microphone'] })
    await page.click('#voice')
    await page.getByText(/Recording \d+:(?!00)\d\d/).waitFor()
    await page.click('#go')
    await says(page, 'You may close')
    expect(await filesOf(own)).toMatchObject([{ origin: 'voice-note', pageDoor: 'danger' }])
    await page.context().close()
  })

  test('a file that was cleaned on the phone keeps the mark', async () => {
    const own = await opened()
    const page = await street.open(`/${own.slug}/now`)
    const jpeg = await makeNoisyJpeg(page, 320, 240)
    await page.setInputFiles('#pick', { name: 'a.jpg', mimeType: 'image/jpeg', buffer: jpeg })
    await unfold(page)
    await page.getByRole('button', { name: 'What does it show about me?' }).click()
    await page.getByRole('button', { name: /^Without these details/ }).click()
    await page.getByText('waiting, chosen: without these details').waitFor()
    await page.click('#go')
    await says(page, 'You may close')
    expect(await filesOf(own)).toMatchObject([{ handling: 'details-removed', pageDoor: 'danger' }])
    await page.context().close()
  })

  test('files kept on the phone for later are sent with the mark, from whichever page', async () => {
    const own = await opened()
    const page = await street.open(`/${own.slug}/now`)
    await page.fill('#words', 'abc')
    await page.setInputFiles('#pick', NOTE)
    await page.check('#keep')
    await page.getByText('the key is on this phone, too').waitFor()
    await page.context().route('**/submissions', (route) => route.abort())
    await page.click('#go')
    await says(page, 'The line is down')
    await liesInQueue(page)
    await page.context().unroute('**/submissions')
    await page.goto(`${street.url}/${own.slug}/send`)
    await page.getByRole('button', { name: 'Send them now' }).click()
    await says(page, 'You may close')
    expect([await doorsOf(own), (await filesOf(own)).map(({ pageDoor }) => pageDoor)]).toEqual([['danger'], ['danger']])
    await page.context().close()
  })

  test('an empty form is explained beside Send, on this page as on the ordinary one', async () => {
    const own = await opened()
    const page = await street.open(`/${own.slug}/now`)
    await page.click('#go')
    expect(await page.textContent('#need')).not.toBe('')
    expect(await page.isVisible('#words')).toBe(true)
    await page.context().close()
  })
})
