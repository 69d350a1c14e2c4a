import { wordsOf } from '@firsthand/door-words'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, limitLine, PHONE, prepareStreet, type Street } from './witness-page.test-kit.ts'

const [en, fi] = [wordsOf('en'), wordsOf('fi')]
// One language has more lines than the other: a text number with its condition, and a longer safety text.
const TEXTS = JSON.stringify({
  en: {
    'text-number': '112',
    'text-condition': 'Registered phones only.',
    danger: 'Go up.\nStay there.\nCall {number}.',
  },
  fi: { danger: 'Mene ylös.' },
})

const speak = async (page: Page, language: string) => {
  await page.click('.languages summary')
  await page.click(`.languages a[lang=${language}]`)
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
}
const reads = (page: Page, text: string) => page.getByText(text).filter({ visible: true }).first().waitFor()
/** What stands on the screen, without sizes and speeds. */
const seen = (page: Page) =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not stand there
  page.evaluate(() => document.body.innerText)

describe.skipIf(!hasBrowser)('another language in the middle (skipped without chromium)', () => {
  let street: Street
  beforeAll(async () => {
    street = await prepareStreet()
  })
  afterAll(() => street?.close())

  test('behind the danger door the safety text and the call follow, whatever lines each language has', async () => {
    const own = await street.ground.openIncident({ state: 'active', exercise: false, texts: TEXTS })
    const page = await street.open(`/${own.slug}?lang=en`)
    await page.click('#to-danger')
    await page.fill('#words', 'he is here')
    expect(await seen(page)).toContain('Registered phones only.')
    await speak(page, 'fi')
    await reads(page, 'Mene ylös.')
    expect(await seen(page)).not.toMatch(/Go up|Stay there|Registered|Danger\?/)
    expect(await page.inputValue('#words')).toBe('he is here')
    await speak(page, 'en')
    await reads(page, 'Stay there.')
    await page.context().close()
  })

  test('while files travel every word follows, there and back again', async () => {
    const own = await street.ground.openIncident({ texts: TEXTS })
    const page = await street.open(`/${own.slug}/send?lang=en`)
    await page.setInputFiles('#pick', await filesToSend())
    await page.click('#go')
    await page.getByRole('button', { name: en.sending.next }).waitFor()
    const before = await seen(page)
    await speak(page, 'fi')
    await page.getByRole('button', { name: fi.sending.next }).waitFor()
    await reads(page, fi.page.codeUse)
    for (const text of [en.page.codeUse, en.sending.copy, en.sending.written, en.page.pause, en.page.notAtOnce])
      expect(await seen(page), text).not.toContain(text)
    await speak(page, 'en')
    await page.getByRole('button', { name: en.sending.next }).waitFor()
    // Sizes, speed and what is said of the lock change while bytes travel.
    const told = (text: string) => text.split('\n').filter((line) => !/ of |lock|screen stays/.test(line))
    expect(told(await seen(page))).toEqual(told(before))
    await page.context().close()

    async function filesToSend() {
      await limitLine(page, 20_000)
      return [
        { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.alloc(900_000, 'a') },
        { name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.alloc(900_000, 'b') },
      ]
    }
  })

  test('"Looking for someone" keeps what was written', async () => {
    const texts = JSON.stringify({ en: { 'looking-number': '0800 100' } })
    const own = await street.ground.openIncident({ texts })
    const page = await street.open(`/${own.slug}/looking?lang=en`, PHONE)
    await page.fill('#words', 'My sister Anna')
    await page.fill('#where', 'at the pier')
    await speak(page, 'fi')
    await page.getByRole('heading', { name: fi.looking.heading }).waitFor()
    expect(await page.inputValue('#words')).toBe('My sister Anna')
    expect(await page.inputValue('#where')).toBe('at the pier')
    expect(await page.textContent('#exit')).toBe(fi.page.exit)
    // It still goes by the script: the browser keeps nothing of it.
    await page.click('#looking button')
    await page.getByText(fi.looking.after).waitFor()
    await page.context().close()
  })
})
