import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, type ConsoleKit, goWithin, openConsoleKit } from '../console-browser.test-kit.ts'

const SAID = {
  en: 'The clock here was off then, by up to 4 s',
  fi: 'Kello kävi täällä silloin väärin, enintään 4 s',
  sv: 'Klockan här gick fel då, med högst 4 s',
} as const

let world: ConsoleKit
let incident: string
let marked: string
let plain: string
let page: Page

beforeAll(async () => {
  world = await openConsoleKit()
  const { kit } = world
  incident = await kit.addIncident({ title: 'Harbour' })
  const anna = await kit.addOfficer('anna', { [incident]: 'commander' })
  ;[marked, plain] = [await kit.addItem(incident), await kit.addItem(incident)]
  // The hard bound as inspect stores it, and as a later clock comparison widens it.
  for (const [item, highMs] of [
    [marked, 0],
    [marked, 3040],
    [plain, 0],
  ] as const)
    await kit.database.owner.query(
      `insert into evidence.claim (id, incident_id, item_id, about, source, raw, ref, at_ms, resolution_ms, zone, zone_source,
         error, clock, trust)
       values ('cl_' || $1 || $3::integer, $2, $1, 'time', 'door.received', '2026-11-25T14:30:00.000Z', 'upper', 1795703400000,
         60000, '+00:00', 'utc-by-format', jsonb_build_object('kind', 'bound', 'sdMs', 0, 'highMs', $3::integer), 'server', 100)`,
      [item, incident, highMs],
    )
  ;({ page } = await world.openPage({ width: 1920, height: 1080 }))
  await world.signIn(page, anna, 'overview')
})
afterAll(() => world.release())

const mark = (language: keyof typeof SAID) => page.locator('main').getByText(SAID[language])
const shot = async (name: string) => {
  const folder = process.env['FIRSTHAND_SHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

test.each(['fi', 'sv', 'en'] as const)('an item says in %s that the clock was off at its arrival', async (language) => {
  await page.locator('select').filter({ hasText: 'Suomi' }).selectOption(language)
  await goWithin(page, `/incidents/${incident}/items/${marked}`)
  await mark(language).waitFor()
  await expect.poll(() => axeFindings(page)).toEqual([])
  await shot(`clock-mark-1920-${language}`)
})

test('it fits on a phone, and an item that arrived by a right clock says nothing', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await mark('en').scrollIntoViewIfNeeded()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await shot('clock-mark-390')
  await goWithin(page, `/incidents/${incident}/items/${plain}`)
  await page.locator('main').getByText('Received by').first().waitFor()
  expect(await mark('en').count()).toBe(0)
})
