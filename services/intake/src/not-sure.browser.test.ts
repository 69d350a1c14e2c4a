import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenedIncident, uploadsOf } from './intake.test-kit.ts'
import {
  declarationOf,
  documentsOf,
  hasBrowser,
  isAccessible,
  prepareStreet,
  type Street,
  says,
} from './witness-page.test-kit.ts'

const SMALLEST = { viewport: { width: 320, height: 568 } } as const
const NOTE = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('a note') }
const texts = JSON.stringify({
  uk: { name: 'Вибух на Північному вокзалі', place: 'Північний вокзал, колія 4' },
  ar: { name: 'انفجار في محطة الشمال', place: 'محطة الشمال، الرصيف 4' },
})

describe.skipIf(!hasBrowser)('"I am not sure" (skipped without chromium)', () => {
  let street: Street
  let newest: OpenedIncident
  beforeAll(async () => {
    street = await prepareStreet()
    const real = { state: 'active', exercise: false } as const
    const before = new Date(Date.now() - 3_600_000).toISOString()
    await street.ground.openIncident({ ...real, title: 'Flood at the river', place: 'Lower town', opened_at: before })
    newest = await street.ground.openIncident({
      ...{ ...real, texts, title: 'Explosion at the North Station', place: 'North Station, track 4' },
    })
  })
  afterAll(() => street?.close())

  test.each(DOOR_LANGUAGES)('names in %s the incident that it opens, on the smallest phone', async (language) => {
    const page = await street.open(`/?lang=${language}`, SMALLEST)
    const { page: words, choice } = wordsOf(language)
    const link = page.getByRole('link', { name: words.notSure })
    expect(await link.textContent()).toContain((choice.leadsTo.split('{title}')[0] ?? '').trim())
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await isAccessible(page)
    await page.context().close()
  })

  test('is sealed with the words and the file that the script sends, also after the language was changed', async () => {
    const page = await street.open('/')
    await page.getByRole('link', { name: 'I am not sure' }).click()
    await page.click('.languages summary')
    await page.getByRole('link', { name: 'Українська' }).click()
    await page.locator('#title').filter({ hasText: 'Вибух на Північному вокзалі' }).waitFor()
    await page.click('.languages summary')
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForSelector('html[lang=en]')
    await page.click('#to-send')
    await page.fill('#words', 'a loud noise')
    await page.setInputFiles('#pick', NOTE)
    await page.click('#go')
    await says(page, 'You may close')
    const said = (await documentsOf(street.ground, newest)).map(({ document }) => document['incidentChoice'])
    expect(said).toEqual(['unsure'])
    const [file] = await uploadsOf(street.ground, newest.id)
    expect(await declarationOf(street.ground, newest, file?.declaration_key ?? '')).toMatchObject({
      ...{ incidentChoice: 'unsure', pageDoor: 'normal' },
    })
    await page.context().close()
  })

  test('whoever is sure of nothing reads in danger our own text and where it goes, not advice for another place', async () => {
    const flood = JSON.stringify({ en: { danger: 'Get to higher ground.' } })
    const own = await street.ground.openIncident({ title: 'Flood', texts: flood })
    const unsure = await street.open(`/${own.slug}/now?unsure=1`)
    const shown = (await unsure.textContent('main')) ?? ''
    expect(shown).toContain('Get to a safe place.')
    expect(shown).not.toContain('higher ground')
    expect(await unsure.getByText('This opens the newest: Flood').isVisible()).toBe(true)
    const sure = await street.open(`/${own.slug}/now`)
    expect(await sure.getByText('Get to higher ground.').isVisible()).toBe(true)
    expect(await sure.getByText('This opens the newest').count()).toBe(0)
    await unsure.context().close()
    await sure.context().close()
  })
})
