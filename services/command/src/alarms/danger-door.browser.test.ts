import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../command.test-kit.ts'
import { axeFindings, type ConsoleKit, goWithin, openConsoleKit } from '../console-browser.test-kit.ts'
import { keepOnce, say } from './alarms.test-kit.ts'

const SAID = {
  en: 'Sent through “I am in danger”',
  fi: 'Lähetetty kohdasta ”Olen vaarassa”',
  sv: 'Skickat via ”Jag är i fara”',
} as const

let world: ConsoleKit
let incident: string
let page: Page

beforeAll(async () => {
  world = await openConsoleKit()
  const { kit } = world
  incident = await kit.addIncident({ title: 'Harbour' })
  const anna = await kit.addOfficer('anna', { [incident]: 'commander' })
  await say(kit, incident, 'waxaan u baahanahay caawimaad, albaabka ayay jebinayaan', { danger: true })
  await kit.addItem(incident, { declaration: { origin: 'voice-note', danger: true }, submission: newId('submission') })
  await keepOnce(kit)
  ;({ page } = await world.openPage({ width: 1366, height: 768 }))
  await world.signIn(page, anna, 'overview')
})
afterAll(() => world.release())

const show = (path: string) => goWithin(page, `/incidents/${incident}/${path}`)
const rows = () => page.getByRole('region').locator('.alarm-one')

test('above the work it is one line that names the door, on a laptop and on a phone', async () => {
  await show('triage')
  await expect.poll(() => rows().count()).toBeGreaterThan(0)
  await rows().first().getByText(SAID.en).waitFor()
  await expect.poll(async () => (await rows().first().boundingBox())?.height ?? 99).toBeLessThanOrEqual(44)
  await page.setViewportSize({ width: 390, height: 844 })
  await rows().first().getByText(SAID.en).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1366, height: 768 })
})

test.each(['fi', 'sv', 'en'] as const)('the card, the words and the file name the door in %s', async (language) => {
  await page.locator('select').filter({ hasText: 'Suomi' }).selectOption(language)
  await show('alarms')
  const cards = page.locator('.alarm-card')
  await expect.poll(() => cards.getByText(SAID[language]).count()).toBe(2)
  await expect.poll(() => axeFindings(page)).toEqual([])
  await cards.nth(0).getByRole('link').first().click()
  await page.locator('main').getByText(SAID[language]).first().waitFor()
  await page.locator('main').getByText('albaabka ayay jebinayaan').first().waitFor()
  await show('alarms')
  await cards.nth(1).getByRole('link').first().click()
  await page.waitForURL(/\/items\//)
  await page.locator('main').getByText(SAID[language]).first().waitFor()
})
