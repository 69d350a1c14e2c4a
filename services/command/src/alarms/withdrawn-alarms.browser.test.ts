import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, type ConsoleKit, goWithin, openConsoleKit } from '../console-browser.test-kit.ts'
import { keepOnce, say } from './alarms.test-kit.ts'

const WORDS = 'waxaan u baahanahay caawimaad, albaabka ayay jebinayaan'
const SINCE = {
  en: /Asked not to use it since \d\d:\d\d/,
  fi: /Pyydetty olemaan käyttämättä klo \d\d[.:]\d\d alkaen/,
  sv: /Bett oss att inte använda det sedan kl[.] \d\d:\d\d/,
} as const
const UNSURE = { en: 'incident not chosen', fi: 'tapahtumaa ei valittu', sv: 'händelsen är inte vald' } as const

let world: ConsoleKit
let incident: string
let page: Page
let viewer: Page

beforeAll(async () => {
  world = await openConsoleKit()
  const { kit } = world
  incident = await kit.addIncident({ title: 'Harbour' })
  const anna = await kit.addOfficer('anna', { [incident]: 'commander' })
  const vera = await kit.addOfficer('vera', { [incident]: 'viewer' })
  const { submission } = await kit.addSubmission(incident)
  const { statement } = await say(kit, incident, WORDS, { submission, danger: true })
  await kit.database.owner.query(
    'update evidence.statement set unsure = true, now_lat = 60.17, now_lon = 24.94 where id = $1',
    [statement],
  )
  await keepOnce(kit)
  await kit.withdraw(submission)
  ;[{ page }, { page: viewer }] = [
    await world.openPage({ width: 1366, height: 768 }),
    await world.openPage({ width: 1366, height: 768 }),
  ]
  await world.signIn(page, anna, 'overview')
  await world.signIn(viewer, vera, 'overview')
})
afterAll(() => world.release())

const show = (on: Page, path: string) => goWithin(on, `/incidents/${incident}/${path}`)

test('the red line above the work says that a cry for help was withdrawn and its incident not chosen, on a laptop and on a phone', async () => {
  await show(page, 'triage')
  const row = page.getByRole('region').locator('.alarm-one')
  for (const size of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size)
    await row.getByText(SINCE.en).waitFor()
    await row.getByText(UNSURE.en).waitFor()
    await row.getByRole('button', { name: 'I take it' }).waitFor()
    expect(await row.getByRole('link').getAttribute('href')).toBe(`/incidents/${incident}/alarms`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
    expect(await axeFindings(page)).toEqual([])
  }
  await page.setViewportSize({ width: 1366, height: 768 })
})

test.each(['fi', 'sv', 'en'] as const)(
  'its card says both in %s, with its words and place, and no link to lists where it is hidden',
  async (language) => {
    await page.locator('select').filter({ hasText: 'Suomi' }).selectOption(language)
    await show(page, 'alarms')
    const card = page.locator('.alarm-card')
    await card.getByText(SINCE[language]).waitFor()
    await card.getByText(UNSURE[language]).waitFor()
    await card.getByText(WORDS).waitFor()
    await card.getByText('60.17000, 24.94000').waitFor()
    expect(await card.getByRole('link').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
  },
)

test('who may not answer alarms sees that it rings, and no word of it', async () => {
  await show(viewer, 'alarms')
  const card = viewer.locator('.alarm-card')
  await card.getByText('Its words are shown only to those who answer alarms.').waitFor()
  expect(await viewer.getByText(WORDS).count()).toBe(0)
})

test('the overview does not say that nothing came in', async () => {
  await show(page, '')
  await page.getByText('Nothing to show. 1 was withdrawn by its sender. Witnesses send at').waitFor()
  await page.getByText('⚠ 1 alarm waits for you').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await show(page, 'alarms')
})

test('it is taken, passed on, and then stands among the ended ones', async () => {
  const card = page.locator('.alarm-card')
  await card.getByRole('button', { name: /^I take it/ }).click()
  await card.getByRole('button', { name: /^Passed on/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Passed on to').fill('Patrol 12')
  await dialog.getByRole('button', { name: 'It is passed on' }).click()
  await page.getByText('No alarm here.').waitFor()
  await page.getByRole('radio', { name: 'Ended' }).click()
  await card.getByText(SINCE.en).waitFor()
  await card.getByText(/Patrol 12/).waitFor()
})
