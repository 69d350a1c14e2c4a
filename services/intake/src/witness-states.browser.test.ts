import { randomBytes } from 'node:crypto'
import { DOOR_LANGUAGES, type DoorLanguage, wordsOf } from '@firsthand/door-words'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layLine } from './cut-line.test-kit.ts'
import type { OpenedIncident } from './intake.test-kit.ts'
import {
  hasBrowser,
  isAccessible,
  limitLine,
  PHONE,
  prepareStreet,
  type Street,
  says,
} from './witness-page.test-kit.ts'

describe.skipIf(!hasBrowser)('everybody can use it, in every state (skipped without chromium)', () => {
  let street: Street
  let incident: OpenedIncident

  beforeAll(async () => {
    street = await prepareStreet()
    incident = await street.ground.openIncident({ place: 'Turku' })
  })
  afterAll(() => street?.close())

  /** No horizontal scrolling, and every control is large enough for a thumb (WCAG 2.2 §1.4.10, §2.5.8). */
  async function fits(page: Page): Promise<void> {
    const { width, shown, small } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      shown: document.documentElement.clientWidth,
      small: [...document.querySelectorAll('button, .button, summary, input:not(.file), select')]
        .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 24)
        .map((one) => one.outerHTML),
    }))
    expect(width).toBeLessThanOrEqual(shown)
    expect(small).toEqual([])
  }

  const choose = async (page: Page) => {
    await page.setInputFiles('#pick', [
      {
        name: 'a-photo-with-a-very-long-name-that-does-not-fit-into-one-line.jpg',
        mimeType: 'image/jpeg',
        buffer: randomBytes(20_000),
      },
      { name: 'large.bin', mimeType: 'application/x-a', buffer: randomBytes(2_000_000) },
    ])
  }

  /** Walks through the states and calls `check` in each: doors, danger, send, chosen, each question, arrived. */
  async function walk(page: Page, language: DoorLanguage, check: () => Promise<void>): Promise<void> {
    await check()
    await page.click('#to-danger')
    await check()
    await page.click('#back')
    await page.click('#to-send')
    await check()
    await choose(page)
    await page.getByRole('button', { name: wordsOf(language).sending.see }).click()
    await page.fill('#words', 'A red van.')
    await check()
    await page.click('#go')
    await says(page, wordsOf(language).script.allKept)
    await page.waitForSelector('#written')
    for (const question of ['where', 'when', 'way'] as const) {
      await page.getByRole('heading', { name: wordsOf(language).sending[question] }).waitFor()
      await check()
      await page.getByRole('button', { name: wordsOf(language).sending.skip }).click()
    }
    await check()
    expect(await page.isVisible('#words')).toBe(false)
  }

  test.each(DOOR_LANGUAGES)('%s: from the doors to what arrived; then the code is on top', async (language) => {
    const page = await street.open(`/${incident.slug}?lang=${language}`)
    expect(await page.getAttribute('html', 'dir')).toBe(wordsOf(language).direction)
    await walk(page, language, async () => {
      await isAccessible(page)
      await fits(page)
    })
    const box = await page.locator('#code').boundingBox()
    expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThan(PHONE.viewport.height)
    // The code reads from left to right in every language.
    expect(await page.locator('#code').evaluate((one) => getComputedStyle(one).direction)).toBe('ltr')
    await page.context().close()
  })

  test.each(['en', 'ar'] as const)('%s: on a phone at 200 percent, in dark mode', async (language) => {
    // A phone 390 CSS pixels wide at 200 % zoom has 195.
    const zoomed = { viewport: { width: 195, height: 422 }, colorScheme: 'dark' } as const
    const page = await street.open(`/${incident.slug}?lang=${language}`, zoomed)
    await walk(page, language, () => fits(page))
    await isAccessible(page)
    // The widest words that a code can have, because a witness's words are random.
    await page.locator('#code').evaluate((one) => {
      one.textContent = 'mammogram womanhood endowment commodore amusement swimmable womanless'
    })
    await fits(page)
    await page.context().close()
  })

  test('paused, without a connection, and refused', async () => {
    const own = await street.ground.openIncident()
    const line = await layLine(street.port)
    const page = await street.open(`/${own.slug}/send`, PHONE, line.url)
    // The connection is slow enough that the file does not finish before the press.
    await limitLine(page, 10_000)
    await choose(page)
    await page.click('#go')
    await page.waitForSelector('#receipt:not([hidden])')
    // The code comes with the first bytes of the small file, before it is whole.
    await page.waitForSelector('#files b.kept', { state: 'attached' })
    await page.click('#pause')
    await says(page, 'paused')
    await isAccessible(page)
    line.cut()
    await page.click('#pause')
    await says(page, 'The line is down')
    await isAccessible(page)
    await street.ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [own.id])
    line.mend()
    await says(page, 'This collection has ended')
    await isAccessible(page)
    expect(await page.textContent('h1')).toBe('1 of 2 arrived')
    await page.context().close()
    await line.close()
  })

  test('without script, with the whole form visible', async () => {
    for (const language of DOOR_LANGUAGES) {
      const page = await street.open(`/${incident.slug}/send?lang=${language}`, { ...PHONE, javaScriptEnabled: false })
      for (const one of await page.locator('summary').all()) await one.click()
      expect(await page.isVisible('#pick')).toBe(true)
      expect(await page.isVisible('#when-local')).toBe(true)
      for (const id of ['#voice', '#pause', '#more', '#camera']) expect(await page.isVisible(id)).toBe(false)
      const { width, shown } = { width: await scrollWidthOf(page), shown: 390 }
      expect(width).toBeLessThanOrEqual(shown)
      await page.context().close()
    }
  })

  /** The text as it is laid out, with its line breaks. */
  // biome-ignore lint/performance/useDomNodeTextContent: a line break of the text is drawn, not in its nodes
  const seen = (page: Page, what: string): Promise<string> => page.locator(what).innerText()

  // Without script the page's width cannot be measured, but its screenshot's can.
  const scrollWidthOf = async (page: Page): Promise<number> => {
    const picture = await page.screenshot({ fullPage: true })
    return picture.readUInt32BE(16)
  }

  test('the safety text, number and title are the incident’s, in each language', async () => {
    const texts = JSON.stringify({
      en: {
        danger: 'Get out. Call {number}.\nNobody answers here.',
        number: '911',
        title: 'Recipes',
      },
      fi: { number: '0295 1' },
    })
    const own = await street.ground.openIncident({ texts, emergency_number: '112' })
    const page = await street.open(`/${own.slug}/now?lang=en`)
    expect(await page.title()).toBe('Recipes')
    expect(await seen(page, '.danger')).toBe('Get out. Call 911.\nNobody answers here.')
    await page.goto(`${street.url}/${own.slug}/now?lang=fi`)
    expect(await seen(page, '.danger')).toContain('0295 1')
    // A neutral title in another language is better than one that reveals what this is.
    expect(await page.title()).toBe('Recipes')
    await page.goto(`${street.url}/${own.slug}/now?lang=sv`)
    expect(await seen(page, '.danger')).toContain('911')
    await page.context().close()
  })
})
